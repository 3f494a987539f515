import ArgumentParser
import Output
import Registry

/// Answers a shell that asks, while a person types, what a word can become.
///
/// It is quick or silent: a private server that does not run is not started for it, no error is told, and a database
/// that takes long is not waited for.
struct RegistryCompletion {
    /// How many are told at most.
    static let limit = 200

    /// The words of the line that is being typed.
    private let words: [String]
    private let shell: String

    init(_ words: [String]) {
        self.words = words
        shell = Terminal.environment("SAP_SHELL") ?? "bash"
    }

    /// The lines for the shell: zsh and fish show what a code stands for beside it.
    /// - Parameters:
    ///   - second: what stands behind a `=`; nil where a sign means nothing.
    ///   - isSignNeeded: whether a word without the sign says nothing.
    func lines(
        _ first: CompletionSource, behindSign second: CompletionSource? = nil, isSignNeeded: Bool = false, prefix: String
    ) -> [String] {
        let typed = Self.bare(prefix)
        if let second, let sign = typed.firstIndex(of: "=") {
            return lines(second, before: String(typed[...sign]), typed: String(typed[typed.index(after: sign)...]), after: "")
        }
        // zsh and fish put a space behind whatever was completed; bash is told not to.
        return lines(first, before: "", typed: typed, after: isSignNeeded && shell != "zsh" ? "=" : "")
    }

    private func lines(_ source: CompletionSource, before: String, typed: String, after: String) -> [String] {
        switch source {
        case .words(let words):
            return words.filter { $0.hasPrefix(typed) }.map { line($0, label: nil, before: before, after: after) }
        case .registry(let noun):
            let beginning = find(noun, typed: typed, inside: false)
            let codes = beginning.filter { $0.code.hasPrefix(typed) }
            guard codes.isEmpty, !typed.isEmpty else {
                return codes.map { line($0.code, label: $0.label, before: before, after: after) }
            }
            let named = beginning.isEmpty ? find(noun, typed: typed, inside: true) : beginning
            return names(named, of: noun, typed: typed, before: before, after: after)
        }
    }

    /// Those that are meant by a name.
    ///
    /// zsh and fish drop what does not begin as the word does: they are given the names that do. bash takes the only one
    /// by its code; several are shown to it to choose from.
    private func names(
        _ found: [Candidates.Candidate], of noun: Candidates.Noun, typed: String, before: String, after: String
    ) -> [String] {
        guard shell == "bash" else {
            guard noun == .organization || noun == .event || noun == .field else { return [] }
            return found.filter { ($0.label ?? "").hasPrefix(typed) }
                .map { line($0.label ?? "", label: $0.code, before: before, after: after) }
        }
        if found.count == 1, let only = found.first { return [BashWords.free + before + only.code + after] }
        return found.map { BashWords.free + VisibleText.line([$0.code, $0.label].compactMap(\.self).joined(separator: "  ")) }
    }

    private func line(_ code: String, label: String?, before: String, after: String) -> String {
        let code = before + code + after
        let label = label.map { VisibleText.line($0) } ?? ""
        switch shell {
        case "zsh":
            let code = code.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
            return label.isEmpty ? code : "\(code):\(label)"
        case "fish": return label.isEmpty ? code : "\(code)\t\(label)"
        default: return code
        }
    }

    private static func bare(_ word: String) -> String {
        var word = word[...]
        if let quote = word.first, quote == "\"" || quote == "'" { word = word.dropFirst() }
        return String(word.filter { $0 != "\\" })
    }

    private func find(_ noun: Candidates.Noun, typed: String, inside: Bool) -> [Candidates.Candidate] {
        do {
            guard let conninfo = try conninfo() else { return [] }
            let connection = try RegistryConnection(conninfo)
            defer { connection.close() }
            try connection.limitStatements(toSeconds: 1)
            return try connection.candidates.find(noun, typed: typed, limit: Self.limit, inside: inside)
        } catch {
            return []
        }
    }

    /// The database that the command line being typed would use, unless that would have to be started.
    private func conninfo() throws -> Conninfo? {
        let index = words.lastIndex(of: "--database")
        let named = index.flatMap { words.indices.contains($0 + 1) ? Self.bare(words[$0 + 1]) : nil }
            ?? words.last { $0.hasPrefix("--database=") }.map { Self.bare(String($0.dropFirst("--database=".count))) }
        switch try DatabaseChoice(named: named) {
        case .named(let conninfo, _): return conninfo
        case .local(let server): return server.status().isReady ? DatabaseChoice.conninfo(of: server) : nil
        }
    }
}

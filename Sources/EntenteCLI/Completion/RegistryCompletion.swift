import ArgumentParser
import Output
import Postgres
import Registry

extension CompletionKind {
    /// Completes with what the registry has.
    static func registry(_ noun: Candidates.Noun) -> CompletionKind {
        .custom { words, index, prefix in RegistryCompletion.lines(noun, words, prefix: prefix) }
    }

    /// Completes with a few words that are always the same.
    static let statuses = CompletionKind.list([
        "draft", "signed", "in-force", "suspended", "expired", "terminated", "replaced", "unknown",
    ])
}

/// Answers a shell that asks, while a person types, what a word can become.
///
/// It is quick or silent: a private server that does not run is not started for it, no error is told, and a database
/// that takes long is not waited for.
enum RegistryCompletion {
    /// How many are told at most.
    static let limit = 200

    /// The lines for the shell: zsh and fish show what a code stands for beside it.
    static func lines(_ noun: Candidates.Noun, _ words: [String], prefix: String) -> [String] {
        let shell = Terminal.environment("SAP_SHELL") ?? "bash"
        let typed = bare(prefix)
        let before = before(typed)
        // What stands behind the sign of a party is a role, and that is not in the registry.
        guard before.isEmpty || noun == .agreement else { return [] }
        let rest = String(typed.dropFirst(before.count))
        // A shell drops what does not begin as the word does; only a word that can't begin a code is looked for inside names.
        let isCode = rest.allSatisfy(\.isASCII)
        return find(noun, typed: rest, inside: !isCode, words)
            .filter { !isCode || $0.code.hasPrefix(rest) }
            .map { candidate in line(candidate, before: before, shell: shell) }
    }

    /// `cqmu=le` and `framework=CQ` complete what stands behind the sign; nothing else has one.
    private static func before(_ typed: String) -> String {
        typed.lastIndex(of: "=").map { String(typed[...$0]) } ?? ""
    }

    private static func bare(_ word: String) -> String {
        var word = word[...]
        if let quote = word.first, quote == "\"" || quote == "'" { word = word.dropFirst() }
        return String(word.filter { $0 != "\\" })
    }

    private static func line(_ candidate: Candidates.Candidate, before: String, shell: String) -> String {
        let label = candidate.label.map { VisibleText.line($0) } ?? ""
        switch shell {
        case "zsh":
            let code = (before + candidate.code).replacing(":", with: "\\:")
            return label.isEmpty ? code : "\(code):\(label)"
        case "fish": return label.isEmpty ? before + candidate.code : "\(before)\(candidate.code)\t\(label)"
        default: return before + candidate.code
        }
    }

    private static func find(
        _ noun: Candidates.Noun, typed: String, inside: Bool, _ words: [String]
    ) -> [Candidates.Candidate] {
        do {
            guard let conninfo = try conninfo(words) else { return [] }
            let connection = try Connection(conninfo)
            defer { connection.close() }
            connection.onNotice = { _ in }
            try connection.execute("set statement_timeout = '1s'")
            return try Candidates(connection: connection).find(noun, typed: typed, limit: limit, inside: inside)
        } catch {
            return []
        }
    }

    /// The database that the command line being typed would use, unless that would have to be started.
    private static func conninfo(_ words: [String]) throws -> Conninfo? {
        let place = words.lastIndex(of: "--database")
        let named = place.flatMap { words.indices.contains($0 + 1) ? bare(words[$0 + 1]) : nil }
            ?? words.last { $0.hasPrefix("--database=") }.map { bare(String($0.dropFirst("--database=".count))) }
        switch try DatabaseChoice(named: named) {
        case .named(let conninfo, _): return conninfo
        case .local(let server): return server.status().isReady ? server.conninfo : nil
        }
    }
}

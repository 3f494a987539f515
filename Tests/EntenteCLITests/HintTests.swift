import ArgumentParser
import Foundation
import Testing

@testable import EntenteCLI

/// A command that a hint, an error or a help names is one that the program takes.
@Suite struct HintTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The commands that stand in the texts of the program, in English and in Chinese, and where.
    private static func commands() throws -> [(command: String, place: String)] {
        var found: [(String, String)] = []
        for folder in ["Sources", "sql/routines"] {
            let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)?.allObjects ?? []
            for case let file as URL in files where ["swift", "sql"].contains(file.pathExtension) {
                let source = try String(contentsOf: file, encoding: .utf8)
                for text in texts(of: source, isSQL: file.pathExtension == "sql") {
                    // In a list of sentences each half is one.
                    for half in text.components(separatedBy: " ⇒ ") {
                        for command in named(in: half) { found.append((command, file.lastPathComponent)) }
                    }
                }
            }
        }
        return found
    }

    private static func texts(of source: String, isSQL: Bool) -> [String] {
        if isSQL { return source.replacing("%s", with: "{}").replacing("%L", with: "{}").components(separatedBy: "\n") }
        return SourceLiterals.of(source).flatMap { (literal: SourceLiterals.Literal) in literal.text.components(separatedBy: "\n") }
    }

    private static func named(in text: String) -> [String] {
        text.matches(of: /(?:^|[^A-Za-z-])entente ([a-z]+(?: [^ ,;.，。；、）)'`“”]+(?:\.[a-z]+)?|,(?=[a-z]))*)/).compactMap { match in
            let words = String(match.output.1).components(separatedBy: " ").filter { !$0.isEmpty }
            // Words of a sentence go on behind the command.
            let nouns = Set(Entente.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases })
            guard let first = words.first, nouns.contains(first) else { return nil }
            let sentence: Set<String> = [
                "or", "and", "to", "with", "for", "says", "lists", "tells", "works", "is", "in", "of", "then", "as", "on", "does", "names", "that", "which", ">", "\\",
            ]
            // Examples are held against the parser as a whole, usage is not typed.
            guard !match.output.1.contains(/["\[<]/), !text.drop(while: { $0 == " " }).hasPrefix("entente ") else { return nil }
            let placeholders: Set<String> = ["编号", "文字", "代码", "日期", "文件", "文件夹", "名称", "单位", "体系", "值", "领域", "活动", "系列", "合作内容", "序号", "另一代码"]
            func isOfSentence(_ word: String) -> Bool {
                let isChinese = word.unicodeScalars.contains { $0.value > 0x2E80 }
                return sentence.contains(word) || isChinese && !word.contains("=") && !word.contains(":") && !placeholders.contains(word)
            }
            let kept = words.prefix { !isOfSentence($0) }
            return kept.joined(separator: " ")
        }
    }

    /// A command with values in the places of what is to be filled in.
    private static func filled(_ command: String) -> [String] {
        let values: [String: String] = [
            "DATE": "2024-01-31", "日期": "2024-01-31", "N": "3", "序号": "3", "ACTION=DATE": "terminated=2024-01-31", "变更=日期": "terminated=2024-01-31",
        ]
        let days: Set<String> = ["--on", "--end", "--start", "--signed", "--due", "--from", "--until", "--max-extent", "--as-of", "--date"]
        var words: [String] = []
        for raw in command.split(separator: " ").map(String.init) {
            var word = raw.trimmingCharacters(in: CharacterSet(charactersIn: "\"“”:：()"))
            if word.isEmpty { continue }
            if let value = values[word] { word = value } else if word.contains("{}") { word = word.replacing("{}", with: days.contains(words.last ?? "") ? "2024-01-31" : "3") }
            words.append(word)
        }
        return words
    }

    @Test func everyCommandThatIsNamedIsTaken() throws {
        var seen: Set<String> = []
        for (command, place) in try Self.commands() where seen.insert(command).inserted {
            let words = Self.filled(command)
            do {
                _ = try Entente.parseAsRoot(ArgumentOrder.arranged(words))
            } catch {
                let message = Entente.message(for: error)
                if words.last?.hasPrefix("--") == true, message.contains("Missing value") { continue }
                // A command alone names what the reader knows; what it lacks is said by it.
                if words.count <= 2 { if !message.contains("Unknown") && !message.contains("Unexpected") { continue } }
                Issue.record("\(place): entente \(command) ⇒ \(words): \(message.prefix(140))")
            }
        }
        #expect(seen.count > 60)
    }
}

import ArgumentParser
import Records
import Values

/// Lets global options stand before the noun or the verb: `entente --format json agreement list`.
///
/// The parser gives an option to the command that declares it, and those are the verbs; so options in
/// front are moved behind, before a `--` if there is one.
enum ArgumentOrder {
    /// The names of the options that every command takes, as they are declared; those of help are the parser's own.
    private static let global: (flags: Set<String>, withValue: Set<String>) = {
        var names: (flags: Set<String>, withValue: Set<String>) = ([], [])
        for argument in CommandDump(of: GlobalOptions.self)?.arguments ?? [] {
            let written = (argument.names ?? []).map(\.written)
            guard !written.contains("--help") else { continue }
            if argument.kind == "flag" { names.flags.formUnion(written) } else { names.withValue.formUnion(written) }
        }
        return names
    }()

    /// The letters that flags of every command may be written by, help among them.
    static let flagLetters: Set<Character> = Set(global.flags.filter { $0.count == 2 }.compactMap(\.last)).union("h")

    static func arranged(_ arguments: [String]) -> [String] {
        var words: [String] = []
        var moved: [String] = []
        var rest = arguments[...]
        var command: any ParsableCommand.Type = Entente.self
        while let first = rest.first {
            if let below = command.verbs.first(where: { $0.isCalled(first) }) {
                // Behind a verb everything stands where it belongs.
                guard !below.verbs.isEmpty else { break }
                command = below
                words.append(rest.removeFirst())
            } else if let length = lengthOfOption(rest) {
                moved += rest.prefix(length)
                rest = rest.dropFirst(length)
            } else {
                break
            }
        }
        guard !moved.isEmpty, !rest.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return words + rest[..<end] + moved + rest[end...]
    }

    /// The error for a word that stands where a command or a verb must, and is none; nil where the words lead to a command.
    /// - Parameter arguments: as ``arranged(_:)`` gives them.
    static func unknownCommand(in arguments: [String]) -> RegistryError? {
        var command: any ParsableCommand.Type = Entente.self
        var path = ["entente"]
        for word in arguments where !command.verbs.isEmpty {
            if let below = command.verbs.first(where: { $0.isCalled(word) }) {
                command = below
                path.append(below._commandName)
                continue
            }
            // Of options, and of the help that it has itself, the parser knows better.
            guard !word.hasPrefix("-"), word != "help" else { return nil }
            let names = command.verbs.map { $0._commandName }
            // What is done with agreements is often typed without the noun.
            let ofAgreement = path.count == 1 ? AgreementCommand.verbs.first { $0.isCalled(word) }.map { "agreement \($0._commandName)" } : nil
            let near = ofAgreement ?? usual.first { $0.said.contains(word.lowercased()) }?.verbs.first(where: names.contains)
                ?? NearMatch.nearest(word, among: names + command.verbs.flatMap { $0.configuration.aliases })
            let noun = path.dropFirst().joined(separator: " ")
            return RegistryError(
                .usage, code: "command-unknown",
                "there is no \(noun.isEmpty ? "command" : "verb of \(noun)") \(Quoted(word))",
                hint: (near.map { "Did you mean \($0)? " } ?? "")
                    + "There are: \(names.joined(separator: ", ")). See: \(path.joined(separator: " ")) --help")
        }
        return nil
    }

    /// What people say for a verb, and the verbs that do it.
    private static let usual: [(said: Set<String>, verbs: [String])] = [
        (["ls", "all", "index"], ["list"]), (["delete", "remove", "rm", "del", "drop", "undo"], ["retract", "retire"]),
        (["new", "create", "insert", "add", "record", "register"], ["add", "record", "attach"]),
        (["update", "change", "modify", "set", "mend", "correct", "rename"], ["edit", "update"]),
        (["get", "view", "display", "info", "cat", "open", "describe"], ["show", "get"]), (["find", "query", "grep", "lookup"], ["search", "list"]),
        (["cancel", "end", "stop", "close"], ["terminate"]), (["extend", "prolong"], ["renew"]), (["upload"], ["attach"]), (["download"], ["get"]),
        (["report", "stats", "statistics"], ["summary", "report"]), (["partner"], ["partners"]), (["backup", "dump"], ["export"]), (["restore", "load"], ["import"]),
        (["setup", "install"], ["init"]), (["check"], ["doctor", "verify"]), (["due", "deadlines", "reminders"], ["expiring"]),
    ]

    /// How many arguments the global option is that stands first, its value counted; nil where none does, or the value is
    /// missing.
    private static func lengthOfOption(_ arguments: ArraySlice<String>) -> Int? {
        guard let first = arguments.first, first.hasPrefix("-") else { return nil }
        if global.flags.contains(first) { return 1 }
        if first.hasPrefix("--"), let sign = first.firstIndex(of: "="), global.withValue.contains(String(first[..<sign])) { return 1 }
        return global.withValue.contains(first) && arguments.count > 1 ? 2 : nil
    }

    /// Whether only global options were given, and no command: what is missing is then the command.
    static func namesNoCommand(_ arguments: [String]) -> Bool {
        var rest = arguments[...]
        while let length = lengthOfOption(rest) { rest = rest.dropFirst(length) }
        // The last may lack its value.
        return !arguments.isEmpty && (rest.isEmpty || rest.count == 1 && rest.allSatisfy(global.withValue.contains))
    }
}

extension ParsableCommand {
    static var verbs: [any ParsableCommand.Type] { configuration.subcommands }
    static func isCalled(_ word: String) -> Bool {
        _commandName == word || configuration.aliases.contains(word)
    }
}

import ArgumentParser
import Registry
import Values

/// The options with a value that a command line gives, in order, as the command that takes them declares them.
///
/// The parser tells neither that one was given twice, of which it takes the last without a word, nor what was left out.
struct GivenOptions {
    /// An option, and the value given for it.
    struct Given {
        let option: CommandDump.Argument
        let value: String

        /// Its long name, where it has one.
        var name: String {
            let names = (option.names ?? []).map(\.written)
            return names.first { $0.hasPrefix("--") } ?? names.first ?? ""
        }

        /// What a message may show of the value: of a database no password.
        var shown: String { "\(Quoted(name == "--database" ? Conninfo(value).redacted : value))" }
    }

    private let given: [Given]
    private let command: any ParsableCommand.Type
    private let canClear: Bool

    /// - Parameter arguments: what the command has parsed, the words that lead to it among them.
    init(_ arguments: [String], of command: any ParsableCommand.Type) {
        let before = arguments.prefix { $0 != "--" }
        self.command = command
        guard Self.mayRepeat(before) || before.contains(where: NothingGiven.mayBe) else {
            (given, canClear) = ([], false)
            return
        }
        var declared: [String: CommandDump.Argument] = [:]
        for argument in CommandDump(of: command)?.arguments ?? [] {
            for name in argument.names ?? [] { declared[name.written] = argument }
        }
        var found: [Given] = []
        var rest = before[...]
        while let word = rest.popFirst() {
            let (names, attached) = Self.names(in: word, declared)
            for option in names.compactMap({ declared[$0] }) where option.kind == "option" {
                // The command was parsed: a value that is not attached is the next word, whatever that looks like.
                guard let value = attached ?? rest.popFirst() else { continue }
                found.append(Given(option: option, value: value))
            }
        }
        given = found
        canClear = declared["--clear"] != nil
    }

    /// Whether an option may be there twice. What the parser tells of a command takes longer than to look at the words.
    private static func mayRepeat(_ words: ArraySlice<String>) -> Bool {
        var seen: Set<Substring> = []
        return words.filter { $0.hasPrefix("-") && $0.count > 1 }.contains { word in
            !word.hasPrefix("--") || !seen.insert(word.prefix { $0 != "=" }).inserted
        }
    }

    /// The options that a word names, several letters behind one hyphen among them, and the value after its sign.
    private static func names(
        in word: String, _ declared: [String: CommandDump.Argument]
    ) -> (names: [String], value: String?) {
        guard word.hasPrefix("-") else { return ([], nil) }
        let name = String(word.prefix { $0 != "=" })
        let value = name == word ? nil : String(word.dropFirst(name.count + 1))
        guard declared[name] == nil, !name.hasPrefix("--") else { return ([name], value) }
        return (name.dropFirst().map { "-\($0)" }, value)
    }

    /// Refuses a value that says nothing where it would be written down.
    func refuseNothing() throws {
        guard command._commandName != "list" else { return }
        for option in given {
            if let error = NothingGiven.error(String(option.name.drop { $0 == "-" }), option.value, clears: canClear) { throw error }
        }
    }

    /// Refuses an option that stands twice and may stand once.
    func refuseRepeated() throws {
        for (place, second) in given.enumerated() where !second.option.isRepeating {
            guard let first = given[..<place].first(where: { $0.name == second.name }) else { continue }
            throw RegistryError(
                .usage, code: "option-repeated",
                "\(second.name) is given twice, and takes one value: \(first.shown), then \(second.shown)",
                hint: "Give it once.")
        }
    }
}

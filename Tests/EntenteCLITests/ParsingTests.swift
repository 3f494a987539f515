import ArgumentParser
import Testing

@testable import EntenteCLI

/// What the command line understands, without a database.
@Suite struct ParsingTests {
    /// The commands that do something, with the words that lead to them.
    static let leaves = leaves(of: Entente.self, path: [])

    private static func leaves(
        of command: any ParsableCommand.Type, path: [String]
    ) -> [(path: [String], command: any ParsableCommand.Type)] {
        let below = command.configuration.subcommands
        guard !below.isEmpty else { return [(path, command)] }
        return below.flatMap { leaves(of: $0, path: path + [$0._commandName]) }
    }

    @Test(arguments: leaves.map { $0.path.joined(separator: " ") })
    func theExampleInTheHelpParses(_ path: String) throws {
        let leaf = try #require(Self.leaves.first { $0.path.joined(separator: " ") == path })
        let words = try #require(Self.example(in: leaf.command.configuration.discussion), "\(path) has no example")
        #expect(words.first == "entente")
        let command = try Entente.parseAsRoot(ArgumentOrder.arranged(Array(words.dropFirst())))
        #expect(type(of: command) == leaf.command)
    }

    /// The words of the command that stands below `Example:`, as a shell would take them.
    private static func example(in help: String) -> [String]? {
        guard let start = help.firstRange(of: "Example:\n") else { return nil }
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in help[start.upperBound...].replacing("\\\n", with: " ") {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted, "\n" where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return words + (word.isEmpty ? [] : [word])
    }

    @Test func globalOptionsMayStandAnywhere() {
        let expected = ["agreement", "list", "--limit", "3", "--format", "json"]
        #expect(ArgumentOrder.arranged(["--format", "json", "agreement", "list", "--limit", "3"]) == expected)
        #expect(ArgumentOrder.arranged(["agreement", "--format", "json", "list", "--limit", "3"]) == expected)
        #expect(ArgumentOrder.arranged(expected) == expected)
        #expect(ArgumentOrder.arranged(["--format=csv", "-q", "status"]) == ["status", "--format=csv", "-q"])
        #expect(
            ArgumentOrder.arranged(["-q", "org", "list", "--", "--format"]) == ["org", "list", "-q", "--", "--format"])
        // A noun is only a noun before the verb: here it is the name that is looked for.
        #expect(ArgumentOrder.arranged(["org", "list", "event", "-q"]) == ["org", "list", "event", "-q"])
    }

    /// The words that a verb still follows, each with one that does, as the tree of commands has them.
    private static let nouns: [(noun: String, verb: String)] = Entente.configuration.subcommands.flatMap { command in
        command.configuration.subcommands.prefix(1).flatMap { verb in
            ([command._commandName] + command.configuration.aliases).map { ($0, verb._commandName) }
        }
    }

    /// The global options in all their spellings, as a command that takes them declares them.
    private static let spellings: [[String]] = (CommandDump(of: GlobalOptions.self)?.arguments ?? []).flatMap { argument in
        (argument.names ?? []).map(\.written).filter { $0 != "--help" && $0 != "-h" }.flatMap { name -> [[String]] in
            guard argument.kind != "flag" else { return [[name]] }
            return name.hasPrefix("--") ? [[name, "x"], ["\(name)=x"]] : [[name, "x"]]
        }
    }

    @Test func everyGlobalOptionMayStandBeforeEveryVerb() {
        #expect(Self.nouns.map(\.noun).contains("obligation") && Self.nouns.map(\.noun).contains("ag") && Self.nouns.count >= 10)
        #expect(Self.spellings.count >= 20)
        for (noun, verb) in Self.nouns {
            for option in Self.spellings {
                let expected = [noun, verb, "name"] + option
                #expect(ArgumentOrder.arranged(option + [noun, verb, "name"]) == expected)
                #expect(ArgumentOrder.arranged([noun] + option + [verb, "name"]) == expected)
                #expect(ArgumentOrder.arranged(expected) == expected)
            }
        }
    }

    /// The declaration, once more by hand in its roughest form: what the parser tells of it is all of it.
    @Test func theGlobalOptionsAreThoseDeclared() {
        let properties = Mirror(reflecting: GlobalOptions()).children.compactMap(\.label)
        let long = Self.spellings.filter { $0[0].hasPrefix("--") && !$0[0].contains("=") }
        #expect(properties.count == long.count && properties.count > 5)
    }

    @Test func optionsAloneNameNoCommand() {
        for option in Self.spellings { #expect(ArgumentOrder.namesNoCommand(option)) }
        #expect(ArgumentOrder.namesNoCommand(["-q", "--format"]))
        for arguments in [[], ["status"], ["-q", "status"], ["obligation", "--format", "json", "list"], ["--nonsense"]] {
            #expect(!ArgumentOrder.namesNoCommand(arguments))
        }
    }

    @Test func aliases() throws {
        #expect(try Entente.parseAsRoot(["org", "list"]) is OrganizationList)
        #expect(try Entente.parseAsRoot(["ag", "list"]) is AgreementList)
    }

    @Test func valuesMayBeginWithAHyphen() throws {
        let command = try Entente.parseAsRoot(["ag", "record", "T", "--value", "-1 CNY", "--notice-days", "-5"])
        let record = try #require(command as? AgreementRecord)
        #expect(record.properties.value == "-1 CNY")
        #expect(record.properties.noticeDays == -5)
    }

    @Test(arguments: ["0", "-5", "", "1.5", "1e3", "٣", "all", " 1"])
    func limitsThatAreNone(_ text: String) {
        #expect(RowLimit(argument: text) == nil)
        #expect(throws: (any Error).self) { try Entente.parseAsRoot(["ag", "list", "--limit", text]) }
    }

    @Test func aHugeLimitAsksForAll() {
        #expect(RowLimit(argument: "99999999999999999999999")?.count == .max)
        #expect(RowLimit(argument: "1")?.count == 1)
    }

    @Test func everyFailureHasItsExitCode() {
        let codes = Set([64, 65, 66, 69, 70, 73, 75, 77, 78].map(Int32.init))
        #expect(codes.allSatisfy { ExitCodes.help.contains("\($0) ") })
    }
}

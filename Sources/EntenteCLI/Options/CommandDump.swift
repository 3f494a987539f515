import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the parser tells of a command, what stands below it, and its options.
struct CommandDump: Decodable {
    private struct Whole: Decodable { let command: CommandDump }

    struct Argument: Decodable {
        struct Name: Decodable, Hashable {
            let kind: String
            let name: String
            var written: String { (kind == "long" ? "--" : "-") + name }
        }
        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let allValues: [String]?
        let allValueStrings: [String]?
    }

    let commandName: String
    let aliases: [String]?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [CommandDump]?
    let arguments: [Argument]?

    /// What it tells of a type; nil where it tells it in a form that is not known.
    init?(of type: any ParsableArguments.Type) {
        guard let whole = try? JSONDecoder().decode(Whole.self, from: Data(type._dumpHelp().utf8)) else { return nil }
        self = whole.command
    }
}

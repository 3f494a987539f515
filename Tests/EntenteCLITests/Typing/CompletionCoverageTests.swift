import Foundation
import Testing

@testable import EntenteCLI

/// Every value that names something of the registry, or a file, is completed.
@Suite struct CompletionCoverageTests {
    private struct Dump: Decodable { let command: Command }

    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    private struct Argument: Decodable {
        struct Name: Decodable { let name: String }
        /// Of what kind it is does not matter here.
        struct Completion: Decodable { init(from decoder: any Decoder) {} }
        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let completionKind: Completion?
        var written: String { (names ?? []).map(\.name).max { $0.count < $1.count }.map { "--" + $0 } ?? "<\(valueName ?? "")>" }
    }

    private static func leaves(_ command: Command, _ path: [String]) -> [(path: String, argument: Argument)] {
        (command.arguments ?? []).filter { $0.kind != "flag" }.map { (path.joined(separator: " "), $0) }
            + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { leaves($0, path + [$0.commandName]) }
    }

    /// What says, in a name or in the help, that something is meant that can be looked up.
    private static let nouns: Set<String> = [
        "agreement", "agreements", "reference", "organization", "organizations", "party", "partner", "event", "events", "series",
        "field", "fields", "scheme", "file", "folder", "type", "kind", "country",
    ]

    /// What says so and yet is for a person to write: titles and labels, reasons, dates, numbers, names that are new.
    private static let written: Set<String> = [
        "--title", "--title-in", "--label", "--label-zh", "--scheme-title", "--scheme-title-zh", "--title-zh", "--note", "--reason", "--on", "--start",
        "--end", "--due", "--since", "--until", "--value", "--signatory", "--unit", "--unit-zh", "--own-number", "--parties-unknown", "--definition", "--add",
        "--quantity", "--limit", "--top", "--as-of", "--owner", "--description", "--signed", "--within", "--reference", "--media-type",
        "--database", "--columns", "--name-zh", "--theme", "--edition", "--venue", "--city", "--subdivision", "--website", "--identifier", "--alias", "--node",
        "<text>", "<number>", "<title>", "--party-signed", "--new-reference", "--by-new", "--ended-before", "--delegation", "--speaker", "--filing", "--no-filing",
        "--attendance", "--direction", "--direction-zh", "--session", "--as", "--drill", "<scheme:value>", "<scheme[:value]>", "<scheme:code>", "--new",
    ]

    @Test func everythingThatCanBeLookedUpIsCompleted() throws {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(Entente._dumpHelp().utf8))
        let all = Self.leaves(dump.command, [])
        #expect(all.count > 300)
        let bare = all.filter { path, argument in
            let text = [argument.valueName ?? "", argument.abstract ?? ""] + (argument.names ?? []).map(\.name)
            let words = Set(text.joined(separator: " ").lowercased().split { !$0.isLetter }.map(String.init))
            return argument.completionKind == nil && !words.isDisjoint(with: Self.nouns) && !Self.written.contains(argument.written)
                // The types of documents are not kept.
                && !(path == "document attach" && argument.written == "--type")
        }
        #expect(bare.isEmpty, "\(bare.map { "\($0.path) \($0.argument.written): \($0.argument.abstract ?? "")" }.joined(separator: "\n"))")
    }
}

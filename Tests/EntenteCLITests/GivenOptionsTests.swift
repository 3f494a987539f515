import ArgumentParser
import Support
import Testing
import Values

@testable import EntenteCLI

/// An option that may stand once does not take a second value without a word.
@Suite struct GivenOptionsTests {
    /// Every option with a value of every command that does something, in all its spellings.
    private static let options: [(path: [String], command: any ParsableCommand.Type, name: String, isRepeating: Bool)] =
        ParsingTests.leaves.flatMap { leaf in
            (CommandDump(of: leaf.command)?.arguments ?? []).filter { $0.kind == "option" }.flatMap { option in
                (option.names ?? []).map { (leaf.path, leaf.command, $0.written, option.isRepeating) }
            }
        }

    @Test func everyOptionOfEveryCommandStandsOnceOrSeveralTimes() {
        let (once, often) = (Self.options.filter { !$0.isRepeating }, Self.options.filter(\.isRepeating))
        #expect(once.count > 300 && often.contains { $0.path == ["agreement", "record"] && $0.name == "--party" })
        for (path, command, name, isRepeating) in Self.options {
            let twice = path + ["x", name, "first", "--quiet", name, "second"]
            let message = refusal(twice, of: command)
            #expect((message != nil) == !isRepeating, "\(path) \(name): \(message ?? "")")
            guard let message, name != "--database" else { continue }
            #expect(message.hasSuffix(" is given twice, and takes one value: “first”, then “second”"), "\(path) \(name)")
        }
    }

    private func refusal(_ arguments: [String], of command: any ParsableCommand.Type) -> String? {
        do { try GivenOptions(arguments, of: command).refuseRepeated() } catch { return (error as? RegistryError)?.message }
        return nil
    }

    private func refusal(_ arguments: String...) -> String? { refusal(arguments, of: AgreementList.self) }

    @Test func spellingsOfOneOptionAreOne() {
        #expect(refusal("-o", "a", "--output", "b") == "--output is given twice, and takes one value: “a”, then “b”")
        #expect(refusal("--output=a", "-qo", "b") == "--output is given twice, and takes one value: “a”, then “b”")
        #expect(refusal("--owner=a=b", "--owner", "") == "--owner is given twice, and takes one value: “a=b”, then “”")
        // What stands as the value of another option, or behind --, is no option.
        #expect(refusal("--limit", "--owner", "--owner", "mou") == nil)
        #expect(refusal("--owner", "mou", "--", "--owner", "x") == nil)
        #expect(refusal("-q", "-q", "-v", "--owner", "mou") == nil)
    }

    /// Blanks that were copied along are none of a code, a name or a word, wherever they stand.
    @Test(arguments: [
        ["--party", " x-hoshi"], ["--party=\u{3000}x-hoshi "], ["--party", "x-hoshi\u{A0}", "--type", " exchange "], ["--party", "x-hoshi", "--status", " in-force", "--columns", " reference , title"],
        ["--party", "x-hoshi", "--as-of", " 2024-06-01 ", "--format", " csv"], ["--with", " x-hoshi", "--sort", " dateSigned"], ["--party", "x-hoshi", "--kind", "university ", "--country", " CN"],
    ])
    func blanksAtTheEndsAreNone(_ arguments: [String]) throws {
        let database = try Demonstration.shared.get()
        func run(_ arguments: [String]) throws -> ProcessRun { try Program.run(["agreement", "list", "--limit", "3"] + arguments, database: database) }
        let (blank, bare) = (try run(arguments), try run(arguments.map { $0.split { " \u{3000}\u{A0}".contains($0) }.joined(separator: "") }))
        #expect(blank.status == 0 && blank.text == bare.text, "\(blank.errorText)")
        #expect(RawArguments.withoutBlankEnds("--note= a b ") == "--note=a b" && RawArguments.withoutBlankEnds("  ") == "  " && RawArguments.withoutBlankEnds("a = b") == "a = b")
    }

    @Test func aPasswordIsNotShown() {
        let message = refusal("--database", "postgresql://me:secret@host/db", "--database", "host=h password=secret")
        #expect(message?.hasPrefix("--database is given twice") == true && message?.contains("secret") == false, "\(message ?? "")")
    }

    @Test(arguments: [
        ["agreement", "list", "--owner", "a", "--owner", "b"], ["agreement", "list", "--event", "cq2023", "--event", "cq"],
        ["agreement", "list", "--as-of", "2024-01-01", "--as-of=2020-01-01"], ["--format", "json", "agreement", "list", "--format", "csv"],
        ["agreement", "list", "--columns", "title", "--columns", "status"], ["agreement", "list", "--limit", "1", "--limit", "2"],
        ["partners", "--purpose", "joint-degree", "--purpose", "student-exchange"], ["partners", "--field", "biomedicine", "--field", "isced-f:09"],
        ["agreement", "record", "Title", "--party", "cqmu", "--party", "cqu", "--signed", "2020-01-01", "--signed", "2021-01-01"],
        ["agreement", "edit", "X-2014-001", "--owner", "A", "--owner", "B"],
    ])
    func aSecondValueIsRefused(_ arguments: [String]) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run(arguments, database: database.copy)
        #expect(run.status == 64 && run.text == "" && run.errorText.contains("is given twice"), "\(run.errorText)")
        try database.expectUntouched()
    }
}

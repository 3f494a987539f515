import Support
import Testing

/// Many agreements changed alike, as it is typed.
@Suite struct EditingManyCommandTests {
    @Test func whatIsOfOneAgreementAloneIsRefusedOfMany() throws {
        let database = try Demonstration.create()
        let before = try Program.run(["export"], database: database).text
        let own = [
            ["--title", "T"], ["--signed", "2024"], ["--draft"], ["--contact", "Desk"], ["--no-contact", "Desk"], ["--add-field", "isced-f:09"],
            ["--clear", "value"], ["--notice-days", "30"], ["--edit"],
        ]
        let some = ["agreement", "edit", "--where-type", "mou"]
        for arguments in own.map({ ["--owner", "New Office"] + $0 }) + own + [[]] {
            let run = try Program.run(some + arguments, database: database)
            #expect(run.status == 64 && run.text == "", "\(arguments)")
            #expect(run.errorText.hasPrefix("error: Of many agreements alike there can be changed: --type, --binding, --event, --owner, --note, --visibility, and --clear of these"), "\(arguments): \(run.errorText)")
        }
        #expect(try Program.run(["export"], database: database).text == before)
    }

    @Test func manyAreChangedAlikeOrNone() throws {
        let database = try Demonstration.create()
        func edit(_ arguments: String...) throws -> ProcessRun {
            try Program.run(["agreement", "edit", "--where-party", "x-vaccine"] + arguments, database: database)
        }
        let tried = try edit("--owner", "New Office", "--dry-run")
        #expect(tried.status == 0 && tried.errorText.hasPrefix("Would change 5 agreements.\nX-"), "\(tried.errorText)")
        let refused = try edit("--owner", String(repeating: "x", count: 501))
        #expect(refused.status == 65 && refused.errorText.contains("500 characters"), "\(refused.errorText)")
        let changed = try edit("--owner", "New Office", "--clear", "note")
        #expect(changed.status == 0 && changed.errorText.hasPrefix("Changed 5 agreements.\n"), "\(changed.errorText)")
        let listed = try Program.run(["agreement", "list", "--owner", "new office", "--format", "csv", "--columns", "reference"], database: database)
        #expect(listed.text.split(separator: "\r\n").count == 6)
        #expect(try edit("--owner", "New Office").errorText.hasPrefix("Changed nothing; 5 agreements were so already."))
    }
}

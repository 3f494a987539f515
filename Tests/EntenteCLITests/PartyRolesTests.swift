import Support
import Testing

/// What a party can do is a word of a list, which users extend.
@Suite struct PartyRolesTests {
    @Test func aRoleOfOnesOwnIsListedUsedAndExported() throws {
        let database = try RegistryDatabase.create()
        func run(_ words: String...) throws -> ProcessRun { try Program.run(words, database: database) }
        for name in ["Alpha", "Beta"] { #expect(try run("organization", "add", name).status == 0) }
        #expect(try run("agreement", "roles", "--add", "academic-sponsor", "--label", "Academic sponsor", "--label-zh", "学术支持单位").text
            == "academic-sponsor\n")
        #expect(try run("agreement", "roles", "--add", "lead", "--label", "x").errorText.contains("this role of parties is there already"))
        #expect(try run("agreement", "roles", "--add", "x").status == 64 && run("agreement", "roles", "--label", "x").status == 64)
        let recorded = try run(
            "agreement", "record", "A", "--reference", "A-1", "--party", "alpha=学术支持单位", "--party", "beta=Funder", "--signed", "2024-01-02")
        #expect(recorded.status == 0, "\(recorded.errorText)")
        #expect(try run("agreement", "roles", "--lang", "zh", "--format", "csv", "--columns", "role,label,parties").text
            .contains("academic-sponsor,学术支持单位,1"))
        let shown = try run("agreement", "show", "A-1", "--lang", "zh").text
        #expect(shown.contains("学术支持单位") && shown.contains("资助单位"), "\(shown)")
        // Roles come in before the agreements that use them.
        let lines = try run("export").text
        #expect(lines.contains(#""record":"party-role","code":"academic-sponsor""#) && lines.contains(#""role":"funder""#))
        let other = try RegistryDatabase.create()
        let back = try Program.run(["import", "-"], database: other, input: Array(lines.utf8))
        #expect(back.status == 0, "\(back.errorText)")
        #expect(try Program.run(["export"], database: other).text == lines)
    }

    @Test func aRoleThatThereIsNotIsRefusedWithThoseThatThereAre() throws {
        let database = try RegistryDatabase.create()
        func run(_ words: String...) throws -> ProcessRun { try Program.run(words, database: database) }
        for name in ["Alpha", "Beta", "Gamma=Delta Group"] { #expect(try run("organization", "add", name).status == 0) }
        let refused = try run("agreement", "record", "A", "--party", "alpha=leed", "--party", "beta")
        #expect(refused.status == 66 && refused.errorText.contains("there is no role “leed”") && refused.errorText.contains("Did you mean lead?"))
        // A name may have an equals sign.
        let named = try run(
            "agreement", "record", "A", "--reference", "A-1", "--party", "alpha=Host", "--party", "Gamma=Delta Group", "--signed", "2024")
        #expect(named.status == 0, "\(named.errorText)")
        #expect(try run("agreement", "edit", "A-1", "--role", "alpha=juggler").status == 66)
        #expect(try run("agreement", "edit", "A-1", "--role", "alpha=接收单位", "--role", "gamma-delta-group=licensee").status == 0)
        #expect(try run("agreement", "join", "A-1", "--party", "beta=juggler").status == 66)
        #expect(try run("agreement", "show", "A-1").text.contains("licensee"))
        let line = #"{"reference":"B-1","title":"B","parties":[{"organization":"alpha","role":"juggler"},{"organization":"beta"}]}"#
        let imported = try Program.run(["import", "-"], database: database, input: Array(line.utf8))
        #expect(imported.status == 65 && imported.errorText.contains("parties[0].role: there is no role “juggler”; there are: associated-partner, "))
    }
}

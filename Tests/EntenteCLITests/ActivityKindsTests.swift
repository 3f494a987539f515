import Support
import Testing

/// Users extend the vocabulary of activities.
@Suite struct ActivityKindsTests {
    @Test func aKindOfOnesOwnIsListedUsedAndExported() throws {
        let database = try RegistryDatabase.create()
        let added = try Program.run(
            "activity", "kinds", "--add", "workshop", "--label", "Workshop", "--label-zh", "研讨会", "--unit", "participants",
            database: database)
        #expect(added.text == "workshop\n")
        #expect(try Program.run("activity", "kinds", "--add", "workshop", "--label", "x", database: database).status == 65)
        #expect(try Program.run("activity", "kinds", "--label", "x", database: database).status == 64)
        let listed = try Program.run("activity", "kinds", "--lang", "zh", "--format", "csv", database: database)
        #expect(listed.text.contains("workshop,研讨会,participants"))
        let recorded = try Program.run(
            "agreement", "record", "A", "--reference", "A-1", "--parties-unknown", "not told", "--signed", "2024", database: database)
        #expect(recorded.status == 0, "\(recorded.errorText)")
        let used = try Program.run(
            "activity", "add", "A-1", "--kind", "workshop", "--on", "2024-05", "--quantity", "12", database: database)
        #expect(used.status == 0, "\(used.errorText)")
        #expect(try Program.run("export", database: database).text.contains(#""record":"activity-kind","code":"workshop""#))
    }
}

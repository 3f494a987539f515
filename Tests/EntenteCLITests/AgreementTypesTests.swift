import Support
import Testing

/// Users extend the vocabulary of types.
@Suite struct AgreementTypesTests {
    @Test func aTypeOfOnesOwnIsListedUsedAndExported() throws {
        let database = try RegistryDatabase.create()
        let added = try Program.run(
            "agreement", "types", "--add", "field-station", "--label", "Field station", "--label-zh", "野外台站", database: database)
        #expect(added.text == "field-station\n")
        let again = try Program.run("agreement", "types", "--add", "field-station", "--label", "Other", database: database)
        #expect(again.status == 65)
        #expect(again.errorText.contains("this type of agreement is there already"))
        #expect(try Program.run("agreement", "types", "--add", "x", database: database).status == 64)
        #expect(try Program.run("agreement", "types", "--label", "x", database: database).status == 64)
        #expect(try Program.run("agreement", "types", "--no-money", database: database).status == 64)
        #expect(try Program.run("agreement", "types", "--add", "pact", "--label", "Pact", "--no-money", "--not-counted", database: database).status == 0)
        let flags = try Program.run("agreement", "types", "--format", "csv", "--columns", "type,carriesMoney,counted", database: database).text
        #expect(flags.contains("pact,false,false\r\n") && flags.contains("nda,false,false\r\n") && flags.contains("mou,false,true\r\n") && flags.contains("research,true,true\r\n"))
        let recorded = try Program.run(
            "agreement", "record", "Station", "--type", "field-station", "--parties-unknown", "not told", "--signed", "2024-01-02",
            database: database)
        #expect(recorded.status == 0, "\(recorded.errorText)")
        let listed = try Program.run(
            "agreement", "types", "--lang", "zh", "--format", "csv", "--columns", "type,label,agreements", database: database)
        #expect(listed.text.contains("field-station,野外台站,1"))
        #expect(try Program.run("export", database: database).text.contains(#""record":"agreement-type","code":"field-station""#))
    }
}

import Support
import Testing
import Values

@testable import Registry

/// A code that no organization has makes no organization in silence.
@Suite struct UncodedTests {
    private func sample() throws -> InterchangeDatabase {
        let database = try InterchangeDatabase()
        try database.load("""
            {"record":"organization","code":"x-jialing","name":"Jialing River University"}
            {"record":"organization","code":"x-lakeland","name":"Lakeland University"}
            {"record":"organization","code":"unit-12","name":"Twelfth Unit"}
            """)
        return database
    }

    private static func agreement(_ party: String) -> String {
        #"{"reference":"C-1","title":"T","dateSigned":"2020","parties":[{"organization":\#(party)},{"organization":"x-lakeland"}]}"#
    }

    @Test func aMisspelledCodeIsRefusedWithTheNearest() throws {
        let database = try sample()
        let sentence = "no organization has the code “x-jialin”; the nearest is x-jialing: write that, or for a new organization its code and its name"
        #expect(try database.faults(Self.agreement(#""x-jialin""#)) == ["line 1, parties[0].organization: \(sentence)"])
        #expect(try database.faults(#"{"record":"event","code":"e","name":"E","startDate":"2024","hosts":["x-jialin"]}"#) == ["line 1, hosts[0]: \(sentence)"])
        let folder = try BundleTests.Folder([
            "agreements.csv": "reference,title,date_signed\nC-1,T,2020\n", "parties.csv": "reference,organization\nC-1,x-lakeland\nC-1,x-jialin\n",
        ])
        let error = #expect(throws: RegistryError.self) { try database.registry.importAgreements(from: ImportSource(path: folder.path)) }
        #expect(error?.details == ["parties.csv line 3, column organization: \(sentence)"])
        #expect(try database.faults(Self.agreement(#""X-Jialing""#)) == ["line 1, parties[0].organization: \(sentence.replacing("“x-jialin”", with: "“X-Jialing”"))"])
        #expect(try database.count("organization") == 3)
    }

    @Test func aNameThatIsACodeInCapitals() throws {
        let database = try sample()
        try database.load(#"{"record":"organization","code":"beta","name":"Beta Institute"}"#)
        let report = try database.load(Self.agreement(#""Beta""#))
        #expect(report.organizationsAdded == 1)
        #expect(report.warnings.contains("line 1: “Beta” was added as an organization of its own; beta is the code of another"), "\(report.warnings)")
    }

    /// What comes near to no code, has other digits or is a name in its own right is added; where it may be a code, that is told.
    @Test(arguments: [
        (#""x-zeta""#, 1), (#""unit-13""#, 1), (#""beta""#, 1), (#""Beta""#, 0), (#""X-JIALIN""#, 0), (#""x-jialin university""#, 0),
        (#"{"name":"x-jialin"}"#, 0), (#"{"code":"x-jialin","name":"Jialin Works"}"#, 0), (#""重庆大学""#, 0),
    ])
    func freeNamesAreAdded(_ party: String, _ warnings: Int) throws {
        let database = try sample()
        let report = try database.load(Self.agreement(party))
        #expect(report.organizationsAdded == 1)
        #expect(report.warnings.filter { $0.contains("looks like a code, and no organization has it: one of that name was added") }.count == warnings, "\(report.warnings)")
    }
}

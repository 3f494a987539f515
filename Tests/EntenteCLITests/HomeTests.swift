import Support
import Testing

/// A registry of one office: partners and summary are those of its organization, unless another is named.
@Suite struct HomeTests {
    @Test func theHomeOrganizationIsTheDefaultOfOf() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> ProcessRun {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run
        }
        let everyone = try run("partners", "--as-of", "2023-12-31", "--format", "csv")
        #expect(everyone.errorText == "")
        let partners = try run("partners", "--as-of", "2023-12-31", "--format", "csv", "--of", "x-jialing")
        #expect(partners.text != everyone.text)
        #expect(try run("organization", "home").errorText.contains("not that of one organization"))

        #expect(try run("organization", "home", "Jialing River University (fictional)").text == "x-jialing\n")
        #expect(try run("organization", "home").text == "x-jialing\n")
        #expect(try run("status", "--columns", "home", "--format", "csv").text.contains("x-jialing"))
        let own = try run("partners", "--as-of", "2023-12-31", "--format", "csv")
        #expect(own.text == partners.text)
        #expect(own.errorText.contains("of Jialing River University (fictional), whose registry this is"))
        #expect(try run("partners", "--as-of", "2023-12-31", "--format", "csv", "--of", "all").text == everyone.text)
        #expect(try run("summary", "2023", "--format", "csv").text
            == run("summary", "2023", "--format", "csv", "--of", "x-jialing").text)

        _ = try run("organization", "add", "Jialing River Univ", "--code", "jru")
        _ = try run("organization", "home", "jru")
        _ = try run("organization", "merge", "jru", "--into", "x-jialing")
        #expect(try run("organization", "home").text == "x-jialing\n")
        _ = try run("organization", "merge", "jru", "--undo")
        #expect(try run("organization", "home").text == "jru\n")

        #expect(try run("organization", "home", "--none").text == "")
        #expect(try run("partners", "--as-of", "2023-12-31", "--format", "csv").text == everyone.text)
        #expect(try run("expiring", "--of", "all", "--as-of", "2023-12-31").text == run("expiring", "--as-of", "2023-12-31").text)
        #expect(try Program.run(["organization", "add", "All", "--code", "all"], database: database).status == 65)
        #expect(try Program.run(["organization", "home", "nobody"], database: database).status == 66)
    }
}

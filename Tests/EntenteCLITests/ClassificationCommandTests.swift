import Support
import Testing

/// Classifications as they are typed.
@Suite struct ClassificationCommandTests {
    @Test func classificationsAreTypedFilteredAndShown() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String..., status: Int32 = 0) throws -> String {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == status, "\(arguments) \(run.errorText)")
            return run.text + run.errorText
        }
        #expect(try run("organization", "edit", "x-hoshi", "--classification", "ownership:national, from 2004-04") == "x-hoshi\n")
        #expect(try run("organization", "list", "--classification", "ownership", "--as-of", "2004-03-31") == "No organization matches.\n")
        #expect(try run("organization", "list", "--classification", "National", "--as-of", "2004-04-01", "--format", "csv", "--columns", "code") == "code\r\nx-hoshi\r\n")
        #expect(try run("organization", "show", "x-hoshi", "--lang", "zh").contains("国立"))
        #expect(try run("organization", "edit", "x-hoshi", "--classification", "ownership:royal", status: 66).contains("there is no classification of an organization “ownership:royal”\nhint: "))
        #expect(try run("organization", "edit", "x-hoshi", "--classification", "owner:royal", status: 66).contains("there is no classification of an organization “owner:royal”"))
        #expect(try run("organization", "edit", "x-hoshi", "--no-classification", "size", status: 66).contains("x-hoshi is not classified as “size”"))
        #expect(try run("organization", "add", "Delta", "--classification", "reporter") == "delta\n")
        #expect(
            try run("agreement", "record", "Contract", "--reference", "K-1", "--signed", "2024", "--party", "delta", "--party", "x-hoshi", "--classification", "tech-contract:service", "--classification", "restricted") == "K-1\n")
        #expect(try run("agreement", "edit", "K-1", "--no-classification", "restricted") == "K-1 is mended.\n")
        #expect(try run("agreement", "list", "--classification", "Technical service", "--party", "delta", "--format", "csv", "--columns", "reference") == "reference\r\nK-1\r\n")
        #expect(try run("classification", "add", "alliance", "--label", "Alliance", status: 64).contains("A scheme needs --of and --form"))
        #expect(try run("classification", "add", "alliance", "--label", "Alliance", "--of", "organization", "--form", "listed") == "alliance\n")
        #expect(try run("classification", "add", "alliance:west", "--label", "West", "--label-zh", "西部") == "alliance:west\n")
        #expect(try run("organization", "edit", "delta", "--classification", "西部") == "delta\n")
        #expect(try run("classification", "list", "--of", "organization", "--format", "csv", "--columns", "classification,uses").contains("alliance,1\r\nalliance:west,1\r\n"))
    }
}

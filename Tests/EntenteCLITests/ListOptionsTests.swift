import Foundation
import Support
import Testing

/// What a list is asked for by its options.
@Suite struct ListOptionsTests {
    private static func database() throws -> TestDatabase {
        let database = try Demonstration.create()
        func record(_ reference: String, _ arguments: String...) throws {
            let run = try Program.run(["agreement", "record", "T \(reference)", "--reference", reference] + arguments, database: database)
            #expect(run.status == 0, "\(run.errorText)")
        }
        func add(_ code: String, _ kind: String, _ country: String) throws {
            #expect(try Program.run("org", "add", "Body \(code)", "--code", code, "--kind", kind, "--country", country, database: database).status == 0)
        }
        try add("l-home", "university", "CN")
        try add("l-a", "university", "LU")
        try add("l-b", "enterprise", "CN")
        try add("l-c", "enterprise", "FR")
        try record("L-1", "--party", "l-home", "--party", "l-a", "--signed", "2023-03-01", "--end", "2024-09-30", "--type", "mou", "--signatory", "Li Hua, President", "--unit", "l-a=Medical School")
        try record("L-2", "--party", "l-home", "--party", "l-b", "--signed", "2023-02-01", "--end", "2025-12-31", "--type", "license", "--value", "100 CNY")
        try record("L-3", "--party", "l-home", "--party", "l-a", "--party", "l-c", "--signed", "2022-02-01", "--end", "open", "--type", "research", "--value", "25.5 CNY", "--unit", "", "--unit", "Law School")
        try record("L-4", "--party", "l-b", "--party", "l-c", "--draft", "--type", "mou")
        return database
    }

    private static let shared = Result { try database() }

    private func list(_ arguments: String..., status: Int32 = 0) throws -> [String] {
        let run = try Program.run(
            ["agreement", "list", "--title", "T L-", "--as-of", "2024-06-30", "--format", "csv", "--columns", "reference"] + arguments,
            database: Self.shared.get())
        #expect(run.status == status, "\(arguments) \(run.errorText)")
        return run.text.split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func severalOfAKindMeanAnyOfThem() throws {
        #expect(try list() == ["L-1", "L-2", "L-3", "L-4"])
        #expect(try list("--party", "l-a", "--party", "l-b") == ["L-1", "L-2", "L-3", "L-4"])
        #expect(try list("--party", "l-a") == ["L-1", "L-3"])
        #expect(try list("--with", "l-a", "--with", "l-c") == ["L-3"])
        #expect(try list("--with", "l-c", "--party", "l-b") == ["L-4"])
        #expect(try list("--type", "mou", "--type", "License") == ["L-1", "L-2", "L-4"])
        #expect(try list("--status", "in force", "--status", "draft") == ["L-1", "L-2", "L-3", "L-4"])
        #expect(try list("--status", "拟签") == [] || list("--status", "draft") == ["L-4"])
    }

    /// Of whom one has agreements with, not of oneself.
    @Test func kindsAndCountriesAreOfTheOthers() throws {
        #expect(try list("--party", "l-home", "--country", "CN") == ["L-2"])
        #expect(try list("--country", "LU", "--country", "France") == ["L-1", "L-3", "L-4"])
        #expect(try list("--party", "l-home", "--kind", "enterprise") == ["L-2", "L-3"])
        #expect(try list("--party", "l-home", "--kind", "enterprise", "--country", "FR") == ["L-3"])
        #expect(try list("--kind", "hospital", "--kind", "unknown") == [])
    }

    @Test func whoSignedWhatEndsAndInWhichOrder() throws {
        #expect(try list("--signatory", "li hua") == ["L-1"])
        #expect(try list("--unit", "medical") == ["L-1"] && list("--unit", "law school", "--party", "l-a") == ["L-3"])
        #expect(try list("--ends-within", "6m") == ["L-1"] && list("--ends-within", "2y") == ["L-1", "L-2"])
        #expect(try list("--signed", "2023", "--sort", "Signed") == ["L-2", "L-1"])
        #expect(try list("--sort", "endDate") == ["L-1", "L-2", "L-3", "L-4"])
        #expect(try list("--sort", "amount:desc", "--limit", "2") == ["L-2", "L-3"] && list("--sort", "金额", "--limit", "1") == ["L-3"])
        #expect(try list("--sort", "nonsense", status: 64) == [] && list("--sort", "title:up", status: 64) == [])
    }

    /// A unit is said of a party by its name, or in the order of the parties.
    @Test func unitsOfParties() throws {
        let database = try Self.shared.get()
        let shown = try Program.run("agreement", "show", "L-1", "--format", "json", database: database).text
        #expect(shown.contains(#""code":"l-a""#) && shown.contains(#""unitName":"Medical School""#))
        let twice = try Program.run("agreement", "record", "X", "--party", "l-a", "--party", "l-b", "--unit", "l-a=One", "--unit", "l-a=Two", database: database)
        #expect(twice.status == 64 && twice.errorText.contains("--unit: two things are said of “l-a”"))
    }

    /// A workbook is named as one, and so is what is none of the two.
    @Test func aWorkbookIsNoFileToImport() throws {
        let database = try Self.shared.get()
        let path = NSTemporaryDirectory() + "entente-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try Program.run("agreement", "list", "--output", path, database: database).status == 0)
        let run = try Program.run("import", path, database: database)
        #expect(run.status == 65 && run.errorText.contains("is a workbook (.xlsx, .ods)") && run.errorText.contains("CSV UTF-8"), "\(run.errorText)")
    }

    @Test func whatIsToComeAndWhatIsOverdueApart() throws {
        let database = try Self.shared.get()
        func due(_ arguments: String...) throws -> [String] {
            let run = try Program.run(["expiring", "--of", "l-home", "--within", "9m", "--format", "csv", "--columns", "reference"] + arguments, database: database)
            return run.text.split(separator: "\r\n").dropFirst().map(String.init)
        }
        #expect(try due("--as-of", "2025-06-01") == ["L-1", "L-2"] && due("--as-of", "2025-06-01", "--upcoming") == ["L-2"])
        #expect(try due("--as-of", "2025-06-01", "--overdue") == ["L-1"] && due("--as-of", "2025-06-01", "--upcoming", "--limit", "1") == ["L-2"])
        #expect(try Program.run("expiring", "--overdue", "--upcoming", database: database).status == 64)
    }
}

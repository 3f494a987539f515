import Foundation
import Support
import Testing

/// What people type is read: dates, amounts, times and countries as they have them before them, and never as a guess.
@Suite struct TypedValueTests {
    @Test func datesAndAmounts() throws {
        let database = try Demonstration.create()
        func record(_ arguments: String...) throws -> String {
            try Program.run(["agreement", "record", "Typed", "--party", "cqmu", "--party", "cqu", "--no-input", "--quiet"] + arguments, database: database).text
        }
        let reference = try record("--signed", "2024年5月3日", "--start", "2024/05/06", "--end", "31.12.2026", "--value", "120万元").trimmingCharacters(in: .newlines)
        let shown = try Program.run("agreement", "show", reference, "--format", "json", database: database).text
        #expect(shown.contains(#""dateSigned":"2024-05-03""#) && shown.contains(#""startDate":"2024-05-06""#))
        #expect(shown.contains(#""endDate":"2026-12-31""#) && shown.contains(#""amount":"1200000.00","currency":"CNY""#))
        let refused = try Program.run(
            "agreement", "record", "Typed", "--party", "cqmu", "--party", "cqu", "--no-input", "--signed", "05/06/2024", database: database)
        #expect(refused.status == 65 && refused.errorText.contains("can mean 2024-05-06 or 2024-06-05"))
        let sign = try Program.run(
            "agreement", "record", "Typed", "--party", "cqmu", "--party", "cqu", "--no-input", "--value", "¥100", database: database)
        #expect(sign.status == 65 && sign.errorText.contains("several currencies: CNY, JPY"))
    }

    @Test func periods() throws {
        let database = try Demonstration.shared.get()
        func references(_ arguments: String...) throws -> String {
            let run = try Program.run(["agreement", "list", "--columns", "reference", "--format", "csv"] + arguments, database: database)
            #expect(run.status == 0, "\(run.errorText)")
            return run.text
        }
        let year = try references("--signed", "2023")
        #expect(try year == references("--signed-from", "2023-01-01", "--signed-until", "2023-12-31"))
        #expect(try year == references("--signed-from", "2023", "--signed-until", "2023"))
        #expect(try references("--signed", "2023/10") == references("--signed-from", "2023-10-01", "--signed-until", "2023-10-31"))
        let both = try Program.run("agreement", "list", "--signed", "2023", "--signed-from", "2022", database: database)
        #expect(both.status == 64 && both.errorText.contains("leave --signed-from and --signed-until out"))
        for within in ["6months", "6 months", "6个月", "6m"] {
            #expect(
                try Program.run("expiring", "--within", within, "--as-of", "2023-06-01", database: database).text
                    == Program.run("expiring", "--within", "6m", "--as-of", "2023-06-01", database: database).text)
        }
    }

    @Test(arguments: [
        ("USA", "US"), ("UK", "GB"), ("Viet Nam", "VN"), ("Vietnam", "VN"), ("Turkey", "TR"), ("Türkiye", "TR"), ("South Korea", "KR"),
        ("中华人民共和国", "CN"), ("united states of america", "US"), ("Czech Republic", "CZ"), ("GBR", "GB"), ("France", "FR"),
    ])
    func countries(_ name: String, _ code: String) throws {
        let database = try Demonstration.shared.get()
        let run = try Program.run("organization", "list", "--country", name, "--format", "csv", database: database)
        #expect(try run.status == 0 && run.text == Program.run("organization", "list", "--country", code, "--format", "csv", database: database).text, "\(run.errorText)")
    }

    /// The beginning of a name is none, and two letters in the wrong order are offered.
    @Test(arguments: [("Chin", "CN"), ("Germ", "DE"), ("Chian", "CN"), ("Bolvia", "BO")])
    func countriesThatAreNone(_ name: String, _ offered: String) throws {
        let run = try Program.run("organization", "list", "--country", name, database: Demonstration.shared.get())
        #expect(run.status == 66 && run.errorText.hasPrefix("error: there is no country “\(name)”\n") && run.errorText.contains("\n  \(offered)  "), "\(run.errorText)")
    }

    /// A label that stands in several schemes asks for all of them, and says so; what is changed is not widened by it.
    @Test(arguments: [["agreement", "list"], ["partners"], ["expiring"]])
    func aLabelOfSeveralSchemes(_ command: [String]) throws {
        let database = try Demonstration.shared.get()
        let run = try Program.run(command + ["--field", "education"], database: database)
        #expect(run.status == 0 && run.errorText.hasPrefix("note: “education” stands in several schemes, and all are meant: "), "\(run.errorText)")
        let one = try Program.run("agreement", "edit", "--where-field", "education", "--owner", "x", "--dry-run", database: database)
        #expect(one.status == 65 && one.errorText.contains("can mean 2 fields"), "\(one.errorText)")
    }
}

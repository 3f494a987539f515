import Foundation
import Support
import Testing

@testable import EntenteCLI

/// The report and the forms of registries that are unlike others: empty, of one agreement, of a hundred currencies, of long names
/// and of names from right to left; and what leads to what on the page.
@Suite struct ReportEdgeTests {
    private func page(_ arguments: [String], _ database: TestDatabase) throws -> String {
        let run = try Program.run(["summary"] + arguments + ["--format", "html"], database: database)
        #expect(run.status == 0, "\(arguments): \(run.errorText)")
        for problem in Self.problems(run.text) { Issue.record("\(arguments): \(problem)") }
        return run.text
    }

    /// Ids that stand twice, and links on the page that lead nowhere.
    private static func problems(_ page: String) -> [String] {
        func all(_ start: String) -> [String] {
            page.components(separatedBy: start).dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
        let ids = all(" id=\"")
        let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
        let lost = Set(all("href=\"#")).subtracting(ids).sorted()
        return twice.map { "the id \($0) stands twice" } + lost.map { "nothing is at #\($0)" }
    }

    private func registry(_ lines: [String]) throws -> TestDatabase {
        let database = try RegistryDatabase.create()
        let file = FileManager.default.temporaryDirectory.appending(path: "edge-\(UUID().uuidString).ndjson")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        let read = try Program.run(["import", file.path], database: database)
        #expect(read.status == 0, "\(read.errorText)")
        return database
    }

    private static func organization(_ code: String, _ name: String, _ kind: String, _ country: String) -> String {
        #"{"record":"organization","code":"\#(code)","name":"\#(name)","kind":"\#(kind)","country":"\#(country)"}"#
    }

    private static let two = [organization("home", "Home University", "university", "CN"), organization("beta", "Beta Works", "enterprise", "GB")]

    private static let one = #"{"reference":"A-1","title":"One","type":"mou","dateSigned":"2023-05-01","period":{"startDate":"2023-05-01","endDate":"2024-04-30"},"parties":[{"organization":"home"},{"organization":"beta"}]}"#

    @Test func anEmptyRegistryAndItsForms() throws {
        let database = try RegistryDatabase.create()
        #expect(try page(["2023"], database).contains("No agreement in the registry was in force in 2023"))
        _ = try page(["2023", "--lang", "zh"], database)
        _ = try page(["2023", "--form", "cn-tech-contract"], database)
    }

    @Test func oneAgreementAndTheYearsAroundIt() throws {
        let database = try registry(Self.two + [Self.one, Self.organization("lonely", "Lonely Institute", "institute", "JP")])
        #expect(try page(["2010"], database).contains("No agreement in the registry was in force in 2010"))
        #expect(try page(["2023", "--of", "lonely"], database).contains("No agreement of <bdi>Lonely Institute</bdi> was in force in 2023"))
        // A figure of one agreement leads to it.
        #expect(try page(["2023"], database).contains("<a class=\"f\" href=\"#agreement-1\">1</a>"))
        for form in ["mext-agreements", "hrk-kooperationen", "ua-links", "us-section-117", "hebci"] {
            for code in ["home", "lonely"] { _ = try page([form == "hebci" ? "2023/24" : "2023", "--form", form, "--of", code], database) }
        }
    }

    @Test func aYearToComeTellsWhatWouldBeSo() throws {
        let open = Self.one.replacing("2024-04-30", with: "2199-12-31")
        let database = try registry(Self.two + [open])
        let english = try page(["2150"], database)
        #expect(english.contains("2150 is still to come: this is what would be so by what is agreed today.") && english.contains("<b>1</b></a> agreement in force"))
        #expect(try page(["2150", "--lang", "zh"], database).contains("尚未到来，以下为按目前约定的预计数"))
        let table = try Program.run(["summary", "2150", "--table", "stockFlow"], database: database).text
        #expect(table.contains("2150-12-31 is still to come: figures are what would be so by what is agreed today."))
        #expect(try Program.run(["summary", "2150", "--as-of", "2024-01-01"], database: database).status == 64)
        // So is a day that is asked for.
        #expect(try page(["2150", "--as-of", "2150-03-01"], database).contains("is still to come: this is what would be so"))
    }

    /// Who works with whom is counted as tables count: who only funds is no partner, what is over is not in force.
    @Test func whoWorksWithWhomIsCountedAsTablesCount() throws {
        func agreement(_ reference: String, _ end: String, _ parties: String...) -> String {
            #"{"reference":"\#(reference)","title":"T","type":"mou","dateSigned":"2023-05-01","period":{"startDate":"2023-05-01","endDate":"\#(end)"},"parties":[\#(parties.map { #"{"organization":"\#($0)"}"# }.joined(separator: ",")),{"organization":"fund","role":"funder"}]}"#
        }
        let database = try registry(Self.two + [
            Self.organization("gamma", "Gamma Institute", "institute", "JP"), Self.organization("fund", "The Fund", "government", "CN"),
            agreement("N-1", "2024-12-31", "home", "beta", "gamma"), agreement("N-2", "2024-12-31", "home", "beta"),
            agreement("N-3", "2023-06-30", "home", "gamma"), agreement("N-4", "2024-12-31", "home"),
        ])
        let page = try page(["2023", "--of", "home"], database)
        #expect(page.contains("<desc id=\"network-desc\">Home University – Beta Works 2; Beta Works – Gamma Institute 1; Home University – Gamma Institute 1</desc>"))
        #expect(page.contains("Who works with whom, by agreements in force at end of period"))
        #expect(page.contains("entente summary 2023 --of home --drill stockFlow:2023:inForceBefore"))
        // An agreement with none but a funder is among nobody.
        let reports = try Program.run(["summary", "2023", "--of", "home", "--of", "beta", "--table", "byReporter", "--format", "csv", "--columns", "organization,agreements,internal"], database: database)
        #expect(reports.text.replacing("\r\n", with: "\n") == "organization,agreements,internal\nhome,4,1\nbeta,2,1\ntotal,4,1\n")
        let kinds = try Program.run(["summary", "2023", "--of", "home", "--table", "byKind", "--format", "csv", "--columns", "kind,label,inForce"], database: database)
        #expect(kinds.text.contains("internal,No other partner,1"))
        // The picture has what is asked for in words, and the page its definitions by table.
        #expect(page.contains("href=\"#means-timeliness\">Median") && page.contains("href=\"#means-helix\"") == false)
        #expect(try Program.run(["summary", "2023", "--why", "N-1"], database: database).text.contains("stockFlow:2023:signed"))
    }

    /// Some tables are a summary of these alone, in the order in which they were asked for, in every format.
    @Test func someTablesAreASummary() throws {
        let database = try registry(Self.two + [Self.one])
        func tables(_ more: String...) throws -> [[String: Any]] {
            let run = try Program.run(["summary", "2023", "--format", "json"] + more, database: database)
            let read = try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [String: Any]
            return try #require(read?["tables"] as? [[String: Any]])
        }
        let (whole, some) = (try tables(), try tables("--table", "byKind", "--table", "stockFlow", "--table", "byKind"))
        #expect(some.map { $0["id"] as? String } == ["byKind", "stockFlow"])
        for table in some {
            let same = whole.first { $0["id"] as? String == table["id"] as? String }
            #expect(NSDictionary(dictionary: table) == same.map(NSDictionary.init(dictionary:)))
        }
        for format in ["table", "markdown", "csv", "html"] {
            let run = try Program.run(["summary", "2023", "--table", "byKind", "--table", "byCountry", "--format", format], database: database)
            #expect(run.status == 0 && run.text.contains(format == "csv" ? "byCountry" : "By country of partner"), "\(format)")
            #expect(!run.text.contains(format == "csv" ? "byType" : "By type"), "\(format)")
        }
    }

    @Test func aHundredCurrenciesLongNamesAndNamesFromRightToLeft() throws {
        let currencies = SQLFileCurrencies.first(100)
        #expect(currencies.count == 100)
        let partners = ["beta", "long", "rtl", "wide"]
        let lines = Self.two + [
            Self.organization("long", String(repeating: "Institution of higher education ", count: 15) + "of the north", "university", "DE"),
            Self.organization("rtl", "جامعة القاهرة للعلوم", "university", "EG"),
            Self.organization("wide", String(repeating: "W", count: 500), "institute", "FR"),
        ] + currencies.enumerated().map { index, currency in
            #"{"reference":"C-\#(index)","title":"Contract","type":"research","dateSigned":"2023-03-10","period":{"startDate":"2023-03-10","endDate":"2025-12-31"},"value":{"amount":"\#(index + 1)000","currency":"\#(currency)"},"parties":[{"organization":"home"},{"organization":"\#(partners[index % 4])"}]}"#
        } + [
            #"{"reference":"L-1","title":"\#(String(repeating: "T", count: 500))","type":"mou","dateSigned":"2023-02-01","parties":[{"organization":"home"},{"organization":"rtl"},{"organization":"wide"}]}"#,
        ]
        let database = try registry(lines)
        for of in ["all", "home", "long", "rtl", "wide"] {
            for language in ["en", "zh"] { _ = try page(["2023", "--of", of, "--lang", language], database) }
        }
        let whole = try page(["2023"], database)
        #expect(whole.contains("<figure id=\"network-picture\">") && whole.contains("<figure id=\"curve-picture\">"))
        _ = try page(["2022..2024", "--of", "home"], database)
        for form in ["mext-agreements", "hrk-kooperationen", "ua-links", "cn-tech-contract"] { _ = try page(["2023", "--form", form, "--of", "home"], database) }
    }

    /// A form stays as it is: columns that count once or not are counts, and it says itself what its words mean.
    @Test func aFormIsShownWhole() throws {
        let page = try page(["2023", "--form", "mext-agreements", "--of", "x-hoshi"], Demonstration.shared.get())
        for heading in ["派遣学生数", "受入学生数", "派遣枠", "受入枠"] { #expect(page.contains(">\(heading)"), "\(heading)") }
        #expect(!page.contains("id=\"definitions\"") && page.contains("entente summary 2023 --form mext-agreements --of x-hoshi --drill agreements:"))
        // What the page itself says is in the language of the form.
        #expect(page.contains("<html lang=\"ja\">") && page.contains("<h2>目次") && !page.contains("Back to top") && !page.contains("form = "))
        #expect(page.contains("<p class=\"kicker\">Hoshizora University (fictional)</p>") && !page.contains("<dd>x-hoshi</dd>"))
    }

    /// What a figure leads to is what drilling it names.
    @Test func figuresLeadToTheirAgreements() throws {
        let database = try Demonstration.shared.get()
        let page = try page(["2023", "--of", "x-jialing"], database)
        for (cell, row) in [("byField:cq2023:biomedicine:signed", "Biomedicine"), ("byType:research:inForce", "Research agreement")] {
            let drilled = try Program.run(["summary", "2023", "--of", "x-jialing", "--drill", cell, "--format", "csv", "--columns", "reference"], database: database)
            let references = Set(drilled.text.split(separator: "\r\n").dropFirst().map(String.init))
            #expect(references.count > 1, "\(drilled.errorText)")
            let section = try #require(page.components(separatedBy: "<section id=\"\(cell.split(separator: ":")[0])\"").dropFirst().first)
            let cells = try #require(section.components(separatedBy: ">\(row)</th>").dropFirst().first).components(separatedBy: "</tr>")[0]
            let lists = cells.components(separatedBy: "href=\"#behind-").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            let named = lists.map { list -> Set<String> in
                let item = page.components(separatedBy: "<li id=\"behind-\(list)\">").dropFirst().first?.components(separatedBy: "</li>")[0] ?? ""
                return Set(item.components(separatedBy: "href=\"#agreement-").dropFirst().compactMap { $0.split(separator: ">").dropFirst().first.map { String($0.prefix { $0 != "<" }) } })
            }
            #expect(named.contains(references), "\(cell): \(named)")
        }
    }
}

/// Codes of currencies that the program knows.
private enum SQLFileCurrencies {
    static func first(_ count: Int) -> [String] {
        ["AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN",
            "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB",
            "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR",
            "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD",
            "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR"]
            .prefix(count).map { $0 }
    }
}

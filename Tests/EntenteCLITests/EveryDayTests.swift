import Foundation
import Support
import Testing

/// What an office does every day: who came and left, what a list says, what is owed, another agreement of the same kind.
@Suite struct EveryDayTests {
    private func program(_ arguments: [String], _ database: TestDatabase, status: Int32 = 0) throws -> ProcessRun {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(arguments): \(run.errorText)")
        return run
    }

    private func column(_ run: ProcessRun) -> [String] { run.text.split(separator: "\r\n").dropFirst().map(String.init) }

    @Test func partnersThatCameLeftOrSleep() throws {
        let database = try Demonstration.shared.get()
        for (option, year, table) in [("--new", "2021", "firstTimePartners"), ("--lost", "2023", "lostPartners")] {
            let day = ["--of", "all", "--as-of", Demonstration.day, "--format", "csv"]
            let partners = try program(["partners", option, year, "--columns", "code"] + day, database)
            let summary = try program(["summary", year, "--table", table, "--columns", "organization"] + day, database)
            #expect(Set(column(partners)) == Set(column(summary)), "\(option)")
            #expect(column(partners).count > 0, "\(partners.text)")
        }
        let awake = try program(["partners", "--dormant", "--of", "x-jialing", "--as-of", Demonstration.day, "--format", "csv"], database)
        #expect(awake.text.hasPrefix("code,name"))
        _ = try program(["partners", "--new", "2023", "--lost", "2023"], database, status: 64)
        let several = try program(["partners", "--new", "2020..2023"], database, status: 64)
        #expect(several.errorText.contains("--new asks of one year"))
        _ = try program(["partners", "--new", "soon"], database, status: 64)
    }

    @Test func aListSaysMoreWhereItIsAsked() throws {
        let database = try Demonstration.create()
        func made(_ arguments: String...) throws { _ = try program(arguments, database) }
        try made("org", "add", "Lakeside Works", "--code", "lake", "--kind", "enterprise", "--country", "LU", "--contact", "Front Desk, +352 555")
        try made("org", "home", "x-jialing")
        try made(
            "ag", "record", "Turbines", "--reference", "T-9", "--party", "x-jialing", "--party", "lake", "--signed", "2023-05-01",
            "--end", "2026-04-30", "--renewal", "automatic", "--renewal-months", "12", "--notice-days", "90", "--field", "isced-f:0912",
            "--unit", "x-jialing=School of Engineering")
        let asked = "reference,partner,kind,country,fields,unitName,renewal,noticeBy,contact"
        func listed(_ more: String...) throws -> String {
            column(try program(["ag", "list", "--title", "Turbines", "--as-of", "2024-01-01", "--columns", asked] + more, database)).joined()
        }
        #expect(try listed("--format", "csv") == "T-9,Lakeside Works,enterprise,LU,isced-f:0912,School of Engineering,renews,2026-01-30,\"Front Desk, +352 555\"")
        let chinese = try program(["ag", "list", "--title", "Turbines", "--as-of", "2024-01-01", "--columns", asked, "--format", "markdown", "--lang", "zh"], database).text
        #expect(chinese.contains("| 合作单位 |") && chinese.contains("| 企业 |") && chinese.contains("| 医学 |") && chinese.contains("2026-01-30"), "\(chinese)")
        // A column is named as the option that says the same, and one that is mistyped is offered.
        let named = try program(["ag", "list", "--title", "Turbines", "--as-of", "2024-01-01", "--columns", "signed,end,value,unit", "--format", "csv"], database)
        #expect(named.text == "date_signed,end_date,amount,currency,unit_name\r\n2023-05-01,2026-04-30,,,School of Engineering\r\n")
        #expect(try program(["ag", "list", "--columns", "titel"], database, status: 64).errorText.contains("Did you mean title? The columns: reference, "))
        // Who stands in every row is not named in it.
        let table = try program(["ag", "list", "--party", "lake", "--as-of", "2024-01-01"], database).text
        #expect(table.contains("Partner") && !table.contains("Lakeside Works") && !table.contains("Jialing"), "\(table)")
        let all = try program(["ag", "list", "--as-of", "2024-01-01"], database).text
        #expect(all.contains("Parties") && !all.contains("Partner "), "not in every row")
    }

    /// What falls due at 80 columns says of whom, with the home organization left out, and cuts no word.
    @Test(arguments: ["en", "zh"]) func whatFallsDueReadsInEightyColumns(_ language: String) throws {
        let database = try Demonstration.create()
        _ = try program(["org", "home", "x-jialing"], database)
        let text = try program(["expiring", "--of", "x-jialing", "--as-of", Demonstration.day, "--within", "3y", "--width", "80", "--lang", language], database).text
        let lines = text.split(separator: "\n")
        #expect(lines[0].hasSuffix(language == "en" ? "Partner" : "合作单位") && lines[0].hasPrefix(language == "en" ? "Due " : "到期日 "), "\(text)")
        #expect(lines.contains { $0.contains("X-2014-001") && $0.contains("Lakeland") } && !lines.contains { $0.contains("  Jialing River") && $0.contains("ends") }, "\(text)")
        let csv = try program(["expiring", "--as-of", Demonstration.day, "--within", "3y", "--format", "csv", "--columns", "reference,partner"], database).text
        #expect(csv.contains("X-2014-001,Lakeland University of Technology (fictional)\r\n"), "\(csv)")
    }

    /// In 80 columns rows are told apart: words are whole, and lines fit.
    @Test func aListReadsInEightyColumns() throws {
        let database = try Demonstration.shared.get()
        let environment = try Program.environment(database: database).merging(["TERM": "xterm", "PAGER": "cat"]) { $1 }
        let terminal = try PseudoTerminal(
            Program.path, ["ag", "list", "--party", "x-jialing", "--as-of", Demonstration.day, "--no-color"], environment: environment, columns: 80)
        #expect(try terminal.finish() == 0)
        let lines = terminal.text.split(separator: "\r\n").map(String.init).filter { !$0.hasPrefix("note: ") }
        #expect(lines.count > 8 && lines.allSatisfy { $0.count <= 80 }, "\(terminal.text)")
        #expect(lines.first?.contains("Partner") == true && lines.first?.contains("Title") == true && lines.first?.contains("Ends") == true)
        #expect(terminal.text.contains("Joint degree in") && !terminal.text.contains("Jialing River University"))
        #expect(!terminal.text.contains(#/[a-z]…/#))
    }

    @Test func anAgreementShowsWhatIsOwedAndDone() throws {
        let database = try Demonstration.create()
        func made(_ arguments: String...) throws { _ = try program(arguments, database) }
        try made("ag", "record", "Much", "--reference", "M-1", "--party", "cqmu", "--party", "swu", "--signed", "2023-01-01")
        for number in 1...7 {
            try made("obligation", "add", "M-1", "Report \(number)", "--by", "cqmu", "--due", "2023-0\(number)-28")
            try made("activity", "add", "M-1", "--kind", "visit", "--on", "2023-0\(number)-02", "--quantity", "\(number)")
        }
        try made("obligation", "update", "M-1", "1", "--status", "met", "--on", "2023-02-01")
        let shown = try program(["ag", "show", "M-1", "--as-of", "2023-12-31"], database).text
        #expect(shown.contains("6 of 7 are open. All of them: entente obligation list M-1"), "\(shown)")
        #expect(shown.contains("Report 2") && shown.contains("Report 6") && !shown.contains("Report 7") && !shown.contains("Report 1"))
        #expect(shown.contains("The latest 5 of 7. All of them: entente activity list M-1") && !shown.contains("2023-02-02"))
        let chinese = try program(["ag", "show", "M-1", "--as-of", "2023-12-31", "--lang", "zh"], database).text
        #expect(chinese.contains("共 7 项，其中 6 项未了结") && chinese.contains("最近 5 项，共 7 项"))
        #expect(!(try program(["ag", "show", "X-2023-027", "--as-of", "2010-01-01"], database).text.contains("obligation list")))
    }

    @Test func oneLikeAnother() throws {
        let database = try Demonstration.create()
        func made(_ arguments: String...) throws { _ = try program(arguments, database) }
        try made(
            "ag", "record", "First", "--reference", "F-1", "--type", "exchange", "--party", "cqmu=lead", "--party", "swu", "--unit", "cqmu=Law",
            "--signatory", "Li Hua", "--own-number", "017", "--signed", "2020-01-01", "--end", "2024-12-31", "--renewal", "automatic",
            "--renewal-months", "60", "--notice-days", "90", "--value", "500 CNY", "--field", "isced-f:0912", "--event", "cq2023",
            "--purpose", "student-exchange, outgoing, 5 persons, 2020-2024", "--contact", "Desk <desk@example.edu>", "--owner", "Office",
            "--note", "Old", "--visibility", "internal", "--classification", "programme:x")
        let new = try program(["ag", "record", "--like", "F-1", "--signed", "2025-02-01", "--reference", "F-2", "--owner", "Other"], database)
        #expect(new.text == "F-2\n")
        let json = try program(["ag", "show", "F-2", "--format", "json"], database).text
        for part in [
            #""title":"First""#, #""type":"exchange""#, #""unitName":"Law""#, #""role":"lead""#, #""dateSigned":"2025-02-01""#, #""months":60"#,
            #""days":90"#, "isced-f:0912", #""amount":5"#, #""name":"Desk""#, #""owner":"Other""#, #""visibility":"internal""#, "programme:x",
        ] { #expect(json.contains(part), "\(part) in \(json)") }
        for part in ["Li Hua", "017", "2020", "2024-12-31", #""value""#, #""note""#, "cq2023"] { #expect(!json.contains(part), "\(part) in \(json)") }
        let other = try program(["ag", "record", "Second", "--like", "F-1", "--party", "cqmu", "--party", "cqu", "--type", "mou", "--reference", "F-3"], database)
        #expect(other.text == "F-3\n")
        let third = try program(["ag", "show", "F-3", "--format", "json"], database).text
        #expect(third.contains("Second") && third.contains(#""mou""#) && third.contains(#""cqu""#) && !third.contains(#""code":"swu""#), "\(third)")
        _ = try program(["ag", "record", "--like", "nothing-there"], database, status: 66)
    }
}

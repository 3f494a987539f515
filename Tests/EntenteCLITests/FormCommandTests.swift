import Foundation
import Registry
import Support
import Testing

@testable import EntenteCLI

/// `entente summary PERIOD --form NAME`
@Suite struct FormCommandTests {
    private func run(_ arguments: String..., status: Int32 = 0) throws -> String {
        let run = try Program.run(["summary"] + arguments, database: Demonstration.shared.get())
        #expect(run.status == status, "\(run.errorText)")
        return status == 0 ? run.text : run.errorText
    }

    /// The demonstration fills every form, and each table in every format.
    @Test(arguments: [
        ("cn-tech-contract", "2023", "all"), ("hebci", "2024/25", "x-merrow"), ("mext-agreements", "2023", "x-hoshi"),
        ("hrk-kooperationen", "2023", "x-rosengarten"), ("ua-links", "2023", "x-jialing"), ("us-section-117", "2025", "x-alder"),
    ])
    func theDemonstrationFillsEveryForm(_ form: String, _ period: String, _ of: String) throws {
        let json = try run(period, "--form", form, "--of", of, "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let tables = try #require(object["tables"] as? [[String: Any]])
        #expect((object["filters"] as? [[String: String]] ?? [["form": form]]).description.contains(form))
        var filled = 0
        for table in tables {
            let rows = try #require(table["rows"] as? [[String: Any]])
            let figures = rows.filter { $0["row"] as? String != "total" }.flatMap(\.values)
            if figures.contains(where: { ($0 as? Int).map { $0 > 0 } ?? ($0 as? String).map { $0.hasSuffix("000.00") || $0.hasPrefix("X-") } ?? false }) { filled += 1 }
        }
        // No government of another country, and none that acts for one, gave to the American university of the demonstration.
        #expect(filled >= tables.count - (form == "us-section-117" ? 2 : 1), "\(form): \(filled) of \(tables.count)")
        let csv = try run(period, "--form", form, "--of", of, "--format", "csv")
        #expect(csv.hasPrefix("period,table,row,column,value,unit\r\n"))
        let markdown = try run(period, "--form", form, "--of", of, "--format", "markdown")
        #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }.count == tables.count)
        let html = try run(period, "--form", form, "--of", of, "--format", "html")
        #expect(html.components(separatedBy: "<table").count > tables.count - 2 && html.contains("</html>"))
        let file = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        _ = try run(period, "--form", form, "--of", of, "--output", file)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: [0x50, 0x4B]))
        #expect(try run(period, "--form", form, "--of", of, "--format", "json") == json)
    }

    @Test func aFormIsInItsOwnLanguageUnlessAskedOtherwise() throws {
        #expect(try run("2023", "--form", "mext-agreements", "--of", "x-hoshi").hasPrefix("大学間交流協定一覧 2023/24"))
        #expect(try run("2023", "--form", "mext-agreements", "--of", "x-hoshi", "--lang", "en").hasPrefix("Agreements of exchange between universities 2023/24"))
        let chinese = try run("2023", "--form", "cn-tech-contract")
        #expect(chinese.hasPrefix("技术合同登记统计与科技成果转化情况 2023\n") && chinese.contains("高等学校") && !chinese.contains("筛选条件"))
        // A single number names the year that a form begins in it, and that is said.
        let taken = try Program.run(["summary", "2023", "--form", "hebci", "--of", "x-hoshi"], database: Demonstration.shared.get())
        #expect(taken.errorText.contains("note: ") == false && taken.text.contains("2023 is taken as 2023/24, from 2023-08-01 to 2024-07-31."))
    }

    @Test func oneTableStandsAlone() throws {
        #expect(try run("2024/25", "--form", "hebci:table2a", "--of", "x-merrow", "--format", "csv", "--columns", "row,smeNumber,smeIncome,otherIncome") == """
            row,sme_number,sme_income,other_income\r
            contract-research,1,15,0\r
            consultancy,0,0,12\r
            facilities,0,0,0\r
            total,1,15,12\r

            """)
        #expect(try run("2024/25", "--form", "hebci:table9", "--of", "x-merrow", status: 64).contains("tables: table1, table2a"))
    }

    @Test func whatIsMissingIsListed() throws {
        #expect(try run("2023", "--form", "ua-links", "--of", "x-jialing", "--missing", "--format", "csv") == """
            of,code,name,missing,need,references\r
            agreement,X-2020-012,Consortium on genome data (fictional),type of link (purposes),purpose,\r

            """)
        let missing = try run("2023", "--form", "cn-tech-contract", "--missing", "--lang", "en", "--format", "csv")
        #expect(missing.contains("agreement,X-2023-027,Clinical trials (fictional),type of technology contract,type,\r\n"))
        #expect(missing.contains("organization,x-yulan,\"Yulan Biomedicine Co., Ltd. (fictional)\",code of the nature of the buyer,buyerNature,X-2023-023\r\n"))
    }

    @Test func aFormOfOnesOwnIsAFileBeside() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let form = """
            form: own
            title: {en: Our own}
            source: the rector
            parameters: [{id: least, title: {en: Least}, value: "500"}]
            tables:
            - id: types
              title: {en: By type}
              when: signed
              rows: {by: [type], top: 2}
              columns: [{id: signed, title: {en: Signed}, measure: agreements}]
            """
        try form.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try run("2023", "--form", path, "--format", "csv") == """
            period,table,row,column,value,unit\r
            2023,types,other,label,Other agreement,\r
            2023,types,other,signed,3,\r
            2023,types,research,label,Research agreement,\r
            2023,types,research,signed,3,\r

            """)
        #expect(try run("2023", "--form", "\(path):types").contains("The first 2 of"))
        try form.replacing("by: [type]", with: "by: [tpye]").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try run("2023", "--form", path, status: 65).contains("line 9, column 15: tables[0].rows.by[0]: there is nothing called “tpye” in the registry; did you mean type?"))
    }

    @Test func deadlinesOfAuthoritiesAreSwitchedOnByRules() throws {
        func expiring(_ arguments: String...) throws -> String {
            let run = try Program.run(["expiring", "--as-of", "2025-12-01", "--of", "x-alder"] + arguments, database: Demonstration.shared.get())
            #expect(run.status == 0, "\(run.errorText)")
            return run.text
        }
        let rules = ["--rules", "us-section-117", "--format", "csv", "--columns", "due,state,what,reference,title"]
        // The gift is over the threshold by itself; of the two contracts the second one, of 15 September, carries their source there.
        let report = "Report the foreign source (Higher Education Act section 117)"
        let lines = try expiring(rules[0], rules[1], rules[2], rules[3], rules[4], rules[5]).split(separator: "\r\n").filter { $0.contains("filing") }
        #expect(lines == [
            "2025-07-31,overdue,filing,X-2025-035,\(report)", "2026-01-31,due,filing,X-2025-036,\(report)", "2026-01-31,due,filing,X-2025-037,\(report)",
        ])
        #expect(try !expiring("--format", "csv").contains("filing"))
        let calendar = try expiring("--rules", "us-section-117", "--ics")
        #expect(calendar.contains("SUMMARY:To be filed: X-2025-036 Report the foreign") && calendar.contains("UID:filing-"))
    }

    @Test func whatCannotBeAskedIsRefused() throws {
        #expect(try run("2023", "--form", "hebcy", status: 66).contains("there is no form “hebcy”; did you mean hebci?"))
        #expect(try run("2023", "--form", "hebci", status: 64).contains("is filled for somebody, and nobody is named"))
        #expect(try run("2020..2023", "--form", "cn-tech-contract", status: 64).contains("a form is of one year"))
        #expect(try run("2023/24", "--form", "cn-tech-contract", status: 64).contains("starts on 1 January"))
        #expect(try run("2023", "--missing", status: 64).contains("--missing is for a form"))
        #expect(try run("2023", "--form", "hebci", "--table", "byType", status: 64).contains("--form has tables of its own"))
        #expect(try run("2025", "--form", "us-section-117", "--of", "x-alder", "--form-set", "threshold=much", status: 64).contains("is not a number"))
        #expect(try run("2025", "--form", "us-section-117", "--of", "x-alder", "--form-set", "treshold=1", status: 64).contains("did you mean threshold?"))
        #expect(try run("2023", "--form", "list", "--format", "csv", "--columns", "form,yearStarts").contains("hebci,08-01\r\n"))
    }
}

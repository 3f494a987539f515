import Support
import Testing

/// What the program prints, it takes.
@Suite struct ShownWordsTests {
    /// Two command lines that say the same, and write the same.
    @Test(arguments: [
        (["ag", "list", "--columns", "Reference,In force,标题"], nil),
        (["org", "list", "--columns", "In force"], ["org", "list", "--columns", "inForce"]),
        (["org", "list", "--columns", "有效,CODE, in force "], ["org", "list", "--columns", "inForce,code"]),
        (["ag", "list", "--lang", "zh", "--columns", "编号，标题"], ["ag", "list", "--lang", "zh", "--columns", "reference,title"]),
        (["ag", "list", "--columns", "DATE-SIGNED,Signed,签署日期"], ["ag", "list", "--columns", "date_signed"]),
        (["ag", "show", "X-2023-027", "--columns", "Can extend to,签约单位,fields"], ["ag", "show", "X-2023-027", "--columns", "maxExtentDate,parties,fields"]),
        (["ag", "show", "X-2023-027", "--format", "json", "--columns", "类型"], ["ag", "show", "X-2023-027", "--format", "json", "--columns", "type"]),
        (["summary", "2023", "--table", "By kind of partner", "--columns", "Amount signed (CNY),新签"], ["summary", "2023", "--table", "byKind", "--columns", "amountCNY,signed"]),
        (["ag", "list", "--status", "In force"], ["ag", "list", "--status", "in-force"]),
        (["ag", "list", "--status", "有效"], ["ag", "list", "--status", "in-force"]),
        (["ag", "list", "--type", "memorandum of Understanding"], ["ag", "list", "--type", "mou"]),
        (["ag", "list", "--type", "谅解备忘录"], ["ag", "list", "--type", "mou"]),
        (["ag", "list", "--type", "科研合作协议 (research)"], ["ag", "list", "--type", "research"]),
        (["org", "list", "--kind", "企业"], ["org", "list", "--kind", "enterprise"]),
        (["org", "list", "--kind", "Unknown"], ["org", "list", "--kind", "unknown"]),
        (["partners", "--kind", "不详"], ["partners", "--kind", "unknown"]),
        (["partners", "--kind", "高等学校"], ["partners", "--kind", "university"]),
        (["search", "biomedicine", "--kind", "领域"], ["search", "biomedicine", "--kind", "field"]),
        (["field", "list", "isced-f", "--level", "BROAD"], ["field", "list", "isced-f", "--level", "broad"]),
        (["summary", "2023", "--table", "bytype"], ["summary", "2023", "--table", "byType"]),
        (["summary", "2023", "--table", "按协议类型分"], ["summary", "2023", "--table", "byType"]),
        (["summary", "2023", "--drill", "bykind:Enterprise:In force at the end"], ["summary", "2023", "--drill", "byKind:enterprise:inForce"]),
        (["summary", "2023", "--lang", "zh", "--drill", "byKind:企业:期末有效"], ["summary", "2023", "--lang", "zh", "--drill", "byKind:enterprise:inForce"]),
        (["summary", "2023", "--lang", "zh", "--drill", "按合作单位类型分:不详:新签"], ["summary", "2023", "--lang", "zh", "--drill", "byKind:unknown:signed"]),
        (["summary", "2023", "--drill", "byKind:university:amount signed (eur)"], ["summary", "2023", "--drill", "byKind:university:amountEUR"]),
        (["summary", "2023", "--drill", "topPartners:Moselle Vaccines S.A. (fictional):signed"], ["summary", "2023", "--drill", "topPartners:x-moselle:signed"]),
        (["summary", "2023", "--drill", "Stock and flow:Expired"], ["summary", "2023", "--drill", "stockFlow:expired"]),
    ] as [([String], [String]?)])
    func isTaken(_ shown: [String], _ usual: [String]?) throws {
        func run(_ arguments: [String]) throws -> ProcessRun {
            try Program.run(arguments + ["--as-of", Demonstration.day], database: Demonstration.shared.get())
        }
        let first = try run(shown)
        guard let usual else {
            // A heading of another list is none of this one.
            #expect(first.status == 64 && first.errorText.contains("there is no column \"In force\""), "\(first.errorText)")
            return
        }
        #expect(first.status == 0 && first.text != "", "\(first.errorText)")
        #expect(try run(usual).text == first.text)
    }

    @Test func aLabelOfSeveralIsNotGuessed() throws {
        let database = try RegistryDatabase.create()
        for code in ["station", "field-station"] {
            let added = try Program.run("agreement", "types", "--add", code, "--label", "A station", database: database)
            #expect(added.status == 0, "\(added.errorText)")
        }
        let run = try Program.run("ag", "list", "--type", "a Station", database: database)
        #expect(run.status == 65 && run.errorText.contains("  field-station  A station\n  station  A station\nhint: Name it by its code."), "\(run.errorText)")
        #expect(try Program.run("ag", "list", "--type", "Station", database: database).status == 0)
    }

    /// Words that a record is written with are taken in the same way.
    @Test func isWritten() throws {
        let database = try Demonstration.create()
        let recorded = try Program.run(
            "ag", "record", "Title", "--party", "cqmu", "--party", "cqu", "--type", "谅解备忘录", "--renewal", "By consent", "--visibility", "公开",
            "--reference", "T-1", database: database)
        #expect(recorded.text == "T-1\n", "\(recorded.errorText)")
        let json = try Program.run("ag", "show", "T-1", "--format", "json", database: database).text
        #expect(json.contains("\"type\":\"mou\"") && json.contains("\"rule\":\"by-consent\"") && json.contains("\"visibility\":\"public\""), "\(json)")
    }
}

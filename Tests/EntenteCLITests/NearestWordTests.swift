import Support
import Testing

/// What is typed a little wrong, or as it is printed, gets the right word.
@Suite struct NearestWordTests {
    @Test(arguments: [
        (["status", "--language", "zh"], "Did you mean '--lang'?"), (["status", "--langauge", "zh"], "Did you mean '--lang'?"),
        (["list"], "Did you mean agreement list?"), (["show", "X"], "Did you mean agreement show?"),
        (["agreement", "list", "--country", "Brtain"], "GB  United Kingdom"), (["agreement", "list", "--country", "巴西国"], "BR  巴西"),
    ] as [([String], String)])
    func isOffered(_ arguments: [String], _ offer: String) throws {
        let run = try Program.run(arguments, database: Demonstration.untouched.get().copy)
        #expect(run.status != 0 && run.errorText.contains(offer), "\(run.errorText)")
    }

    @Test func aShortChineseNameWithAnotherCharacter() throws {
        let database = try Demonstration.create()
        #expect(try Program.run("organization", "add", "湖畔大学", "--code", "lake", database: database).status == 0)
        let run = try Program.run("organization", "show", "湖泮大学", database: database)
        #expect(run.status == 66 && run.errorText.contains("lake  湖畔大学"), "\(run.errorText)")
    }

    /// What is printed is taken, and what happened already happens no second time.
    @Test func whatIsPrintedIsTaken() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> ProcessRun { try Program.run(arguments, database: database) }
        #expect(try run("agreement", "record", "File 2", "--reference", "P-1", "--party", "cqu", "--party", "swu", "--signed", "2024-05-06").status == 0)
        let third = try run("agreement", "record", "File 3", "--reference", "P-2", "--party", "cqu", "--party", "swu", "--signed", "2024-05-06")
        #expect(third.status == 0 && !third.errorText.contains("may be recorded already: P-1"), "\(third.errorText)")
        #expect(try run("agreement", "edit", "P-1", "--renewal", "renews itself").status == 0)
        #expect(try run("agreement", "list", "--status", "有效（履行中）", "--status", "提前终止（解除）").status == 0)
        #expect(try run("agreement", "terminate", "P-1", "--on", "2024-06-01", "--reason", "x").status == 0)
        let again = try run("agreement", "terminate", "P-1", "--on", "2024-06-01", "--reason", "x")
        #expect(again.status == 0 && again.errorText == "P-1 is terminated from 2024-06-01 on already; nothing was changed.\n", "\(again.errorText)")
    }

    /// In Chinese the words that an option takes stand with what they are called, and ids as they are.
    @Test func refusalsInChinese() throws {
        let database = try Demonstration.untouched.get().copy
        let status = try Program.run("agreement", "list", "--status", "x", "--lang", "zh", database: database).errorText
        #expect(status.contains("draft（拟签）"), "\(status)")
        let table = try Program.run("summary", "--table", "stokFlow", "--lang", "zh", database: database).errorText
        #expect(table.contains("stockFlow") && !table.contains("个活动"), "\(table)")
        let digits = try Program.run("organization", "show", "ror:017z00o58", "--lang", "zh", database: database).errorText
        let identified = try Program.run("organization", "identify", "cqu", "ror:017z00o58", "--lang", "zh", database: database).errorText
        #expect(identified.contains("的第 7 个字符为 “o”，ror 中没有此字符"), "\(identified) \(digits)")
    }
}

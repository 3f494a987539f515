import Support
import Testing

/// Pages, as people who read Chinese get them.
@Suite struct PageTests {
    private func markdown(_ arguments: String..., on database: TestDatabase) throws -> String {
        let run = try Program.run(arguments + ["--lang", "zh", "--format", "markdown"], database: database)
        #expect(run.status == 0, "\(run.errorText)")
        return run.text
    }

    /// Why an agreement has its status, with the words for status and causes, and its first day of that.
    @Test func whyIsToldInChinese() throws {
        let database = try Demonstration.shared.get()
        let page = try markdown("ag", "why", "X-2023-024", "--as-of", "2024-12-31", on: database)
        #expect(page.contains("- **状态**：期满终止\n- **起始日期**：2023-09-01\n"))
        #expect(page.contains("| 2023-05-22 | 签署 |  |  |  |\n| 2023-06-01 | 开始 |  |  |  |\n| 2023-08-31 | 到期 |  |  |  |\n"))
        let plain = try Program.run(
            "ag", "why", "X-2023-024", "--as-of", "2024-12-31", "--lang", "zh", "--format", "csv", database: database)
        #expect(plain.text.contains("status,expired\r\n") && plain.text.contains("because.3.what,ends\r\n"))
    }

    /// What was done is told in words too, and what is counted is no people.
    @Test func outcomesAreToldInChinese() throws {
        let database = try Demonstration.create()
        let suspended = try markdown("ag", "suspend", "CQ-2023-001", "--on", "2024-05-01", on: database)
        #expect(suspended.contains("- **变更**：中止履行\n- **日期**：2024-05-01\n- **状态**：中止履行\n"))
        let lapsed = try markdown("ag", "lapse", "X-2023-022", "--as-of", "2024-12-31", on: database)
        #expect(lapsed.contains("- **协议编号**：X-2023-022\n- **数量**：1\n"))
    }

    /// What is counted is not always people, and what comes after an end is told in words.
    @Test func nothingIsLeftInEnglish() throws {
        let database = try Demonstration.create()
        let edited = try Program.run(
            "ag", "edit", "CQ-2023-001", "--start", "2023-10-11", "--end", "2028-10-10", "--renewal", "automatic", "--renewal-months", "12",
            "--notice-days", "60", database: database)
        #expect(edited.status == 0, "\(edited.errorText)")
        #expect(try markdown("ag", "show", "CQ-2023-001", on: database).contains("- **续签**：自动续期，每次 12 个月，到期前 60 天通知\n"))
        for arguments in [["--lang", "en"], ["--lang", "zh", "--format", "csv"]] {
            let shown = try Program.run(["ag", "show", "CQ-2023-001"] + arguments, database: database)
            #expect(shown.text.contains("automatic, 12 months, notice 60 days before"), "\(shown.text)")
        }
        for arguments in [[], ["--totals"]] {
            let list = try Program.run(["activity", "list", "--lang", "zh", "--format", "markdown"] + arguments, database: database).text
            #expect(list.contains("| 数量 |") && !list.contains("人数"), "\(list)")
        }
        let types = try markdown("ag", "types", on: database)
        #expect(types.contains("\n| 类型 | 名称 | 协议 | 涉及金额 | 计入统计 |\n"), "\(types)")
        #expect(try Program.run("ag", "types", "--format", "markdown", database: database).text.contains("\n| Type | Label | Agreements | Carries money | Counted | What belongs to it |\n"))
        let csv = try Program.run("ag", "types", "--lang", "zh", "--format", "csv", database: database).text
        #expect(csv.contains("mou,合作备忘录（谅解备忘录）,") && csv.contains("type,label,agreements,carries_money,counted,definition\r\n"))
    }

    /// The type of a document is none of an agreement, and its size stands with the units under units.
    @Test func documentsOfAPageAreThoseOfTheList() throws {
        let database = try Demonstration.create()
        for (title, bytes) in [("One", 7), ("Two", 123)] {
            let attached = try Program.run(
                "document", "attach", "CQ-2023-001", "-", "--title", title, "--type", "other", database: database,
                input: Array(repeating: UInt8(ascii: "x"), count: bytes))
            #expect(attached.status == 0, "\(attached.errorText)")
        }
        let page = try markdown("ag", "show", "CQ-2023-001", on: database)
        #expect(page.contains("| 名称 | 类型 | 媒体类型 | 字节 | 已存入 | SHA-256 |\n| --- | --- | --- | ---: | --- | --- |\n| One | other |"))
        let list = try markdown("document", "list", "CQ-2023-001", on: database)
        #expect(list.contains("| One | other |"))
    }
}

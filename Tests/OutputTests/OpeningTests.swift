import Output
import Testing
import Values

/// The sentences that open a summary.
@Suite struct OpeningTests {
    /// What stands between the title and what the summary is about.
    private func opening(_ summary: Summary, _ language: Language = .en) -> [String] {
        let text = Rendering(.markdown, language: language).render(summary)
        return text.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("- ") }.map(String.init)
    }

    @Test func theyTellTheYearInEnglish() {
        #expect(opening(FullSummary().summary) == [
            "On 31\u{A0}December\u{A0}2023 Jialing River University (fictional) had 1,282 agreements in force, 102 more than a year before (1,180, +8.6%). "
                + "231 agreements were signed in 2023, after 180 in the year before; 22 of these renew earlier ones. "
                + "214 came into force, 3 were resumed and 3 were joined while they ran; 96 expired, 11 were terminated early, "
                + "8 were replaced by new ones, 2 were suspended and 1 was left while it ran; 35 were renewed and 58 renewed themselves.",
            "The number of partners rose from 198 to 211: 24 were new, 3 came back and 14 are no longer active. "
                + "By agreements in force the largest field is Engineering, manufacturing and construction (410), the largest kind of partner is "
                + "Enterprise (610) and the largest country of partners is China (640). What was signed, amendments among it, is worth CNY\u{A0}21,500,000 and EUR\u{A0}940,000.",
            "In the twelve months that follow 17 agreements end and 6 more renew themselves unless notice is given: first "
                + "“Laboratory for translational medicine 0 (fictional)”, 10\u{A0}January\u{A0}2024.",
        ])
    }

    @Test func theyTellTheYearInChinese() {
        #expect(opening(FullSummary(language: .zh).summary, .zh) == [
            "截至2023年12月31日，嘉陵江大学（虚构）有效合作协议1,282项，比上年末增加102项，增长8.6%。全年新签协议231项，比上年增加51项，增长28.3%，其中续签22项。"
                + "年内新生效214项、恢复履行3项、中途加入3项；期满终止96项、提前终止11项、由新协议取代8项、中止履行2项、中途退出1项；续签35项、自动续期58项。",
            "年末合作单位211家，比上年末增加13家；年内新增24家，恢复合作3家，中断合作14家。按学科（技术）领域分，工程、制造和建筑最多，有效协议410项；"
                + "按合作单位类型分，企业最多，有效协议610项；按国家（地区）分，中国最多，有效协议640项。新签协议（含补充协议）合同金额人民币21,500,000元、940,000\u{A0}EUR，各币种分别统计。",
            "未来12个月内有17项协议到期，另有6项自动续期协议须在通知期限内决定是否续期，最早为“Laboratory for translational medicine 0 (fictional)”（2024年1月10日到期）。",
        ])
    }

    /// Nothing is said of what no table tells.
    @Test func whatIsNotInTheTablesIsNotSaid() {
        var summary = FullSummary().summary
        summary.tables.removeAll { $0.id != "stockFlow" }
        #expect(opening(summary).count == 1)
        #expect(!opening(summary)[0].contains("in the year before;"))
        summary.tables = []
        #expect(opening(summary) == [])
    }

    @Test func oneIsNoPlural() {
        let columns = ["inForceBefore", "entered", "resumed", "expired", "terminated", "replaced", "suspended", "inForceAfter", "signed"]
        func told(_ counts: [Int], _ language: Language = .en) -> String {
            let table = Table(
                id: "stockFlow", title: "", columns: [Column("period", "Period")] + columns.map { Column($0, $0, kind: .number) },
                rows: [[.text("2023")] + counts.map { .integer($0) }])
            let period = Summary.Period(label: "2023", startDate: "2023-01-01", endDate: "2023-12-31")
            return opening(Summary(title: "S", period: period, tables: [table]), language).joined()
        }
        #expect(told([1, 1, 0, 1, 0, 0, 0, 1, 1]) == "On 31\u{A0}December\u{A0}2023 the registry counted 1 agreement in force, as many as a year before. "
            + "1 agreement was signed in 2023. 1 came into force; 1 expired.")
        #expect(told([0, 2, 0, 0, 1, 0, 0, 1, 0]).contains("1 agreement in force, and none a year before. No agreement was signed in 2023. 2 came into force; 1 was terminated early."))
        #expect(told([3, 0, 0, 0, 0, 0, 0, 3, 0]).hasSuffix("No agreement was signed in 2023. None began or ended."))
        // Of few a share says little.
        #expect(told([9, 0, 0, 8, 0, 0, 0, 1, 0]).contains("8 fewer than a year before (9)."))
        #expect(told([10, 0, 0, 5, 0, 0, 0, 5, 0]).contains("5 fewer than a year before (10, −50.0%)."))
        #expect(told([0, 0, 0, 0, 0, 0, 0, 0, 0]) == "No agreement in the registry was in force in 2023, and none was signed.")
        #expect(told([0, 0, 0, 0, 0, 0, 0, 0, 0], .zh) == "2023年度，期初、期末均无有效协议，期内亦无新签协议。")
    }

    /// Where several are the largest together, all of them are named; where many are, none.
    @Test func nobodyAloneIsTheLargestOfEquals() {
        func told(_ counts: [Int], _ unknown: Int = 1) -> String {
            let rows = counts.enumerated().map { [Cell.text("c\($0)"), .text("Country \($0)"), .integer($1)] }
            let table = Table(
                id: "byCountry", title: "", columns: [Column("country", "C"), Column("label", "L"), Column("inForce", "I", kind: .number)],
                rows: rows + [[.text("unknown"), .text("Not known"), .integer(unknown)], [.text("total"), .text("Total"), .integer(120)]])
            let period = Summary.Period(label: "2023", startDate: "2023-01-01", endDate: "2023-12-31")
            return opening(Summary(title: "S", period: period, tables: [table])).joined()
        }
        #expect(told([5, 3]) == "By agreements in force the largest country of partners is Country 0 (5).")
        #expect(told([5, 5, 3]) == "By agreements in force the largest countries of partners are Country 0 and Country 1 (5 each).")
        #expect(told([5, 5, 5, 5]) == "")
        #expect(told([0, 0]) == "")
        // What is not known is more: then nobody knows which is the largest.
        #expect(told([5, 3], 5) == "" && told([5, 3], 4) != "")
    }

    /// A period that is not over is not held against one that is.
    @Test func aPeriodThatIsNotOverSaysSo() {
        var summary = FullSummary().summary
        summary.asOf = "2023-08-15"
        let text = opening(summary).joined(separator: " ")
        #expect(text.hasPrefix("On 15\u{A0}August\u{A0}2023 "))
        #expect(text.contains("102 more than at the start of the period (1,180, +8.6%). 231 agreements were signed in 2023; 22"))
        #expect(text.hasSuffix("2023 is not over: the figures go up to 15\u{A0}August\u{A0}2023."))
        let chinese = opening(summary, .zh).joined()
        #expect(chinese.contains("比期初增加102项") && chinese.contains("2023年度尚未结束，以上为截至2023年8月15日的数据。"))
    }

    @Test func aSelectionIsSaid() {
        var summary = FullSummary().summary
        summary.filters = [
            .init("field", "isced-f:09", said: "in the field of Health"), .init("event", "cq2023", said: "signed at Conference"),
        ]
        // How it is counted leaves none out.
        summary.filters.append(Summary.Filter("in", "EUR", narrows: false))
        let text = opening(summary).joined(separator: " ")
        #expect(text.contains(" 1,282 agreements in force in the field of Health and signed at Conference, "))
        #expect(text.contains("231 such agreements were signed in 2023") && text.contains("The number of partners in such agreements rose"))
        // Of what is looked at alone it is not said which is the largest.
        #expect(!text.contains("the largest field") && text.contains("the largest kind of partner is"))
        summary.tables.removeAll { $0.id == "stockFlow" }
        #expect(opening(summary).joined().contains("Only agreements in the field of Health and signed at Conference are counted."))
    }
}

import Testing
import Values

@testable import Output

@Suite struct TerminalTableTests {
    @Test func tableIsPinned() {
        #expect(
            Rendering(.table).render(Samples.partners) == """
                Code   Name                  In force       Value  First signed  Share  Binding  Fields
                ─────  ────────────────────  ────────  ──────────  ────────────  ─────  ───────  ────────────────────────────────
                cqmu   重庆医科大学                12  1250000.00  2019-03       63.2%  yes      isced-f:0912; cq2023:biomedicine
                =acme  Acme, "Labs" | <Ltd>        −7       −0.50                36.8%  no

                1 date is known to the month only.

                """)
    }

    @Test func pageIsPinned() {
        #expect(
            Rendering(.table).render(Samples.agreement) == """
                CQ-2023-001

                Reference  CQ-2023-001
                Signed     2023-10-11
                金额       250000.00
                Binding    yes

                Parties
                Organization                  Own number
                ────────────────────────────  ──────────
                Chongqing Medical University  CQMU-17
                西南大学

                Documents
                (none)

                Recorded from a news report.

                """)
    }

    @Test func summaryStartsWithWhatItIsAbout() {
        var summary = Samples.summary
        summary.tables = [Samples.byType]
        #expect(
            Rendering(.table, language: .zh).render(summary) == """
                Cooperation summary 2023

                期间          2023 (2023-01-01 – 2023-12-31)
                统计对象      cqmu
                筛选条件      field = isced-f:09
                计数方式      全计数：协议涉及的每个类别各计 1
                统计截止日期  2024-01-31

                By type
                Type      Signed  In force  Share
                ────────  ──────  ────────  ─────
                research      10        40  80.0%
                unknown                 10  20.0%

                2 dates are known to the year only.

                audit head 17 · 9f3a

                """)
    }

    @Test func emptyTableIsNothing() {
        let empty = Table(id: "t", title: "t", columns: [Column("a", "A")])
        #expect(empty.isEmpty)
        #expect(Rendering(.table).render(empty) == "")
    }

    @Test func colorIsBoldAndDimOnly() {
        let text = Rendering(.table, color: true).render(Samples.byType)
        #expect(text.hasPrefix("\u{1B}[1mType      Signed  In force  Share\u{1B}[0m\n\u{1B}[2m────"))
        #expect(!Rendering(.table).render(Samples.byType).contains("\u{1B}"))
    }

    @Test(arguments: [40, 60, 80, 100])
    func aTerminalIsNotOverrun(_ width: Int) {
        let long = String(repeating: "重庆医科大学 Chongqing ", count: 8)
        let table = Table(
            id: "t", title: "",
            columns: [
                Column("code", "Code"), Column("name", "Name"), Column("count", "Count", kind: .number),
                Column("date", "Date", kind: .date), Column("other", "Other name"),
            ],
            // One row alone would stand line by line where it is narrow.
            rows: [Cell.text("cq"), .text("cp")].map { [$0, .text(long), .integer(1234), .date("2023-10-11"), .text(long)] })
        for line in Rendering(.table, width: width).render(table).split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= width)
        }
        #expect(Rendering(.table, width: width).render(table).contains("…"))
        #expect(Rendering(.table, width: width).render(table).contains(" 1234  2023-10-11  "))
        #expect(!Rendering(.table).render(table).contains("…"))
    }

    @Test func aSingleRowThatIsTooWideIsLines() {
        let text = Rendering(.table, width: 60).render(Samples.stockFlow)
        #expect(text.hasPrefix("Period           2023\nIn force before  1180\nEntered          214\n"))
        #expect(Rendering(.table).render(Samples.stockFlow).hasPrefix("Period  In force before  Entered"))
    }

    @Test func theFirstColumnGivesLast() {
        let long = String(repeating: "word ", count: 12)
        let table = Table(
            id: "t", title: "", columns: [Column("reference", "Reference"), Column("a", "A"), Column("b", "B")],
            rows: [[.text("CQ-2021-004"), .text(long), .text(long)], [.text("CQ-2021-005"), .null, .null]])
        let text = Rendering(.table, width: 30).render(table)
        #expect(text.contains("CQ-2021-004  word") && text.contains("…") && text.contains("CQ-2021-005\n"))
    }

    @Test func noTextSteersTheTerminalOrBreaksALine() {
        let texts = Samples.hostile
        let output = Rendering(.table).render(Samples.column(texts))
        #expect(Hostile.steering(output).isEmpty)
        #expect(output.split(separator: "\n").count == texts.count + 2)
        #expect(output.contains("\\u{1B}[31mred\\u{1B}[0m"))
        #expect(output.contains("abc\\u{202E}fed\\u{202C}"))
        #expect(output.contains("line↵break"))
        #expect(output.contains("nul\\u{00}nul"))
        var record = Samples.agreement
        record.title = "\u{1B}]0;owned\u{07}"
        record.notes = ["\u{202E}"]
        #expect(Hostile.steering(Rendering(.table).render(record)).isEmpty)
    }
}

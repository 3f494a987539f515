import Output
import Testing

@Suite struct MarkdownTests {
    let markdown = Rendering(.markdown)

    @Test func tableIsPinned() {
        #expect(
            markdown.render(Samples.partners) == """
                ## Partners

                | Code | Name | In force (agreements) | Value (CNY) | First signed | Share | Binding | Fields |
                | --- | --- | ---: | ---: | --- | ---: | --- | --- |
                | cqmu | 重庆医科大学 | 12 | 1250000.00 | 2019-03 | 63.2% | yes | isced-f:0912; cq2023:biomedicine |
                | =acme | Acme, "Labs" \\| &lt;Ltd&gt; | −7 | −0.50 |  | 36.8% | no |  |

                - 1 date is known to the month only.

                """)
    }

    @Test func pageIsPinned() {
        #expect(
            markdown.render(Samples.agreement) == """
                # CQ-2023-001

                - **Reference**: CQ-2023-001
                - **Signed**: 2023-10-11
                - **金额**: 250000.00
                - **Binding**: yes

                ## Parties

                | Organization | Own number |
                | --- | --- |
                | Chongqing Medical University | CQMU-17 |
                | 西南大学 |  |

                ## Documents

                (none)

                - Recorded from a news report.

                """)
    }

    @Test func summaryHasEveryTableUnderItsHeading() {
        let text = markdown.render(Samples.summary)
        #expect(
            text.hasPrefix(
                """
                # Cooperation summary 2023

                On 31\u{A0}December\u{A0}2023 cqmu had 1,282 agreements in force with field = isced-f:09, 102 more than a year before (1,180, +8.6%). \
                231 such agreements were signed in 2023. 214 came into force and 3 were resumed; \
                96 expired, 11 were terminated early and 8 were replaced by new ones.

                - **Period**: 2023 (2023-01-01 – 2023-12-31)
                - **For**: cqmu
                - **Filters**: field = isced-f:09
                - **Counting**: full counting: an agreement counts 1 in each category it touches
                - **As of**: 2024-01-31

                ## Stock and flow

                """))
        #expect(text.contains("\n## By type\n"))
        #expect(text.hasSuffix("- audit head 17 · 9f3a\n"))
        let chinese = Rendering(.markdown, language: .zh).render(Samples.summary)
        #expect(chinese.contains("- **期间**：2023 (2023-01-01 – 2023-12-31)\n- **统计对象**：cqmu\n"))
    }

    @Test func noTextEscapesItsCell() {
        let lines = markdown.render(Samples.column(Samples.hostile)).split(separator: "\n")
        #expect(lines.count == Samples.hostile.count + 3)
        for line in lines.dropFirst() {
            let bars = line.replacingEscapedBars.filter { $0 == "|" }.count
            #expect(bars == 3, "\(line)")
            #expect(Hostile.steering(String(line)).isEmpty)
            #expect(!line.contains("<") || line.contains("<br>"))
        }
    }

    @Test func notesStartNoOtherBlock() {
        var table = Samples.byType
        table.notes = ["# no heading", "- no list", "2023. no list", "1) no list", "plain"]
        #expect(
            markdown.render(table).hasSuffix(
                "- \\# no heading\n- \\- no list\n- 2023\\. no list\n- 1\\) no list\n- plain\n"))
    }
}

extension Substring {
    fileprivate var replacingEscapedBars: String {
        split(separator: "\\|", omittingEmptySubsequences: false).joined()
    }
}

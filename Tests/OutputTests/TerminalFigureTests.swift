import Output
import Testing
import Values

/// Bars and lines of small columns, which only who reads on a terminal gets.
@Suite struct TerminalFigureTests {
    private let summary = FullSummary().summary

    @Test func aPipeGetsNone() {
        for language in Language.allCases {
            let text = Rendering(.table, language: language).render(FullSummary(language: language).summary)
            #expect(!text.contains { "█▏▎▍▌▋▊▉▁▂▃▄▅▆▇".contains($0) })
        }
    }

    @Test func categoriesHaveBarsAndTheTrendALine() {
        let lines = Rendering(.table, width: 120).render(summary).split(separator: "\n")
        let china = lines.first { $0.hasPrefix("China ") }
        let germany = lines.first { $0.hasPrefix("Germany ") }
        #expect(china?.hasSuffix("██") == true, "\(china ?? "")")
        #expect(germany?.contains { "█▏▎▍▌▋▊▉".contains($0) } == true && (germany?.count ?? 0) < (china?.count ?? 0))
        #expect(lines.contains { $0.hasSuffix("  In force at end of period") && $0.hasPrefix("▃▃▄▄▅▅▅▅▇█") }, "\(lines.filter { $0.contains("▇") })")
        // All of them together are no bar.
        #expect(lines.filter { $0.hasPrefix("Total ") }.allSatisfy { !$0.contains("█") })
    }

    @Test(arguments: [60, 80, 100, 132, 200])
    func noLineIsWiderThanTheTerminal(_ width: Int) {
        for language in Language.allCases {
            let text = Rendering(.table, width: width, language: language).render(FullSummary(language: language).summary)
            for line in text.split(separator: "\n") where line.contains("█") || line.hasPrefix("On 31") {
                #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
            }
        }
    }

    /// A narrow terminal keeps what was signed and what is in force, and the words of rows.
    @Test func aNarrowTerminalSparesWhatWas() {
        let text = Rendering(.table, width: 80).render(summary)
        #expect(text.split(separator: "\n").contains { $0.hasPrefix("Field  ") && $0.contains("  Signed  In force at end") })
        #expect(text.contains("Memorandum of understanding"))
    }
}

import Output
import Testing
import Values

@Suite struct HTMLTests {
    let html = Rendering(.html)

    @Test func theSameSummaryIsTheSameBytes() {
        let once = Array(html.render(Samples.summary).utf8)
        #expect((0..<3).allSatisfy { _ in Array(html.render(Samples.summary).utf8) == once })
    }

    @Test func everyPageIsWellFormed() {
        for language in Language.allCases {
            let rendering = Rendering(.html, language: language)
            var hostile = Samples.summary
            hostile.title = Samples.hostile.joined()
            hostile.of = "\"><img src=x onerror=alert(1)>"
            hostile.footer = Samples.hostile
            hostile.tables.append(Samples.column(Samples.hostile))
            let pages = [
                rendering.render(Samples.summary), rendering.render(hostile), rendering.render(Samples.partners),
                rendering.render(Samples.agreement), rendering.render(Samples.column(Samples.hostile)),
            ]
            for page in pages {
                #expect(MarkupCheck.problem(page) == nil)
                #expect(Hostile.steering(page).isEmpty)
                #expect(!page.contains("<script") && !page.contains("<img"))
            }
        }
    }

    @Test func nothingIsLoadedFromElsewhere() {
        let page = html.render(Samples.summary)
        #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src=") && !page.contains("url("))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("<html lang=\"en\">"))
        #expect(Rendering(.html, language: .zh).render(Samples.summary).contains("<html lang=\"zh-Hans\">"))
    }

    @Test func theOverviewSaysTheKeyNumbers() {
        let page = html.render(Samples.summary)
        #expect(page.contains("<b>1,282</b> <span>In force at end of period</span> <small>at start 1,180</small>"))
        #expect(page.contains("<b>+217</b> <span>Came into force or resumed</span>"))
        #expect(page.contains("<b>−115</b> <span>Ended or suspended</span>"))
        #expect(page.contains("<b>231</b> <span>Signed</span>"))
        #expect(page.contains("<title id=\"flow-title\">"))
        let chinese = Rendering(.html, language: .zh).render(Samples.summary)
        #expect(chinese.contains("<b>1,282</b> <span>期末有效协议</span> <small>期初 1,180</small>"))
    }

    @Test func tablesHaveCaptionsAnchorsHeadingsAndBars() {
        let page = html.render(Samples.summary)
        #expect(page.contains("<a href=\"#byType\">By type</a>"))
        #expect(page.contains("<section id=\"byType\" class=\"short\">"))
        #expect(page.contains("<caption>By type</caption>"))
        #expect(page.contains("<th scope=\"row\" class=\"t\">research</th>"))
        #expect(page.contains("<td class=\"n\">80.0%</td>"))
        #expect(page.contains("<td class=\"n\">40<svg class=\"bar\" aria-hidden=\"true\""))
        #expect(page.contains("<rect x=\"75\" width=\"25\" height=\"3\"/>"))
        #expect(page.contains("<p>Made from: audit head 17 · 9f3a</p>") && page.contains("<dt>As of</dt>"))
    }
}

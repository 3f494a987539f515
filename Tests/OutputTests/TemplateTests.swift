import Output
import Support
import Testing
import Values

/// Templates: the part of Mustache without code, strict.
@Suite struct TemplateTests {
    private func filled(
        _ text: String, _ summary: Summary = FullSummary().summary, target: Template.Target = .html, language: Language = .en
    ) throws -> String {
        let template = try Template(text, name: "t.mustache", target: target)
        return try Rendering(.html, language: language).fill(template, with: [summary], tables: ["byReporter", "stockFlow"])
    }

    private func problem(_ text: String, _ summary: Summary = FullSummary().summary) -> OutputError? {
        do {
            _ = try filled(text, summary)
            return nil
        } catch { return error as? OutputError }
    }

    @Test func namesAreWrittenEscaped() throws {
        var summary = FullSummary().summary
        summary.subject = "<b>&\"'\u{202E}*x*"
        #expect(try filled("{{subject}}", summary) == "&lt;b&gt;&amp;&quot;&#39;\\u{202E}*x*\n")
        #expect(try filled("{{subject}}", summary, target: .markdown) == "&lt;b&gt;&amp;\"'\\u{202E}\\*x\\*\n")
        #expect(try filled("{{{title}}}|{{&title}}|{{ title }}", summary) == "Cooperation summary 2023|Cooperation summary 2023|Cooperation summary 2023\n")
        summary.title = "a & b"
        #expect(try filled("{{{title}}} {{title}}", summary) == "a & b a &amp; b\n")
    }

    @Test func sectionsRunOverRowsAndStandForWhatIsThere() throws {
        #expect(try filled("{{#concentration}}{{title}}:{{#rows}} {{label}} {{index}};{{/rows}}{{/concentration}}")
            == "Concentration: By partner 0.0312; By country 0.2871; By field 0.1640;\n")
        // A table of one row gives its figures directly; one with a row of all gives that.
        #expect(try filled("{{stockFlow.inForceAfter}} {{byType.total.signed}} {{byType.total.signedGrowth}}") == "1,282 231 +28.3%\n")
        // A table that there can be and is not here is nothing, and no mistake.
        #expect(try filled("{{#byReporter}}yes{{/byReporter}}{{^byReporter}}no{{/byReporter}}") == "no\n")
        #expect(try filled("{{#byType}}yes{{/byType}}{{^byType}}no{{/byType}}") == "yes\n")
        #expect(try filled("{{#opening}}<p>{{.}}</p>{{/opening}}").hasPrefix("<p>On 31\u{A0}December"))
        #expect(try filled("{{#subject}}of {{subject}}{{/subject}}") == "of Jialing River University (fictional)\n")
        // What is not in the row is looked for around it.
        #expect(try filled("{{#byRegion}}{{#rows}}{{code}} {{label}} {{period}},{{/rows}}{{/byRegion}}") == "142 Asia 2023,150 Europe 2023,019 Americas 2023,009 Oceania 2023,\n")
    }

    @Test func aTagAloneOnItsLineLeavesNone() throws {
        let text = "a\n  {{#subject}}\n  b\n  {{/subject}}\n{{! a remark\n of two lines }}\nc {{! here }}d\n{{#byReporter}}\nx\n{{/byReporter}}"
        #expect(try filled(text) == "a\n  b\nc d\n")
        #expect(try filled("{{#subject}}\r\nb\r\n{{/subject}}\r\n") == "b\n")
    }

    @Test func mistakesAreToldWithTheirPlace() throws {
        let cases: [(String, String)] = [
            ("a\n{{tilte}}", "t.mustache, line 2, column 1: there is no “tilte” here"),
            ("{{#byType}}{{#rows}}\n  {{lable}}{{/rows}}{{/byType}}", "t.mustache, line 2, column 3: there is no “lable” here"),
            ("{{#title}}", "t.mustache, line 1, column 1: {{#title}} does not end"),
            ("{{#title}}{{#of}}{{/title}}{{/of}}", "t.mustache, line 1, column 18: {{/title}} stands where {{#of}} of line 1 is to end"),
            ("x{{/title}}", "t.mustache, line 1, column 2: {{/title}} ends a section that did not begin"),
            ("重庆{{title", "t.mustache, line 1, column 3: {{ is not closed by }}"),
            ("{{{title}}", "t.mustache, line 1, column 1: {{{ is not closed by }}}"),
            ("{{byType}}", "t.mustache, line 1, column 1: byType is not one thing that can be written"),
            ("{{title.x}}", "t.mustache, line 1, column 1: there is no x in title.x"),
            ("{{byReporter.total}}", "t.mustache, line 1, column 1: there is no total in byReporter.total"),
            ("{{>other}}", "t.mustache, line 1, column 1: other templates can't be taken in: {{>other}}"),
            ("{{=<% %>=}}", "t.mustache, line 1, column 1: the braces of a template can't be changed"),
            ("{{a b}}", "t.mustache, line 1, column 1: “a b” is no name"),
            ("{{}}", "t.mustache, line 1, column 1: “” is no name"),
        ]
        for (text, message) in cases {
            let found = try #require(problem(text), "\(text)")
            #expect(found.kind == .badTemplate && found.message == message, "\(text): \(found.message)")
        }
        #expect(problem("{{tilte}}")?.hint.hasPrefix("Did you mean title? Names here: about, ") == true)
        #expect(problem("{{#byType}}{{#rows}}{{lable}}{{/rows}}{{/byType}}")?.hint.hasPrefix("Did you mean label? Names here: cells, code, inForce, ") == true)
        // A section that is not written is not looked into.
        #expect(try filled("{{#byReporter}}{{nothing}}{{/byReporter}}") == "\n")
    }

    @Test func theNameOfTheFileSaysWhatItWrites() {
        for name in ["report.html.mustache", "/a.md/report.mustache", "report.html", "x.HTM"] { #expect(Template.target(of: name) == .html, "\(name)") }
        for name in ["report.md.mustache", "a.b.md", "r.markdown"] { #expect(Template.target(of: name) == .markdown, "\(name)") }
        for name in ["report", "report.txt", "report.csv.mustache", "mustache"] { #expect(Template.target(of: name) == nil, "\(name)") }
    }

    @Test func theShippedOnesAreWholePages() throws {
        #expect(ShippedTemplates.names == ["brief", "by-reporter"])
        for name in ShippedTemplates.names {
            let text = try #require(ShippedTemplates.text(name))
            for language in Language.allCases {
                for size in [100, 1, 0] {
                    let page = try filled(text, FullSummary(language: language, size: size).summary, language: language)
                    #expect(MarkupCheck.problem(page) == nil, "\(name)")
                    #expect(page.contains("default-src 'none'") && !page.contains("{{"))
                }
            }
        }
        var summary = FullSummary().summary
        var reporters = Table(
            id: "byReporter", title: "By who reports",
            columns: [Column("organization", "Organization"), Column("name", "Name"), Column("inForce", "In force", kind: .number)])
        reporters.rows = [[.text("a"), .text("A & B"), .integer(1200)], [.text("total"), .text("Total"), .integer(1200)]]
        summary.tables.append(reporters)
        let page = try filled(try #require(ShippedTemplates.text("by-reporter")), summary)
        #expect(page.contains("<tr><td class=\"t\">A &amp; B</td><td class=\"n\">1,200</td></tr>"))
        #expect(page.contains("<tr class=\"total\"><td class=\"t\">Total</td><td class=\"n\">1,200</td></tr>"))
    }

    /// No text makes the reader of templates stop or go astray: it is read, or a mistake is told.
    @Test func anyTextIsReadOrRefused() {
        let pieces = ["{{", "}}", "{{{", "}}}", "#", "^", "/", "!", "title", "byType", "rows", ".", " ", "\n", "重", "&", "{"]
        let seed = drawnSeed("Template")
        var random = SeededRandom(seed: seed)
        for _ in 0..<1000 {
            let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            if let problem = problem(text, Samples.summary) {
                #expect(problem.message.hasPrefix("t.mustache, line "), "seed \(seed), \(text): \(problem.message)")
            } else {
                #expect(!text.contains("{{") || text.contains("}}"), "seed \(seed), \(text)")
            }
        }
    }
}

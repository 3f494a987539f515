import Foundation
import Support
import Testing

/// The report of a summary as the program writes it: a page of one year or of several, and by a template.
@Suite struct SummaryReportTests {
    private func run(_ arguments: String..., database: TestDatabase? = nil) throws -> ProcessRun {
        try Program.run(["summary"] + arguments + ["--as-of", Demonstration.day], database: database ?? Demonstration.shared.get())
    }

    @Test func severalYearsAreOnePage() throws {
        let page = try run("2021..2023", "--format", "html")
        #expect(page.status == 0, "\(page.errorText)")
        #expect(page.text.contains("<h1>Cooperation summary 2021–2023</h1>"))
        #expect(page.text.contains("<th scope=\"col\" class=\"n\">2021</th><th scope=\"col\" class=\"n\">2022</th><th scope=\"col\" class=\"n\">2023</th>"))
        #expect(page.text.contains("<figure id=\"fields-picture\">"))
        let chinese = try run("2021..2023", "--format", "html", "--lang", "zh")
        #expect(chinese.text.contains("<h1>2021–2023年度合作统计公报</h1>"))
        #expect(try run("2021..2023", "--format", "html").text == page.text)
    }

    @Test func aYearWithNothingSaysSo() throws {
        let page = try run("1999", "--format", "html")
        #expect(page.status == 0, "\(page.errorText)")
        #expect(page.text.contains("No agreement in the registry was in force in 1999, and none was signed."))
        #expect(!page.text.contains("<figure"))
    }

    @Test func whoseRegistryItIsPreparedIt() throws {
        let database = try Demonstration.create()
        _ = try Program.run("organization", "home", "x-jialing", database: database)
        let page = try run("2023", "--format", "html", "--of", "x-alder", database: database)
        #expect(page.text.contains("<dt>Prepared by</dt>\n<dd>Jialing River University (fictional)</dd>"))
        #expect(page.text.contains("<p class=\"kicker\">Alder Valley University (fictional)</p>"))
        #expect(try !run("2023", "--format", "html", "--of", "x-alder").text.contains("Prepared by"))
    }

    @Test func shippedTemplatesAreNamed() throws {
        let brief = try run("2023", "--template", "brief", "--lang", "zh")
        #expect(brief.status == 0, "\(brief.errorText)")
        #expect(brief.text.contains("<h1>2023年度合作统计公报</h1>") && brief.text.contains("<html lang=\"zh-Hans\">"))
        let table = try run("2023", "--of", "x-jialing", "--of", "x-alder", "--template", "by-reporter")
        #expect(table.text.contains("<td class=\"t\">Alder Valley University (fictional)</td>"))
        #expect(table.text.contains("<tr class=\"total\">"))
    }

    @Test func aTemplateOfOnesOwnIsAFile() throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "entente-template-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ text: String) throws -> String {
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            return file.path
        }
        let list = try file("list.md.mustache", "# {{title}}\n{{#byKind}}\n{{#rows}}\n- {{label}}: {{inForce}}\n{{/rows}}\n{{/byKind}}\n")
        let written = try run("2023", "--template", list)
        #expect(written.status == 0 && written.text.hasPrefix("# Cooperation summary 2023\n- University: 16\n- Enterprise: 11\n"), "\(written.text)")

        let years = try file("years.md.mustache", "{{#years}}{{period}} {{stockFlow.inForceAfter}};{{/years}}")
        #expect(try run("2021..2023", "--template", years).text == "2021 13;2022 16;2023 21;\n")

        let wrong = try run("2023", "--template", file("wrong.md.mustache", "# {{titel}}"))
        #expect(wrong.status == 65 && wrong.text == "")
        #expect(wrong.errorText.contains("wrong.md.mustache, line 1, column 3: there is no “titel” here\nhint: Did you mean title?"))
        #expect(try run("2023", "--template", file("x.csv.mustache", "")).status == 64)
        #expect(try run("2023", "--template", folder.path + "/none.md.mustache").status == 66)
        #expect(try run("2023", "--template", "breif").errorText.contains("There are brief and by-reporter"))
        #expect(try run("2023", "--template", "brief", "--format", "json").status == 64)
        #expect(try run("2023", "--template", "brief", "--table", "byKind").status == 64)
    }

    /// Bars are for who reads on a terminal, and only for them.
    @Test func aTerminalHasBars() throws {
        let text = try run("2023").text
        #expect(!text.contains("█") && text.contains("On 31\u{A0}December\u{A0}2023 the registry counted 21 agreements in force"))
        let environment = try Program.environment(database: Demonstration.shared.get()).merging(["TERM": "xterm", "PAGER": "cat"]) { $1 }
        let terminal = try PseudoTerminal(
            Program.path, ["summary", "2023", "--as-of", Demonstration.day], environment: environment, columns: 100)
        try terminal.wait(for: "█")
    }
}

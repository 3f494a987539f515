import Output
import Testing
import Values

/// The page of a summary that has every table.
@Suite struct ReportTests {
    private func page(_ summary: Summary, _ language: Language = .en) -> String { Rendering(.html, language: language).render(summary) }

    private func years(_ language: Language = .en) -> String {
        let run = [(2021, 80), (2022, 90), (2023, 100)].map { FullSummary(language: language, year: $0.0, size: $0.1).summary }
        return Rendering(.html, language: language).render(run)
    }

    @Test func everyTableHasItsPlace() {
        for language in Language.allCases {
            let summary = FullSummary(language: language).summary
            let page = page(summary, language)
            #expect(MarkupCheck.problem(page) == nil)
            for table in summary.tables {
                #expect(page.components(of: "<section id=\"\(table.id)\"") == 1, "\(table.id)")
                #expect(page.contains("<a href=\"#\(table.id)\">"), "\(table.id)")
            }
        }
    }

    /// Each picture says what it is and what it shows, and leads to a table that is there.
    @Test func everyPictureIsToldAndHasATableBehindIt() {
        for language in Language.allCases {
            let page = page(FullSummary(language: language).summary, language)
            let ids = ["flow", "trend", "kinds", "mix", "network", "fields", "countries", "calendar", "concentration", "curve", "money", "purposes", "balance"]
            for id in ids {
                guard let start = page.firstRange(of: "<figure id=\"\(id)-picture\">")?.upperBound else {
                    Issue.record("no picture of \(id)")
                    continue
                }
                let figure = page[start...].prefix(upTo: page[start...].firstRange(of: "</figure>")?.lowerBound ?? page.endIndex)
                #expect(figure.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
                let description = figure.between("<desc id=\"\(id)-desc\">", "</desc>")
                #expect(description.contains { $0.isNumber }, "\(id): \(description)")
                let table = figure.between("<a href=\"#", "\"")
                #expect(page.contains("<section id=\"\(table)\""), "\(id) leads to \(table)")
            }
            #expect(page.components(of: "<figure ") == ids.count)
        }
    }

    /// What the summary itself names is not cut in pictures.
    @Test(arguments: ["flow", "trend", "mix"]) func labelsAreWhole(id: String) {
        for language in Language.allCases {
            let page = page(FullSummary(language: language).summary, language)
            let figure = page.between("<figure id=\"\(id)-picture\">", "</figure>")
            #expect(figure.contains("<text") && !figure.contains("…"))
        }
    }

    @Test func everyLinkLeadsSomewhere() {
        for page in [page(FullSummary().summary), years(), page(FullSummary(size: 0).summary)] {
            let targets = Set(page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
            let links = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(links.count > 20)
            for link in links { #expect(targets.contains(link), "\(link) leads nowhere") }
        }
    }

    /// People read words; codes are for programs.
    @Test func codesStandNowhereInTheTables() {
        let page = page(FullSummary().summary)
        for code in ["isced-f:07", ">joint-lab<", ">x-alder<", "university+enterprise", ">CNY:research<", "unknownEnd"] {
            #expect(!page.contains(code), "\(code)")
        }
        #expect(page.contains("<th scope=\"row\" class=\"t\">Memorandum of understanding</th>"))
        #expect(page.contains("<th scope=\"col\" class=\"t\" rowspan=\"2\">Type</th>"))
    }

    /// What a figure was and how it grew stand under its heading.
    @Test func figuresOfTwoYearsShareAHeading() {
        let page = page(FullSummary().summary)
        #expect(page.contains("<th scope=\"colgroup\" class=\"n group\" colspan=\"3\"><a class=\"term\" href=\"#means-signed\">Signed</a> <small>agreements</small></th>"))
        #expect(page.contains("<th scope=\"col\" class=\"n\">2023</th><th scope=\"col\" class=\"n\">Before</th><th scope=\"col\" class=\"n\">Change</th>"))
        #expect(page.contains("<tr class=\"total\">\n<th scope=\"row\" class=\"t\">Total</th><td class=\"n\">231</td><td class=\"n\">180</td><td class=\"n\">+28.3%</td>")
            || page.contains("<tr class=\"total\"><th scope=\"row\" class=\"t\">Total</th><td class=\"n\">231</td><td class=\"n\">180</td><td class=\"n\">+28.3%</td>"))
    }

    /// A share has its growth in points beside it.
    @Test func sharesHaveTheirPoints() {
        let types = page(FullSummary().summary).between("<section id=\"byType\"", "</section>")
        #expect(types.contains("colspan=\"2\"><a class=\"term\" href=\"#means-share\">Share in force</a></th>"))
        #expect(types.contains("<td class=\"n\">14.0%</td><td class=\"n\">+1.40</td>") && types.contains("<td class=\"n\">−0.25</td>"))
    }

    /// What is so of each agreement of a list stands in one column; what is so of all is not said.
    @Test func whatIsSoOfAgreementsIsOneColumn() {
        let page = page(FullSummary().summary)
        #expect(page.between("<section id=\"expiring\"", "</section>").contains("data-title=\"What\">Renews itself</td>"))
        #expect(page.between("<section id=\"agreements\"", "</section>").contains("data-title=\"In the period\">Signed; Renewed; Ended</td>"))
        var summary = FullSummary().summary
        guard let index = summary.tables.firstIndex(where: { $0.id == "expiring" }) else { return }
        summary.tables[index].rows.removeAll { $0.last == .integer(1) }
        summary.tables[index].columns.removeLast()
        #expect(!Rendering(.html).render(summary).between("<section id=\"expiring\"", "</section>").contains("data-title=\"What\""))
    }

    @Test func yearsStandSideBySide() {
        for language in Language.allCases { #expect(MarkupCheck.problem(years(language)) == nil) }
        let page = years()
        #expect(page.contains("<h1>Cooperation summary 2021–2023</h1>"))
        let types = page.between("<section id=\"byType\"", "</section>")
        #expect(types.contains("<th scope=\"col\" class=\"n\">2021</th><th scope=\"col\" class=\"n\">2022</th><th scope=\"col\" class=\"n\">2023</th>"))
        #expect(types.contains("Total</th><td class=\"n\">184</td><td class=\"n\">207</td><td class=\"n\">231</td>"))
        #expect(!types.contains("Before"))
        // What is of one of the years says which.
        #expect(page.contains("In force at end of period, 2023</span>") && page.contains("at start, 2023 1,180"))
        #expect(page.contains("How the number of agreements in force changed, 2021–2023"))
        // Periods that several tables have stand once.
        #expect(page.between("<section id=\"trend\"", "</section>").components(of: "<th scope=\"row\"") == 12)
        // A field is held against years, and the list names the year of each row.
        #expect(page.between("<figure id=\"fields-picture\">", "</figure>").contains("2021 328, 2022 369, 2023 410"))
        #expect(page.between("<section id=\"expiring\"", "</section>").contains("<th scope=\"row\" class=\"t\">2021</th>"))
    }

    /// A year that lacks a category counts none of it.
    @Test func whatOneYearLacksIsNone() {
        var run = [FullSummary(year: 2022).summary, FullSummary().summary]
        for index in run[0].tables.indices where run[0].tables[index].id == "byType" { run[0].tables[index].rows.removeFirst() }
        let types = Rendering(.html).render(run).between("<section id=\"byType\"", "</section>")
        #expect(types.contains("Memorandum of understanding</th><td class=\"n\">0</td><td class=\"n\">61"))
    }

    @Test func aTableThatIsTooWideIsSeveral() {
        var summary = FullSummary().summary
        guard let index = summary.tables.firstIndex(where: { $0.id == "byKind" }) else { return }
        for letter in "ABCDEFGHIJKLMNOPQRST" {
            summary.tables[index].columns.append(Column("amountX\(letter)X", "Amount signed (X\(letter)X)", kind: .number, unit: "X\(letter)X"))
            for row in summary.tables[index].rows.indices { summary.tables[index].rows[row].append(.decimal("123456.00")) }
        }
        let kinds = page(summary).between("<section id=\"byKind\"", "</section>")
        #expect(kinds.components(of: "<table") > 2)
        #expect(kinds.components(of: "<caption>By kind of partner (continued 2)</caption>") == 1)
        #expect(kinds.components(of: "Amount signed (X") == 20)
        // Each part says what its rows are.
        #expect(kinds.components(of: ">Hospital</th>") == kinds.components(of: "<table"))
    }

    @Test func anEmptyRegistryIsASensiblePage() {
        var summary = FullSummary(size: 0).summary
        for index in summary.tables.indices where !["stockFlow", "trend", "partnerFlow"].contains(summary.tables[index].id) {
            summary.tables[index].rows = []
        }
        let page = page(summary)
        #expect(MarkupCheck.problem(page) == nil)
        #expect(page.contains("was in force in 2023, and none was signed."))
        #expect(!page.contains("<figure") && !page.contains("id=\"pictures\""))
        #expect(page.contains("Tables without rows: By type of agreement; By field;"))
    }

    @Test func hostileTextIsShownAndNotObeyed() {
        let long = String(repeating: "An endless name ", count: 30) + String(repeating: "x", count: 80)
        for text in Samples.hostile + [long, "جامعة النيل\u{202E}<b>"] {
            var summary = FullSummary().summary
            summary.subject = text
            summary.preparedBy = text
            summary.title = text
            for index in summary.tables.indices {
                let texts = summary.tables[index].columns.indices.filter { summary.tables[index].columns[$0].kind == .text }
                for row in summary.tables[index].rows.indices.prefix(3) { texts.forEach { summary.tables[index].rows[row][$0] = .text(text) } }
            }
            let page = page(summary)
            #expect(MarkupCheck.problem(page) == nil, "\(text)")
            #expect(Hostile.steering(page).isEmpty && !page.contains("<script"))
        }
    }

    /// The reference of what falls due leads to the agreement in the annex.
    @Test func referencesLeadToTheAnnex() {
        let page = page(FullSummary().summary)
        #expect(page.contains("<a href=\"#agreement-1\">X-2021-010</a>"))
        #expect(page.contains("<span id=\"agreement-1\">X-2021-010</span>"))
        #expect(page.contains("<th scope=\"col\" class=\"t\">In the period</th>"))
    }
}

extension StringProtocol {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }

    /// What stands between two texts, from the first on; empty where they do not stand there.
    fileprivate func between(_ start: String, _ end: String) -> String {
        guard let from = firstRange(of: start)?.upperBound, let to = self[from...].firstRange(of: end)?.lowerBound else { return "" }
        return String(self[from..<to])
    }
}

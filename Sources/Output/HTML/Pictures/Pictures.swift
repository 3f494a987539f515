import Values

/// The pictures of a report, each where there is a table to draw it from, in the order in which they are read.
struct Pictures {
    /// The last of the periods, from which most pictures are drawn.
    var summary: Summary
    /// All of them.
    var run: [Summary]
    var words: PeopleWords

    var markup: String { all.compactMap(\.markup).joined() }

    /// Each by its id; nil where there is no table to draw it from.
    var byID: [String: String?] { Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.markup) }) }

    private var all: [(id: String, markup: String?)] {
        [
            ("flow", flow), ("trend", trend), ("kinds", kinds), ("mix", mix), ("network", network), ("fields", fields), ("countries", countries),
            ("calendar", calendar), ("concentration", concentration), ("curve", curve), ("money", money), ("purposes", purposes), ("balance", balance),
        ]
    }

    private var flow: String? {
        let flow = StockMovement(run.compactMap { $0.filled("stockFlow") })
        return flow.flatMap {
            $0.isEmpty ? nil : StockFlowPicture(flow: $0, words: words, periods: run.count > 1 ? PeopleText(words: words).periods(run) : nil).markup
        }
    }

    private var trend: String? { TrendPicture(summary.filled("trend"), words: words)?.markup }

    private var kinds: String? {
        BarPicture("kinds", ReportWords.kinds, of: summary.filled("byKind"), words: words)?.markup
    }

    private var mix: String? { KindMixPicture(summary.filled("kindMix"), words: words)?.markup }

    /// Fields against what there is to hold them against: years, kinds, or nothing.
    private var fields: String? {
        let years = run.compactMap { year in year.filled("byField").map { (year.period.label, $0) } }
        return HeatPicture(years: years, words: words)?.markup
            ?? HeatPicture(pairs: summary.filled("fieldByKind"), words: words)?.markup
            ?? BarPicture("fields", ReportWords.fields, of: summary.filled("byField"), words: words)?.markup
    }

    private var countries: String? {
        BarPicture("countries", ReportWords.countries, of: summary.filled("byCountry"), words: words)?.markup
    }

    private var calendar: String? { ExpiryPicture(summary, words: words)?.markup }

    private var concentration: String? { ConcentrationPicture(summary.filled("concentration"), words: words)?.markup }

    private var curve: String? { CurvePicture(summary.filled("concentration"), words: words)?.markup }

    private var network: String? { NetworkPicture(summary, words: words)?.markup }

    private var money: String? { MoneyPicture(summary.filled("value"), words: words)?.markup }

    private var purposes: String? {
        guard var table = summary.filled("byPurpose") else { return nil }
        if let label = table.index("label"), let direction = table.index("direction") {
            // Where it goes both ways or neither there is nothing to add.
            for row in table.rows.indices where ["outgoing", "incoming"].contains(where: table.rows[row].cell(0).plainText.hasSuffix) {
                let text = table.rows[row].cell(label).plainText + " · " + table.rows[row].cell(direction).plainText
                table.rows[row][label] = .text(text)
            }
        }
        return BarPicture("purposes", ReportWords.purposes, of: table, words: words)?.markup
    }

    private var balance: String? { BalancePicture(summary.filled("exchangeBalance"), words: words)?.markup }
}

import Analysis
import Postgres
import Records
import Values

/// The agreements behind a cell of a form.
public struct FormDrill: Sendable {
    /// The cell, as `TABLE:ROW:COLUMN`.
    public let cell: String
    /// What stands in the cell, as the form shows it; nil where it is empty.
    public let value: String?
    /// The period that is looked at.
    public let period: String
    /// How the rows lead to the cell: what they count adds up to it, or it is worked out of that.
    public let isSum: Bool
    /// The agreements, the latest signed first, with what each adds before it is rounded to the unit of the form.
    public let rows: [SummaryDrillRow]
    /// The language of the form.
    public let language: Language
}

/// The cell of a form whose agreements are asked for.
struct FormWatch {
    let table: Int
    let key: FormRowKey
    /// The place among the columns.
    let column: Int
    /// How many periods before that of the form.
    let back: Int
}

extension Registry {
    /// The agreements behind a cell of a form.
    /// - Parameter text: `TABLE:ROW:COLUMN` as `--format csv` names them, the row by its code or by what it is called; the row
    ///   can be left out where a table has one. In a list the row is the reference.
    /// - Throws: as ``fill(_:)``; of kind `notFound` for what the form does not have.
    public func drill(_ text: String, of request: FormRequest) throws -> FormDrill {
        try read { try FormReading(connection, request).drill(text) }
    }
}

extension FormReading {
    func drill(_ text: String) throws -> FormDrill {
        let (table, row, column) = try parts(of: text)
        let filled = try count()
        let plan = tables[table]
        if row == Self.noteRow { return try drillNote(table, column, filled) }
        guard plan.table.listed == nil else { return try drillList(table, row, column, filled) }
        let figures = figures(plan, table, filled.counts, filled.names)
        let (place, shown) = try (figures.place(named: row), figures.shownColumn(named: column))
        let cell = "\(plan.table.id):\(figures.code(place)):\(shown.id)"
        let shownAs = plan.table.columns[shown.index].shown
        let watch = FormWatch(table: table, key: place.key, column: shown.index, back: place.back + (shownAs == .before ? 1 : 0))
        let value = figures.finished.rows.indices.first { figures.rowPlaces[$0] == place }.map { index in
            figures.finished.rows[index].cell(figures.finished.columns.firstIndex { $0.id == shown.id } ?? -1)
        }
        guard requests.indices.contains(watch.back) else {
            return FormDrill(cell: cell, value: nil, period: request.summary.period.label, isSum: true, rows: [], language: filled.names.language)
        }
        return FormDrill(
            cell: cell, value: value.flatMap { $0.isBlank ? nil : $0.plainText }, period: requests[watch.back].period.label,
            isSum: [.figure, .before].contains(shownAs), rows: try rows(behind: watch, currency: shown.currency),
            language: filled.names.language)
    }

    /// The row of the numbers that a table's notes name.
    private static let noteRow = "note"

    /// What a note counts: what a rule leaves out, by the id of the rule, or what is in no sum.
    private func drillNote(_ table: Int, _ column: String, _ filled: FilledCounts) throws -> FormDrill {
        let (plan, count) = (tables[table], filled.counts[0])
        let once = { (keys: Set<Int>) in Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) }) }
        var notes = zip(plan.checks, count.leftOut[table]).map { (id: $0.check.id, behind: once($1)) }
        notes += [("notContracted", once(count.notContracted)), ("incomesOfNobody", count.incomesOfNobody)]
        notes += [("converted", count.money[table].convertedOf), ("notConverted", count.money[table].apartOf)]
        // What was told of sums that are to be reached is told of the whole form.
        if form.reach != nil, let reach = filled.before?.first?.reachMoney {
            notes += [("reachConverted", reach.convertedOf), ("reachNotConverted", reach.apartOf)]
        }
        guard let note = notes.first(where: { column.isSpelled(asOneOf: [$0.id]) }) else {
            throw FormReading.unknown("column", column, in: "\(plan.table.id):\(Self.noteRow)", known: notes.map(\.id))
        }
        return FormDrill(
            cell: "\(plan.table.id):\(Self.noteRow):\(note.id)", value: String(note.behind.values.reduce(0, +)),
            period: request.summary.period.label, isSum: true,
            rows: try drilled(Array(note.behind.keys)).map { agreement in
                SummaryDrillRow(
                    agreement, happenedOn: nil, counts: Numeric(String(note.behind[agreement.id] ?? 0)), currency: nil, organizations: [], fields: [])
            },
            language: filled.names.language)
    }

    /// A row of a list is an agreement.
    private func drillList(_ table: Int, _ row: String?, _ column: String, _ filled: FilledCounts) throws -> FormDrill {
        let plan = tables[table]
        let items = filled.counts[0].items[table]
        guard let item = items.first(where: { filled.names.agreements[$0.key]?.reference == row }) else {
            throw FormReading.unknown("row", row ?? "", in: plan.table.id, known: items.compactMap { filled.names.agreements[$0.key]?.reference })
        }
        let finished = FormList(plan: plan, items: [item], names: filled.names, isForPeople: false).finished
        guard let index = finished.columns.firstIndex(where: { column.isSpelled(asOneOf: [$0.id, $0.title]) }) else {
            throw FormReading.unknown("column", column, in: plan.table.id, known: finished.columns.map(\.id))
        }
        let value = finished.rows.first?.cell(index)
        let agreements = try drilled([item.key])
        return FormDrill(
            cell: "\(plan.table.id):\(row ?? ""):\(finished.columns[index].id)", value: value.flatMap { $0.isBlank ? nil : $0.plainText },
            period: request.summary.period.label, isSum: false,
            rows: agreements.map { SummaryDrillRow($0, happenedOn: nil, counts: nil, currency: nil, organizations: [], fields: []) },
            language: filled.names.language)
    }

    /// Looks at every agreement once more, with an eye on one cell.
    private func rows(behind watch: FormWatch, currency: Int?) throws -> [SummaryDrillRow] {
        let counts = try counted(watching: watch)
        let behind = counts[watch.back].behind
        let column = tables[watch.table].table.columns[watch.column]
        let (codes, organizations) = (around.dimensions.vocabularies.currencies.codes, around.dimensions.organizations)
        return try drilled(Array(behind.keys)).flatMap { agreement -> [SummaryDrillRow] in
            guard let cell = behind[agreement.id] else { return [] }
            func row(_ counts: Numeric?, _ currency: String? = nil, _ brought: [String] = []) -> SummaryDrillRow {
                SummaryDrillRow(agreement, happenedOn: nil, counts: counts, currency: currency, organizations: brought, fields: [])
            }
            guard column.measure.isMoney else {
                let brought = cell.organizations.map { organizations.codes[Int($0)] }.sorted()
                return brought.isEmpty ? [row(Numeric(String(cell.count)))] : [row(nil, nil, brought)]
            }
            return cell.sums.filter { currency == nil || $0.key == currency }.sorted { $0.key < $1.key }.map { number, sum in
                let digits = around.dimensions.vocabularies.decimals[number]
                return row(Numeric(decimalText(sum.rounded(to: digits), digits: digits)), codes[number])
            }
        }
    }

    /// The latest signed first.
    private func drilled(_ keys: [Int]) throws -> [DrilledAgreement] {
        try connection.rows(
            SQL.FactDrilled(ids: keys, day: request.summary.lastDay, language: request.languages.first ?? "en")
        ).sorted { left, right in
            let dates = (left.dateSigned ?? "", right.dateSigned ?? "")
            return dates.0 != dates.1 ? dates.0 > dates.1 : left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8)
        }
    }

    /// The place of the table, and what the text says of row and column.
    private func parts(of text: String) throws(RegistryError) -> (table: Int, row: String?, column: String) {
        guard let first = text.firstIndex(of: ":"), let last = text.lastIndex(of: ":") else {
            throw RegistryError(
                .usage, code: "cell-unreadable", "\(Quoted(text)) names no cell of the form \(form.code)",
                hint: "Write TABLE:ROW:COLUMN as --format csv names them.")
        }
        let name = String(text[..<first])
        let texts = { (table: FormTable) in [table.id] + ["en", "zh", form.language].map { table.title.text(in: [$0]) } }
        guard let table = form.tables.firstIndex(where: { name.isSpelled(asOneOf: texts($0)) }) else {
            throw FormReading.unknown("table", name, in: "the form \(form.code)", known: form.tables.map(\.id))
        }
        return (table, first < last ? String(text[text.index(after: first)..<last]) : nil, String(text[text.index(after: last)...]))
    }

    /// The error for what a form does not have.
    static func unknown(_ what: String, _ name: String, in whole: String, known: [String]) -> RegistryError {
        let shown = known.prefix(40)
        return RegistryError(
            .notFound, code: "\(what)-unknown", "there is no \(what) \(Quoted(name)) in \(whole)",
            hint: shown.isEmpty ? "There are none." : "There are: \(shown.joined(separator: ", "))\(known.count > 40 ? " and \(known.count - 40) more" : "").")
    }
}

extension FormFigures {
    /// A column as it is shown: of money, one for each currency where the form has none.
    struct ShownColumn {
        let id: String
        /// The place among the columns of the form.
        let index: Int
        let currency: Int?
    }

    /// The places of the rows that are shown, in their order.
    var rowPlaces: [Place] {
        let all = places
        return Array(all.prefix(table.rows.top ?? all.count)) + (table.rows.hasTotal ? [Place(key: .total)] : [])
    }

    /// The row that a text names, by its code or by what it is called; the only one where it is left out.
    func place(named text: String?) throws(RegistryError) -> Place {
        let places = rowPlaces
        if let text {
            if let place = places.first(where: { code($0) == text }) { return place }
            let named = places.filter { text.isSpelled(asOneOf: [code($0), labels(of: $0).joined(separator: "/")]) }
            if named.count == 1 { return named[0] }
        } else if places.count == 1 {
            return places[0]
        }
        throw FormReading.unknown("row", text ?? "", in: table.id, known: places.map(code))
    }

    /// The column of figures that a text names, by its id or its title.
    func shownColumn(named text: String) throws(RegistryError) -> ShownColumn {
        let shown = shownFigures
        guard let found = shown.first(where: { text.isSpelled(asOneOf: [$0.column.id, $0.column.title]) }) else {
            throw FormReading.unknown("column", text, in: table.id, known: shown.map(\.column.id))
        }
        return ShownColumn(id: found.column.id, index: found.index, currency: found.currency)
    }
}

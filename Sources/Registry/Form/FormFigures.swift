import Analysis
import Records
import Values

/// Makes a table of figures of what was counted, in the period of a form and in those before it.
struct FormFigures {
    let plan: FormTablePlan
    /// By period, the latest first: what was counted, and what it is called.
    let periods: [(cells: [FormRowKey: [FormCell]], label: String, isOver: Bool)]
    let names: FormNames
    let form: OfficeForm
    /// The number of the currency of the form.
    let currency: Int?
    let isForPeople: Bool

    var table: FormTable { plan.table }

    /// A row: its key, and how many periods before that of the form it is of.
    struct Place: Hashable {
        let key: FormRowKey
        var back = 0
    }

    var finished: Table {
        let all = places
        let shown = rowPlaces
        let isCut = table.rows.top.map { $0 < all.count } ?? false
        let heads = heading
        let columns = table.columns.enumerated().flatMap { shownColumns($0.element, $0.offset) }
        return Table(
            id: table.id, title: names.text(table.title), columns: heads + columns,
            rows: shown.map { place in naming(place) + table.columns.enumerated().flatMap { cells($0.element, $0.offset, place) } },
            notes: isCut ? [names.said(
                "The first {} of {}.", "列出前 {} 个，共 {} 个。", names.number(table.rows.top ?? 0), names.number(all.count))] : [])
    }

    // MARK: - Rows

    /// The rows but for that of all, in their order.
    var places: [Place] {
        guard table.rows.years == 0 else {
            return (0..<min(table.rows.years, periods.count)).reversed().map { Place(key: FormRowKey(0), back: $0) }
        }
        let rows = table.rows.cases.isEmpty ? 1 : table.rows.cases.count
        guard !table.rows.by.isEmpty else { return (0..<rows).map { Place(key: FormRowKey($0)) } }
        let found = periods[0].cells.filter { $0.key != .total && $0.value.contains { !$0.isEmpty } }.map(\.key)
        return (0..<rows).flatMap { row in ordered(found.filter { $0.row == row }).map { Place(key: $0) } }
    }

    /// The largest first by the first column that is a figure, then by code; what is not known last.
    private func ordered(_ keys: [FormRowKey]) -> [FormRowKey] {
        let column = table.columns.firstIndex { $0.source == nil } ?? 0
        let told = keys.map { key in
            (key: key, isUnknown: table.rows.by.indices.contains { key.value($0) < 0 }, figure: figure(column, key, 0), code: code(Place(key: key)))
        }
        return told.sorted { left, right in
            if left.isUnknown != right.isUnknown { return right.isUnknown }
            if left.figure != right.figure { return right.figure < left.figure }
            return left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
        }.map(\.key)
    }

    /// The code of a row.
    func code(_ place: Place) -> String {
        if place.key == .total { return "total" }
        if table.rows.years > 0 { return periods[place.back].label }
        let told = table.rows.cases.isEmpty ? [] : [table.rows.cases[place.key.row].id]
        return (told + table.rows.by.enumerated().map { names.code(place.key.value($0.offset), $0.element) }).joined(separator: "/")
    }

    /// The columns that name a row: for programs its code; for people what its parts are called.
    private var heading: [Column] {
        let parts = (table.rows.cases.isEmpty ? [] : [names.said("Row", "项目")]) + table.rows.by.map { names.title($0) }
        let titles = table.rows.years > 0 ? [names.said("Year", "年度")] : parts.isEmpty ? [names.said("Row", "项目")] : parts
        let labels = titles.enumerated().map { index, title in
            let told = table.rows.titles.indices.contains(index) ? names.text(table.rows.titles[index]) : title
            return Column(index == 0 ? "label" : "label\(index + 1)", told)
        }
        return isForPeople ? labels : [Column("row", names.said("Code", "代码"))] + labels
    }

    private func naming(_ place: Place) -> [Cell] {
        let code: [Cell] = isForPeople ? [] : [.text(code(place))]
        let parts = (table.rows.cases.isEmpty ? 0 : 1) + table.rows.by.count
        let labels = labels(of: place).map(Cell.text)
        return code + labels + Array(repeating: .null, count: max(0, max(1, parts) - labels.count))
    }

    /// What the parts of a row are called.
    func labels(of place: Place) -> [String] {
        if place.key == .total { return [names.said("Total", "合计")] }
        if table.rows.years > 0 { return [periods[place.back].label] }
        let told = table.rows.cases.isEmpty ? [] : [names.text(table.rows.cases[place.key.row].title)]
        let by = table.rows.by.enumerated().map { index, source in
            names.label(place.key.value(index), source, nil) ?? names.said("Not known", "不详")
        }
        return told.isEmpty && by.isEmpty ? [names.text(table.title)] : told + by
    }

    // MARK: - Figures

    /// - Parameter isAfter: whether as what the period after it grew from.
    private func figure(_ column: Int, _ key: FormRowKey, _ back: Int, _ currency: Int? = nil, isAfter: Bool = false) -> Fraction {
        let place = isAfter ? table.columns.count + column : column
        guard periods.indices.contains(back), let cell = periods[back].cells[key]?[place] else { return .zero }
        return cell.figure(currency: table.columns[column].measure.isMoney ? currency ?? self.currency ?? 0 : nil)
    }

    /// The currencies that a column has figures in.
    private func currencies(_ column: FormColumn, _ index: Int) -> [Int?] {
        guard column.measure.isMoney, column.source == nil else { return [nil] }
        if let currency { return [currency] }
        let found = Set(periods.flatMap { $0.cells.values.flatMap { $0[index].sums.keys } })
        return found.sorted { names.currency($0).utf8.lexicographicallyPrecedes(names.currency($1).utf8) }
    }

    /// The columns of figures as they are shown, with their places and currencies.
    var shownFigures: [(column: Column, index: Int, currency: Int?)] {
        table.columns.enumerated().filter { $0.element.source == nil }.flatMap { index, column in
            zip(shownColumns(column, index), currencies(column, index)).map { (column: $0, index: index, currency: $1) }
        }
    }

    private func shownColumns(_ column: FormColumn, _ index: Int) -> [Column] {
        let title = names.text(column.title)
        let kind: Column.Kind = switch column.shown {
        case .growth, .share: .share
        default: column.source == nil ? .number : .text
        }
        let unit = names.text(column.unit)
        return currencies(column, index).map { currency in
            guard let currency, [.figure, .before].contains(column.shown) else {
                return Column(column.id, title, kind: kind, unit: unit.isEmpty ? nil : unit)
            }
            let code = names.currency(currency)
            let formUnit = names.text(form.unit.title)
            guard self.currency == nil else {
                return Column(column.id, title, kind: kind, unit: unit.isEmpty ? formUnit.isEmpty ? code : formUnit : unit)
            }
            return Column("\(column.id)\(code)", "\(title) (\(code))", kind: kind, unit: code)
        }
    }

    private func cells(_ column: FormColumn, _ index: Int, _ place: Place) -> [Cell] {
        if let source = column.source { return [told(source, column, place)] }
        return currencies(column, index).map { cell(column, index, place, $0) }
    }

    /// What a column tells of that which the row is by.
    private func told(_ source: FormSource, _ column: FormColumn, _ place: Place) -> Cell {
        guard place.key != .total, let index = table.rows.by.firstIndex(where: { $0.group == source.group }) else { return .null }
        let value = place.key.value(index)
        guard table.rows.by[index] != source else {
            return value < 0 ? .null : .text(isForPeople ? names.label(value, source, column) ?? "" : names.code(value, source))
        }
        // Of the organization that the row is by, something else.
        guard case .organization(_, let part) = source, case .organization(_, .code) = table.rows.by[index], value >= 0 else { return .null }
        return names.told(part, of: value, source, column, isForPeople: isForPeople)
    }

    private func cell(_ column: FormColumn, _ index: Int, _ place: Place, _ currency: Int?) -> Cell {
        let now = figure(index, place.key, place.back, currency)
        switch column.shown {
        case .figure: return shown(now, column, currency)
        case .before: return hasBefore(place) ? shown(figure(index, place.key, place.back + 1, currency), column, currency) : .null
        case .growth:
            let before = figure(index, place.key, place.back + 1, currency, isAfter: true)
            guard hasBefore(place), periods[place.back].isOver, before > .zero else { return .null }
            return Self.part((now - before) / before)
        case .share:
            let all = figure(index, .total, place.back, currency)
            return all > .zero ? Self.part(now / all) : .null
        case .rank: return rank(index, place.key, place.back, currency).map(Cell.integer) ?? .null
        case .rankChange:
            guard let now = rank(index, place.key, place.back, currency),
                let before = rank(index, place.key, place.back + 1, currency) else { return .null }
            return .integer(before - now)
        }
    }

    private static func part(_ part: Fraction) -> Cell {
        .decimal(decimalText(part.rounded(to: FigureRows.shareDigits), digits: FigureRows.shareDigits))
    }

    private func hasBefore(_ place: Place) -> Bool { periods.indices.contains(place.back + 1) }

    private func rank(_ column: Int, _ key: FormRowKey, _ back: Int, _ currency: Int?) -> Int? {
        let own = figure(column, key, back, currency)
        guard key != .total, own > .zero, !table.rows.by.indices.contains(where: { key.value($0) < 0 }), periods.indices.contains(back) else { return nil }
        return 1 + periods[back].cells.keys.count { other in
            other != .total && other.row == key.row && !table.rows.by.indices.contains { other.value($0) < 0 } && own < figure(column, other, back, currency)
        }
    }

    private func shown(_ figure: Fraction, _ column: FormColumn, _ currency: Int?) -> Cell {
        guard let currency, column.measure.isMoney else { return .integer(Int(figure.rounded(to: 0))) }
        let isOfForm = self.currency != nil
        let digits = isOfForm ? form.unit.decimals ?? names.decimals(currency) : names.decimals(currency)
        let scaled = isOfForm ? figure / Fraction(Int128(form.unit.per)) : figure
        return .decimal(decimalText(scaled.rounded(to: digits), digits: digits))
    }
}

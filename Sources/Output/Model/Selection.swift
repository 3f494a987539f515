import Values

extension Table {
    /// The table with only these columns, in this order, as `--columns a,b,c` asks.
    ///
    /// A column is named by its id, its CSV header or its heading in any language, in any spelling. A name given twice counts
    /// once, since JSON keys are unique.
    /// - Throws: `OutputError` of kind `unknownColumn`, which names the first unknown column and lists the known ones.
    public func selecting(_ ids: [String]) throws(OutputError) -> Table {
        let chosen = try indices(of: ids, among: columns.map { ($0.id, $0.titles) })
        var table = self
        table.columns = chosen.map { columns[$0] }
        table.rows = rows.map { row in chosen.map { row.cell($0) } }
        return table
    }
}

extension Page {
    /// The page with only these properties and tables, in its own order, as `--columns a,b,c` asks.
    /// - Throws: `OutputError` of kind `unknownColumn`, as for a table.
    public func selecting(_ ids: [String]) throws(OutputError) -> Page {
        let chosen = Set(try indices(of: ids, among: properties.map { ($0.id, $0.titles) } + tables.map { ($0.id, $0.titles) }))
        var page = self
        page.properties = properties.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
        page.tables = tables.enumerated().filter { chosen.contains(properties.count + $0.offset) }.map(\.element)
        return page
    }
}

/// What people call columns by the options that say or ask the same, and the ids of these.
private let typed: [String: [String]] = [
    "value": ["amount", "currency"], "money": ["amount", "currency"], "金额": ["amount", "currency"], "signed": ["dateSigned"], "start": ["startDate"], "begins": ["startDate"],
    "end": ["endDate"], "party": ["parties"], "partners": ["partner"], "field": ["fields"], "purpose": ["purposes"], "unit": ["unitName"], "notice": ["noticeBy"],
    "标题": ["title"], "countries": ["country"], "kinds": ["kind"], "contacts": ["contact"], "names": ["name"], "codes": ["code"],
]

/// Where what is named stands; what is named twice counts once. A heading that several have names all of them.
private func indices(
    of names: [String], among known: [(id: String, titles: [String])]
) throws(OutputError) -> [Int] {
    var chosen: [Int] = []
    for name in names {
        let exact = known.firstIndex { $0.id == name || Column.header($0.id) == name }
        let found = exact.map { [$0] } ?? known.indices.filter { index in
            let titles = known[index].titles
            return name.isSpelled(asOneOf: [known[index].id] + titles + titles.flatMap(\.withoutBrackets))
        }
        guard !found.isEmpty else {
            let meant = (typed[name.spelling] ?? []).compactMap { id in known.firstIndex { $0.id == id } }
            if !meant.isEmpty {
                chosen += meant.filter { !chosen.contains($0) }
                continue
            }
            throw OutputError.unknownColumn(name, known: known.map(\.id), titles: known.map(\.titles))
        }
        chosen += found.filter { !chosen.contains($0) }
    }
    guard !chosen.isEmpty else { throw OutputError.unknownColumn("", known: known.map(\.id)) }
    return chosen
}

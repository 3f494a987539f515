import Values

extension FormReader {
    mutating func table(_ value: JSON, _ path: String, _ form: OfficeForm) -> FormTable {
        var table = FormTable()
        table.id = value["id"]?.text ?? ""
        table.title = text(value["title"])
        table.listed = value["list"]?.text.flatMap { Self.listed[$0] }
        table.moment = value["when"]?.text.flatMap(FormMoment.init) ?? .active
        table.filing = value["filing"]?.text
        table.conditions = conditions(value["where"], "\(path).where")
        table.checks = texts(value["checks"])
        for (index, id) in table.checks.enumerated() where !form.checks.contains(where: { $0.id == id }) {
            report("\(path).checks[\(index)]", "there is no check \(Quoted(id))\(NearMatch.hint(id, among: form.checks.map(\.id)))")
        }
        table.isReached = value["reached"] == .boolean(true)
        if table.isReached, form.reach == nil { report("\(path).reached", "the form does not say what is to be reached: reach is missing") }
        table.rows = rows(value["rows"], "\(path).rows")
        table.columns = list(value["columns"]).enumerated().map { column($1, "\(path).columns[\($0)]") }
        refuseTwins(table.columns.map(\.id), "\(path).columns")
        table.notes = list(value["notes"]).map(text)
        check(table, path, hasRows: value["rows"] != nil)
        return table
    }

    /// What a table of its kind cannot have.
    mutating func check(_ table: FormTable, _ path: String, hasRows: Bool) {
        if table.columns.contains(where: { ($0.moment ?? table.moment) == .filed }) || table.moment == .filed, table.filing == nil {
            report("\(path).filing", "what is filed counts by a scheme: filing is missing")
        }
        for (index, column) in table.columns.enumerated() {
            let path = "\(path).columns[\(index)]"
            if table.listed != nil {
                if column.source == nil { report("\(path).from", "a column of a list says where it comes from") }
            } else if let source = column.source {
                if !table.rows.by.contains(where: { $0.group == source.group }) {
                    report("\(path).from", "a column of figures tells of what its rows are by, and no row is by that")
                }
            }
        }
        if table.listed == nil, !hasRows { report("\(path).rows", "a table of figures says what its rows are") }
        if table.rows.by.count > 2 { report("\(path).rows.by", "rows are by two things at most") }
        for (index, source) in table.rows.by.enumerated() where !source.isCategory {
            report("\(path).rows.by[\(index)]", "rows can't be by that: it has too many values")
        }
        if table.rows.years > 0, !table.rows.by.isEmpty || !table.rows.cases.isEmpty {
            report("\(path).rows.years", "rows of years stand alone")
        }
    }

    static let listed: [String: FormGroup] = [
        "agreements": .agreement, "partners": .partner, "purposes": .purpose, "incomes": .income,
    ]

    mutating func rows(_ value: JSON?, _ path: String) -> FormRows {
        var rows = FormRows()
        rows.place = place(path)
        rows.by = texts(value?["by"]).enumerated().compactMap { source($1, "\(path).by[\($0)]") }
        rows.cases = list(value?["cases"]).enumerated().map { index, one in
            FormCase(
                id: one["id"]?.text ?? "", title: text(one["title"]), conditions: conditions(one["where"], "\(path).cases[\(index)].where"))
        }
        refuseTwins(rows.cases.map(\.id), "\(path).cases")
        rows.titles = list(value?["titles"]).map(text)
        rows.top = value?["top"]?.integer
        rows.years = value?["years"]?.integer ?? 0
        rows.hasTotal = value?["total"] == .boolean(true)
        return rows
    }

    mutating func column(_ value: JSON, _ path: String) -> FormColumn {
        var column = FormColumn()
        column.id = value["id"]?.text ?? ""
        column.title = text(value["title"])
        column.unit = text(value["unit"])
        column.place = place(path)
        column.source = value["from"]?.text.flatMap { source($0, "\(path).from") }
        column.measure = measure(value["measure"], "\(path).measure") ?? .agreements
        if value["from"] != nil, value["measure"] != nil { report(path, "a column has from, or measure, and not both") }
        if value["from"] == nil, value["measure"] == nil { report(path, "a column has from, or measure") }
        column.shown = value["show"]?.text.flatMap(FormShown.init) ?? .figure
        column.moment = value["when"]?.text.flatMap(FormMoment.init)
        column.conditions = conditions(value["where"], "\(path).where")
        column.words = list(value["words"]).map { FormWord(value: $0["value"]?.text ?? "", title: text($0["title"])) }
        column.vocabulary = value["vocabulary"]?.text
        return column
    }
}

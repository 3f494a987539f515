import Output
import Values

/// How data is shown: as the options say, and as the place written to can hold it.
extension Console {
    /// Whether what is written is meant to be read by people rather than programs.
    var isForPeople: Bool {
        switch options.format ?? .table {
        case .table, .markdown, .html: true
        case .csv, .tsv, .json, .ndjson: false
        }
    }

    /// Who reads what is written.
    var audience: Audience { Audience(options.lang, isForPeople: isForPeople) }

    /// The language that names are wanted in: that of `--lang`, unless it is the usual one.
    var nameLanguage: String? { audience.nameLanguage }

    /// How data is written: as asked, else a table.
    func rendering(_ fallback: Format = .table) -> Rendering {
        let format = options.format ?? fallback
        let toTerminal = options.output == nil && Terminal.isInteractive()
        return Rendering(
            format, color: toTerminal && Terminal.usesColor(noColor: options.noColor),
            width: toTerminal ? Terminal.width() : nil, bom: options.bom, language: options.lang)
    }

    /// Writes a list as data. For people, a column in which often nothing is known stands only where something is;
    /// programs get all of them.
    func show(_ listed: Listed, whenEmpty sentence: String) throws {
        let table = listed.table
        let isWhole = !isForPeople || options.columns != nil
        try show(
            isWhole ? table : table.withoutEmptyColumns(keeping: Set(table.columns.map(\.id)).subtracting(listed.sparse)),
            spare: listed.spare, whenEmpty: sentence)
    }

    /// Writes a table as data; one with no rows says so on standard error, where a person reads it.
    /// - Parameter spare: ids of the columns that a narrow terminal can do without, the least needed first.
    func show(_ table: Table, spare: [String] = [], whenEmpty sentence: String) throws {
        let chosen = try options.columns.map { try table.selecting(Self.list($0)) } ?? table
        let rendering = rendering()
        guard rendering.format == .table else { return try write(rendering.render(chosen)) }
        guard !chosen.isEmpty else { return say(sentence) }
        guard let width = rendering.width, options.columns == nil else { return try write(rendering.render(chosen)) }
        let fit = TableFit(chosen, width: width, spare: spare)
        try write(rendering.render(fit.table))
        if !fit.leftOut.isEmpty {
            say("note: no room for \(fit.leftOut.joined(separator: ", ")); choose columns with --columns")
        }
    }

    /// Writes one thing; as JSON it is the record of the interchange format.
    func show(_ record: @autoclosure () throws -> Record, json: () throws -> String) throws {
        let rendering = rendering()
        switch rendering.format {
        case .json where options.columns == nil, .ndjson where options.columns == nil: try write(json() + "\n")
        default: try show(record())
        }
    }

    /// Writes one thing by its facts and tables, or by those of them that `--columns` names.
    func show(_ record: Record) throws {
        var chosen = record
        if let columns = options.columns {
            chosen = try record.selecting(Self.list(columns))
        } else if isForPeople {
            // The heading says these already.
            chosen.facts.removeAll { ["reference", "title", "name"].contains($0.id) }
        }
        try write(rendering().render(chosen))
    }

    /// Writes what a new thing goes by: the bare word for people, else under its key.
    func show(_ word: String, as id: String) throws { try show(.text(word), word, as: id) }

    /// Writes the number of a new thing, as lists have it: bare for people, else under its key.
    func show(_ number: Int, as id: String) throws { try show(.integer(number), String(number), as: id) }

    private func show(_ cell: Cell, _ word: String, as id: String) throws {
        guard let format = options.format, format != .table else { return try write(word + "\n") }
        let rendering = rendering()
        switch format {
        case .json: try write(rendering.render(Record(title: word, facts: [.named(id, options.lang, cell)])))
        default:
            try write(rendering.render(
                Table(
                    id: id, title: Titles.title(id, options.lang), columns: [.named(id, options.lang)],
                    rows: [[cell]])))
        }
    }

    /// The words of an option such as `--columns a,b,c`.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension Record {
    /// The record with only these facts and tables, in its own order.
    fileprivate func selecting(_ ids: [String]) throws -> Record {
        func isChosen(_ id: String) -> Bool { ids.contains(id) || ids.contains(Column.header(id)) }
        let known = facts.map(\.id) + tables.map(\.id)
        if let unknown = ids.first(where: { id in !known.contains { $0 == id || Column.header($0) == id } }) ?? (ids.isEmpty ? "" : nil) {
            throw RegistryError(
                .usage, code: "output-unusable", "there is no column \"\(VisibleText.line(unknown))\"",
                hint: "columns: \(known.joined(separator: ", "))")
        }
        var record = self
        record.facts = facts.filter { isChosen($0.id) }
        record.tables = tables.filter { isChosen($0.id) }
        return record
    }
}

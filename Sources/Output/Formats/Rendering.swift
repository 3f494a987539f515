import Values

/// The forms in which a table, a page or a summary can be written.
public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Aligned columns for a terminal. For people; may change.
    case table
    /// RFC 4180, for spreadsheets. Its headers are a contract.
    case csv
    /// Tab-separated, for programs. Its headers are a contract.
    case tsv
    /// JSON (RFC 8259). Its keys are a contract.
    case json
    /// One JSON object a line. Its keys are a contract.
    case ndjson
    /// GitHub Flavored Markdown, for a wiki or a mail.
    case markdown
    /// One self-contained page.
    case html
    /// A workbook of Office Open XML, for spreadsheets: a sheet a table. No text: see ``Rendering/bytes(_:)-(Table)``.
    case xlsx
}

/// How to write: the format, and what it needs to know of the place it is written to.
public struct Rendering: Sendable, Hashable {
    /// The form.
    public var format: Format
    /// Whether the terminal form may use bold and dim.
    public var color: Bool
    /// The columns of the terminal written to; nil in a pipe or a file.
    ///
    /// With a width the terminal form shortens long texts to fit, and CSV and TSV have control characters escaped,
    /// since a terminal would obey them. Without one nothing is ever cut or changed.
    public var width: Int?
    /// How long a line of a table is where nobody says how wide it may be, and what room a text gets in one that is longer: a
    /// text that does not fit pushes the rest of its line, and the others stay in their columns.
    public static let usualLine = 160
    /// See ``usualLine``.
    public static let usualText = 48
    /// Whether CSV starts with a byte order mark, by which spreadsheets recognize UTF-8.
    public var bom: Bool
    /// The language of the words the format itself writes.
    public var language: Language

    /// A way to write; by default for a pipe, in English.
    public init(
        _ format: Format, color: Bool = false, width: Int? = nil, bom: Bool = false, language: Language = .en
    ) {
        self.format = format
        self.color = color
        self.width = width
        self.bom = bom
        self.language = language
    }

    /// A table as a text that ends in a line break, or is empty. A table without rows is empty in the terminal form.
    public func render(_ table: Table) -> String { finished(renderer.render(table)) }

    /// A page as a text that ends in a line break.
    public func render(_ page: Page) -> String { finished(renderer.render(page)) }

    /// A summary as a text that ends in a line break. The same summary always gives the same bytes.
    public func render(_ summary: Summary) -> String { finished(renderer.render(summary)) }

    /// The summaries of several periods, from first to last, with their tables side by side, for people.
    public func render(_ run: [Summary]) -> String { finished(reader.render(run)) }

    /// A table as what is written: the text in UTF-8, or a workbook.
    /// - Throws: `OutputError` of kind `cannotWrite` where a sheet can't hold as many rows.
    public func bytes(_ table: Table) throws(OutputError) -> [UInt8] {
        format == .xlsx ? try workbook(table.sheets(language)) : Array(render(table).utf8)
    }

    /// A page as what is written, alike.
    public func bytes(_ page: Page) throws(OutputError) -> [UInt8] {
        format == .xlsx ? try workbook(page.sheets(language)) : Array(render(page).utf8)
    }

    /// A summary as what is written, alike.
    public func bytes(_ summary: Summary) throws(OutputError) -> [UInt8] {
        format == .xlsx ? try workbook(summary.sheets(language)) : Array(render(summary).utf8)
    }

    /// The summaries of several periods as what is written, for people, with their tables side by side.
    public func bytes(_ run: [Summary]) throws(OutputError) -> [UInt8] {
        format == .xlsx ? try workbook(run.sheets(language)) : Array(render(run).utf8)
    }

    /// One table of the summaries of several periods as what is written, for people; nil where it has no rows.
    /// - Parameter columns: the columns asked for, by what people call them; nil is all.
    /// - Throws: `OutputError` where there is no such table, or a column is not of it.
    public func bytes(_ run: [Summary], table id: String, columns: [String]?) throws(OutputError) -> [UInt8]? {
        let tables = RunTables(run: run, people: PeopleText(words: .of(language)), turns: format != .xlsx, columns: columns)
        guard let headed = try tables.table(id), !headed.table.isEmpty else { return nil }
        return format == .xlsx ? try workbook(headed.flat(tables.people).sheets(language)) : Array(finished(reader.render(headed)).utf8)
    }

    private func workbook(_ tables: [Table]) throws(OutputError) -> [UInt8] {
        if let table = tables.first(where: { $0.rows.count >= Workbook.mostRows }) {
            throw .tooManyRows(table.rows.count, most: Workbook.mostRows - 1)
        }
        return Workbook(tables).bytes
    }

    /// What writes runs of periods for people.
    private var reader: any RunRenderer {
        let people = PeopleText(words: .of(language))
        return switch format {
        case .html: HTML(language: language)
        case .markdown: Markdown(people: people)
        case .table, .csv, .tsv, .json, .ndjson, .xlsx: TerminalTable(color: color, width: width, people: people)
        }
    }

    /// What writes texts; a workbook is none, and has that of the other form for spreadsheets.
    private var renderer: any Renderer {
        switch format {
        case .table: TerminalTable(color: color, width: width, people: PeopleText(words: .of(language)))
        case .csv, .xlsx: CSV()
        case .tsv: TSV()
        case .json: JSONFormat()
        case .ndjson: NDJSON()
        case .markdown: Markdown(people: PeopleText(words: .of(language)))
        case .html: HTML(language: language)
        }
    }

    /// The opening mark and the escapes that belong to the place written to, not to the format.
    func finished(_ text: String) -> String {
        let isDelimited = format == .csv || format == .tsv
        let safe = isDelimited && width != nil ? VisibleText.document(text) : text
        return format == .csv && bom ? "\u{FEFF}" + safe : safe
    }
}

/// One format: how it writes each of the three shapes.
protocol Renderer {
    func render(_ table: Table) -> String
    func render(_ page: Page) -> String
    func render(_ summary: Summary) -> String
}

/// A format for people, in which periods stand side by side.
protocol RunRenderer {
    func render(_ run: [Summary]) -> String
    func render(_ table: HeadedTable) -> String
}

/// A format whose rows stand alone: an opening, and a text a row.
protocol RowRenderer: Renderer {
    /// What stands before the first row, with its line break.
    func opening(_ columns: [Column]) -> String
    /// One row, with its line break.
    func line(_ row: [Cell], _ columns: [Column]) -> String
}

extension RowRenderer {
    func render(_ table: Table) -> String {
        table.rows.reduce(into: opening(table.columns)) { $0 += line($1, table.columns) }
    }
}

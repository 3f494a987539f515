import Output
import Values

/// How data is shown: as the options say, and as the place written to can hold it.
extension Console {
    /// Whether what is written is meant to be read by people rather than programs.
    var isForPeople: Bool { (options.format ?? .table).isForPeople }

    /// Who reads what is written.
    var audience: Audience { Audience(options.lang, isForPeople: isForPeople) }

    /// The language that names are wanted in: that of `--lang`, unless it is the usual one.
    var nameLanguage: String? { audience.nameLanguage }

    /// How data is written: as asked, else a table.
    func rendering(_ fallback: Format = .table) -> Rendering {
        let format = options.format ?? fallback
        let toTerminal = options.output == nil && Terminal.isInteractive()
        let width = toTerminal ? Terminal.width() : nil
        return Rendering(
            format, color: toTerminal && Terminal.usesColor(noColor: options.noColor),
            width: format == .table ? TableWidth.limit(options.width, terminal: width) : width, bom: options.bom, language: options.lang)
    }

    /// Writes a list as data. For people, a column in which often nothing is known stands only where something is;
    /// programs get all of them.
    /// - Parameter column: one that stays however narrow it is, such as that by which the rows are sorted.
    func show(_ listed: Listed, keeping column: String? = nil, whenEmpty sentence: String) throws {
        let isWhole = !isForPeople || options.columns != nil
        let kept = column.flatMap { name in
            listed.table.columns.first { name.isSpelled(asOneOf: [$0.id] + $0.titles) }?.id
        }
        try show(isWhole ? listed.table : listed.known, spare: listed.spare.filter { $0 != kept }, whenEmpty: sentence)
    }

    /// Writes a table as data; one with no rows says so on standard error, where a person reads it.
    /// - Parameter spare: ids of the columns that a narrow terminal can do without, the least needed first.
    func show(_ table: Table, spare: [String] = [], whenEmpty sentence: String) throws {
        let chosen = try options.columns.map { try table.selecting(Self.list($0)) } ?? table
        let rendering = rendering()
        guard rendering.format == .table else { return try write(rendering.bytes(chosen)) }
        guard !chosen.isEmpty else { return say(sentence) }
        guard options.columns == nil, rendering.width != nil || options.width == nil else { return try write(rendering.bytes(chosen)) }
        let fit = rendering.width.map { TableFit(chosen, width: $0, spare: spare) } ?? TableFit(chosen, spare: spare)
        var (shown, leftOut) = (fit.table, fit.leftOut)
        // Of a table that says of no column that it can go, the last ones do, before all are cut; one of growths spares these itself.
        if spare.isEmpty, let width = rendering.width, chosen.rows.count > 1, !chosen.columns.contains(where: { $0.id.hasSuffix("Growth") }) {
            (shown, leftOut) = chosen.fitting(width)
        }
        try write(rendering.bytes(shown))
        // Whoever reads a mail of cron's wants no more in it than the list.
        if !leftOut.isEmpty, rendering.width != nil || Terminal.isInteractive(2) {
            say("note: no room for \(leftOut.joined(separator: options.lang == .zh ? "、" : ", ")); choose columns with --columns")
        }
    }

    /// Writes one thing; as JSON it is the record of the interchange format.
    func show(_ page: @autoclosure () throws -> Page, json: () throws -> String) throws {
        let rendering = rendering()
        switch rendering.format {
        case .json where options.columns == nil, .ndjson where options.columns == nil: try write(json() + "\n")
        default: try show(page())
        }
    }

    /// Writes one thing by its properties and tables, or by those of them that `--columns` names.
    func show(_ page: Page) throws {
        var chosen = page
        if let columns = options.columns {
            chosen = try page.selecting(Self.list(columns))
        } else if isForPeople {
            // The heading says these already.
            chosen.properties.removeAll { ["reference", "title", "name"].contains($0.id) }
        }
        try write(rendering().bytes(chosen))
    }

    /// Writes the page of a thing.
    func show<Thing>(_ thing: Thing, as layout: Layout<Thing>) throws { try show(page(of: thing, as: layout)) }

    /// The page of a thing for who reads what is written; none of its words is of a vocabulary that the registry keeps.
    func page<Thing>(of thing: Thing, as layout: Layout<Thing>) throws -> Page {
        try layout.page(of: thing, for: audience) { kept in
            throw RegistryError(.bug, code: "internal", "the words of \(kept) are with the registry, which gives such a page")
        }
    }

    /// Writes what a new thing goes by: bare for people, else in the column that lists have for it.
    func show<Handle: CustomStringConvertible>(_ handle: Handle, as column: ListedColumn<Handle>) throws {
        guard let format = options.format, format != .table else { return try write("\(handle)\n") }
        let rendering = rendering()
        if format == .json { return try write(rendering.bytes(page(of: handle, as: Layout([column])))) }
        let listing = Listing(column.id, column.title.en, column.title.zh, [column])
        try write(rendering.bytes(listing.listed([handle], for: audience) { _ in [:] }.table))
    }

    /// The words of an option such as `--columns a,b,c`; of Chinese ones the comma may be Chinese.
    static func list(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == "，" }.map(\.withoutBlankEnds)
    }
}

/// What new things go by.
extension ListedColumn<String> {
    static var code: Self { .text("code", "Code", "代码") { $0 } }
    static var field: Self { .text("field", "Field", "领域") { $0 } }
    static var reference: Self { .text("reference", "Reference", "编号") { $0 } }
}

extension ListedColumn<Int> {
    /// The number within an agreement.
    static var numberInAgreement: Self { .number("number", "No.", "序号") { $0 } }
}

extension Format {
    /// Whether it is meant to be read by people rather than programs.
    var isForPeople: Bool {
        switch self {
        case .table, .markdown, .html, .xlsx: true
        case .csv, .tsv, .json, .ndjson: false
        }
    }
}

/// Columns and rows: what every list command and every table of a summary hands to a format.
public struct Table: Sendable, Hashable {
    /// The id of the table, in camelCase. A contract.
    public var id: String
    /// The title for people, in their language.
    public var title: String
    /// The titles in all languages, by which people may ask for it.
    public var titles: [String]
    /// The columns, in the order in which they are written.
    public var columns: [Column]
    /// The rows. A cell that a row lacks at its end is null; cells beyond the last column are not written.
    public var rows: [[Cell]]
    /// What a person must know to read the figures. Not part of CSV, TSV and the JSON array.
    public var notes: [String]

    /// A table; rows can be appended later.
    public init(id: String, title: String, columns: [Column], rows: [[Cell]] = [], notes: [String] = []) {
        self.id = id
        self.title = title
        titles = [title]
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }

    /// A table with its titles, headed in one language.
    public init(
        id: String, title: Caption, in language: Language, columns: [Column], rows: [[Cell]] = [], notes: [String] = []
    ) {
        self.init(id: id, title: title.text(in: language), columns: columns, rows: rows, notes: notes)
        titles = [title.en, title.zh]
    }

    /// Whether there are no rows. The terminal form is then empty, and the caller says so on stderr.
    public var isEmpty: Bool { rows.isEmpty }
}

extension [Cell] {
    /// The cell at an index, or null where the row is shorter.
    package func cell(_ index: Int) -> Cell { index < count ? self[index] : .null }
}

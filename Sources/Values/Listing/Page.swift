/// One thing in full, as a `show` command prints it: its properties, and tables that belong to it.
public struct Page: Sendable, Hashable {
    /// One property of the thing.
    public struct Property: Sendable, Hashable {
        /// The JSON key, in camelCase. A contract.
        public var id: String
        /// The name of the property for people.
        public var title: String
        /// The names in all languages, by which people may ask for it.
        public var titles: [String]
        /// Its value. A null is left out of the forms for people.
        public var value: Cell

        /// A property with its value.
        public init(_ id: String, _ title: String, _ value: Cell) {
            self.id = id
            self.title = title
            titles = [title]
            self.value = value
        }

        /// A property with its names, called by that of one language.
        public init(_ id: String, _ title: Caption, in language: Language, _ value: Cell) {
            self.init(id, title.text(in: language), value)
            titles = [title.en, title.zh]
        }
    }

    /// The name of the thing, for people.
    public var title: String
    /// Its properties, in order. Ids of properties and tables share one JSON object, so no two may be the same.
    public var properties: [Property]
    /// What belongs to it: parties, documents, history.
    public var tables: [Table]
    /// What a person must know to read it.
    public var notes: [String]

    /// A page; properties and tables can be appended later.
    public init(title: String, properties: [Property], tables: [Table] = [], notes: [String] = []) {
        self.title = title
        self.properties = properties
        self.tables = tables
        self.notes = notes
    }

    /// The page as rows of `property,value`, the CSV and TSV form.
    ///
    /// Properties are in snake_case as headers are. A cell of a table is `TABLE.ROW.COLUMN`, rows counted from 1:
    /// `parties.2.own_number`.
    public var propertyRows: Table {
        var rows: [[Cell]] = properties.map { [.text(Column.header($0.id)), $0.value] }
        for table in tables {
            for (number, row) in table.rows.enumerated() {
                for (index, column) in table.columns.enumerated() {
                    let path = "\(Column.header(table.id)).\(number + 1).\(column.header)"
                    rows.append([.text(path), row.cell(index)])
                }
            }
        }
        let columns = [Column("property", "Property"), Column("value", "Value")]
        return Table(id: "properties", title: title, columns: columns, rows: rows, notes: notes)
    }
}

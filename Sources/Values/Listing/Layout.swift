/// What a page says of a thing: its properties and its tables with their titles, once for every format and both languages.
///
/// `Source` is what the page is read from: a row of a query with what belongs to it, or what a command has done.
public struct Layout<Source>: Sendable {
    /// What the page is headed by.
    package let title: @Sendable (Source, Language) -> String
    /// The properties, in the order in which they are written.
    public let properties: [ListedColumn<Source>]
    /// The tables, in their order; one without rows is left out.
    public let tables: [LayoutTable<Source>]
    /// What a person must know to read it.
    package let notes: @Sendable (Source, Language) -> [String]

    /// The layout of a page. What is told of something done is headed by its sentence, and needs no title here.
    public init(
        title: @escaping @Sendable (Source, Language) -> String = { _, _ in "" }, _ properties: [ListedColumn<Source>],
        tables: [LayoutTable<Source>] = [], notes: @escaping @Sendable (Source, Language) -> [String] = { _, _ in [] }
    ) {
        self.title = title
        self.properties = properties
        self.tables = tables
        self.notes = notes
    }

    /// The page of a thing, for its readers.
    /// - Parameter labels: the Chinese labels of a vocabulary that the registry keeps; asked for only where they are read.
    package func page(
        of source: Source, for audience: Audience, labels: (Wording.Kept) throws -> [String: String]
    ) throws -> Page {
        Page(
            title: title(source, audience.language),
            properties: try properties.map { property in
                let words = try property.wording?.words(for: audience, labels: labels) ?? [:]
                return Page.Property(
                    property.id, property.title, in: audience.language, try property.cell(of: source, for: audience, words))
            },
            tables: try tables.compactMap { try $0.table(source, audience, labels) },
            notes: notes(source, audience.language))
    }
}

/// A table of a page: a listing, and which things of the source of the page it lists.
public struct LayoutTable<Source>: Sendable {
    /// The id of the table, in camelCase. A contract.
    public let id: String
    /// The table of a source; nil where it lists nothing.
    let table: @Sendable (Source, Audience, (Wording.Kept) throws -> [String: String]) throws -> Table?

    /// A table without the columns of which often nothing is known, where nothing is.
    /// - Parameters:
    ///   - notes: what a person must know to read the table.
    ///   - parts: what it lists.
    public init<Part>(
        _ listing: Listing<Part>, notes: @escaping @Sendable (Source, Language) -> [String] = { _, _ in [] },
        _ parts: @escaping @Sendable (Source) -> [Part]
    ) {
        id = listing.id
        table = { source, audience, labels in
            let parts = parts(source)
            guard !parts.isEmpty else { return nil }
            var table = try listing.listed(parts, for: audience, labels: labels).known
            table.notes = notes(source, audience.language)
            return table
        }
    }
}

/// A thing that has a page.
public protocol Paged {
    /// What its page says of it.
    static var layout: Layout<Self> { get }
}

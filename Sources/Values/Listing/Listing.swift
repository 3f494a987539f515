/// What a list says of each thing: its columns with their titles, once for every format and both languages.
///
/// `Source` is what a row is read from: a row of a query, or a value that was computed.
public struct Listing<Source>: Sendable {
    /// The id of the list, in camelCase. A contract.
    public let id: String
    /// The title for people.
    public let title: Caption
    /// The columns, in the order in which they are written.
    public let columns: [ListedColumn<Source>]

    /// A list with its title in English and Chinese.
    public init(_ id: String, _ en: String, _ zh: String, _ columns: [ListedColumn<Source>]) {
        self.id = id
        title = Caption(en, zh)
        self.columns = columns
    }

    /// The rows of things, for their readers.
    /// - Parameter labels: the Chinese labels of a vocabulary that the registry keeps; asked for only where they are read.
    package func listed(
        _ things: some Sequence<Source>, for audience: Audience, labels: (Wording.Kept) throws -> [String: String]
    ) throws -> Listed {
        let words = try columns.map { try $0.wording?.words(for: audience, labels: labels) ?? [:] }
        let rows = try things.map { thing in
            try zip(columns, words).map { column, words in try column.cell(of: thing, for: audience, words) }
        }
        return Listed(
            table: Table(
                id: id, title: title, in: audience.language, columns: columns.map { $0.heading(audience.language) },
                rows: rows),
            spare: columns.compactMap { column in column.spareRank.map { (rank: $0, id: column.id) } }
                .sorted { $0.rank < $1.rank }.map(\.id),
            sparse: Set(columns.filter(\.isSparse).map(\.id)), offered: Set(columns.filter(\.isOffered).map(\.id)))
    }
}

import Analysis
import Postgres
import Values

extension SummaryReader {
    /// Partners with most agreements are found among so many, but for one in a hundred or so.
    private static let ends = 500

    /// The first and the last date on which organizations signed anything, by their keys. They are over all time, and so of
    /// many more agreements than the period looks at; the database takes them together faster than it sends them.
    func signings(of keys: [Int]) throws -> [Int: (first: SigningDate, last: SigningDate)] {
        let rows = try connection.rows(
            SQL.FactSignings(
                organizations: keys, until: request.asOf, ids: scope.ids, parties: scope.parties, fields: scope.fields,
                event: scope.event, ends: Self.ends))
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, ($0.first, $0.last)) })
    }
}

/// The dates of one organization.
struct SigningRow: RowDecodable {
    let id: Int
    let first: SigningDate
    let last: SigningDate

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        first = SigningDate(number: Int32(clamping: try row.decode("first", as: Int.self)))
        last = SigningDate(number: Int32(clamping: try row.decode("last", as: Int.self)))
    }
}

extension SQL.FactSignings: RowQuery { typealias Output = SigningRow }

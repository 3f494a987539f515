import Analysis
import Postgres
import Values

extension SummaryReader {
    /// Partners with most agreements are found among so many, but for one in a hundred or so.
    private static let ends = 500

    /// The first and the last date on which bodies signed anything, by their numbers. They are over all time, and so of
    /// many more agreements than the period looks at; the database takes them together faster than it sends them.
    func signings(of numbers: [Int], _ bodies: Bodies) throws -> [Int: (first: SigningDate, last: SigningDate)] {
        let recorded = bodies.recorded(of: numbers)
        let rows = try connection.rows(
            SQL.FactSignings(
                organizations: recorded.map(\.key), bodies: recorded.map(\.body), until: request.asOf, ids: scope.ids, parties: scope.parties, fields: scope.fields,
                event: scope.event, purposes: scope.purposes, ends: Self.ends, withFunders: request.who.withFunders))
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

import Postgres
import Values

/// An agreement whose fact is not what its record tells.
public struct WrongFact: Sendable, Hashable {
    /// What people call the agreement by; nil where it is gone.
    public let reference: String?
    /// `missing`, `left over` or `other`.
    public let problem: String
    /// The columns of the fact that are other than they should be.
    public let columns: [String]
}

extension Registry {
    /// Makes the fact of every agreement anew, and gives those that are not what stands there. Nothing is written.
    ///
    /// All are held against one state of the registry, some thousands at a time.
    public func wrongFacts() throws -> [WrongFact] {
        try connection.transaction(.repeatableRead, readOnly: true) {
            var wrong: [WrongFact] = []
            var last: Int? = 0
            while let from = last {
                last = nil
                for row in try connection.rows(SQL.FactWrong(after: from, limit: 10_000)) {
                    if row.problem == "end" {
                        last = row.id
                    } else {
                        wrong.append(WrongFact(reference: row.reference, problem: row.problem, columns: row.columns ?? []))
                    }
                }
            }
            return wrong
        }
    }
}

/// A row of the check.
struct FactDifference: RowDecodable {
    let id: Int
    let reference: String?
    let problem: String
    let columns: [String]?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        problem = try row.decode("problem")
        columns = try row.decode("columns")
    }
}

extension SQL.FactWrong: RowQuery { typealias Output = FactDifference }

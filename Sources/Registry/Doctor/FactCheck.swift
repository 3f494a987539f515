import Postgres

extension Registry {
    /// Makes the fact of every agreement anew, and gives those that are not what stands there. Nothing is written.
    ///
    /// All are held against one state of the registry, some thousands at a time.
    /// - Parameter progress: told after each of these how many agreements were looked at.
    public func wrongFacts(progress: (Int) -> Void = { _ in }) throws -> [Finding] {
        let chunk = 10_000
        return try connection.transaction(.repeatableRead, readOnly: true) {
            var wrong: [Finding] = []
            var last: Int? = 0
            var count = 0
            while let from = last {
                last = nil
                for row in try connection.rows(SQL.FactWrong(after: from, limit: chunk)) {
                    if let problem = RegistryProblem(rawValue: row.problem) {
                        wrong.append(Finding(problem, ofFact: row.id, reference: row.reference, columns: row.columns ?? []))
                    } else {
                        count += row.lookedAt
                        progress(count)
                        last = row.lookedAt == chunk ? row.id : nil
                    }
                }
            }
            return wrong
        }
    }
}

/// A row of the check: a fact that is wrong, or where to go on.
struct FactDifference: RowDecodable {
    let id: Int
    let reference: String?
    let problem: String
    let columns: [String]?
    let lookedAt: Int

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        problem = try row.decode("problem")
        columns = try row.decode("columns")
        lookedAt = try row.decode("looked_at", as: Int?.self) ?? 0
    }
}

extension SQL.FactWrong: RowQuery { typealias Output = FactDifference }

import Postgres
import Support

/// Work on several connections at once, each in a transaction that is open before any of them writes.
enum Race {
    /// Runs all of it, and counts what fails.
    /// - Parameter retries: whether what came into conflict is run again, as the program does it.
    static func failures(
        in database: TestDatabase, _ isolation: IsolationLevel, retries: Bool = false,
        _ works: [@Sendable (Connection) throws -> Void]
    ) async throws -> Int {
        let cluster = try ThrowawayCluster.shared()
        let gate = Gate(count: works.count)
        return await withTaskGroup(of: Bool.self) { group in
            for work in works {
                group.addTask {
                    do {
                        let connection = try Connection(cluster.conninfo(database: database))
                        defer { connection.close() }
                        try connection.retrying(limit: retries ? 5 : 1) {
                            try connection.transaction(isolation) {
                                _ = try connection.query(sql: "select count(*) from agreement")
                                gate.arriveAndWait()
                                try work(connection)
                            }
                        }
                        return false
                    } catch {
                        return true
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
    }

    /// How many sessions of the connection's database wait for a lock.
    static func waiting(_ connection: Connection) throws -> Int {
        try connection.query(
            sql: "select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        ).first?.decode("n", as: Int.self) ?? 0
    }

    /// Statements in both orders: the last one mostly gets ahead, since the others have to be woken.
    static func orders(_ statements: String...) -> [[String]] { [statements, statements.reversed()] }

    /// Runs statements as ``failures(in:_:retries:_:)`` runs work.
    static func failures(in database: TestDatabase, _ isolation: IsolationLevel, _ statements: [String]) async throws -> Int {
        try await failures(in: database, isolation, statements.map { sql in { try $0.execute(sql) } })
    }
}

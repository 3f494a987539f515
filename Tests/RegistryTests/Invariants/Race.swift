import Postgres
import Support

@testable import Registry

extension RegistrySample {
    /// Runs statements at once, each in a transaction of its own that stays open until all have been begun, and
    /// counts those that fail.
    func race(_ isolation: IsolationLevel, _ statements: [String]) async throws -> Int {
        let database = database
        let cluster = try ThrowawayCluster.shared()
        let gate = Gate(count: statements.count)
        return await withTaskGroup(of: Bool.self) { group in
            for statement in statements {
                group.addTask {
                    do {
                        let connection = try Connection(cluster.conninfo(database: database))
                        defer { connection.close() }
                        try connection.transaction(isolation) {
                            _ = try connection.query(sql: "select count(*) from agreement")
                            gate.arriveAndWait()
                            try connection.execute(statement)
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
}

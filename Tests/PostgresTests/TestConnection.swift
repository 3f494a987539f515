import Postgres
import Support

/// A connection to the cluster's own database; what a test makes there is temporary.
func connect() throws -> Connection {
    try Connection(ThrowawayCluster.shared().conninfo(database: "postgres"))
}

/// A connection for two or more sessions that need to see the same tables.
func connectPair() throws -> (Connection, Connection) {
    let cluster = try ThrowawayCluster.shared()
    let database = try cluster.createDatabase()
    return (try cluster.connect(to: database), try cluster.connect(to: database))
}

/// The error that a body throws, if it is one of this layer's.
func postgresError(_ body: () throws -> Void) -> PostgresError? {
    do {
        try body()
        return nil
    } catch {
        return error as? PostgresError
    }
}

/// An error that is none of the layer's.
struct BodyError: Error, Equatable {
    let number: Int
}

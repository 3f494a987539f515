import Foundation
import Postgres
import Registry

/// Databases that hold a registry, each for one test, copied from one that was made once.
public enum RegistryDatabase {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var template: Swift.Result<String, any Error>?

    /// Name of a new database with an empty registry in it.
    public static func create() throws -> String {
        try ThrowawayCluster.shared().createDatabase(template: try templateName())
    }

    /// A connection to a new database with an empty registry in it.
    public static func connect() throws -> Connection {
        try Connection(ThrowawayCluster.shared().conninfo(database: create()))
    }

    private static func templateName() throws -> String {
        lock.lock()
        defer { lock.unlock() }
        if let template { return try template.get() }
        let made = Swift.Result {
            let cluster = try ThrowawayCluster.shared()
            let name = try cluster.createDatabase()
            let connection = try Connection(cluster.conninfo(database: name))
            defer { connection.close() }
            _ = try Schema(of: connection).upgrade(node: nil)
            return name
        }
        template = made
        return try made.get()
    }
}

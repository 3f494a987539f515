import Foundation
import Postgres
import Registry

/// Databases that hold a registry, each for one test, copied from one that was made once.
public enum RegistryDatabase {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var template: Swift.Result<TestDatabase, any Error>?

    /// A new database with an empty registry in it.
    public static func create() throws -> TestDatabase {
        try ThrowawayCluster.shared().createDatabase(template: try made())
    }

    /// A connection to a new database with an empty registry in it.
    public static func connect() throws -> Connection {
        try ThrowawayCluster.shared().connect(to: create())
    }

    private static func made() throws -> TestDatabase {
        lock.lock()
        defer { lock.unlock() }
        if let template { return try template.get() }
        let made = Swift.Result {
            let cluster = try ThrowawayCluster.shared()
            let database = try cluster.createDatabase()
            let connection = try cluster.connect(to: database)
            defer { connection.close() }
            _ = try Schema(of: connection).upgrade(node: nil)
            return database
        }
        template = made
        return try made.get()
    }
}

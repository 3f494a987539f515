import Foundation
import Postgres

/// A database of the throwaway cluster, for whoever holds it: once nobody does, and nobody is connected to it, it is dropped.
public final class TestDatabase: Sendable, CustomStringConvertible {
    /// Its name.
    public let name: String
    private let left: LeftDatabases

    init(_ name: String, leftTo left: LeftDatabases) { (self.name, self.left) = (name, left) }

    deinit { left.add(name) }

    public var description: String { name }
}

/// Databases that nobody holds anymore.
final class LeftDatabases: @unchecked Sendable {
    private let lock = NSLock()
    private var names: [String] = []
    /// So many are dropped together: each time it is asked which of them somebody is still connected to.
    private static let enough = 12

    func add(_ name: String) { lock.withLock { names.append(name) } }

    /// Drops those that nobody is connected to, if they are many.
    func drop(_ connection: Connection) throws {
        let left = lock.withLock { () -> [String] in
            guard names.count >= Self.enough else { return [] }
            defer { names = [] }
            return names
        }
        guard !left.isEmpty else { return }
        let rows = try connection.query(sql: "select distinct datname from pg_stat_activity where datname = any ($1::text[])", [left])
        let inUse = Set(try rows.map { row throws in try row.decode("datname", as: String.self) })
        for name in left where inUse.contains(name) || (try? connection.execute("drop database \(name)")) == nil { add(name) }
    }
}

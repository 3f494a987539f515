import Postgres
import Values

/// The schema of a registry: whether it is there, and how it is made and brought up to date.
public struct Schema {
    let connection: Connection

    /// The schema of the database at the other end of a connection.
    public init(of connection: Connection) {
        self.connection = connection
    }

    /// How the database stands to the program.
    public func state() throws(PostgresError) -> SchemaState {
        do {
            return SchemaState(applied: try connection.rows(SchemaQueries.applied), known: Migration.all)
        } catch where error.sqlState == .undefinedTable {
            return .absent
        }
    }

    /// A registry over the connection, or the reason why there is none that this program can work with.
    public func registry() throws -> Registry {
        if let refusal = try state().refusal { throw refusal }
        return Registry(connection: connection)
    }

    /// What ``upgrade(node:)`` found and did.
    public struct Upgrade: Sendable, Hashable {
        /// Whether there was no registry before.
        public let isNew: Bool
        /// Names of the steps that were run.
        public let steps: [String]
        /// The node number of the registry.
        public let node: Int
    }

    /// Makes the registry, or brings it up to date, and loads the vocabularies that the program ships.
    ///
    /// Every step runs in a transaction of its own together with the record that it ran. Two upgrades
    /// at once wait for each other; the second finds nothing left to do.
    /// - Parameter node: the number for a new registry; an existing one keeps its own.
    /// - Throws: a ``RegistryError`` for a schema that is newer or was edited, a node that differs from
    ///   the registry's, or a database that is not in UTF-8.
    public func upgrade(node: Int?) throws -> Upgrade {
        guard connection.serverEncoding == "UTF8" else {
            throw RegistryError(
                .unavailable, code: "encoding", "the database is in \(connection.serverEncoding ?? "an unknown encoding"), and a registry needs UTF8",
                hint: "Create it anew: createdb --encoding=UTF8 --template=template0 NAME")
        }
        _ = try connection.rows(SchemaQueries.lock, Self.lockKey)
        defer { _ = try? connection.rows(SchemaQueries.unlock, Self.lockKey) }

        let before = try state()
        switch before {
        case .newer, .edited: if let refusal = before.refusal { throw refusal }
        case .absent, .older, .current: break
        }
        var done = 0
        if case .older(let applied, _) = before { done = applied }
        if case .current = before { done = Migration.all.count }
        let pending = Migration.all.dropFirst(done)
        for step in pending {
            do {
                try connection.transaction {
                    try connection.execute(step.text)
                    try connection.change(SchemaQueries.record, step.number, step.name, step.sha256)
                }
            } catch PostgresError.server(let error) where Self.lacksExtension(error) {
                throw RegistryError(
                    .unavailable, code: "extension-missing",
                    "the server does not have the extension pg_trgm, by which search forgives typing errors",
                    details: [error.message],
                    hint: "Install PostgreSQL's additional modules (postgresql-contrib) on the server, then run this again.")
            }
        }
        let fixed = try connection.transaction {
            let fixed = try fixNode(node)
            try ReferenceLoader(connection: connection).load()
            return fixed
        }
        return Upgrade(isNew: before == .absent, steps: pending.map(\.name), node: fixed)
    }

    /// Whether a server says that an extension is not installed: since version 16 as a feature it does not have, before
    /// as a file that is not there.
    static func lacksExtension(_ error: ServerError) -> Bool {
        ["0A000", "58P01"].contains(error.sqlState.code) && error.message.contains("extension")
    }

    private func fixNode(_ wanted: Int?) throws -> Int {
        if let node = try connection.first(SchemaQueries.node)?.node {
            guard wanted == nil || wanted == node else {
                throw RegistryError(
                    .brokenRule, code: "node-fixed", "this registry is node \(node), and a node never changes",
                    hint: "Leave --node out, or make a new database.")
            }
            _ = try connection.rows(SchemaQueries.guardKeys)
            return node
        }
        let node = wanted ?? 0
        _ = try connection.rows(SchemaQueries.setNode, node)
        return node
    }

    /// The key of the advisory lock that migrations hold; "entente" in ASCII.
    private static let lockKey = 0x65_6E_74_65_6E_74_65
}

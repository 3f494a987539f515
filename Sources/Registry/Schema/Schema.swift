import Postgres
import Values

/// The schema of a registry: whether it is there, and how it is made and brought up to date.
public struct Schema {
    let connection: Connection
    let routines: [Routine]
    private let program: ProgramVersion

    /// The schema of the database at the other end of a connection.
    public init(of connection: Connection) {
        self.init(of: connection, routines: Routine.all, program: .current)
    }

    /// The schema as a program of another version, with other routines, sees it.
    init(of connection: Connection, routines: [Routine], program: ProgramVersion) {
        self.connection = connection
        self.routines = routines
        self.program = program
    }

    /// How the database stands to the program.
    public func state() throws(PostgresError) -> SchemaState {
        do {
            return SchemaState(
                applied: try connection.rows(SQL.SchemaApplied()), migrations: Migration.all, routines: routines,
                program: program)
        } catch where error.sqlState == .undefinedTable {
            let isThere = try connection.first(SQL.SchemaIsThere())?.isThere ?? false
            return isThere ? .edited(name: Migration.all.first?.name ?? "") : .absent
        } catch where error.sqlState == .undefinedColumn {
            // Many programs note their migrations under that name.
            return .others(names: ["schema_migration"])
        }
    }

    private var server: String { "host=\(connection.host) port=\(connection.port) user=\(connection.user)" }

    /// A registry over the connection, or the reason why there is none that this program can work with.
    public func registry() throws -> Registry {
        if let refusal = try state().refusal(server: server) { throw refusal }
        return Registry(connection: connection)
    }

    /// What ``upgrade(node:)`` found and did.
    public struct Upgrade: Sendable, Hashable {
        /// Whether there was no registry before.
        public let isNew: Bool
        /// Names of the steps that were run.
        public let steps: [String]
        /// Names of the files of functions, triggers and views that were run, or are gone.
        public let routines: [String]
        /// How many facts were other than what these make of the records, and were made anew.
        public let facts: Int
        /// The node number of the registry.
        public let node: Int
    }

    /// Makes the registry, or brings it up to date, and loads the vocabularies that the program ships.
    ///
    /// Every step runs in a transaction of its own together with the record that it ran, and so do the routines, all of
    /// them in one; facts that they make otherwise are made anew after that, some thousands at a time. Until then, also where
    /// that is broken off, the registry counts as older. Two upgrades at once wait for each other; the second finds nothing left to do.
    /// - Parameter node: the number for a new registry; an existing one keeps its own.
    /// - Throws: a ``RegistryError`` for a schema that is newer, was edited or is another program's, a node that differs from
    ///   the registry's, or a database that is not in UTF-8.
    public func upgrade(node: Int?) throws -> Upgrade {
        guard connection.serverEncoding == "UTF8" else {
            throw RegistryError(
                .unavailable, code: "encoding", "the database is in \(connection.serverEncoding ?? "an unknown encoding"), and a registry needs UTF8",
                hint: "Create it anew: createdb --encoding=UTF8 --template=template0 NAME")
        }
        _ = try connection.rows(SQL.SchemaLock(key: Self.lockKey))
        defer { _ = try? connection.rows(SQL.SchemaUnlock(key: Self.lockKey)) }

        var before = try state()
        if before == .absent {
            let names = try namesInTheWay()
            if !names.isEmpty { before = .others(names: names) }
        }
        switch before {
        case .newer, .newerRoutines, .edited, .others: if let refusal = before.refusal(server: server) { throw refusal }
        case .absent, .older, .olderRoutines, .current: break
        }
        let done =
            switch before {
            case .absent: 0
            case .older(let applied, _): applied
            default: Migration.all.count
            }
        if before != .absent { try refuse(node) }
        let pending = Migration.all.dropFirst(done)
        for step in pending {
            do {
                try connection.transaction {
                    try connection.execute(step.text)
                    try connection.change(SQL.SchemaRecord(number: step.number, name: step.name, sha256: step.sha256))
                }
            } catch PostgresError.server(let error) where Self.lacksExtension(error) {
                throw RegistryError(
                    .unavailable, code: "extension-missing",
                    "the server does not have the extension pg_trgm, by which search forgives typing errors",
                    details: [error.message],
                    hint: "Install PostgreSQL's additional modules (postgresql-contrib) on the server, then run this again.")
            }
        }
        let upgrade = RoutineUpgrade(connection: connection, routines: routines, program: program)
        let changed = try upgrade.run()
        let fixed = try connection.transaction {
            let fixed = try fixNode(node)
            try ReferenceLoader(connection: connection).load()
            return fixed
        }
        // What was loaded is much for tables that were empty.
        try connection.refreshStatistics()
        let facts = before == .absent || changed.isEmpty ? 0 : try makeFactsAnew(by: upgrade)
        return Upgrade(isNew: before == .absent, steps: pending.map(\.name), routines: changed, facts: facts, node: fixed)
    }

    /// Facts are kept as they were made: by what has changed they may be made otherwise.
    private func makeFactsAnew(by upgrade: RoutineUpgrade) throws -> Int {
        let registry = Registry(connection: connection)
        let wrong = try registry.wrongFacts()
        try registry.mend(wrong)
        try upgrade.signFacts()
        return wrong.count
    }

    /// Whether a server says that an extension is not installed: since version 16 as a feature it does not have, before
    /// as a file that is not there.
    static func lacksExtension(_ error: ServerError) -> Bool {
        [.featureNotSupported, .undefinedFile].contains(error.sqlState) && error.message.contains("extension")
    }

    /// Refuses another node than the one that the registry has.
    private func refuse(_ wanted: Int?) throws {
        guard let wanted, let node = try connection.first(SQL.RegistryNode())?.node, wanted != node else { return }
        throw RegistryError(
            .brokenRule, code: "node-fixed", "this registry is node \(node), and a node never changes",
            hint: "Leave --node out, or make a new database.")
    }

    private func fixNode(_ wanted: Int?) throws -> Int {
        if let node = try connection.first(SQL.RegistryNode())?.node {
            try refuse(wanted)
            _ = try connection.rows(SQL.RegistryGuardKeys())
            return node
        }
        let node = wanted ?? 0
        _ = try connection.rows(SQL.RegistrySetNode(node: node))
        return node
    }

    /// The key of the advisory lock that migrations hold; "entente" in ASCII.
    private static let lockKey = 0x65_6E_74_65_6E_74_65
}

extension SQL.SchemaLock: RowQuery { typealias Output = Done }
extension SQL.SchemaUnlock: RowQuery { typealias Output = Done }

extension SQL.RegistryNode: RowQuery {
    struct Output: RowDecodable {
        let node: Int
        init(row: Row) throws(PostgresError) { node = try row.decode("node") }
    }
}

extension SQL.RegistrySetNode: RowQuery { typealias Output = Done }
extension SQL.RegistryGuardKeys: RowQuery { typealias Output = Done }

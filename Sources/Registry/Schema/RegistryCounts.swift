import Postgres
import Values

/// How much a registry holds.
public struct RegistryCounts: RowDecodable, Sendable {
    /// Number of this registry among those it may be joined with.
    public let node: Int
    /// Code of the organization whose registry this is; nil where it is not that of one.
    public let home: String?
    /// Agreements of any status, drafts included; what amends another is none of its own.
    public let agreements: Int
    /// Those that amend others; nil where there are none.
    public let amendments: Int?
    /// Agreements in force on the day asked for.
    public let inForce: Int
    /// Organizations of any kind.
    public let organizations: Int
    /// Events.
    public let events: Int
    /// Schemes of fields, the shipped ones included.
    public let schemes: Int

    public init(row: Row) throws(PostgresError) {
        node = try row.decode("node")
        home = try row.decode("home")
        agreements = try row.decode("agreements")
        amendments = try row.decode("amendments")
        inForce = try row.decode("in_force")
        organizations = try row.decode("organizations")
        events = try row.decode("events")
        schemes = try row.decode("schemes")
    }
}

extension Registry {
    /// What the registry holds, with the agreements in force on a day.
    public func counts(on day: CalendarDate) throws -> RegistryCounts {
        guard let counts = try connection.first(SQL.RegistryStatus(day: day)) else {
            throw RegistryError(
                .schemaMismatch, code: "registry-unfinished", "this registry has no node number yet",
                hint: "Run: entente init")
        }
        return counts
    }
}

extension SQL.RegistryStatus: RowQuery { typealias Output = RegistryCounts }

import Postgres
import Values

extension Registry {
    /// The partners in the registry's agreements.
    public var partners: Partners { Partners(connection: connection) }
}

/// Who works with whom.
public struct Partners {
    /// Which partners are asked for. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// Whose partners, by any name; nil asks for every party.
        public var of: String?
        /// The field, by any name, with what is as narrow in any scheme.
        public var field: String?
        /// Whether the field alone is meant.
        public var isFieldExact = false
        /// A kind, or `unknown`.
        public var kind: String?
        /// ISO 3166-1 code, or a name of the country.
        public var country: String?
        /// The event at which agreements were signed, by any name.
        public var event: String?
        /// Whether only agreements in force on the day count.
        public var inForceOnly = false
        /// Most rows; nil is all.
        public var limit: Int?
        /// The language that names are wanted in, where the registry has them; nil is the name of record.
        public var language: String?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    let connection: Connection

    /// The organizations that are party to agreements as the filter has them, those with most agreements
    /// in force on the day first. Drafts, and what was signed or begun later, do not count.
    public func list(_ filter: Filter, on day: CalendarDate) throws -> [PartnerRow] {
        let organization = try filter.of.map { try Organizations(connection: connection).find($0).id }
        let fields = try Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact)
        let event = try filter.event.map { try Events(connection: connection).find($0).id }
        let organizations = Organizations(connection: connection)
        let kind = try filter.kind.map { $0 == "unknown" ? $0 : try organizations.kind($0) }
        let country = try filter.country.map { try organizations.country($0) }
        return try connection.rows(
            PartnerQueries.list, organization, fields, day, kind, country, event, filter.inForceOnly, filter.limit,
            filter.language)
    }
}

/// A line of `partners`.
public struct PartnerRow: RowDecodable, Sendable {
    /// Code of the organization.
    public let code: String
    /// Its name in the language asked for, where it has one; else the name of record.
    public let name: String
    /// Code of its kind, such as `university`; nil where not known.
    public let kind: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// Agreements in force on the day.
    public let inForce: Int
    /// Agreements counted, whatever their status on the day.
    public let agreements: Int
    /// First day that the earliest signing among them can mean; nil where no day of signing is known.
    public let firstSigned: CalendarDate?
    /// Latest such day; nil where no day of signing is known.
    public let lastSigned: CalendarDate?
    /// The references behind the counts, those in force first.
    public let references: [String]

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        country = try row.decode("country")
        inForce = try row.decode("in_force")
        agreements = try row.decode("agreements")
        firstSigned = try row.decode("first_signed")
        lastSigned = try row.decode("last_signed")
        references = try row.decode("references")
    }
}

/// The queries of partners.
enum PartnerQueries {
    static let list = Query(
        SQLFile.Queries.partner_list,
        takes: Int.self, [Int].self, CalendarDate.self, String.self, String.self, Int.self, Bool.self, Int.self,
        String.self, gives: PartnerRow.self)

    static let all: [any DeclaredQuery] = [list]
}

import Postgres
import Records
import Values

extension Registry {
    /// The organizations of the registry.
    public var organizations: Organizations { Organizations(connection: connection) }
}

/// What can be done with organizations.
public struct Organizations {
    let connection: Connection

    var lookup: Lookup { Lookup(noun: "organization", list: "entente organization list") }

    func suggestions(for name: String) throws -> [String] {
        try connection.rows(SQL.OrganizationSuggest(name: name)).map(\.line)
    }

    /// The organization that a name means: its code, an identifier such as `ror:017z00e58`, or any name. One that was
    /// merged means its survivor.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String) throws -> OrganizationMatch {
        try lookup.single(
            name, of: connection.rows(SQL.OrganizationFind(name: name)), describedAs: \.line,
            suggestions: { try suggestions(for: name) })
    }

    /// All that is shown of one organization; its own name in a language, where it has one in it.
    public func show(_ name: String, on day: CalendarDate, language: String? = nil) throws -> OrganizationPage {
        let match = try find(name)
        guard let detail = try connection.first(
            SQL.OrganizationShow(id: match.id, day: day, language: language, today: .latestToday)) else {
            throw lookup.none(name)
        }
        return OrganizationPage(
            detail: detail, names: try connection.rows(SQL.OrganizationNames(id: match.id)),
            contacts: try Contacts(connection: connection).of(match.id),
            successions: try connection.rows(SQL.OrganizationSuccessions(id: match.id)),
            merges: try connection.rows(SQL.OrganizationMerges(id: match.id)),
            statuses: try connection.rows(
                SQL.OrganizationStatuses(organization: match.id, day: day, today: .latestToday)))
    }

    /// One organization in the interchange format.
    public func json(_ name: String) throws -> String {
        try json(of: find(name).id)
    }

    func json(of id: Int) throws -> String {
        try connection.first(SQL.OrganizationJson(id: id))?.json.text ?? ""
    }

    /// Adds an organization, and gives the code it goes by.
    public func add(_ new: NewOrganization) throws -> String {
        try connection.retrying {
            try connection.transaction {
                let partOf = try new.partOf.map { try find($0).id }
                let kind = try new.kind.map { try self.kind($0) }
                let country = try new.country.map { try self.country($0) }
                let identifiers = try new.identifiers.map { try identifier($0) }
                guard
                    let added = try connection.first(
                        SQL.OrganizationInsert(
                            code: new.code, name: new.name, kind: kind, country: country, subdivision: new.subdivision,
                            city: new.city, website: new.website, partOf: partOf, codeSource: new.codeStem))
                else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
                try addNames(new.names, to: added.id)
                for identifier in identifiers { try add(identifier, to: added.id) }
                try add(new.contacts, to: added.id)
                return added.code
            }
        }
    }
}

extension SQL.OrganizationSuggest: RowQuery {
    struct Output: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("code", as: String.self))  \(try row.decode("name", as: String.self))"
        }
    }
}

extension SQL.OrganizationInsert: RowQuery { typealias Output = CodedOrganization }
extension SQL.OrganizationJson: RowQuery { typealias Output = InterchangeRecord }

/// The key and the code of an organization.
struct CodedOrganization: RowDecodable {
    let id: Int
    let code: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
    }
}

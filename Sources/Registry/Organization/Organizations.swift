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
    /// - Parameter evenRetracted: whether one is meant that was retracted too, by its code.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String, evenRetracted: Bool = false) throws -> OrganizationMatch {
        let found = try lookup.single(
            name, of: connection.rows(SQL.OrganizationFind(name: name)), describedAs: \.line,
            suggestions: {
                guard !NoName.isSaid(name) else {
                    throw RegistryError(
                        .notFound, code: "organization-names-nothing", "\(Quoted(name)) names no organization",
                        hint: "An agreement leaves it out, and says with --parties-unknown what is not known.")
                }
                return try suggestions(for: name)
            })
        guard let reason = found.retractedReason, !evenRetracted else { return found }
        throw RegistryError(
            .brokenRule, code: "organization-retracted", "\(found.code) was retracted: \(Quoted(reason))",
            hint: "Put it in again with: entente organization retract \(found.code) --undo")
    }

    /// The organization that a name was taken for, though neither its code nor any of its names is written so; nil where one is.
    public func taken(_ name: String) throws -> OrganizationMatch? {
        // Codes and identifiers mean what they say.
        guard !TextForm.isCode(name), !name.contains(":") else { return nil }
        let found = try connection.rows(SQL.OrganizationFind(name: name))
        guard found.count == 1, let match = found.first, name != match.name, name.lowercased() != match.code else { return nil }
        return try connection.rows(SQL.OrganizationNames(id: match.id)).contains { $0.name == name } ? nil : match
    }

    /// All that is shown of one organization; its own name in a language, where it has one in it.
    public func show(_ name: String, on day: CalendarDate, language: String? = nil) throws -> OrganizationPage {
        let match = try find(name, evenRetracted: true)
        guard let detail = try connection.first(
            SQL.OrganizationShow(id: match.id, day: day, language: language, today: .latestToday)) else {
            throw lookup.none(name)
        }
        return OrganizationPage(
            detail: detail, names: try connection.rows(SQL.OrganizationNames(id: match.id)),
            classifications: try Classifications(connection: connection).of(match.id),
            contacts: try Contacts(connection: connection).of(match.id),
            successions: try connection.rows(SQL.OrganizationSuccessions(id: match.id)),
            merges: try connection.rows(SQL.OrganizationMerges(id: match.id)),
            statuses: try connection.rows(
                SQL.OrganizationStatuses(organization: match.id, day: day, today: .latestToday)))
    }

    /// One organization in the interchange format.
    public func json(_ name: String) throws -> String {
        try json(of: find(name, evenRetracted: true).id)
    }

    func json(of id: Int) throws -> String {
        try connection.first(SQL.OrganizationJson(id: id))?.json.text ?? ""
    }

    /// Adds an organization, and gives the code it goes by.
    public func add(_ new: NewOrganization) throws -> String {
        try Self.refuseNoName([new.name] + new.names.filter { !$0.kind.isBrief }.map(\.name))
        return try connection.retrying {
            try connection.transaction {
                var named = new
                named.partOf = try new.partOf.map { try find($0).code }
                named.ownedBy = try new.ownedBy.map { try find($0).code }
                named.kind = try new.kind.map { try self.kind($0) }
                named.country = try new.country.map { try self.country($0) }
                named.identifiers = try new.identifiers.map { try identifier($0).text }
                for index in named.classifications.indices {
                    named.classifications[index].classification = try Classifications(connection: connection)
                        .named(new.classifications[index].classification, of: .organization)
                }
                let code = try new.code ?? newCode(of: named)
                try RecordStore(connection: connection).add(named.record(code: code), .organization)
                return code
            }
        }
    }

    private func newCode(of new: NewOrganization) throws -> String {
        guard let code = try connection.first(SQL.OrganizationNewCode(stem: new.codeStem, kind: new.kind, country: new.country))?.code else {
            throw RegistryError(.bug, code: "code-missing", "the database gave no code for a new organization")
        }
        return code
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

extension SQL.OrganizationJson: RowQuery { typealias Output = InterchangeRecord }

extension SQL.OrganizationNewCode: RowQuery {
    struct Output: RowDecodable {
        let code: String
        init(row: Row) throws(PostgresError) { code = try row.decode("code") }
    }
}

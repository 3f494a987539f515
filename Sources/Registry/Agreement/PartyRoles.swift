import Postgres
import Records
import Values

extension Agreements {
    /// The roles of parties.
    public func roles() throws -> [VocabularyWord] { try connection.rows(SQL.AgreementRoles()) }

    /// The role that a person meant, by its code or a label.
    /// - Throws: a ``RegistryError`` that lists the roles when there is no such.
    public func role(_ text: String) throws -> String {
        try roles().word(text, noun: "role", code: "agreement_party_role_fkey")
    }

    /// The organization that a party names, and its role. Where the role is none, but the whole is the name of an
    /// organization that has an equals sign in it, it is that.
    func meant(_ party: NewAgreement.Party) throws -> (match: OrganizationMatch, role: String?) {
        let organizations = Organizations(connection: connection)
        guard let text = party.role else { return (try organizations.find(party.organization), nil) }
        do {
            let role = try role(text)
            return (try organizations.find(party.organization), role)
        } catch let error as RegistryError where error.code == "agreement_party_role_fkey" {
            guard let match = try? organizations.find("\(party.organization)=\(text)") else { throw error }
            return (match, nil)
        }
    }

    /// The roles of parties with their meaning, and how many parties have them on a day.
    public func listRoles(on day: CalendarDate, for audience: Audience = .programs) throws -> Listed {
        try connection.listed(SQL.AgreementListRoles(day: day, today: .latestToday), for: audience)
    }

    /// Adds a role to the vocabulary. The English label stands in for what is not given.
    /// - Throws: a ``RegistryError`` where the role is there already, or its code or a label has not the right form.
    public func addRole(_ code: String, labelEN: String, labelZH: String?, definitionEN: String?) throws {
        try connection.change(SQL.AgreementInsertRole(code: code, labelEN: labelEN, labelZH: labelZH, definition: definitionEN))
    }
}

extension SQL.AgreementRoles: RowQuery { typealias Output = VocabularyWord }

extension SQL.AgreementListRoles: ListedQuery {
    static let listing = Listing<Row>("roles", "Role", "角色", [
        .text("role", "Role", "角色", column: "code"),
        .label("label", "Label", "名称"),
        .number("parties", "Parties", "签约单位"),
        .definition().spared(1).sparse,
    ])
}

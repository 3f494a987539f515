import Postgres
import Values

extension Registry {
    /// The agreements of the registry.
    public var agreements: Agreements { Agreements(connection: connection) }
}

/// What can be asked of agreements.
public struct Agreements {
    let connection: Connection

    private var lookup: Lookup { Lookup(noun: "agreement", list: "entente agreement list") }

    /// The agreement that a reference means, in any case; a party's own number is taken too.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ reference: String) throws -> AgreementMatch {
        if let match = try connection.first(SQL.AgreementFind(reference: reference)) { return match }
        return try lookup.single(
            reference, of: connection.rows(SQL.AgreementFindLoosely(reference: reference)),
            describedAs: { "\($0.reference)  \($0.title)" },
            suggestions: { try connection.rows(SQL.AgreementSuggest(reference: reference)).map(\.line) })
    }

    /// One agreement with all that is known of it, and its status on a day; title and names in a language, where the
    /// registry has them in it.
    public func show(
        _ reference: String, on day: CalendarDate, language: String? = nil
    ) throws -> AgreementDetail {
        guard var agreement = try connection.first(
            SQL.AgreementShow(reference: reference, day: day, language: language, today: .latestToday)) else {
            let match = try find(reference)
            return try show(match.reference, on: day, language: language)
        }
        agreement.asOf = day
        let id = agreement.id
        agreement.parties = try parties(of: id, on: day, language: language)
        agreement.fields = try connection.rows(SQL.AgreementFields(agreement: id))
        agreement.purposes = try Purposes(connection: connection).of(id, language: language)
        agreement.classifications = try Classifications(connection: connection).of(id)
        agreement.amounts = try Filings(connection: connection).amounts(of: id)
        agreement.filings = try Filings(connection: connection).of(id)
        agreement.contacts = try Contacts(connection: connection).of(id)
        if agreement.isRelated { agreement.related = try connection.rows(SQL.AgreementRelated(agreement: id, day: day, today: .latestToday)) }
        if agreement.hasLifecycle {
            agreement.lifecycle = try connection.rows(SQL.AgreementLifecycle(agreement: id))
                .filter { $0.isKnown(on: day) }
        }
        let most = Self.mostAttached
        if agreement.hasObligations {
            agreement.obligations = try connection.rows(SQL.ObligationOf(agreement: id, day: day, limit: most))
        }
        if agreement.hasActivities {
            agreement.activities = try connection.rows(SQL.ActivityOf(agreement: id, day: day, limit: most))
        }
        if agreement.hasDocuments { agreement.documents = try connection.rows(SQL.AgreementDocuments(agreement: id)) }
        return agreement
    }

    /// The parties of an agreement, with those that others bring in which amend it and were made by a day.
    func parties(of id: Int, on day: CalendarDate, language: String?) throws -> [AgreementPartyRow] {
        try connection.rows(SQL.AgreementParties(agreement: id, language: language, day: day, today: .latestToday))
    }

    /// The types of agreements.
    public func types() throws -> [VocabularyWord] {
        try connection.rows(SQL.AgreementTypes())
    }

    /// The type that a person meant, by its code or a label.
    /// - Throws: a ``RegistryError`` that lists the types when there is no such.
    public func type(_ text: String) throws -> String {
        try types().word(text, noun: "type of agreement", code: "agreement_type_fkey")
    }

    /// One agreement in the interchange format.
    public func json(_ reference: String) throws -> String {
        try json(of: find(reference).id)
    }

    func json(of id: Int) throws -> String {
        try connection.first(SQL.AgreementJson(id: id))?.json.text ?? ""
    }
}

extension SQL.AgreementSuggest: RowQuery {
    struct Output: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("reference", as: String.self))  \(try row.decode("title", as: String.self))"
        }
    }
}

extension SQL.AgreementTypes: RowQuery { typealias Output = VocabularyWord }
extension SQL.AgreementJson: RowQuery { typealias Output = InterchangeRecord }

import Postgres
import Values

extension Registry {
    /// The agreements of the registry.
    public var agreements: Agreements { Agreements(connection: connection) }
}

/// What can be asked of agreements.
public struct Agreements {
    /// Which agreements are listed. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// A status on the day, or `unknown`.
        public var status: String?
        /// Code of a type, in any case, such as `mou`.
        public var type: String?
        /// A party, by any name.
        public var organization: String?
        /// The field, by any name, with what is as narrow in any scheme.
        public var field: String?
        /// Whether the field alone is meant.
        public var isFieldExact = false
        /// The event at which it was signed, by any name.
        public var event: String?
        /// Signed on this day or later.
        public var signedFrom: CalendarDate?
        /// Signed on this day or earlier.
        public var signedUntil: CalendarDate?
        /// A part of any title, in any case.
        public var title: String?
        /// A part of the owner, in any case.
        public var owner: String?
        /// Whether agreements that were retracted are asked for, in place of the others.
        public var isRetracted = false
        /// Most rows; nil is all.
        public var limit: Int?
        /// The language that titles and names are wanted in, where the registry has them; nil is those of record.
        public var language: String?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

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

    /// The agreements that match, the latest signed first, with their status on a day.
    public func list(_ filter: Filter, on day: CalendarDate) throws -> [AgreementListRow] {
        let organization = try filter.organization.map { try Organizations(connection: connection).find($0).id }
        let fields = try Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact)
        let event = try filter.event.map { try Events(connection: connection).find($0).id }
        let type = try filter.type.map { try self.type($0) }
        return try connection.rows(
            SQL.AgreementList(
                day: day, status: filter.status, type: type, organization: organization, fields: fields, event: event,
                signedFrom: filter.signedFrom, signedUntil: filter.signedUntil, title: filter.title,
                limit: filter.limit, language: filter.language, owner: filter.owner, isRetracted: filter.isRetracted,
                today: .latestToday))
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
        let id = agreement.id
        agreement.parties = try connection.rows(SQL.AgreementParties(agreement: id, language: language))
        agreement.fields = try connection.rows(SQL.AgreementFields(agreement: id))
        if agreement.isRelated { agreement.related = try connection.rows(SQL.AgreementRelated(agreement: id)) }
        if agreement.hasLifecycle {
            // What takes effect later is known today, and was not on an earlier day.
            agreement.lifecycle = try connection.rows(SQL.AgreementLifecycle(agreement: id))
                .filter { $0.date <= day || day >= .today }
        }
        if agreement.hasDocuments { agreement.documents = try connection.rows(SQL.AgreementDocuments(agreement: id)) }
        return agreement
    }

    /// The types of agreements.
    public func types() throws -> [VocabularyWord] {
        try connection.rows(SQL.AgreementTypes())
    }

    /// The type that a person meant, in any case.
    /// - Throws: a ``RegistryError`` that lists the types when there is no such.
    func type(_ text: String) throws -> String {
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

import Postgres
import Values

/// Who came to an event from a country.
public struct EventDelegationRow: RowDecodable, Sendable {
    /// Place in the order in which they are named, from 1.
    public let position: Int
    /// ISO 3166-1 alpha-2 code.
    public let country: String
    /// Name of the country, in the language asked for or in English.
    public let countryName: String
    /// Code of the organization that sent them; nil where it is not one, or not known.
    public let organization: String?
    /// Its name in the language asked for, where it has one; else the name of record.
    public let organizationName: String?
    /// Who led the delegation; nil where not known.
    public let head: String?
    /// Office of the head; nil where not known.
    public let headTitle: String?
    /// How many came; nil where the source gives no number.
    public let quantity: Int?
    /// Whether the source says over or more than.
    public let isAtLeast: Bool
    /// Place of the session in the program, where they came to that alone.
    public let sessionNumber: Int?
    /// Title of that session.
    public let session: String?
    /// What else is known; nil is nothing.
    public let note: String?

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        country = try row.decode("country")
        countryName = try row.decode("country_name")
        organization = try row.decode("organization")
        organizationName = try row.decode("organization_name")
        head = try row.decode("head")
        headTitle = try row.decode("head_title")
        quantity = try row.decode("quantity")
        isAtLeast = try row.decode("at_least")
        sessionNumber = try row.decode("session_number")
        session = try row.decode("session")
        note = try row.decode("note")
    }
}

/// An agreement that was signed at an event.
public struct EventAgreementRow: RowDecodable, Sendable {
    /// What people call the agreement by; never reused.
    public let reference: String
    /// Title in the language asked for, where it has one; else the title of record.
    public let title: String
    /// Code of its type, such as `mou`.
    public let type: String
    /// Label of the type in English.
    public let typeEN: String
    /// Label of the type in Chinese.
    public let typeZH: String
    /// Status on the day asked for.
    public let status: AgreementStatus
    /// Day of the last signature, as precise as it is known; nil where not known.
    public let dateSigned: String?
    /// In words, which parties are not known; nil where nothing is said to be missing.
    public let partiesUnknown: String?
    /// Names of the parties, in order.
    public let parties: [String]?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        typeEN = try row.decode("type_en")
        typeZH = try row.decode("type_zh")
        status = try row.decode("status")
        dateSigned = try row.decode("date_signed")
        partiesUnknown = try row.decode("parties_unknown")
        parties = try row.decode("parties")
    }
}

/// A series of events.
public struct EventSeriesRow: RowDecodable, Sendable {
    /// Short handle by which people name the series.
    public let code: String
    /// Name of record.
    public let name: String
    /// Name in Chinese; nil where none is recorded.
    public let nameZH: String?
    /// How many events of it are recorded.
    public let events: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        nameZH = try row.decode("name_zh")
        events = try row.decode("events")
    }
}

extension SQL.EventDelegations: RowQuery { typealias Output = EventDelegationRow }
extension SQL.EventAgreements: RowQuery { typealias Output = EventAgreementRow }
extension SQL.EventSeries: RowQuery { typealias Output = EventSeriesRow }

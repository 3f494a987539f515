import Postgres
import Records

/// An event that a name can mean.
public struct EventMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    /// Short handle by which people name the event.
    public let code: String
    /// Name of record.
    public let name: String

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
        name = try row.decode("name")
    }
}

/// An event as a whole.
public struct EventDetail: RowDecodable, Sendable {
    /// Short handle by which people name the event.
    public let code: String
    /// Name of record.
    public let name: String
    /// Name in Chinese; nil where none is recorded.
    public let nameZH: String?
    /// What the event was held under; nil where it had none, or it is not known.
    public let theme: String?
    /// First day, as precise as it is known: `2019`, `2019-03` or `2019-03-28`.
    public let startDate: String
    /// Last day, in the same form; nil for an event of one day.
    public let endDate: String?
    /// Where in the city it was held; nil where not known.
    public let venue: String?
    /// Where it was held; nil where not known.
    public let city: String?
    /// ISO 3166-1 alpha-2 code; nil where not known.
    public let country: String?
    /// What else is known; nil is nothing.
    public let note: String?
    /// Code of the series that it belongs to; nil for none.
    public let series: String?
    /// Name of record of that series.
    public let seriesName: String?
    /// Name of that series in Chinese; nil where none is recorded.
    public let seriesNameZH: String?
    /// Which of the series it is: a number, a year or a name.
    public let edition: String?
    /// The scheme that holds its key directions.
    public let scheme: String?
    /// Title of that scheme in English; nil where the event has none.
    public let schemeTitle: String?
    /// Agreements signed at it.
    public let agreements: Int
    /// Who held the event, and its sessions.
    public internal(set) var organizations: [EventOrganizationRow] = []
    /// Its sessions, in the order of the program.
    public internal(set) var sessions: [EventSessionRow] = []
    /// Its speeches, in their order.
    public internal(set) var speeches: [EventSpeechRow] = []
    /// Who attended, by category, in the order in which they are named.
    public internal(set) var attendance: [EventAttendanceRow] = []
    /// Who came from which country, in the order in which they are named.
    public internal(set) var delegations: [EventDelegationRow] = []
    /// The key directions.
    public internal(set) var directions: [FieldListRow] = []

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        nameZH = try row.decode("name_zh")
        theme = try row.decode("theme")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        venue = try row.decode("venue")
        city = try row.decode("city")
        country = try row.decode("country")
        note = try row.decode("note")
        series = try row.decode("series")
        seriesName = try row.decode("series_name")
        seriesNameZH = try row.decode("series_name_zh")
        edition = try row.decode("edition")
        scheme = try row.decode("scheme")
        schemeTitle = try row.decode("scheme_title")
        agreements = try row.decode("agreements")
    }
}

/// Who hosted or organized an event, or a session of it.
public struct EventOrganizationRow: RowDecodable, Sendable {
    /// What it did.
    public let role: EventRole
    /// Place of the session in the program; nil where the role is for the whole event.
    public let session: Int?
    /// Code of the organization.
    public let code: String
    /// Its name in the language asked for, where it has one; else the name of record.
    public let name: String

    public init(row: Row) throws(PostgresError) {
        role = try row.decode("role")
        session = try row.decode("session")
        code = try row.decode("code")
        name = try row.decode("name")
    }
}

/// A session of an event.
public struct EventSessionRow: RowDecodable, Sendable {
    /// Place in the program, from 1.
    public let position: Int
    /// Title, as the program has it.
    public let title: String
    /// The day on which it was held, as precise as it is known: `2019`, `2019-03` or `2019-03-28`; nil where not known.
    public let heldOn: String?
    /// What else is known; nil is nothing.
    public let note: String?
    /// Codes of its organizers.
    public let organizers: [String]?
    /// Codes of its hosts, where it has hosts of its own.
    public let hosts: [String]?

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        title = try row.decode("title")
        heldOn = try row.decode("held_on")
        note = try row.decode("note")
        organizers = try row.decode("organizers")
        hosts = try row.decode("hosts")
    }
}

/// A speech at an event.
public struct EventSpeechRow: RowDecodable, Sendable {
    /// Place in the order of speeches, from 1.
    public let position: Int
    /// Name of the speaker.
    public let speaker: String
    /// Office of the speaker.
    public let speakerTitle: String?
    /// Code of the organization spoken for.
    public let organization: String?
    /// Its name in the language asked for, where it has one; else the name of record.
    public let organizationName: String?
    /// Place of the session in the program; nil where the speech was for all.
    public let sessionNumber: Int?
    /// Title of the session.
    public let session: String?
    /// What the speech was on; nil where not known.
    public let subject: String?

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        speaker = try row.decode("speaker")
        speakerTitle = try row.decode("speaker_title")
        organization = try row.decode("organization")
        organizationName = try row.decode("organization_name")
        sessionNumber = try row.decode("session_number")
        session = try row.decode("session")
        subject = try row.decode("subject")
    }
}

/// A count of those who attended an event.
public struct EventAttendanceRow: RowDecodable, Sendable {
    /// Place in the order in which they are named, from 1.
    public let position: Int
    /// Who is counted, such as experts and scholars.
    public let category: String
    /// How many; nil where the source gives no number.
    public let quantity: Int?
    /// Whether the source says over or more than.
    public let isAtLeast: Bool
    /// Place of the session in the program, where only that is counted.
    public let sessionNumber: Int?
    /// Title of the session, where only that is counted.
    public let session: String?
    /// What else is known, such as countries of origin; nil is nothing.
    public let note: String?

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        sessionNumber = try row.decode("session_number")
        category = try row.decode("category")
        quantity = try row.decode("quantity")
        isAtLeast = try row.decode("at_least")
        session = try row.decode("session")
        note = try row.decode("note")
    }
}

extension SQL.EventFind: RowQuery { typealias Output = EventMatch }
extension SQL.EventShow: RowQuery { typealias Output = EventDetail }
extension SQL.EventOrganizations: RowQuery { typealias Output = EventOrganizationRow }
extension SQL.EventSessions: RowQuery { typealias Output = EventSessionRow }
extension SQL.EventSpeeches: RowQuery { typealias Output = EventSpeechRow }
extension SQL.EventFindSeries: RowQuery { typealias Output = EventMatch }
extension SQL.EventAttendance: RowQuery { typealias Output = EventAttendanceRow }

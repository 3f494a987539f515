import Postgres
import Values

/// The queries of events.
enum EventQueries {
    static let find = Query(SQLFile.Queries.event_find, takes: String.self, gives: EventMatch.self)
    static let list = Query(
        SQLFile.Queries.event_list, takes: CalendarDate.self, Int.self, Bool.self, gives: EventListRow.self)
    static let show = Query(
        SQLFile.Queries.event_show, takes: Int.self, CalendarDate.self, gives: EventDetail.self)
    static let organizations = Query(
        SQLFile.Queries.event_organizations, takes: Int.self, String.self, gives: EventOrganizationRow.self)
    static let sessions = Query(SQLFile.Queries.event_sessions, takes: Int.self, gives: EventSessionRow.self)
    static let speeches = Query(
        SQLFile.Queries.event_speeches, takes: Int.self, String.self, gives: EventSpeechRow.self)
    static let delegations = Query(
        SQLFile.Queries.event_delegations, takes: Int.self, String.self, gives: EventDelegationRow.self)
    static let agreements = Query(
        SQLFile.Queries.event_agreements, takes: Int.self, CalendarDate.self, String.self,
        gives: EventAgreementRow.self)
    static let series = Query(SQLFile.Queries.event_series, gives: EventSeriesRow.self)
    static let findSeries = Query(SQLFile.Queries.event_find_series, takes: String.self, gives: EventMatch.self)
    static let attendance = Query(SQLFile.Queries.event_attendance, takes: Int.self, gives: EventAttendanceRow.self)
    static let json = Query(SQLFile.Queries.event_json, takes: Int.self, gives: InterchangeRecord.self)
    static let insert = Query(
        SQLFile.Queries.event_insert,
        takes: String.self, String.self, String.self, String.self, String.self, String.self, String.self,
        String.self, String.self, String.self, Int.self, String.self, gives: Inserted.self)
    static let update = Query(
        SQLFile.Queries.event_update,
        takes: Int.self, String.self, String.self, String.self, String.self, String.self, String.self, String.self,
        String.self, String.self, Int.self, String.self, gives: Locked.self)
    static let lock = Query(SQLFile.Queries.event_lock, takes: Int.self, gives: Locked.self)
    static let insertOrganization = Query(
        SQLFile.Queries.event_insert_organization, takes: Int.self, Int.self, Int.self, String.self)
    static let insertScheme = Query(SQLFile.Queries.event_insert_scheme, takes: Int.self, gives: InsertedScheme.self)

    static let all: [any DeclaredQuery] = [
        find, list, show, organizations, sessions, speeches, attendance, delegations, agreements, series, findSeries, json,
        insert, update, lock, insertOrganization, insertScheme,
    ] + EventPartQueries.all

    struct Locked: RowDecodable {
        let code: String
        init(row: Row) throws(PostgresError) { code = try row.decode("code") }
    }

    struct Inserted: RowDecodable {
        let id: Int
        let code: String
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            code = try row.decode("code")
        }
    }

    struct InsertedScheme: RowDecodable {
        let id: Int
        init(row: Row) throws(PostgresError) { id = try row.decode("scheme_id") }
    }
}

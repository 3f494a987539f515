import Postgres
import Records

/// The queries that put parts into an event, and take them out.
enum EventPartQueries {
    static let insertSeries = Query(
        SQLFile.Queries.event_insert_series, takes: String.self, String.self, String.self)
    static let findSession = Query(
        SQLFile.Queries.event_find_session, takes: Int.self, Int.self, gives: DocumentQueries.KeyRow.self)
    static let isSessionUsed = Query(
        SQLFile.Queries.event_is_session_used, takes: Int.self, Int.self, gives: UsedRow.self)
    static let insertSession = Query(
        SQLFile.Queries.event_insert_session, takes: Int.self, String.self, String.self, String.self)
    static let insertSpeech = Query(
        SQLFile.Queries.event_insert_speech,
        takes: Int.self, Int.self, String.self, String.self, Int.self, String.self)
    static let insertAttendance = Query(
        SQLFile.Queries.event_insert_attendance,
        takes: Int.self, Int.self, String.self, Int.self, Bool.self, String.self)
    static let insertDelegation = Query(
        SQLFile.Queries.event_insert_delegation,
        takes: Int.self, Int.self, String.self, Int.self, String.self, String.self, Int.self, Bool.self)
    static let removeOrganization = Query(
        SQLFile.Queries.event_remove_organization, takes: Int.self, Int.self, Int.self, String.self,
        gives: RemovedRow.self)

    /// What takes a numbered part out, and what then moves up those that follow.
    static let removals: [EventPart: (remove: Query<RemovedRow>, close: Query<NoRow>)] = [
        .session: (
            Query(SQLFile.Queries.event_remove_session, takes: Int.self, Int.self, gives: RemovedRow.self),
            Query(SQLFile.Queries.event_close_session, takes: Int.self, Int.self)
        ),
        .speech: (
            Query(SQLFile.Queries.event_remove_speech, takes: Int.self, Int.self, gives: RemovedRow.self),
            Query(SQLFile.Queries.event_close_speech, takes: Int.self, Int.self)
        ),
        .attendance: (
            Query(SQLFile.Queries.event_remove_attendance, takes: Int.self, Int.self, gives: RemovedRow.self),
            Query(SQLFile.Queries.event_close_attendance, takes: Int.self, Int.self)
        ),
        .delegation: (
            Query(SQLFile.Queries.event_remove_delegation, takes: Int.self, Int.self, gives: RemovedRow.self),
            Query(SQLFile.Queries.event_close_delegation, takes: Int.self, Int.self)
        ),
    ]

    static let all: [any DeclaredQuery] = [
        insertSeries, findSession, isSessionUsed, insertSession, insertSpeech, insertAttendance, insertDelegation,
        removeOrganization,
    ] + removals.values.flatMap { [$0.remove as any DeclaredQuery, $0.close] }

    struct UsedRow: RowDecodable {
        let isUsed: Bool
        init(row: Row) throws(PostgresError) { isUsed = try row.decode("used") }
    }

    struct RemovedRow: RowDecodable {
        let removed: Int
        init(row: Row) throws(PostgresError) { removed = try row.decode("removed") }
    }
}

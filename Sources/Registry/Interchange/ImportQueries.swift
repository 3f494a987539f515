import Postgres

/// The queries of an import. They work on the temporary tables that `import/begin.sql` makes.
enum ImportQueries {
    static let ready = step(SQLFile.Queries.import_ready)
    static let analyze = step(SQLFile.Queries.import_analyze)
    static let resolve = step(SQLFile.Queries.import_resolve)
    static let rank = step(SQLFile.Queries.import_rank)
    static let merge = step(SQLFile.Queries.import_merge)
    static let follow = step(SQLFile.Queries.import_follow)

    static let mendRows = Query(SQLFile.Queries.import_mend_rows)

    /// What makes records of the rows of a bundle.
    static let joins: [any DeclaredQuery] = [
        Query(SQLFile.Queries.import_check_parties),
        Query(SQLFile.Queries.import_join_parties),
        Query(SQLFile.Queries.import_join_fields),
    ]

    /// From the rows to schemes, organizations, and all faults that there are.
    static let checks: [any DeclaredQuery] = [
        Query(SQLFile.Queries.import_take_names),
        Query(SQLFile.Queries.import_check_names),
        Query(SQLFile.Queries.import_check_types),
        Query(SQLFile.Queries.import_take_schemes),
        Query(SQLFile.Queries.import_take_fields),
        Query(SQLFile.Queries.import_place_fields),
        Query(SQLFile.Queries.import_check_fields),
        Query(SQLFile.Queries.import_refuse_schemes),
        Query(SQLFile.Queries.import_take_organizations),
        Query(SQLFile.Queries.import_place_organizations),
        Query(SQLFile.Queries.import_check_organizations),
        Query(SQLFile.Queries.import_take_events),
        Query(SQLFile.Queries.import_check_events),
        Query(SQLFile.Queries.import_take_agreements),
        Query(SQLFile.Queries.import_mark_unchanged),
        Query(SQLFile.Queries.import_check_recorded),
        Query(SQLFile.Queries.import_check_references),
        Query(SQLFile.Queries.import_insert_schemes),
        Query(SQLFile.Queries.import_insert_fields),
        Query(SQLFile.Queries.import_insert_field_labels),
        Query(SQLFile.Queries.import_take_field_matches),
        Query(SQLFile.Queries.import_check_field_matches),
        Query(SQLFile.Queries.import_insert_organizations),
        Query(SQLFile.Queries.import_insert_organization_names),
        Query(SQLFile.Queries.import_insert_organization_identifiers),
        merge,
        follow,
        Query(SQLFile.Queries.import_insert_distinct),
        Query(SQLFile.Queries.import_take_mentions),
        Query(SQLFile.Queries.import_take_given),
        Query(SQLFile.Queries.import_check_given),
        Query(SQLFile.Queries.import_check_identifiers),
        resolve,
        Query(SQLFile.Queries.import_check_mentions),
        Query(SQLFile.Queries.import_check_agreements),
        Query(SQLFile.Queries.import_check_obligations_and_activities),
        Query(SQLFile.Queries.import_take_agreement_fields),
        Query(SQLFile.Queries.import_check_agreement_fields),
        Query(SQLFile.Queries.import_take_related),
        Query(SQLFile.Queries.import_check_related),
        rank,
    ]

    /// What is stored where there is no fault.
    static let inserts: [any DeclaredQuery] = [
        Query(SQLFile.Queries.import_insert_types),
        Query(SQLFile.Queries.import_insert_activity_kinds),
        Query(SQLFile.Queries.import_insert_field_matches),
        Query(SQLFile.Queries.import_insert_event_series),
        Query(SQLFile.Queries.import_insert_events),
        Query(SQLFile.Queries.import_insert_event_sessions),
        Query(SQLFile.Queries.import_insert_event_organizations),
        Query(SQLFile.Queries.import_insert_event_speeches),
        Query(SQLFile.Queries.import_insert_event_attendance),
        Query(SQLFile.Queries.import_insert_event_delegations),
        Query(SQLFile.Queries.import_insert_agreements),
        Query(SQLFile.Queries.import_insert_titles),
        Query(SQLFile.Queries.import_insert_parties),
        Query(SQLFile.Queries.import_insert_agreement_fields),
        Query(SQLFile.Queries.import_insert_documents),
        Query(SQLFile.Queries.import_insert_obligations),
        Query(SQLFile.Queries.import_insert_obligation_statuses),
        Query(SQLFile.Queries.import_retract_obligations),
        Query(SQLFile.Queries.import_insert_activities),
        Query(SQLFile.Queries.import_insert_related),
        Query(SQLFile.Queries.import_insert_lifecycle),
    ]

    static let faults = Query(SQLFile.Queries.import_faults, takes: Int.self, gives: FaultRow.self)
    static let vocabulary = Query(
        SQLFile.Queries.import_vocabulary, takes: String.self, String.self, gives: CodeRow.self)
    static let notes = Query(SQLFile.Queries.import_notes, gives: NoteRow.self)
    static let lookAlikes = Query(SQLFile.Queries.import_look_alikes, gives: TextRow.self)
    static let report = Query(SQLFile.Queries.import_report, gives: CountsRow.self)

    static let addedOrganizations = Query(
        SQLFile.Queries.import_added_organizations, gives: CodedName.self)

    /// What gives an agreement that is recorded the content of the one agreement that was read.
    static let replacements: [Query<NoRow>] = [
        Query(SQLFile.Queries.import_replace_agreement, takes: Int.self),
        Query(SQLFile.Queries.import_replace_titles, takes: Int.self),
        Query(SQLFile.Queries.import_replace_parties, takes: Int.self),
        Query(SQLFile.Queries.import_replace_fields, takes: Int.self),
        Query(SQLFile.Queries.import_replace_related, takes: Int.self),
    ]

    /// Parties that an agreement would lose by an edit and cannot.
    static let heldParties = Query(SQLFile.Queries.import_held_parties, takes: Int.self, gives: HeldPartyRow.self)

    static let all: [any DeclaredQuery] =
        [heldParties, ready, analyze, mendRows] + joins + checks + inserts
        + [faults, vocabulary, notes, lookAlikes, report, addedOrganizations] + replacements

    private static func step(_ file: SQLFile) -> Query<DoneRow> { Query(file, gives: DoneRow.self) }
}

extension ImportQueries {
    struct HeldPartyRow: RowDecodable {
        let code: String
        let obligations: Int
        let activities: Int
        init(row: Row) throws(PostgresError) {
            code = try row.decode("code")
            obligations = try row.decode("obligations")
            activities = try row.decode("activities")
        }
    }

    struct DoneRow: RowDecodable {
        let isDone: Bool
        init(row: Row) throws(PostgresError) { isDone = try row.decode("done") }
    }

    struct FaultRow: RowDecodable {
        let line: Int
        let path: String?
        let code: String
        let value: String?
        let other: String?
        let total: Int

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            path = try row.decode("path")
            code = try row.decode("code")
            value = try row.decode("value")
            other = try row.decode("other")
            total = try row.decode("total")
        }
    }

    struct CodedName: RowDecodable {
        let code: String
        let name: String

        init(row: Row) throws(PostgresError) {
            code = try row.decode("code")
            name = try row.decode("name")
        }
    }

    struct CodeRow: RowDecodable {
        let code: String
        init(row: Row) throws(PostgresError) { code = try row.decode("code") }
    }

    struct NoteRow: RowDecodable {
        let what: String
        let mentions: Int
        let line: Int

        init(row: Row) throws(PostgresError) {
            what = try row.decode("what")
            mentions = try row.decode("mentions")
            line = try row.decode("line")
        }
    }

    struct TextRow: RowDecodable {
        let line: Int
        let text: String

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            text = try row.decode("text")
        }
    }

    struct CountsRow: RowDecodable {
        let agreements: Int
        let unchanged: Int
        let organizations: Int
        let events: Int
        let schemes: Int
        let matches: Int

        init(row: Row) throws(PostgresError) {
            agreements = try row.decode("agreements")
            unchanged = try row.decode("unchanged")
            organizations = try row.decode("organizations")
            events = try row.decode("events")
            schemes = try row.decode("schemes")
            matches = try row.decode("matches")
        }
    }
}

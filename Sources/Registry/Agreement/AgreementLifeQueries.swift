import Postgres
import Values

/// The queries that change an agreement after it was recorded, and those that tell how it stands.
enum AgreementLifeQueries {
    static let touch = Query(SQLFile.Queries.agreement_touch, takes: Int.self, gives: LockedAgreement.self)
    static let update = Query(
        SQLFile.Queries.agreement_update,
        takes: Int.self, String.self, String.self, Bool.self, Bool.self, String.self, String.self, String.self,
        String.self, String.self, Int.self, Int.self, Numeric.self, String.self, String.self, Int.self, String.self,
        String.self, String.self)
    static let signers = Query(SQLFile.Queries.agreement_signers, takes: Int.self, gives: Signer.self)
    static let sign = Query(SQLFile.Queries.agreement_sign, takes: Int.self, String.self)
    static let updateParty = Query(
        SQLFile.Queries.agreement_update_party,
        takes: Int.self, String.self, String.self, String.self, String.self, String.self, String.self)
    static let deleteParty = Query(SQLFile.Queries.agreement_delete_party, takes: Int.self)
    static let deleteField = Query(SQLFile.Queries.agreement_delete_field, takes: Int.self, Int.self)
    static let deleteRelated = Query(
        SQLFile.Queries.agreement_delete_related, takes: Int.self, String.self, Int.self)
    static let setTitle = Query(SQLFile.Queries.agreement_set_title, takes: Int.self, String.self, String.self)
    static let deleteTitle = Query(SQLFile.Queries.agreement_delete_title, takes: Int.self, String.self)
    static let nextPositions = Query(
        SQLFile.Queries.agreement_next_positions, takes: Int.self, gives: NextPositions.self)
    static let insertLifecycle = Query(
        SQLFile.Queries.agreement_insert_lifecycle,
        takes: Int.self, String.self, CalendarDate.self, String.self, Numeric.self, String.self, String.self)
    static let deleteLifecycle = Query(
        SQLFile.Queries.agreement_delete_lifecycle, takes: Int.self, String.self, CalendarDate.self)
    static let retract = Query(SQLFile.Queries.agreement_retract, takes: Int.self, String.self)
    static let lapse = Query(SQLFile.Queries.agreement_lapse, takes: Int.self, CalendarDate.self, String.self)
    static let ended = Query(
        SQLFile.Queries.agreement_ended, takes: CalendarDate.self, CalendarDate.self, gives: Ended.self)
    static let standing = Query(
        SQLFile.Queries.agreement_standing, takes: Int.self, CalendarDate.self, gives: AgreementStanding.self)
    static let expiring = Query(
        SQLFile.Queries.agreement_expiring,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, String.self, String.self, Bool.self, Int.self,
        String.self, gives: ExpiringRow.self)
    static let dealtWith = Query(
        SQLFile.Queries.agreement_dealt_with,
        takes: CalendarDate.self, CalendarDate.self, CalendarDate.self, Int.self, [Int].self, String.self, String.self,
        String.self, gives: ExpiringRow.self)

    static let all: [any DeclaredQuery] = [
        touch, update, signers, sign, updateParty, deleteParty, deleteField, deleteRelated, setTitle, deleteTitle,
        nextPositions, insertLifecycle, deleteLifecycle, retract, lapse, ended, standing, expiring, dealtWith,
    ]

    /// A party, and when it signed.
    struct Signer: RowDecodable {
        let id: Int
        let organization: Int
        let code: String
        let name: String
        var role: String?
        var unitName: String?
        var ownNumber: String?
        var signatoryName: String?
        var signatoryTitle: String?
        var dateSigned: String?

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            organization = try row.decode("organization_id")
            code = try row.decode("code")
            name = try row.decode("name")
            role = try row.decode("role")
            unitName = try row.decode("unit_name")
            ownNumber = try row.decode("own_number")
            signatoryName = try row.decode("signatory_name")
            signatoryTitle = try row.decode("signatory_title")
            dateSigned = try row.decode("date_signed")
        }
    }

    struct NextPositions: RowDecodable {
        let party: Int
        let field: Int
        let related: Int

        init(row: Row) throws(PostgresError) {
            party = try row.decode("party")
            field = try row.decode("field")
            related = try row.decode("related")
        }
    }

    struct Ended: RowDecodable {
        let id: Int
        let reference: String
        let end: CalendarDate

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            reference = try row.decode("reference")
            end = try row.decode("end_on")
        }
    }
}

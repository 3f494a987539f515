import Postgres
import Records
import Values

/// All that is shown of one organization.
public struct OrganizationPage: Sendable {
    /// What is known of it as a whole.
    public let detail: OrganizationDetail
    /// Its other names, and those of what was merged into it.
    public let names: [OrganizationNameRow]
    /// What it is by some scheme, and what those are that were merged into it.
    public let classifications: [ClassificationRow]
    /// Whom to call there, in order, and whom of what was merged into it.
    public let contacts: [ContactRow]
    /// What was there before it, and what followed.
    public let successions: [OrganizationSuccessionRow]
    /// What was merged into it.
    public let merges: [OrganizationMergeRow]
    /// Its agreements by status on the day asked for.
    public let statuses: [OrganizationStatusRow]
}

/// Another name of an organization.
public struct OrganizationNameRow: RowDecodable, Sendable {
    /// The name as written.
    public let name: String
    /// What the name is.
    public let kind: NameKind
    /// BCP 47 tag of the language.
    public let language: String?
    /// When it came into use, as an ISO 8601 date of any precision.
    public let from: String?
    /// When it went out of use.
    public let until: String?
    /// Code of the merged organization whose name it is; nil where it is of the organization itself.
    public let recordedAs: String?

    public init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        kind = try row.decode("kind")
        language = try row.decode("language")
        from = try row.decode("from_date")
        until = try row.decode("until_date")
        recordedAs = try row.decode("recorded_as")
    }
}

/// An organization that was there before another, or followed it.
public struct OrganizationSuccessionRow: RowDecodable, Sendable {
    /// Which of the two it was.
    public let relation: SuccessionSide
    /// Code of the other one.
    public let code: String
    /// Name of the other one.
    public let name: String
    /// How the one followed the other.
    public let kind: Succession
    /// When, as an ISO 8601 date of any precision.
    public let date: String?
    /// What else is known.
    public let note: String?

    public init(row: Row) throws(PostgresError) {
        relation = try row.decode("relation")
        code = try row.decode("code")
        name = try row.decode("name")
        kind = try row.decode("kind")
        date = try row.decode("date")
        note = try row.decode("note")
    }
}

/// Whether another organization was there before one, or after it.
public enum SuccessionSide: String, ClosedWord, PostgresDecodable {
    case predecessor, successor

    public var caption: Caption {
        switch self {
        case .predecessor: Caption(rawValue, "前身")
        case .successor: Caption(rawValue, "后继")
        }
    }
}

/// An organization that was merged into another.
public struct OrganizationMergeRow: RowDecodable, Sendable {
    /// Its code, which goes on leading to the survivor.
    public let code: String
    /// Its name of record.
    public let name: String
    /// Code of what it was merged into, which may have been merged in turn.
    public let mergedInto: String
    /// The day of the merge.
    public let mergedOn: CalendarDate?
    /// Why the two are one.
    public let reason: String?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        mergedInto = try row.decode("merged_into")
        mergedOn = try row.decode("merged_on")
        reason = try row.decode("reason")
    }
}

/// How many agreements of an organization have a status.
public struct OrganizationStatusRow: RowDecodable, Sendable {
    /// The status.
    public let status: AgreementStatus
    /// How many agreements have it.
    public let agreements: Int

    public init(row: Row) throws(PostgresError) {
        status = try row.decode("status")
        agreements = try row.decode("agreements")
    }
}

extension SQL.OrganizationNames: RowQuery { typealias Output = OrganizationNameRow }
extension SQL.OrganizationSuccessions: RowQuery { typealias Output = OrganizationSuccessionRow }
extension SQL.OrganizationMerges: RowQuery { typealias Output = OrganizationMergeRow }
extension SQL.OrganizationStatuses: RowQuery { typealias Output = OrganizationStatusRow }

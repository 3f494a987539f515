import Postgres
import Records
import Values

/// How an agreement stands on a day, and what makes it so.
public struct AgreementStanding: RowDecodable, Sendable {
    /// The day that is asked for.
    public internal(set) var day = CalendarDate.today
    /// Reference of the agreement.
    public let reference: String
    /// Title of record.
    public let title: String
    /// Status on the day.
    public let status: AgreementStatus
    /// The first day of that status; nil where it follows from no date.
    public let since: CalendarDate?
    /// The last day of that status, as far as is known; nil is without end.
    public let until: CalendarDate?
    /// Day of the last signature, as precise as it is known.
    public let dateSigned: String?
    /// First day of validity, as precise as it is known; nil counts from signing.
    public let startDate: String?
    /// Last day of validity as it was signed, as precise as it is known.
    public let endDate: String?
    /// First day that the signing can mean.
    public let signed: CalendarDate?
    /// First day of validity, of the start or else of the signing.
    public let begins: CalendarDate?
    /// The last day to which renewals and amendments had carried it by the day; nil is open-ended, or not known.
    public let end: CalendarDate?
    /// Whether it is a draft still, rather than on a day before it was signed.
    public let isDraft: Bool
    /// What comes after its end; nil where not known.
    public let renewalRule: RenewalRule?
    /// Months by which a renewal extends it; nil where not known.
    public let renewalMonths: Int?
    /// Why it was retracted; nil where it was not.
    public let retractedReason: String?
    /// Reference of the agreement that replaces it first; nil where none does.
    public let replacedBy: String?
    /// The day on which that one begins.
    public let replacedOn: CalendarDate?
    /// Names of the parties of which no day of signing is known.
    public let unsigned: [String]
    /// Whether what was to be written down of it was there already.
    public internal(set) var isUnchanged = false
    /// What happened to it, the earliest first.
    public internal(set) var lifecycle: [LifecycleRow] = []

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        status = try row.decode("status")
        since = try row.decode("since")
        until = try row.decode("until")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        signed = try row.decode("signed_on")
        begins = try row.decode("begins_on")
        end = try row.decode("end_on")
        isDraft = try row.decode("draft")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        retractedReason = try row.decode("retracted_reason")
        replacedBy = try row.decode("replaced_by")
        replacedOn = try row.decode("replaced_on")
        unsigned = try row.decode("unsigned", as: [String]?.self) ?? []
    }

    /// A date, or something that happened, that makes the status what it is.
    public struct Cause: Sendable, Hashable {
        /// When, as precise as it is known; nil where no day belongs to it.
        public var date: String?
        /// What it is the date of, or what happened.
        public var what: CauseOfStatus
        /// Why, in words; nil where not known.
        public var reason: String?
        /// The end that a renewal or an amendment set, as precise as it is known.
        public var endDate: String?
        /// The agreement that replaced it.
        public var reference: String?
    }

    /// What makes the status, in the order of time: signing and period, then what happened by the day and bears on it.
    public var because: [Cause] {
        if let retractedReason { return [Cause(what: .retracted, reason: retractedReason)] }
        var causes: [Cause] = []
        if let dateSigned, !isDraft { causes.append(Cause(date: dateSigned, what: .signed)) }
        if let startDate { causes.append(Cause(date: startDate, what: .starts)) }
        if status != .draft, status != .unknown {
            causes += happened.map { Cause(date: "\($0.date)", what: CauseOfStatus($0.action), reason: $0.reason, endDate: $0.newEndDate) }
            if status == .replaced, let replacedOn {
                causes.append(Cause(date: "\(replacedOn)", what: .replaced, reference: replacedBy))
            }
            if status != .replaced, status != .terminated, moved == nil, let endDate {
                causes.append(Cause(date: endDate, what: .ends))
            }
        }
        return causes
    }

    /// What happened by the day and bears on the status: a change of value does not.
    public var happened: [LifecycleRow] {
        lifecycle.filter { $0.date <= day && ($0.action != .amended || $0.newEndDate != nil) }
    }

    /// The renewal or amendment that set the end that counts on the day; nil where it is the end that was signed.
    public var moved: LifecycleRow? {
        lifecycle.last { $0.date <= day && ($0.action == .renewed || $0.newEndDate != nil) }
    }

    /// The end that counts on the day, as precise as it is known; nil is open-ended, or not known.
    public var endAsKnown: String? { moved.map(\.newEndDate) ?? endDate }
}

extension Agreements {
    /// How an agreement stands on a day, and why.
    public func why(_ reference: String, on day: CalendarDate) throws -> AgreementStanding {
        try standing(find(reference).id, on: day)
    }
}

extension AgreementStanding.Cause: ListedRow {
    public static let listing = Listing<AgreementStanding.Cause>("because", "Because", "依据", [
        .date("date", "Date", "日期") { $0.date },
        .word("what", CauseOfStatus.self, "What", "事项") { $0.what },
        .date("endDate", "Ends", "结束日期") { $0.endDate },
        .text("reason", "Reason", "原因") { $0.reason },
        .text("reference", "Reference", "编号") { $0.reference },
    ])
}

extension SQL.AgreementStanding: RowQuery { typealias Output = AgreementStanding }

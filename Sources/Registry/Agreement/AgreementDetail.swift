import Postgres
import Values

/// An agreement as a whole, with its status on a day.
public struct AgreementDetail: RowDecodable, Sendable {
    let id: Int
    /// What people call the agreement by; never reused.
    public let reference: String
    /// Title in the language asked for, where it has one; else the title of record.
    public let title: String
    /// Titles in further languages, each as `zh: …`.
    public let titles: [String]?
    /// Code of its type, such as `mou`.
    public let type: String
    /// Label of the type in English.
    public let typeEN: String
    /// Label of the type in Chinese.
    public let typeZH: String
    /// The day asked for.
    public internal(set) var asOf = CalendarDate.today
    /// Status on the day asked for.
    public let status: AgreementStatus
    /// Whether it binds in law; nil where not known.
    public let isBinding: Bool?
    /// Day of the last signature (OCDS dateSigned), as precise as it is known: `2019`, `2019-03` or `2019-03-28`;
    /// nil where not known.
    public let dateSigned: String?
    /// First day of validity (OCDS period.startDate), in the same form; nil counts from signing.
    public let startDate: String?
    /// The last day as it was signed; renewals move it, see ``lastDay``.
    public let endDate: String?
    /// Whether it was signed as without end.
    public let isSignedOpenEnded: Bool
    /// Whether it has no end on the day, which the parties said.
    public let isOpenEnded: Bool
    /// How far renewals can carry it (OCDS period.maxExtentDate), in the same form; nil where no limit is known.
    public let maxExtentDate: String?
    /// What comes after its end; nil where not known.
    public let renewalRule: RenewalRule?
    /// Months by which a renewal extends it; nil where it is not renewed, or the length is not known.
    public let renewalMonths: Int?
    /// How long before an end notice must be given; nil where not known.
    public let notice: NoticePeriod?
    /// The last day on which notice can be given for the end of the term that runs; nil where none is to be given.
    public let noticeOn: CalendarDate?
    /// The end to which it goes on by itself after the term that runs; nil where it does not.
    public let renewsTo: CalendarDate?
    /// Whether notice was given for that end, of one that renews itself.
    let isNoticed: Bool
    /// Value in the major unit of the currency, with its decimals; nil where none is known.
    public let amount: Numeric?
    /// ISO 4217 code of the amount; nil without one.
    public let currency: String?
    /// Whether it is said to carry no money.
    public let hasNoMoney: Bool
    /// The value as of the day, where an amendment or a renewal has changed it by then; nil where it is ``amount``.
    public let amendedAmount: Numeric?
    /// ISO 4217 code of the amended amount; nil without one.
    public let amendedCurrency: String?
    /// The day from which the amended amount counts; nil without one.
    public let amendedOn: CalendarDate?
    /// What agreements that amend it and were signed by the day are worth, of each currency apart, as `2500.00 EUR`.
    public let addedValues: [String]?
    /// Who looks after it: a person or an office; nil where not known.
    public let owner: String?
    /// What else is known; nil where nothing is.
    public let note: String?
    /// The end at which it is let run out on purpose; nil where nobody has said so.
    public let lapseOn: CalendarDate?
    /// The day on which that was decided, or notice was given; nil where not known.
    public let lapseGivenOn: CalendarDate?
    /// Why it is let run out; nil where not known.
    public let lapseReason: String?
    /// Why it was taken back, since it had been recorded by mistake; nil where it was not.
    public let retractedReason: String?
    /// In words, which parties are not known; nil where nothing is said to be missing.
    public let partiesUnknown: String?
    /// Code of the event at which it was signed; nil where it was at none, or it is not known.
    public let event: String?
    /// Name of record of that event.
    public let eventName: String?
    /// Who may see it.
    public let visibility: Visibility
    /// The last day in force as far as is known on the day, suspensions left aside; nil is without end, or never in force.
    public let lastDay: CalendarDate?
    /// Whether there is anything to ask for in the tables beside; mostly there is not.
    let isRelated, hasLifecycle, hasDocuments, hasObligations, hasActivities: Bool
    /// Its parties, in the order in which they are named.
    public internal(set) var parties: [AgreementPartyRow] = []
    /// The fields it is filed under, in order.
    public internal(set) var fields: [AgreementFieldRow] = []
    /// What the parties will do, in order.
    public internal(set) var purposes: [PurposeRow] = []
    /// What it is by some scheme.
    public internal(set) var classifications: [ClassificationRow] = []
    /// Amounts beside its value, in order.
    public internal(set) var amounts: [FurtherAmountRow] = []
    /// Where it was registered or notified, in order.
    public internal(set) var filings: [FilingRow] = []
    /// Whom to call, in order.
    public internal(set) var contacts: [ContactRow] = []
    /// What it relates to, then what relates to it.
    public internal(set) var related: [RelatedAgreementRow] = []
    /// What happened to it by the day, the earliest first; today also what is to come.
    public internal(set) var lifecycle: [LifecycleRow] = []
    /// What is owed: the next that is open, and then what was dealt with last; not more than a page takes.
    public internal(set) var obligations: [AgreementObligationRow] = []
    /// What happened under it last; not more than a page takes.
    public internal(set) var activities: [AgreementActivityRow] = []
    /// Its documents, in order.
    public internal(set) var documents: [DocumentRow] = []

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        titles = try row.decode("titles")
        type = try row.decode("type")
        typeEN = try row.decode("type_en")
        typeZH = try row.decode("type_zh")
        status = try row.decode("status")
        isBinding = try row.decode("binding")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        isSignedOpenEnded = try row.decode("open_ended")
        isOpenEnded = try row.decode("is_open")
        maxExtentDate = try row.decode("max_extent_date")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        notice = NoticePeriod(days: try row.decode("notice_days"), months: try row.decode("notice_months"))
        noticeOn = try row.decode("notice_on")
        isNoticed = try row.decode("is_noticed")
        renewsTo = try row.decode("renews_to")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        hasNoMoney = try row.decode("no_money")
        amendedAmount = try row.decode("new_amount")
        amendedCurrency = try row.decode("new_currency")
        amendedOn = try row.decode("valued_on")
        addedValues = try row.decode("added")
        owner = try row.decode("owner")
        note = try row.decode("note")
        lapseOn = try row.decode("lapse_on")
        lapseGivenOn = try row.decode("lapse_given_on")
        lapseReason = try row.decode("lapse_reason")
        retractedReason = try row.decode("retracted_reason")
        partiesUnknown = try row.decode("parties_unknown")
        event = try row.decode("event")
        eventName = try row.decode("event_name")
        visibility = try row.decode("visibility")
        isRelated = try row.decode("is_related")
        hasLifecycle = try row.decode("has_lifecycle")
        hasDocuments = try row.decode("has_documents")
        hasObligations = try row.decode("has_obligations")
        hasActivities = try row.decode("has_activities")
        lastDay = try row.decode("last_day")
    }
}

extension SQL.AgreementShow: RowQuery { typealias Output = AgreementDetail }

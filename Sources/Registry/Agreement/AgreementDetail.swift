import Postgres

/// An agreement as a whole, with its status on a day.
public struct AgreementDetail: RowDecodable, Sendable {
    let id: Int
    public let reference: String
    public let title: String
    /// Titles in further languages, each as `zh: …`.
    public let titles: [String]?
    public let type: String
    public let typeEN: String
    public let typeZH: String
    /// Status on the day asked for; nil where neither signing nor start is known.
    public let status: String?
    public let isBinding: Bool?
    public let dateSigned: String?
    public let startDate: String?
    /// The last day as it was signed; renewals move it, see ``lastDay``.
    public let endDate: String?
    public let maxExtentDate: String?
    public let renewalRule: String?
    public let renewalMonths: Int?
    public let renewalNoticeDays: Int?
    public let amount: Numeric?
    public let currency: String?
    public let partiesUnknown: String?
    public let event: String?
    public let eventName: String?
    public let visibility: String
    /// The last day in force as far as is known; nil is without end, or never in force.
    public let lastDay: CalendarDate?
    /// Whether there is anything to ask for in the tables beside; mostly there is not.
    let isRelated, hasLifecycle, hasDocuments: Bool
    public internal(set) var parties: [AgreementPartyRow] = []
    public internal(set) var fields: [AgreementFieldRow] = []
    public internal(set) var related: [RelatedAgreementRow] = []
    public internal(set) var lifecycle: [LifecycleRow] = []
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
        maxExtentDate = try row.decode("max_extent_date")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        renewalNoticeDays = try row.decode("renewal_notice_days")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        partiesUnknown = try row.decode("parties_unknown")
        event = try row.decode("event")
        eventName = try row.decode("event_name")
        visibility = try row.decode("visibility")
        isRelated = try row.decode("is_related")
        hasLifecycle = try row.decode("has_lifecycle")
        hasDocuments = try row.decode("has_documents")
        lastDay = try row.decode("last_day")
    }
}

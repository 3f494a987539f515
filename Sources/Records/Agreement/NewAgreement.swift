import Values

/// An agreement to be recorded.
public struct NewAgreement: Sendable {
    /// An organization's part in it.
    public struct Party: Sendable {
        /// The organization, by any name.
        public var organization: String
        /// Code of the part it plays, such as `lead` or `funder`; nil where not known.
        public var role: String?
        /// The faculty, college or department concerned; nil where none is named.
        public var unitName: String?
        /// The number under which the party files the agreement.
        public var ownNumber: String?
        /// Who signed for the party; nil where not known.
        public var signatoryName: String?
        /// Office of the signatory; only with a name. Nil where not known.
        public var signatoryTitle: String?
        /// When the party signed, as precise as it is known; nil where not known.
        public var dateSigned: PartialDate?
        /// From when it is a party, as precise as it is known; nil where it is one from the first day.
        public var from: PartialDate?
        /// Until when it is a party, that day included; nil where it is one to the last day.
        public var until: PartialDate?
        /// What it brings in; none where not known.
        public var contributions: [Contribution] = []
        /// Whether it is said to bring in nothing; only without contributions.
        public var contributesNothing = false
        /// The name under which it signed, where it is called otherwise now; nil where it is not.
        public var signedAs: String?

        /// A party of which nothing else is known yet.
        public init(organization: String) { self.organization = organization }
    }

    /// A relation to an earlier agreement.
    public struct Relation: Sendable {
        /// What the new one is to the earlier.
        public var kind: RelationKind
        /// The earlier agreement, by its reference.
        public var reference: String

        /// A relation as it is kept; whether the earlier agreement exists is looked up on recording.
        public init(_ kind: RelationKind, reference: String) {
            self.kind = kind
            self.reference = reference
        }
    }

    /// What people will call it by; the year of signing and the next number where nil.
    public var reference: String?
    /// Title of record.
    public var title: String
    /// Titles by BCP 47 tag of the language.
    public var titles: [(language: String, title: String)] = []
    /// Code of its type, in any case, such as `mou`.
    public var type = "other"
    /// Whether it binds in law; nil where not known.
    public var isBinding: Bool?
    /// Whether it is not yet signed by all; only a draft may bear a day of signing to come.
    public var isDraft = false
    /// Day of the last signature (OCDS dateSigned), as precise as it is known; nil where not known.
    public var signed: PartialDate?
    /// First day of validity (OCDS period.startDate); nil counts from signing.
    public var start: PartialDate?
    /// Last day of validity (OCDS period.endDate); nil is without end, or not known.
    public var end: PartialDate?
    /// Whether it was said to have no end; only without a last day.
    public var isOpenEnded = false
    /// How far renewals can carry it (OCDS period.maxExtentDate); nil where no limit is known.
    public var maxExtent: PartialDate?
    /// What comes after its end; nil where not known.
    public var renewalRule: RenewalRule?
    /// Months of each term that follows an end, 1 to 1200; nil where not known.
    public var renewalMonths: Int?
    /// How long before an end notice must be given; nil where not known.
    public var notice: NoticePeriod?
    /// What it is worth; nil where no amount is known.
    public var value: Money?
    /// Whether it is said to carry no money; only without a value.
    public var hasNoMoney = false
    /// Amounts beside its value, one of a kind.
    public var amounts: [FurtherAmount] = []
    /// Where it was registered or notified.
    public var filings: [Filing] = []
    /// Its parties, in the order in which they are named; no organization twice.
    public var parties: [Party] = []
    /// In words, which parties are not known.
    public var partiesUnknown: String?
    /// Fields, by any name.
    public var fields: [String] = []
    /// What the parties will do, in this order.
    public var purposes: [Purpose] = []
    /// The event at which it was signed, by any name.
    public var event: String?
    /// Relations to agreements that are recorded already.
    public var related: [Relation] = []
    /// What it is by some scheme, such as `tech-contract:development`.
    public var classifications: [String] = []
    /// Whom to call, in this order; no name twice.
    public var contacts: [Contact] = []
    /// Who looks after it: a person or an office; nil where not known.
    public var owner: String?
    /// What else is known.
    public var note: String?
    /// Who may see it.
    public var visibility = Visibility.everybody

    /// An agreement of which only the title is known yet.
    public init(title: String) { self.title = title }
}

import Postgres

/// An agreement to be recorded.
public struct NewAgreement: Sendable {
    /// An organization's part in it.
    public struct Party: Sendable {
        /// The organization, by any name.
        public var organization: String
        public var role: String?
        public var unit: String?
        /// The number under which the party files the agreement.
        public var ownNumber: String?
        public var signatoryName: String?
        public var signatoryTitle: String?
        public var dateSigned: PartialDate?

        public init(organization: String) { self.organization = organization }
    }

    /// A relation to an earlier agreement.
    public struct Relation: Sendable {
        /// `framework`, `renewal`, `replacement` or `amendment`.
        public var relation: String
        /// The earlier agreement, by its reference.
        public var reference: String

        public init(relation: String, reference: String) {
            self.relation = relation
            self.reference = reference
        }
    }

    /// What people will call it by; the year of signing and the next number where nil.
    public var reference: String?
    public var title: String
    /// Titles by BCP 47 tag of the language.
    public var titles: [(language: String, title: String)] = []
    public var type = "other"
    public var isBinding: Bool?
    public var isDraft = false
    public var signed: PartialDate?
    public var start: PartialDate?
    public var end: PartialDate?
    public var maxExtent: PartialDate?
    /// `none`, `automatic` or `by-consent`.
    public var renewalRule: String?
    public var renewalMonths: Int?
    public var renewalNoticeDays: Int?
    public var value: Money?
    public var parties: [Party] = []
    /// In words, which parties are not known.
    public var partiesUnknown: String?
    /// Fields, by any name.
    public var fields: [String] = []
    /// The event at which it was signed, by any name.
    public var event: String?
    public var related: [Relation] = []
    /// `public`, `internal` or `restricted`.
    public var visibility = "public"

    public init(title: String) { self.title = title }
}

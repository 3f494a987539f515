import Values

/// An agreement to be recorded.
@dynamicMemberLookup
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
    /// Whether it is not yet signed by all; only a draft may bear a day of signing to come.
    public var isDraft = false
    /// Amounts beside its value, one of a kind.
    public var amounts: [FurtherAmount] = []
    /// Where it was registered or notified.
    public var filings: [Filing] = []
    /// Its parties, in the order in which they are named; no organization twice.
    public var parties: [Party] = []
    /// Fields, by any name.
    public var fields: [String] = []
    /// What the parties will do, in this order.
    public var purposes: [Purpose] = []
    /// Relations to agreements that are recorded already.
    public var related: [Relation] = []
    /// What it is by some scheme, such as `tech-contract:development`.
    public var classifications: [String] = []
    /// Whom to call, in this order; no name twice.
    public var contacts: [Contact] = []
    /// Its properties, as a record has them.
    private(set) var properties = JSON.object([])

    /// An agreement of which only the title is known yet.
    public init(title: String) { self.title = title }

    /// One of its properties, or what a record says where it is absent; nil where that is nothing.
    public subscript<Value>(dynamicMember property: KeyPath<AgreementProperties, RecordProperty<Value>>) -> Value? {
        get {
            let property = AgreementProperties.standard[keyPath: property]
            return (properties[path: property.traits.path] ?? property.traits.unsaid).flatMap(property.read)
        }
        set {
            let property = AgreementProperties.standard[keyPath: property]
            let written = newValue.flatMap(property.write)
            // Of two that share a place, one takes away only what is its own.
            guard written != nil || properties[path: property.traits.path].flatMap(property.read) != nil else { return }
            properties[path: property.traits.path] = written
        }
    }

    /// Changes its properties.
    public mutating func change(_ changes: PropertyChanges) { properties = changes.applied(to: properties) }

    /// Takes from the record of another agreement what one that is made like it has from that.
    package mutating func copy(from record: JSON) {
        for property in AgreementProperties.all where property.sharing.contains(.copied) {
            properties[path: property.path] = record[path: property.path]
        }
    }
}

import Records
import Values

/// What is mended in the record of an agreement that was written down wrongly. What is not named stays.
@dynamicMemberLookup
public struct AgreementChanges: Sendable {
    /// What is known of a party beside its part in the agreement.
    public struct PartyChange: Sendable {
        /// The organization, by any name.
        public var organization: String
        /// Its role, such as `lead`.
        public var role: Change<String> = .keep
        /// The unit of the organization, in words.
        public var unitName: Change<String> = .keep
        /// The number that the party itself gives the agreement (EWP `iia-code`).
        public var ownNumber: Change<String> = .keep
        /// Name and office of the signatory.
        public var signatory: Change<(name: String, title: String?)> = .keep
        /// The day on which the party signed.
        public var dateSigned: Change<PartialDate> = .keep
        /// From when it is a party.
        public var from: Change<PartialDate> = .keep
        /// Until when it is a party.
        public var until: Change<PartialDate> = .keep
        /// What the party brings in: all of it; an empty list says that it brings in nothing.
        public var contributions: Change<[Contribution]> = .keep

        /// What is said of the party, in words.
        var keys: [String] {
            [
                ("role", role.isChange), ("unit", unitName.isChange), ("own number", ownNumber.isChange),
                ("signatory", signatory.isChange), ("day of signing", dateSigned.isChange), ("contribution", contributions.isChange),
                ("day of joining", from.isChange), ("day of leaving", until.isChange),
            ].filter(\.1).map(\.0)
        }

        /// A change of one party that changes nothing yet.
        public init(organization: String) { self.organization = organization }
    }

    /// Title of record; nil stays.
    public var title: String?
    /// Whether it is a draft; nil stays.
    public var isDraft: Bool?
    /// What becomes of its properties.
    public var properties = PropertyChanges()
    /// How long it runs from its start, or else from its signing, where no end is said.
    public var term: TermLength?
    /// Amounts beside its value; one of a kind that it has takes its place.
    public var amounts: [FurtherAmount] = []
    /// Where it was registered or notified; of one that it has, what is said is mended.
    public var filings: [Filing] = []
    /// Filings that there were not: all that are as one of these says.
    public var removedFilings: [Filing] = []
    /// Titles by BCP 47 tag of the language; nil takes one away.
    public var titles: [(language: String, title: String?)] = []
    /// Fields that were left out, by any name.
    public var addedFields: [String] = []
    /// Fields that it is not in, by any name.
    public var removedFields: [String] = []
    /// Parties that were left out.
    public var addedParties: [NewAgreement.Party] = []
    /// Organizations that are no parties, by any name.
    public var removedParties: [String] = []
    /// What changes in parties that it has.
    public var parties: [PartyChange] = []
    /// Purposes to be added; of one that it has, what is said is mended.
    public var purposes: [Purpose] = []
    /// Purposes to be taken away: all that are as one of these says.
    public var removedPurposes: [Purpose] = []
    /// What it is by some scheme.
    public var classifications: [String] = []
    /// What it is not; a scheme alone means all of it.
    public var removedClassifications: [String] = []
    /// Contacts to be added; of one that it has by that name, what is said is mended.
    public var contacts: [Contact] = []
    /// Names of contacts to be taken away.
    public var removedContacts: [String] = []
    /// Relations to other agreements that were left out.
    public var addedRelations: [NewAgreement.Relation] = []
    /// Relations that it does not have.
    public var removedRelations: [NewAgreement.Relation] = []
    /// Lifecycle actions that did not happen.
    public var removedActions: [(action: LifecycleAction, day: CalendarDate)] = []

    /// Whether parties come or go: allowed even where the agreement was retracted, so that two that were recorded as its
    /// parties by mistake can be merged, and the agreement be made whole before it is put in again.
    var movesParties: Bool { !removedParties.isEmpty || !addedParties.isEmpty }

    /// Changes that leave everything as it is.
    public init() {}

    /// What becomes of one of its properties.
    public subscript<Value>(dynamicMember property: WritableKeyPath<PropertyChanges, Change<Value>>) -> Change<Value> {
        get { properties[keyPath: property] }
        set { properties[keyPath: property] = newValue }
    }
}

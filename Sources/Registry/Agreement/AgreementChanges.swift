import Records
import Values

/// What is mended in the record of an agreement that was written down wrongly. What is not named stays.
public struct AgreementChanges: Sendable {
    /// What becomes of a value: nothing, another, or none, which says that it is not known.
    public enum Change<Value: Sendable>: Sendable {
        /// It stays.
        case keep
        /// It becomes this.
        case set(Value)
        /// It is not known.
        case clear

        /// Whether it becomes anything else.
        var isChange: Bool { if case .keep = self { false } else { true } }

        /// What a record says after the change where it said `before`.
        func applied(to before: JSON?, _ written: (Value) throws -> JSON) rethrows -> JSON? {
            switch self {
            case .keep: before
            case .set(let value): try written(value)
            case .clear: nil
            }
        }
    }

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
    /// Code of the type, in any case; nil stays.
    public var type: String?
    /// Whether it is a draft; nil stays.
    public var isDraft: Bool?
    /// Who may see it; nil stays.
    public var visibility: Visibility?
    /// Whether it binds in law.
    public var isBinding: Change<Bool> = .keep
    /// The day of the last signature (OCDS `dateSigned`).
    public var signed: Change<PartialDate> = .keep
    /// The first day of validity.
    public var start: Change<PartialDate> = .keep
    /// The last day of validity as it was signed; what a renewal made of it stays.
    public var end: Change<PartialDate> = .keep
    /// How long it runs from its start, or else from its signing, where no end is said.
    public var term: TermLength?
    /// Whether it was signed as without end; nil stays, and a last day says that it has one.
    public var isOpenEnded: Bool?
    /// The day to which renewals can carry it (OCDS `maxExtentDate`).
    public var maxExtent: Change<PartialDate> = .keep
    /// What comes after its end; that nothing does clears months too.
    public var renewalRule: Change<RenewalRule> = .keep
    /// By how many months it renews itself.
    public var renewalMonths: Change<Int> = .keep
    /// How long before an end notice must be given.
    public var notice: Change<NoticePeriod> = .keep
    /// The value as it was signed; what an amendment made of it stays.
    public var value: Change<Money> = .keep
    /// Whether it is said to carry no money, in place of a value.
    public var hasNoMoney = false
    /// Amounts beside its value; one of a kind that it has takes its place.
    public var amounts: [FurtherAmount] = []
    /// Where it was registered or notified; of one that it has, what is said is mended.
    public var filings: [Filing] = []
    /// Filings that there were not: all that are as one of these says.
    public var removedFilings: [Filing] = []
    /// Why parties are not known, in words.
    public var partiesUnknown: Change<String> = .keep
    /// The event at which it was signed, by any name.
    public var event: Change<String> = .keep
    /// Who looks after it.
    public var owner: Change<String> = .keep
    /// What else is to be said of it.
    public var note: Change<String> = .keep
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
}

import Postgres

/// What is mended in the record of an agreement that was written down wrongly. What is not named stays.
public struct AgreementChanges: Sendable {
    /// What becomes of a value: nothing, another, or none, which says that it is not known.
    public enum Change<Value: Sendable>: Sendable {
        case keep, set(Value), clear

        func applied(to value: inout Value?) {
            switch self {
            case .keep: break
            case .set(let new): value = new
            case .clear: value = nil
            }
        }
    }

    /// What is known of a party beside its part in the agreement.
    public struct PartyChange: Sendable {
        /// The organization, by any name.
        public var organization: String
        public var role: Change<String> = .keep
        public var unit: Change<String> = .keep
        public var ownNumber: Change<String> = .keep
        /// Name and office of the signatory.
        public var signatory: Change<(name: String, title: String?)> = .keep
        public var dateSigned: Change<PartialDate> = .keep

        /// A change of one party that changes nothing yet.
        public init(organization: String) { self.organization = organization }
    }

    /// Title of record; nil stays.
    public var title: String?
    /// Code of the type, in any case; nil stays.
    public var type: String?
    /// Whether it is a draft; nil stays.
    public var isDraft: Bool?
    /// `public`, `internal` or `restricted`; nil stays.
    public var visibility: String?
    public var isBinding: Change<Bool> = .keep
    public var signed: Change<PartialDate> = .keep
    public var start: Change<PartialDate> = .keep
    public var end: Change<PartialDate> = .keep
    public var maxExtent: Change<PartialDate> = .keep
    /// `none`, `automatic` or `by-consent`; `none` clears months and notice too.
    public var renewalRule: Change<String> = .keep
    public var renewalMonths: Change<Int> = .keep
    public var renewalNoticeDays: Change<Int> = .keep
    /// The value as it was signed; what an amendment made of it stays.
    public var value: Change<Money> = .keep
    public var partiesUnknown: Change<String> = .keep
    /// The event at which it was signed, by any name.
    public var event: Change<String> = .keep
    public var owner: Change<String> = .keep
    public var note: Change<String> = .keep
    /// Titles by BCP 47 tag of the language; nil takes one away.
    public var titles: [(language: String, title: String?)] = []
    /// Fields, by any name.
    public var addedFields: [String] = []
    public var removedFields: [String] = []
    public var addedParties: [NewAgreement.Party] = []
    /// Organizations, by any name.
    public var removedParties: [String] = []
    public var parties: [PartyChange] = []
    public var addedRelations: [NewAgreement.Relation] = []
    public var removedRelations: [NewAgreement.Relation] = []
    /// Lifecycle events that did not happen.
    public var removedHappenings: [(event: String, day: CalendarDate)] = []

    /// Whether parties go and none comes or changes: allowed even where the agreement was withdrawn, so that two that
    /// were recorded as its parties by mistake can be merged.
    var takesPartiesAway: Bool { !removedParties.isEmpty && addedParties.isEmpty && parties.isEmpty }

    /// Changes that leave everything as it is.
    public init() {}
}

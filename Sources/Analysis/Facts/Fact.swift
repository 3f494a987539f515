import Values

/// What is known of one agreement, as narrow as figures need it: a row of the table `agreement_fact`.
///
/// What it points to (``parties``, ``fields``) is valid only while it is looked at.
package struct Fact {
    /// Key of the agreement.
    package var key = 0
    /// What is so or not.
    package var traits: FactTraits = []
    /// First day that the day of signing can mean.
    package var signedOn: Day?
    /// First day of validity: of the start, else of the signing; nil is undated.
    package var beginsOn: Day?
    /// Last day that the signed end can mean; nil is open or not known.
    package var endsOn: Day?
    /// The number of its type.
    package var type = 0
    /// Keys of the parties, as recorded, in their order.
    package var parties = PackedKeys.none
    /// The first and the last day of each party, in their order, as numbers of days; nil where it is one from the first
    /// or to the last. Empty where that is so of all.
    package var spans: [Int32?] = []
    /// The places, from 1, of those parties that fund what others do.
    package var funders: [Int32?] = []
    /// Keys of the fields, in their order.
    package var fields = PackedKeys.none
    /// Its phases where something happened to it; empty where the dates alone tell them.
    package var phases: [Phase] = []
    /// What happened to it, in order.
    package var life: [LifecycleFact] = []
    /// The value as it was signed; nil where not known.
    package var amount: Amount?
    /// The number of the amount's currency.
    package var currency = 0

    /// A fact of which nothing is known.
    package init() {}

    /// From a day on, a status.
    package struct Phase: Hashable, Sendable {
        /// The first day.
        package let starts: Day
        /// The status from then on.
        package let status: PhaseStatus

        /// A status from a day on.
        package init(_ starts: Day, _ status: PhaseStatus) {
            self.starts = starts
            self.status = status
        }
    }

    /// Something that happened to it.
    package struct LifecycleFact: Hashable, Sendable {
        /// The day on which it took effect.
        package let day: Day
        /// What happened.
        package let action: LifecycleAction

        /// Something that happened on a day.
        package init(_ day: Day, _ action: LifecycleAction) {
            self.day = day
            self.action = action
        }
    }
}

/// What is so or not of an agreement; the bits are those of the column `traits`.
package struct FactTraits: OptionSet, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Not yet signed by all.
    package static let draft = FactTraits(rawValue: 1)
    /// The day of signing is known to its month.
    package static let signedToMonth = FactTraits(rawValue: 2)
    /// The day of signing is known to its year.
    package static let signedToYear = FactTraits(rawValue: 4)
    /// The begin is known to its month or year.
    package static let beginImprecise = FactTraits(rawValue: 8)
    /// The signed end is known to its month or year.
    package static let endImprecise = FactTraits(rawValue: 16)
    /// An end that was set later is known to its month or year.
    package static let newEndImprecise = FactTraits(rawValue: 32)
    /// The start is known to its month or year.
    package static let startImprecise = FactTraits(rawValue: 65536)
    /// There is no start of its own.
    package static let startUnknown = FactTraits(rawValue: 64)
    /// There is no end, nor was one set later.
    package static let endUnknown = FactTraits(rawValue: 128)
    /// There is no amount.
    package static let amountUnknown = FactTraits(rawValue: 256)
    /// It is said that parties are not known.
    package static let partiesUnknown = FactTraits(rawValue: 512)

    /// The day of signing is known to its month or year.
    package var isSigningImprecise: Bool { !isDisjoint(with: [.signedToMonth, .signedToYear]) }
    /// An end is known to its month or year.
    package var isEndImprecise: Bool { !isDisjoint(with: [.endImprecise, .newEndImprecise]) }
}

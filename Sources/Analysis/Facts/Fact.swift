import Values

/// What is known of one agreement, as narrow as figures need it: a row of the table `agreement_fact`.
///
/// What it points to (``parties``, ``fields``) is valid only while it is looked at. A class, since it is handed on and on: the
/// stream fills one and the same again and again, in one place at a time.
package final class Fact {
    /// Key of the agreement.
    @exclusivity(unchecked) package var key = 0
    /// What is so or not.
    @exclusivity(unchecked) package var traits: FactTraits = []
    /// First day that the day of signing can mean.
    @exclusivity(unchecked) package var signedOn: Day?
    /// First day of validity: of the start, else of the signing; nil is undated.
    @exclusivity(unchecked) package var beginsOn: Day?
    /// Last day in force where nothing happened: of the signed end, or of the last term that begins by itself; nil is
    /// without end.
    @exclusivity(unchecked) package var lastOn: Day?
    /// Last day that the signed end can mean; nil is open, or not known, or not asked for, since nothing hangs on it.
    @exclusivity(unchecked) package var signedEnd: Day?
    /// What begins by itself after its ends; nil where nothing does.
    @exclusivity(unchecked) package var rule: RenewalRuleFact?
    /// The number of its type.
    @exclusivity(unchecked) package var type = 0
    /// Keys of the parties, as recorded, in their order.
    @exclusivity(unchecked) package var parties = PackedKeys.none
    /// The first and the last day of each party, in their order, as numbers of days; nil where it is one from the first
    /// or to the last. Empty where that is so of all.
    @exclusivity(unchecked) package var spans: [Int32?] = []
    /// The places, from 1, of those parties that fund what others do.
    @exclusivity(unchecked) package var funders: [Int32?] = []
    /// Keys of the fields, in their order.
    @exclusivity(unchecked) package var fields = PackedKeys.none
    /// Its phases where something happened to it; empty where the dates alone tell them.
    @exclusivity(unchecked) package var phases: [Phase] = []
    /// What happened to it, in order.
    @exclusivity(unchecked) package var life: [LifecycleFact] = []
    /// Whether it renews others.
    @exclusivity(unchecked) package var renewsOthers = false
    /// Keys of the agreements that renew it, or what amends it.
    @exclusivity(unchecked) package var renewedBy: [Int] = []
    /// The agreements that renew it, where its end hangs on when they begin.
    @exclusivity(unchecked) package var renewals: [Renewal] = []
    /// The day on which another one goes on in its place, so that it does not end in the figures; nil where none does.
    @exclusivity(unchecked) var continuedOn: Day?
    /// The first day on which that other one was there: signed, or begun.
    @exclusivity(unchecked) var continuedSince: Day?
    /// The agreements that renew it, whether or not one goes on in its place by what is known in the end.
    @exclusivity(unchecked) var followers: [Follower] = []
    /// From when on, and in which state, it goes on in the place of the one that it renews; nil where it counts for itself.
    @exclusivity(unchecked) var continues: Phase?
    /// Where it goes on in the place of another: the months of the term of that one that ran then.
    @exclusivity(unchecked) var monthsBefore: Int?
    /// Where it goes on in the place of another: the keys of those that came before it, and the first day of the earliest.
    @exclusivity(unchecked) var goesOnFor: (keys: [Int], since: Day?) = ([], nil)
    /// Where it goes on in the place of another: its phases as if it counted for itself.
    @exclusivity(unchecked) var phasesOfItself: [Phase] = []
    /// The value as it was signed; nil where not known.
    @exclusivity(unchecked) package var amount: Amount?
    /// The number of the amount's currency.
    @exclusivity(unchecked) package var currency = 0
    /// By how much its value grew later, and when: by changes of it, and by what other agreements that amend it are worth.
    @exclusivity(unchecked) package var growth: [Growth] = []

    /// A fact of which nothing is known.
    package init() {}

    /// The same fact, to be kept: what it points to is still valid only while that one is looked at.
    init(_ other: Fact) {
        key = other.key
        traits = other.traits
        signedOn = other.signedOn
        beginsOn = other.beginsOn
        lastOn = other.lastOn
        signedEnd = other.signedEnd
        rule = other.rule
        type = other.type
        parties = other.parties
        spans = other.spans
        funders = other.funders
        fields = other.fields
        phases = other.phases
        life = other.life
        renewsOthers = other.renewsOthers
        renewedBy = other.renewedBy
        renewals = other.renewals
        continuedOn = other.continuedOn
        continuedSince = other.continuedSince
        continues = other.continues
        monthsBefore = other.monthsBefore
        goesOnFor = other.goesOnFor
        phasesOfItself = other.phasesOfItself
        amount = other.amount
        currency = other.currency
        growth = other.growth
    }

    /// A sum that is added to its value on a day, or taken away where it is negative.
    package struct Growth: Hashable, Sendable {
        /// The day.
        package let day: Day
        /// The sum.
        package let amount: Amount
        /// The number of its currency.
        package let currency: Int

        /// A sum of a day.
        package init(_ day: Day, _ amount: Amount, currency: Int) {
            self.day = day
            self.amount = amount
            self.currency = currency
        }
    }

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

    /// Another agreement that renews it.
    package struct Renewal: Hashable, Sendable {
        /// Its first day.
        package let begins: Day
        /// The first day on which it was there: signed, or begun.
        package let knownSince: Day

        /// One that begins on a day, and is known since another.
        package init(begins: Day, knownSince: Day) {
            self.begins = begins
            self.knownSince = knownSince
        }
    }

    /// The terms that begin by themselves.
    package struct RenewalRuleFact: Hashable, Sendable {
        /// The months of each term; nil where not known.
        package var months: Int?
        /// How far renewals can carry it.
        package var extent: Day?
        /// The end for which notice was given.
        package var lapse: Day?
        /// The day on which that was given; nil is not known, and then it counts on every day.
        package var lapseGivenOn: Day?
        /// The first day of the earliest agreement that renews it.
        package var renewedFrom: Day?
        /// How long before an end notice must be given; nil is none.
        package var notice: NoticePeriod?

        /// A rule of which nothing is known.
        package init() {}
    }

    /// Something that happened to it.
    package struct LifecycleFact: Hashable, Sendable {
        /// What it says of the end from then on.
        package enum NewEnd: Hashable, Sendable {
            /// Nothing.
            case stays
            /// It is this day.
            case day(Day)
            /// It is open.
            case open
            /// It is not known any more.
            case unknown
        }

        /// The day on which it took effect; of a renewal that on which it was agreed, where that is before the end that it
        /// follows.
        package let day: Day
        /// What happened.
        package let action: LifecycleAction
        /// The end from then on.
        package let newEnd: NewEnd
        /// The day from which it is known: it may have been signed before it took effect.
        package let knownSince: Day

        /// Something that happened on a day, and was known for some days before.
        package init(_ day: Day, _ action: LifecycleAction, newEnd: NewEnd = .stays, knownFor days: Int32 = 0) {
            self.day = day
            self.action = action
            self.newEnd = newEnd
            knownSince = Day(day.number - days)
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
    /// The end is not known, nor is it open.
    package static let endUnknown = FactTraits(rawValue: 128)
    /// Terms begin by themselves.
    package static let renewsItself = FactTraits(rawValue: 4096)
    /// There is no amount.
    package static let amountUnknown = FactTraits(rawValue: 256)
    /// It is said to carry no money.
    package static let noMoney = FactTraits(rawValue: 32768)
    /// It is said not to bind: its amount was not contracted.
    package static let notBinding = FactTraits(rawValue: 131072)
    /// Its amount is the ceiling of a framework, up to which others are made.
    package static let isCeiling = FactTraits(rawValue: 262144)
    /// It is said that parties are not known.
    package static let partiesUnknown = FactTraits(rawValue: 512)

    /// Its amount was contracted: it binds, and is no framework that names a ceiling.
    package var isContracted: Bool { isDisjoint(with: [.notBinding, .isCeiling]) }
    /// The day of signing is known to its month or year.
    package var isSigningImprecise: Bool { !isDisjoint(with: [.signedToMonth, .signedToYear]) }
    /// An end is known to its month or year.
    package var isEndImprecise: Bool { !isDisjoint(with: [.endImprecise, .newEndImprecise]) }
}

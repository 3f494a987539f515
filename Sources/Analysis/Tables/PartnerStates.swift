/// How each partner stood before a period and at its end, by the agreements of all time, and how many of them say so.
///
/// A partner is one on a day on which an agreement with it is in force or suspended. Who was one, and had signed what begins
/// later when that was over, or agreed to renew it after a gap, has not left; who signs once it has left is one again when that
/// is in force.
final class PartnerStates {
    /// What is so of a partner, or what one agreement says of it.
    struct State: OptionSet {
        let rawValue: UInt8
        /// An agreement was in force, or suspended, on the day before the period.
        static let before = State(rawValue: 1)
        /// The same on its last day.
        static let after = State(rawValue: 2)
        /// On the day before the period one was signed, or renewed after a gap, that was yet to begin.
        static let comingBefore = State(rawValue: 4)
        /// The same on its last day.
        static let comingAfter = State(rawValue: 8)
        /// One was in force on some day before the period.
        static let ever = State(rawValue: 16)
        /// One was in force on some day up to its last.
        static let everAfter = State(rawValue: 32)
        /// An agreement was active in the period.
        static let active = State(rawValue: 64)

        /// Whether it is a partner on the day before.
        var isBefore: Bool { contains(.before) || isSuperset(of: [.comingBefore, .ever]) }
        /// Whether it is a partner on the last day.
        var isAfter: Bool { contains(.after) || isSuperset(of: [.comingAfter, .everAfter]) }
        /// Whether it came, and never was one.
        var isNew: Bool { isAfter && !isBefore && !contains(.ever) }
        /// Whether it came back.
        var hasReturned: Bool { isAfter && !isBefore && contains(.ever) }
        /// Whether it is one no more.
        var hasLeft: Bool { isBefore && !isAfter }
        /// Whether an agreement speaks for it before the period.
        var speaksBefore: Bool { speaks(.before) }
        /// Whether an agreement speaks for it at the end.
        var speaksAfter: Bool { speaks(.after) }

        /// Whether an agreement speaks for it.
        func speaks(_ time: Time) -> Bool {
            switch time {
            case .before: !isDisjoint(with: [.before, .comingBefore])
            case .after: !isDisjoint(with: [.after, .comingAfter])
            case .during: contains(.active)
            }
        }
    }

    /// When an agreement speaks for a partner: before the period, at its end, or in it.
    enum Time: Int { case before, after, during }

    /// What one agreement says of a partner, or what all of them do.
    struct Said {
        var state: State = []
        /// The last day on which one was in force or suspended, up to the day before the period and up to its last.
        fileprivate var stood: (before: Int32, after: Int32) = (.min, .min)
        /// The earliest signing of those that are yet to begin then.
        fileprivate var signed: (before: Int32, after: Int32) = (.max, .max)

        /// Takes in what is said besides.
        mutating func formUnion(_ other: Said) {
            state.formUnion(other.state)
            stood = (max(stood.before, other.stood.before), max(stood.after, other.stood.after))
            signed = (min(signed.before, other.signed.before), min(signed.after, other.signed.after))
        }

        /// How the partner stood: what begins later keeps it from leaving only where it was signed by then.
        fileprivate var settled: State {
            var settled = state
            if signed.before > stood.before &+ 1 { settled.remove(.comingBefore) }
            if signed.after > stood.after &+ 1 { settled.remove(.comingAfter) }
            return settled
        }
    }

    /// How a partner stood, and how many agreements say so.
    struct Told {
        private var said = Said()
        private var counts = SIMD3<Int32>.zero

        /// How it stood.
        var state: State { said.settled }

        /// How many agreements speak for it.
        func count(_ time: Time) -> Int { Int(counts[time.rawValue]) }

        fileprivate mutating func take(_ other: Said) {
            said.formUnion(other)
            let state = other.state
            counts &+= SIMD3(state.speaks(.before) ? 1 : 0, state.speaks(.after) ? 1 : 0, state.speaks(.during) ? 1 : 0)
        }

        fileprivate mutating func takeIn(_ other: Told) {
            said.formUnion(other.said)
            counts &+= other.counts
        }
    }

    // Reached from one place at a time.
    @exclusivity(unchecked) private var told: [Told] = []

    func take(_ seen: Seen, _ context: SummaryContext) {
        Self.eachSaid(of: seen, context) { partner, said in
            makePlace(for: partner)
            told[partner].take(said)
        }
    }

    /// Takes in what other agreements say.
    func takeIn(_ other: PartnerStates) {
        makePlace(for: other.told.count - 1)
        for partner in other.told.indices { told[partner].takeIn(other.told[partner]) }
    }

    private func makePlace(for partner: Int) {
        guard partner >= told.count else { return }
        told.append(contentsOf: repeatElement(Told(), count: max(partner + 1 - told.count, told.count)))
    }

    /// What is told of partners, by number.
    var all: some Sequence<(offset: Int, element: Told)> { told.enumerated() }

    /// How a partner stood.
    subscript(partner: Int) -> State { partner < told.count ? told[partner].state : [] }

    /// What an agreement says of each of its partners.
    static func eachState(of seen: Seen, _ context: SummaryContext, _ body: (_ partner: Int, _ state: State) -> Void) {
        eachSaid(of: seen, context) { body($0, $1.state) }
    }

    private static func eachSaid(of seen: Seen, _ context: SummaryContext, _ body: (_ partner: Int, _ said: Said) -> Void) {
        let (fact, span) = (seen.fact, context.span)
        guard fact.beginsOn != nil else { return }
        guard !fact.spans.isEmpty else {
            let always = seen.said(context)
            for partner in seen.partners { body(Int(partner), always) }
            return
        }
        var all: [Int: Said] = [:]
        seen.eachPartner(context) { partner, days in all[partner, default: Said()].formUnion(Said(of: fact, days, span)) }
        for (partner, said) in all { body(partner, said) }
    }
}

extension PartnerStates.Said {
    /// What an agreement says of one who is party to it on some days.
    init(of fact: Fact, _ days: Membership, _ span: Span) {
        let before = span.first.before
        func stands(on day: Day) -> Bool {
            guard days.contains(day), let status = fact.statusOfItself(on: day) else { return false }
            return status == .inForce || status == .suspended
        }
        /// When what begins after a day, or again after a gap, was signed or agreed: where that was by then.
        func comes(after day: Day) -> Day? {
            guard let begins = fact.beginsOn, let signed = fact.signedOn, signed <= day else { return nil }
            if day < begins { return stands(on: begins) ? signed : nil }
            return fact.life.lazy.filter { renewal in
                renewal.action == .renewed && renewal.knownSince <= day && day < renewal.day && stands(on: renewal.day)
            }.map(\.knownSince).min()
        }
        if stands(on: before) { state.insert(.before) }
        if stands(on: span.last) { state.insert(.after) }
        if let day = comes(after: before) {
            state.insert(.comingBefore)
            signed.before = day.number
        }
        if let day = comes(after: span.last) {
            state.insert(.comingAfter)
            signed.after = day.number
        }
        let now = Standing(fact, in: span, of: days)
        // What is signed now may begin later.
        if now.isActive { state.insert(.active) }
        guard let begins = fact.beginsOn, begins <= span.last else { return }
        if begins <= before, Standing(fact, in: Span(begins, before), of: days).isInForceDuring { state.insert(.ever) }
        if state.contains(.ever) || now.isInForceDuring { state.insert(.everAfter) }
        stood.before = state.contains(.before) ? before.number : fact.lastStanding(by: before, of: days)
        stood.after = state.contains(.after) ? span.last.number : fact.lastStanding(by: span.last, of: days)
    }
}

extension Fact {
    /// The last day up to another on which it was in force or suspended for one who is party to it on some days, as if it counted
    /// for itself; that of the beginning of time where there is none.
    fileprivate func lastStanding(by day: Day, of days: Membership) -> Int32 {
        let phases = continues == nil ? phases : phasesOfItself
        guard !phases.isEmpty else {
            return beginsOn.flatMap { days.last(from: $0.number, until: min(day.number, lastOn?.number ?? .max)) } ?? .min
        }
        for place in phases.indices.reversed() where phases[place].status == .inForce || phases[place].status == .suspended {
            let ends = place + 1 < phases.count ? phases[place + 1].starts.before : day
            if let last = days.last(from: phases[place].starts.number, until: min(ends.number, day.number)) { return last }
        }
        return .min
    }
}

/// What is known of all time before a summary's tables that look at the past are shown.
package final class SummaryPast {
    /// The first agreements of partners.
    package let firsts: FirstAgreements
    /// How partners stood.
    let states = PartnerStates()

    /// - Parameter firsts: the first agreements, which several periods can share.
    package init(_ firsts: FirstAgreements) { self.firsts = firsts }

    /// Takes in what was found in other agreements.
    func takeIn(_ other: SummaryPast) {
        firsts.takeIn(other.firsts)
        states.takeIn(other.states)
    }

    func take(_ seen: Seen, _ context: SummaryContext, states needsStates: Bool) {
        firsts.take(seen, context)
        if needsStates { states.take(seen, context) }
    }
}

/// Hands agreements over for a question, each in the place in which it counts: those that renew others or are renewed by others
/// once all are known.
final class AgreementsInPlace {
    private let context: SummaryContext
    private let seen: Seen
    private var renewals = Continuations()

    /// - Parameter context: that of one of the periods of the question; who is asked for is the same in all.
    init(_ context: SummaryContext) {
        self.context = context
        seen = Seen(context)
    }

    /// Takes in an agreement, and hands it on or holds it. Drafts must be left out of the stream.
    func take(_ fact: Fact, _ body: (Fact) -> Void) {
        // What only keeps secrets or hands over material is in no figure of a year.
        guard context.vocabularies.isCounted(fact.type) else { return }
        guard fact.renewsOthers || !fact.renewedBy.isEmpty else { return body(fact) }
        if seen.look(at: fact, context) { renewals.hold(fact, of: seen.membership) }
    }

    /// Hands on what was held back.
    func settle(_ body: (Fact) -> Void) {
        let held = renewals
        renewals = Continuations()
        held.forEach(body)
    }
}

/// Agreements that renew others, and those that are renewed: where one begins no later than on the day after the end of the
/// one that it renews, it goes on in its place, so that both ways of writing a renewal give the same figures.
///
/// It does so for those who are party to both around that day; for others the one ends, or the other enters. There are few of
/// them, so they are held until all are known.
struct Continuations {
    /// A fact with the keys that it carries.
    private struct Held {
        let fact: Fact
        let parties: [UInt8]
        let fields: [UInt8]
        /// The days on which those are party to it whose agreements are asked for.
        let membership: Membership
    }

    private var held: [Int: Held] = [:]

    /// Keeps a fact.
    /// - Parameter membership: the days on which those are party to it whose agreements are asked for; nil is always.
    mutating func hold(_ fact: Fact, of membership: Membership?) {
        let kept = Held(
            fact: Fact(fact), parties: fact.parties.copied, fields: fact.fields.copied, membership: membership ?? .always)
        (kept.fact.parties, kept.fact.fields) = (.none, .none)
        held[fact.key] = kept
    }

    /// Hands them over, each in the place in which it counts.
    func forEach(_ body: (Fact) -> Void) {
        for kept in settled() {
            kept.parties.withUnsafeBytes { parties in
                kept.fields.withUnsafeBytes { fields in
                    let fact = kept.fact
                    (fact.parties, fact.fields) = (PackedKeys(parties), PackedKeys(fields))
                    body(fact)
                }
            }
        }
    }

    /// The earliest first, so that whoever goes on in the place of another finds that one in its own place.
    private func settled() -> [Held] {
        let facts = held
        let order = held.values.map(\.fact).sorted { one, other in
            (one.beginsOn?.number ?? .min, one.key) < (other.beginsOn?.number ?? .min, other.key)
        }
        var renewed: [Int: [Held]] = [:]
        for one in held.values { for key in one.fact.renewedBy { renewed[key, default: []].append(one) } }
        var places: [Int: [(key: Int, place: Fact.Phase)]] = [:]
        var isTaken: Set<Int> = []
        for key in order.map(\.key) {
            guard let later = facts[key] else { continue }
            for one in renewed[key] ?? [] where one.fact.key != key {
                // One that begins before it renews nothing.
                if let first = one.fact.beginsOn, let begins = later.fact.beginsOn, first <= begins {
                    one.fact.followers.append(Fact.Follower(later.fact, from: begins, days: one.membership, later.membership))
                }
                guard let place = later.fact.place(after: one.fact), one.membership.contains(place.starts.before),
                    later.membership.contains(place.starts) else { continue }
                // The first that can goes on in its place.
                if isTaken.insert(one.fact.key).inserted { places[key, default: []].append((one.fact.key, place)) }
            }
        }
        for key in order.map(\.key) {
            // Of several it goes on in the place of the one that runs longest.
            guard let later = facts[key],
                let (replaced, place) = places[key]?.max(by: { ($0.place.starts, -$0.key) < ($1.place.starts, -$1.key) }) else { continue }
            later.fact.goesOn(from: place)
            guard let former = facts[replaced]?.fact else { continue }
            later.fact.monthsBefore = former.months(ofTermBefore: place.starts)
            later.fact.goesOnFor = (former.goesOnFor.keys + [former.key], former.goesOnFor.since ?? former.beginsOn)
            former.isContinued(on: place.starts, by: later.fact)
        }
        return order.compactMap { facts[$0.key] }
    }
}

extension Fact {
    /// Another agreement that renews it, with the days on which those are party to each whose agreements are asked for.
    struct Follower {
        private let begins: Day
        private let knownSince: Day?
        private let phases: [Phase]
        private let days: Membership
        private let ownDays: Membership

        fileprivate init(_ later: Fact, from begins: Day, days: Membership, _ ownDays: Membership) {
            (self.begins, knownSince, phases) = (begins, later.knownSince, later.told)
            (self.days, self.ownDays) = (days, ownDays)
        }

        /// Whether it goes on from a day in the place of the other, as far as was known by another day.
        func goesOn(from day: Day, knownBy known: Day) -> Bool {
            guard begins <= day, knownSince.map({ $0 <= known }) ?? true, days.contains(day.before), ownDays.contains(day) else { return false }
            let status = Fact.status(in: phases, on: day)
            return status == .inForce || status == .suspended
        }
    }

    /// The first day on which it was there: signed, or begun; nil where neither is known.
    private var knownSince: Day? { [signedOn, beginsOn].compactMap { $0 }.min() }

    /// The phases, told also where the dates alone tell them.
    private var told: [Phase] {
        guard phases.isEmpty, let beginsOn else { return phases }
        return [Phase(beginsOn, .inForce)] + (lastOn.map { [Phase($0.after, .expired)] } ?? [])
    }

    /// From when on it goes on in the place of an earlier one, and the state of that one on its last day; nil where it does
    /// not, since it begins later, is over by then, or the other has no end.
    fileprivate func place(after earlier: Fact) -> Phase? {
        let phases = earlier.told
        guard let beginsOn, let first = earlier.beginsOn, first <= beginsOn, phases.count > 1, let over = phases.last, over.status == .expired || over.status == .terminated,
            beginsOn <= over.starts
        else { return nil }
        let before = phases[phases.count - 2].status
        guard before == .inForce || before == .suspended else { return nil }
        switch status(on: over.starts) {
        case .inForce, .suspended: return Phase(over.starts, before)
        case .expired, .terminated, .replaced, nil: return nil
        }
    }

    /// Counts only from a place on. Whoever is party to it is a partner from its own begin on: not all of them need be party to
    /// the other one.
    fileprivate func goesOn(from place: Phase) {
        guard let status = status(on: place.starts) else { return }
        phasesOfItself = told
        phases = [Phase(place.starts, status)] + told.filter { $0.starts > place.starts }
        continues = place
    }

    /// Does not end where another goes on.
    fileprivate func isContinued(on day: Day, by later: Fact) {
        phases = told
        continuedOn = day
        continuedSince = later.knownSince
    }
}

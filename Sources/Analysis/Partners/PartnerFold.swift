/// Folds a stream of facts into partners: the bodies that are party to agreements, with what they share.
package struct PartnerFold {
    /// What is asked.
    package struct Question: Sendable {
        /// The day for which agreements count.
        package var day: Day
        /// Whether that is today somewhere: what another time zone's calendar let be signed tomorrow then counts, too.
        package var isToday: Bool
        /// The bodies of the day, and whose partners are counted.
        package let bodies: Bodies
        /// Whether who funds what others do counts as a partner.
        package var withFunders = false
        /// Only agreements in force on the day.
        package var inForceOnly = false
        /// Only partners of one of these kinds, by number; -1 is a kind that is not known. None asks nothing.
        package var kinds: [Int32] = []
        /// Only partners from one of these countries, by number. None asks nothing.
        package var countries: [Int32] = []
        /// Only these, by number: with all that they shared by the day, whoever has left since.
        package var only: Set<Int>?
        /// Only those of whose agreements each is one of these, by key.
        package var within: Set<Int>?

        /// A question about a day.
        package init(day: Day, isToday: Bool, _ bodies: Bodies) {
            self.day = day
            self.isToday = isToday
            self.bodies = bodies
        }
    }

    /// A partner.
    package struct Partner: Sendable {
        /// The number of the organization.
        package let organization: Int
        /// Agreements in force on the day.
        package let inForce: Int
        /// Agreements counted, whatever their status on the day.
        package let agreements: Int
        /// Those of them that are of two bodies alone.
        package let bilateral: Int
        /// The earliest signing among them, as far as it is known; nil where none is.
        package let firstSigned: SigningDate?
        /// The latest signing among them, as far as it is known; nil where none is.
        package let lastSigned: SigningDate?
    }

    private let question: Question
    private let dimensions: Dimensions
    private var inForce: [Int32]
    private var agreements: [Int32]
    private var bilateral: [Int32]
    private var first: [Int32]
    private var last: [Int32]
    private var parties = PartyBodies()
    /// Those of an agreement who are party to it on the day, where others were it before.
    private var partiesNow = PartyBodies()
    private var isOutside: Set<Int> = []
    private var renewals = Continuations()
    /// The agreements that the partners share.
    package private(set) var shared: SharedAgreements

    /// A fold; what stands beside the stream says what organizations are.
    /// - Parameter sharedBy: whose shared agreements to hold, by numbers; nil is everyone's.
    package init(_ question: Question, _ dimensions: Dimensions, sharedBy partners: [Int]? = nil) {
        self.question = question
        shared = SharedAgreements(of: partners)
        self.dimensions = dimensions
        let count = dimensions.organizations.keys.count
        inForce = Array(repeating: 0, count: count)
        agreements = Array(repeating: 0, count: count)
        bilateral = Array(repeating: 0, count: count)
        first = Array(repeating: .max, count: count)
        last = Array(repeating: .min, count: count)
    }

    /// Takes in an agreement, and counts it or, where it renews another or is renewed, holds it until ``settle()``. Drafts must
    /// be left out of the stream.
    package mutating func take(_ fact: Fact) {
        guard fact.renewsOthers || !fact.renewedBy.isEmpty else { return count(fact) }
        parties.look(at: fact, question.bodies, withFunders: question.withFunders)
        if parties.isAsked { renewals.hold(fact, of: fact.membership(ofAsked: question.bodies)) }
    }

    /// Counts what was held, each in the place in which it counts.
    package mutating func settle() {
        let held = renewals
        renewals = Continuations()
        held.forEach { count($0) }
    }

    private mutating func count(_ fact: Fact) {
        guard let isInForce = question.standing(of: fact) else { return }
        let day = question.day
        let isPast = question.only != nil && !fact.spans.isEmpty
        let isNow: ((Int) -> Bool)? = fact.spans.isEmpty ? nil : { fact.membership(of: $0).contains(day) }
        let wasOne: ((Int) -> Bool)? = isPast ? { fact.membership(of: $0).hasBegun(by: day) } : isNow
        parties.look(at: fact, question.bodies, withFunders: question.withFunders, where: wasOne)
        guard parties.isAsked else { return }
        if isPast { partiesNow.look(at: fact, question.bodies, withFunders: question.withFunders, where: isNow) }
        let signed = SigningDate(of: fact)?.number
        for partner in parties.partners where question.isWanted(partner, dimensions) {
            let party = Int(partner)
            let isInForce = isInForce && (!isPast || partiesNow.isAsked && partiesNow.partners.contains(partner))
            if let within = question.within, !within.contains(fact.key) { isOutside.insert(party) }
            agreements[party] += 1
            if parties.isBilateral { bilateral[party] += 1 }
            if isInForce { inForce[party] += 1 }
            if !fact.spans.isEmpty {
                for date in fact.signings(of: partner, question.bodies, where: wasOne) { note(date.number, of: party) }
            } else if let signed {
                note(signed, of: party)
            }
            shared.take(fact.key, of: party, isInForce: isInForce, signedOn: fact.signedOn)
        }
    }

    private mutating func note(_ signed: Int32, of party: Int) {
        first[party] = min(first[party], signed)
        last[party] = max(last[party], signed)
    }

    /// The partners, those with most agreements in force first, then with most agreements, then by code.
    /// - Parameter limit: most of them; nil is all.
    package func partners(limit: Int?) -> [Partner] {
        let found = agreements.indices.filter { agreements[$0] > 0 && !isOutside.contains($0) }
        let ordered = found.sorted { left, right in
            if inForce[left] != inForce[right] { return inForce[left] > inForce[right] }
            if agreements[left] != agreements[right] { return agreements[left] > agreements[right] }
            let codes = dimensions.organizations.codes
            return codes[left].utf8.lexicographicallyPrecedes(codes[right].utf8)
        }
        return ordered.prefix(limit ?? .max).map { number in
            Partner(
                organization: number, inForce: Int(inForce[number]), agreements: Int(agreements[number]),
                bilateral: Int(bilateral[number]), firstSigned: first[number] == .max ? nil : SigningDate(number: first[number]),
                lastSigned: last[number] == .min ? nil : SigningDate(number: last[number]))
        }
    }
}

extension PartnerFold.Question {
    /// Whether an agreement is in force on the day; nil where it does not count, since it was made later.
    func standing(of fact: Fact) -> Bool? {
        guard fact.isMade(by: day, isToday: isToday) else { return nil }
        let isInForce = fact.status(on: day) == .inForce
        return isInForce || !inForceOnly ? isInForce : nil
    }

    /// Whether a partner is of a kind and from a country that are asked for.
    func isWanted(_ partner: Int32, _ dimensions: Dimensions) -> Bool {
        if let only, !only.contains(Int(partner)) { return false }
        if !kinds.isEmpty, !kinds.contains(dimensions.organizations.kinds[Int(partner)]) { return false }
        if !countries.isEmpty, !countries.contains(dimensions.organizations.countries[Int(partner)]) { return false }
        return true
    }
}

extension Fact {
    /// Whether it counts on a day: it was signed or had begun by then, or is undated. Where the day is today somewhere,
    /// what is signed counts, whatever the calendar of its time zone says.
    package func isMade(by day: Day, isToday: Bool) -> Bool {
        guard let beginsOn, !isToday else { return true }
        return beginsOn <= day || signedOn.map { $0 <= day } ?? false
    }
}

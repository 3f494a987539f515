import Values

@testable import Registry

/// Whose agreements are asked for, and who is a partner, party by party.
struct NaiveWho {
    let organizations: NaiveOrganizations
    let who: WhoCounts
    /// Who is asked for, each once, where it is named first.
    private let named: [String]
    /// The day of the bodies.
    let day: Int
    /// The day on which it is asked who counts as one with those who are named.
    private let asking: Int

    /// What was worked out before: as which of those who are asked for, and as what, an organization counts.
    private final class Known {
        var asked: [String: String?] = [:]
        var bodies: [String: String] = [:]
    }
    private let known = Known()

    init(_ organizations: NaiveOrganizations, _ who: WhoCounts, on day: Int, asking: Int? = nil) {
        (self.organizations, self.who, self.day, self.asking) = (organizations, who, day, asking ?? day)
        named = who.of.indices.filter { place in
            !who.of[..<place].contains { organizations.survivor($0) == organizations.survivor(who.of[place]) }
        }.map { who.of[$0] }
    }

    /// The one that is asked for as which an organization counts; of several the last.
    private func subject(_ code: String) -> String? {
        if let found = known.asked[code] { return found }
        let found = named.last { organizations.counts(code, as: $0, on: asking, unitsApart: who.unitsApart) }
        known.asked[code] = found
        return found
    }

    func isAsked(_ code: String) -> Bool { subject(code) != nil }

    func isAsked(_ agreement: NaiveAgreement, on day: Int) -> Bool {
        who.of.isEmpty || agreement.parties.contains { $0.isParty(on: day) && isAsked($0.code) }
    }

    /// As what a party counts: as who is asked for, or as its body.
    private func body(_ code: String) -> String {
        if let found = known.bodies[code] { return found }
        let found = organizations.body(subject(code) ?? code, on: day, unitsApart: who.unitsApart)
        known.bodies[code] = found
        return found
    }

    private func isOwn(_ body: String) -> Bool {
        who.of.contains { organizations.body($0, on: day, unitsApart: who.unitsApart) == body }
    }

    /// The bodies of all parties on a day.
    func parties(of agreement: NaiveAgreement, on day: Int) -> [NaiveParty] {
        bodies(of: agreement.parties.filter { $0.isParty(on: day) })
    }

    func partners(of agreement: NaiveAgreement, on day: Int) -> [NaiveParty] {
        if who.of.isEmpty, agreement.parties.count > 1, parties(of: agreement, on: day).count == 1 { return [] }
        let counted = agreement.parties.filter { $0.isParty(on: day) && (who.withFunders || !$0.isFunder) }
        return bodies(of: counted).filter { !isOwn($0.code) }
    }

    func isInternal(_ agreement: NaiveAgreement, on day: Int) -> Bool {
        agreement.parties.count > 1 && !agreement.isPartiesUnknown && partners(of: agreement, on: day).isEmpty
    }

    /// Whether it is of two bodies; who funds others is not counted.
    func isBilateral(_ agreement: NaiveAgreement, on day: Int) -> Bool {
        bodies(of: agreement.parties.filter { $0.isParty(on: day) && (who.withFunders || !$0.isFunder || isOwn(body($0.code))) }).count == 2 && !agreement.isPartiesUnknown
    }

    private func bodies(of parties: [NaiveRecorded]) -> [NaiveParty] {
        Set(parties.map { body($0.code) }).sorted().map { code in
            let organization = organizations.all[code]
            return NaiveParty(
                code: code, kind: organization?.kind, country: organization?.country, region: organization?.region)
        }
    }
}

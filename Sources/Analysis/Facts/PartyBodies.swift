/// The parties of an agreement as bodies, each once: held in one place, for agreement after agreement.
package struct PartyBodies: Sendable {
    /// The bodies of its parties.
    package private(set) var all: [Int32] = []
    /// Those of them that count as partners.
    package private(set) var partners: [Int32] = []
    /// Whether somebody is party to it whose agreements are asked for; true where they are those of all.
    package private(set) var isAsked = false
    /// Whether it has parties, and no partner: it is within one body, or within those that are asked for.
    package private(set) var isInternal = false
    /// Whether it is one of two bodies; who funds it is not counted.
    package private(set) var isBilateral = false

    /// Whether each of its parties counts as the same body on every day.
    package private(set) var isSteady = true

    /// Units among them that are of another kind than their body, by the numbers under which they were recorded.
    private(set) var unitsOfOtherKind: [Int] = []

    /// No parties.
    package init() {}

    /// Looks at another agreement.
    /// - Parameters:
    ///   - withFunders: whether who funds what others do counts as a partner.
    ///   - isCounted: whether a party counts, by its place from 0; nil counts all.
    package mutating func look(
        at fact: Fact, _ bodies: Bodies, withFunders: Bool, where isCounted: ((Int) -> Bool)? = nil
    ) {
        all.removeAll(keepingCapacity: true)
        partners.removeAll(keepingCapacity: true)
        isAsked = !bodies.isOfSome
        isSteady = true
        unitsOfOtherKind.removeAll(keepingCapacity: true)
        var others = 0
        for place in 0..<fact.parties.count {
            guard let recorded = bodies.recorded(fact.parties[place]) else { continue }
            if let isCounted, !isCounted(place) { continue }
            let body = bodies.numbers[recorded]
            let isFunder = !withFunders && fact.isFunder(place)
            let isNew = !all.contains(body)
            if isNew { all.append(body) }
            let traits = bodies.parties[recorded]
            if traits.contains(.isAsked) { isAsked = true }
            if !traits.contains(.isSteady) { isSteady = false }
            if traits.contains(.isOfOtherKind) { unitsOfOtherKind.append(recorded) }
            if bodies.isOwn(body) {
                continue
            } else if isFunder {
                if isNew { others += 1 }
            } else if isNew {
                partners.append(body)
            } else if !fact.funders.isEmpty, !partners.contains(body) {
                partners.append(body)
                others -= 1
            }
        }
        // Beside those who are not known there are more than two.
        isBilateral = all.count - others == 2 && !fact.traits.contains(.partiesUnknown)
        // Without somebody who is asked for, all are partners of each other, if there are others.
        if !bodies.isOfSome, all.count == 1, fact.parties.count > 1 { partners.removeAll(keepingCapacity: true) }
        isInternal = partners.isEmpty && fact.parties.count > 1
    }
}

/// Those whose partners are counted as one side, where they are several: who reports, and what counts as it. One
/// organization can count as two of them, such as a unit that is named beside its university.
package struct Reporters: Sendable {
    /// The numbers of those who report, in the order in which they are named.
    package let organizations: [Int32]
    private var places: [Int: [Int32]] = [:]

    /// Whether those whose partners are counted are several.
    package var areSeveral: Bool { !organizations.isEmpty }

    /// - Parameter subjects: those who report; fewer than two are none.
    package init(_ subjects: [Bodies.Subject], _ table: OrganizationTable) {
        let known = subjects.count < 2 ? [] : subjects.filter { table[$0.key] != nil }
        organizations = known.compactMap { table[$0.key].map(Int32.init) }
        for (place, subject) in known.enumerated() {
            for key in Set(subject.recorded).union([subject.key]) { places[key, default: []].append(Int32(place)) }
        }
    }

    /// Finds who of them is party to an agreement, by their places.
    func find(in fact: Fact, into found: inout [Int32]) {
        guard !organizations.isEmpty else { return }
        found.removeAll(keepingCapacity: true)
        for index in 0..<fact.parties.count {
            for place in places[fact.parties[index]] ?? [] where !found.contains(place) { found.append(place) }
        }
    }

    /// How many parties to an agreement count as one of them.
    func count(in fact: Fact) -> Int { (0..<fact.parties.count).count { places[fact.parties[$0]] != nil } }

    /// The days on which one of them, by its place, is party to an agreement.
    func membership(of place: Int32, in fact: Fact) -> Membership {
        fact.membership { places[fact.parties[$0]]?.contains(place) ?? false }
    }
}

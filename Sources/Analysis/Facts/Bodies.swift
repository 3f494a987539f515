/// Which organization each counts as on a day: the body that it belongs to, worked out once for all that were recorded.
///
/// The body of an organization is itself, or what follows from: the survivor of its merge, its own successor by that day,
/// and what it is part of, repeated until nothing changes. A class, since it is asked for every party of every fact.
package final class Bodies: Sendable {
    /// Whose agreements are asked for, with what counts as one with it.
    package struct Subject: Equatable, Sendable {
        /// Its key.
        package let key: Int
        /// The keys under which it can have been recorded, its own among them.
        package let recorded: [Int]

        /// An organization, and what counts as one with it.
        package init(key: Int, recorded: [Int]) {
            self.key = key
            self.recorded = recorded
        }
    }

    private let organizations: OrganizationTable
    /// The number of the body of each, by the number under which it was recorded.
    package let numbers: [Int32]
    /// What is so of a party, by the number under which it was recorded.
    let parties: [PartyTraits]
    /// Whether a body is that of one of those, by its number: what else is of it is no partner.
    private let isOwn: [Bool]
    /// The numbers of those whose agreements are asked for, not of what counts as one with them.
    private let named: Set<Int32>
    /// Whether anybody's agreements are asked for; else they are those of all.
    package let isOfSome: Bool

    /// What is so of a party.
    struct PartyTraits: OptionSet {
        let rawValue: UInt8
        /// It counts as one of those whose agreements are asked for.
        static let isAsked = PartyTraits(rawValue: 1)
        /// It counts as the same body on every day.
        static let isSteady = PartyTraits(rawValue: 2)
        /// It is a unit whose own kind is known, and another one than that of its body.
        static let isOfOtherKind = PartyTraits(rawValue: 4)
    }

    /// The bodies of a day.
    /// - Parameters:
    ///   - unitsApart: whether units count for themselves.
    ///   - subjects: whose agreements are asked for; all of each counts as its body, whenever it joined it.
    package init(
        _ organizations: OrganizationTable, on day: Day, unitsApart: Bool = false, of subjects: [Subject] = []
    ) {
        self.organizations = organizations
        let links = Links(organizations, day, unitsApart)
        let onTheDay = organizations.survivors.map(links.body)
        var numbers = onTheDay
        var parties = [PartyTraits](repeating: [], count: numbers.count)
        var isOwn = Array(repeating: false, count: numbers.count)
        isOfSome = !subjects.isEmpty
        named = Set(subjects.compactMap { organizations[$0.key].map { organizations.survivors[$0] } })
        for subject in subjects {
            guard let number = organizations[subject.key] else { continue }
            let body = onTheDay[number]
            isOwn[Int(body)] = true
            for key in subject.recorded {
                guard let recorded = organizations[key] else { continue }
                numbers[recorded] = body
                parties[recorded].insert(.isAsked)
            }
        }
        // Where those change who are asked for, others come to be of theirs.
        if subjects.allSatisfy({ organizations[$0.key].map { links.isSteady(organizations.survivors[$0]) } ?? true }) {
            for number in parties.indices where links.isSteady(organizations.survivors[number]) { parties[number].insert(.isSteady) }
        }
        if !unitsApart {
            for number in numbers.indices {
                let unit = Int(organizations.survivors[number])
                let kind = organizations.kinds[unit]
                if organizations.wholes[unit] >= 0, kind >= 0, kind != organizations.kinds[Int(numbers[number])] {
                    parties[number].insert(.isOfOtherKind)
                }
            }
        }
        self.numbers = numbers
        self.parties = parties
        self.isOwn = isOwn
    }

    /// The number of the body of a party, by the key that was recorded; nil for one that was never taken in.
    package subscript(key: Int) -> Int32? { organizations[key].map { numbers[$0] } }

    /// The number under which a party was recorded, by its key; nil for one that was never taken in.
    func recorded(_ key: Int) -> Int? { organizations[key] }

    /// Whether it is one of those whose agreements are asked for itself, by its number.
    func isNamed(_ number: Int32) -> Bool { named.contains(number) }

    /// Whether a party counts as one of those whose agreements are asked for, by the number under which it was recorded.
    func isAsked(_ recorded: Int) -> Bool { parties[recorded].contains(.isAsked) }

    /// Whether a body is that of one of those whose agreements are asked for.
    package func isOwn(_ body: Int32) -> Bool { isOfSome && isOwn[Int(body)] }

    /// The keys under which parties of some bodies were recorded, with the number of the body of each.
    package func recorded(of bodies: [Int]) -> [(key: Int, body: Int)] {
        let wanted = Set(bodies.map(Int32.init))
        return numbers.indices.filter { wanted.contains(numbers[$0]) }.map { (organizations.keys[$0], Int(numbers[$0])) }
    }
}

/// The steps from an organization to its body on a day.
private struct Links {
    /// The next step of each that stands for itself; -1 where it is a body.
    private var next: [Int32]
    /// Whether the next step is another one on other days.
    private var isDated: [Bool]
    private let codes: [String]

    init(_ organizations: OrganizationTable, _ day: Day, _ unitsApart: Bool) {
        codes = organizations.codes
        next = Array(repeating: -1, count: organizations.keys.count)
        isDated = Array(repeating: false, count: next.count)
        if !unitsApart {
            for number in next.indices where organizations.wholes[number] >= 0 {
                next[number] = organizations.survivors[Int(organizations.wholes[number])]
            }
        }
        for (number, followed) in organizations.successors {
            let codes = organizations.codes
            isDated[Int(number)] = followed.contains { $0.from != nil }
            let latest = followed.filter { $0.from.map { $0 <= day } ?? true }.max { left, right in
                let days = (left.from?.number ?? .min, right.from?.number ?? .min)
                if days.0 != days.1 { return days.0 < days.1 }
                return codes[Int(right.organization)].utf8.lexicographicallyPrecedes(codes[Int(left.organization)].utf8)
            }
            if let latest { next[Int(number)] = organizations.survivors[Int(latest.organization)] }
        }
    }

    /// Where the steps lead to. The registry lets no organization come to stand above itself or follow itself; where a
    /// unit follows what it is part of, they are one body, which goes by the first of their codes.
    func body(of number: Int32) -> Int32 {
        var place = number
        var steps = 0
        while next[Int(place)] >= 0 {
            place = next[Int(place)]
            steps += 1
            if steps > next.count { return first(around: place) }
        }
        return place
    }

    /// Whether the steps lead to the same body on every day.
    func isSteady(_ number: Int32) -> Bool {
        var place = number
        var steps = 0
        while next[Int(place)] >= 0, steps <= next.count {
            if isDated[Int(place)] { return false }
            place = next[Int(place)]
            steps += 1
        }
        return !isDated[Int(place)]
    }

    private func first(around place: Int32) -> Int32 {
        var (best, other) = (place, next[Int(place)])
        while other != place {
            if codes[Int(other)].utf8.lexicographicallyPrecedes(codes[Int(best)].utf8) { best = other }
            other = next[Int(other)]
        }
        return best
    }
}

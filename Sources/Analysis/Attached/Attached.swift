/// What stands under agreements, a lot beside the stream of facts: looked up by the key of each.
package struct AttachedThings<Thing: Sendable>: Sendable {
    private var keys: [Int] = []
    private var things: [Thing] = []

    /// Nothing.
    package init() {}

    /// Takes in a thing of an agreement; they must come in the order of the keys.
    package mutating func add(_ thing: Thing, of key: Int) {
        keys.append(key)
        things.append(thing)
    }

    /// Whether no agreement has any.
    package var isEmpty: Bool { keys.isEmpty }

    /// What an agreement has, in the order in which it came.
    package subscript(key: Int) -> ArraySlice<Thing> {
        guard let last = keys.last, key <= last else { return [] }
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < keys.count, keys[end] == key { end += 1 }
        return things[low..<end]
    }
}

/// What tables look at that stands under agreements; it is read only where a table that is asked for does.
package struct Attachments: Sendable {
    /// What can be looked at.
    package enum Kind: Sendable, Hashable, CaseIterable {
        case activities, obligations, purposes, contributions, events, recordings, unitNames
    }

    /// What happened under agreements.
    package var activities = AttachedThings<ActivityFact>()
    /// What is owed under them.
    package var obligations = AttachedThings<ObligationFact>()
    /// What their parties mean to do.
    package var purposes = AttachedThings<PurposeFact>()
    /// What their parties bring in.
    package var contributions = AttachedThings<ContributionFact>()
    /// The number of the event at which each was signed.
    package var events = AttachedThings<Int32>()
    /// The day on which each was recorded; of what came by an import nothing is said.
    package var recordings = AttachedThings<Day>()
    /// The words for a unit of a party: the key of the party, and the number of the words.
    package var unitNames = AttachedThings<UnitNameFact>()
    /// The events, by number.
    package var eventWords = Words()
    /// What people call the events, by number.
    package var eventNames: [String] = []
    /// How many attended each, by number; nil where not known.
    package var attendance: [Int?] = []
    /// The levels of study of purposes, by number.
    package var levelWords = Words()
    /// The words for units, by number.
    package var unitWords = Words()
    /// Whether the registry has any activity at all, whatever is asked for.
    package var hasActivities = false

    /// Nothing.
    package init() {}
}

/// What stands under agreements, a lot beside the stream of facts: looked up by the key of each.
package struct Attached<Thing: Sendable>: Sendable {
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
    package var activities = Attached<ActivityFact>()
    /// What is owed under them.
    package var obligations = Attached<ObligationFact>()
    /// What their parties mean to do.
    package var purposes = Attached<PurposeFact>()
    /// What their parties bring in.
    package var contributions = Attached<ContributionFact>()
    /// The number of the event at which each was signed.
    package var events = Attached<Int32>()
    /// The day on which each was recorded; of what came by an import nothing is said.
    package var recordings = Attached<Day>()
    /// The words for a unit of a party: the key of the party, and the number of the words.
    package var unitNames = Attached<UnitNameFact>()
    /// The events, by number.
    package var eventWords = Words()
    /// What people call the events, by number.
    package var eventNames: [String] = []
    /// How many attended each, by number; nil where not known.
    package var attendance: [Int?] = []
    /// The words for units, by number.
    package var unitWords = Words()
    /// Whether the registry has any activity at all, whatever is asked for.
    package var hasActivities = false

    /// Nothing.
    package init() {}
}

/// Something that happened under an agreement.
package struct ActivityFact: Sendable {
    /// The number of its kind.
    package let kind: Int
    /// The first day that its date can mean.
    package let day: Day
    /// How many; nil where not known.
    package let quantity: Int?
    /// What it is worth; nil where not known.
    package let amount: Amount?
    /// The number of the amount's currency.
    package let currency: Int
    /// Whether it came in kind; nil where not known.
    package let isInKind: Bool?
    /// The key of who sent, and of who received.
    package let sender, recipient: Int?

    /// Something that happened.
    package init(
        kind: Int, day: Day, quantity: Int?, amount: Amount?, currency: Int, isInKind: Bool?, sender: Int?, recipient: Int?
    ) {
        (self.kind, self.day, self.quantity, self.amount) = (kind, day, quantity, amount)
        (self.currency, self.isInKind, self.sender, self.recipient) = (currency, isInKind, sender, recipient)
    }
}

/// Something that a party owes by a day.
package struct ObligationFact: Sendable {
    /// What became of it, in the order of the columns of a summary.
    package enum Status: Int, Sendable, CaseIterable {
        case met, partiallyMet, notMet, scheduled
    }

    /// The last day that its date can mean.
    package let due: Day
    /// From which day on it has which status, in order; before the first it is scheduled.
    package let statuses: [(day: Day, status: Status)]

    /// Something that is owed.
    package init(due: Day, statuses: [(day: Day, status: Status)]) {
        (self.due, self.statuses) = (due, statuses)
    }

    /// What had become of it by a day.
    func status(on day: Day) -> Status { statuses.last { $0.day <= day }?.status ?? .scheduled }
}

/// Something that the parties of an agreement mean to do.
package struct PurposeFact: Sendable {
    /// The unit of a quota.
    package enum Unit: Int, Sendable, CaseIterable { case persons, months, days }

    /// The number of the purpose.
    package let purpose: Int
    /// The key of who sends, and of who receives.
    package let sender, recipient: Int?
    /// How many a year; nil where none is agreed on, or it is for the whole.
    package let quota: Int?
    /// What the quota counts.
    package let unit: Unit
    /// The first and the last calendar year that it is for; nil is without a first, or a last.
    package let firstYear, lastYear: Int?

    /// Something to do.
    package init(
        purpose: Int, sender: Int?, recipient: Int?, quota: Int?, unit: Unit, firstYear: Int?, lastYear: Int?
    ) {
        (self.purpose, self.sender, self.recipient) = (purpose, sender, recipient)
        (self.quota, self.unit, self.firstYear, self.lastYear) = (quota, unit, firstYear, lastYear)
    }
}

/// What a party brings into an agreement, where it has an amount.
package struct ContributionFact: Sendable {
    /// What it is worth.
    package let amount: Amount
    /// The number of the currency.
    package let currency: Int
    /// Whether it comes in kind; nil where not known.
    package let isInKind: Bool?

    /// What a party brings in.
    package init(_ amount: Amount, currency: Int, isInKind: Bool?) {
        (self.amount, self.currency, self.isInKind) = (amount, currency, isInKind)
    }
}

/// The words for a unit of a party.
package struct UnitNameFact: Sendable {
    /// The key of the party.
    package let party: Int
    /// The number of the words.
    package let name: Int32

    /// The words of a party.
    package init(party: Int, name: Int32) { (self.party, self.name) = (party, name) }
}

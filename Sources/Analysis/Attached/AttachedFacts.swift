import Values

/// Something that happened under an agreement.
package struct ActivityFact: Sendable {
    /// The number of its kind.
    package let kind: Int
    /// The first day that its date can mean.
    package let day: Day
    /// The last day that its end can mean; of what has none the same day.
    package let lastDay: Day
    /// How many; nil where not known.
    package let quantity: Int?
    /// How many semesters they stayed, of all together; nil where not known.
    package let semesters: Int?
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
        kind: Int, day: Day, lastDay: Day? = nil, quantity: Int?, semesters: Int?, amount: Amount?, currency: Int, isInKind: Bool?, sender: Int?, recipient: Int?
    ) {
        (self.kind, self.day, self.quantity, self.semesters, self.amount) = (kind, day, quantity, semesters, amount)
        self.lastDay = max(day, lastDay ?? day)
        (self.currency, self.isInKind, self.sender, self.recipient) = (currency, isInKind, sender, recipient)
    }
}

/// Something that a party owes by a day.
package struct ObligationFact: Sendable {
    /// The last day that its date can mean.
    package let due: Day
    /// From which day on it has which status, in order; before the first it is scheduled.
    package let statuses: [(day: Day, status: ObligationStatus)]

    /// Something that is owed.
    package init(due: Day, statuses: [(day: Day, status: ObligationStatus)]) {
        (self.due, self.statuses) = (due, statuses)
    }

    /// What had become of it by a day.
    func status(on day: Day) -> ObligationStatus { statuses.last { $0.day <= day }?.status ?? .scheduled }
}

/// Something that the parties of an agreement mean to do.
package struct PurposeFact: Sendable {
    /// The number of the purpose.
    package let purpose: Int
    /// The key of who sends, and of who receives.
    package let sender, recipient: Int?
    /// How many a year; nil where none is agreed on, or it is for the whole.
    package let quota: Int?
    /// What the quota counts.
    package let unit: QuotaUnit
    /// The first and the last calendar year that it is for; nil is without a first, or a last.
    package let firstYear, lastYear: Int?
    /// The number of the level of study; -1 where not known.
    package let level: Int32
    /// The key of the field that it is for; nil where none is said.
    package let field: Int?

    /// Something to do.
    package init(
        purpose: Int, sender: Int?, recipient: Int?, quota: Int?, unit: QuotaUnit, firstYear: Int?, lastYear: Int?, level: Int32 = -1,
        field: Int? = nil
    ) {
        (self.purpose, self.sender, self.recipient) = (purpose, sender, recipient)
        (self.quota, self.unit, self.firstYear, self.lastYear) = (quota, unit, firstYear, lastYear)
        (self.level, self.field) = (level, field)
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
    /// The day on which an amendment was signed that brought it in; nil is with the agreement.
    package let addedOn: Day?

    /// What a party brings in.
    package init(_ amount: Amount, currency: Int, isInKind: Bool?, addedOn: Day? = nil) {
        (self.amount, self.currency, self.isInKind, self.addedOn) = (amount, currency, isInKind, addedOn)
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

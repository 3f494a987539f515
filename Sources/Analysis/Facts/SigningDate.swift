/// A day of signing, as precise as it is known: of one first day, the year comes before the month, the month before the day.
package struct SigningDate: Hashable, Comparable, Sendable {
    /// How precisely it is known.
    package enum Precision: Int, Sendable { case year, month, day }
    /// The first day that it can mean.
    package let day: Day
    /// How precisely it is known.
    package let precision: Precision

    /// The day on which a fact says that the agreement was signed; nil where it is not known.
    package init?(of fact: Fact) {
        guard let day = fact.signedOn else { return nil }
        self.day = day
        precision = fact.traits.contains(.signedToYear) ? .year : fact.traits.contains(.signedToMonth) ? .month : .day
    }

    package static func < (left: SigningDate, right: SigningDate) -> Bool {
        left.day != right.day ? left.day < right.day : left.precision.rawValue < right.precision.rawValue
    }
}

/// Folds a stream of facts into the first and the last day on which each organization signed anything.
package struct SigningDates: Sendable {
    private let dimensions: Dimensions
    private let until: Day?
    private var first: [SigningDate?]
    private var last: [SigningDate?]

    /// A fold; what was signed after a day is not looked at.
    package init(_ dimensions: Dimensions, until: Day?) {
        self.dimensions = dimensions
        self.until = until
        first = Array(repeating: nil, count: dimensions.organizations.keys.count)
        last = first
    }

    /// Takes in an agreement.
    package mutating func take(_ fact: Fact) {
        guard let date = SigningDate(of: fact), until.map({ date.day <= $0 }) ?? true else { return }
        for index in 0..<fact.parties.count {
            guard let party = dimensions.organizations[fact.parties[index]].map(Int.init) else { continue }
            if first[party].map({ date < $0 }) ?? true { first[party] = date }
            if last[party].map({ $0 < date }) ?? true { last[party] = date }
        }
    }

    /// The first and the last day of an organization, by its number; nil where it signed nothing on a day that is known.
    package func dates(of organization: Int) -> (first: SigningDate, last: SigningDate)? {
        guard let first = first[organization], let last = last[organization] else { return nil }
        return (first, last)
    }
}

/// Folds a stream of facts into the agreements that an organization signed on a date.
package struct SignedAgreements: Sendable {
    private let dimensions: Dimensions
    private let organization: Int32
    private let date: SigningDate
    /// The agreements so far.
    package private(set) var found: [Drilled] = []

    /// A fold for an organization, by its number.
    package init(_ dimensions: Dimensions, of organization: Int, on date: SigningDate) {
        self.dimensions = dimensions
        self.organization = Int32(organization)
        self.date = date
    }

    /// Takes in an agreement.
    package mutating func take(_ fact: Fact) {
        guard SigningDate(of: fact) == date else { return }
        let isParty = (0..<fact.parties.count).contains { dimensions.organizations[fact.parties[$0]] == organization }
        if isParty { found.append(Drilled(key: fact.key, signedOn: date.day)) }
    }
}

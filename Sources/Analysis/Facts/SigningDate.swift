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

    /// A number that compares as the dates do.
    fileprivate var number: Int32 { day.number << 2 | Int32(precision.rawValue) }

    fileprivate init(number: Int32) {
        day = Day(number >> 2)
        precision = Precision(rawValue: Int(number & 3)) ?? .day
    }

    package static func < (left: SigningDate, right: SigningDate) -> Bool {
        left.day != right.day ? left.day < right.day : left.precision.rawValue < right.precision.rawValue
    }
}

/// Folds a stream of facts into the first and the last day on which each organization signed anything.
package struct SigningDates: Sendable {
    private let dimensions: Dimensions
    private let until: Day?
    // Dates as numbers that compare as they do; far out for none.
    private var first: [Int32]
    private var last: [Int32]

    /// A fold; what was signed after a day is not looked at.
    package init(_ dimensions: Dimensions, until: Day?) {
        self.dimensions = dimensions
        self.until = until
        first = Array(repeating: .max, count: dimensions.organizations.keys.count)
        last = Array(repeating: .min, count: dimensions.organizations.keys.count)
    }

    /// Takes in an agreement.
    package mutating func take(_ fact: Fact) {
        guard let date = SigningDate(of: fact), until.map({ date.day <= $0 }) ?? true else { return }
        let number = date.number
        for index in 0..<fact.parties.count {
            guard let party = dimensions.organizations[fact.parties[index]].map(Int.init) else { continue }
            first[party] = min(first[party], number)
            last[party] = max(last[party], number)
        }
    }

    /// The first and the last day of an organization, by its number; nil where it signed nothing on a day that is known.
    package func dates(of organization: Int) -> (first: SigningDate, last: SigningDate)? {
        guard first[organization] != .max else { return nil }
        return (SigningDate(number: first[organization]), SigningDate(number: last[organization]))
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

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

/// Folds a stream of facts into the first and the last day on which some organizations signed anything.
package struct SigningDates: Sendable {
    private let dimensions: Dimensions
    private let until: Day?
    private var shown = BitSet()
    private var found: [Int32: (first: SigningDate, last: SigningDate)] = [:]
    private var drilled: [(date: SigningDate, found: Drilled)] = []

    /// A fold for organizations by their numbers; what was signed after a day is not looked at.
    package init(_ dimensions: Dimensions, of organizations: [Int], until: Day?) {
        self.dimensions = dimensions
        self.until = until
        for organization in organizations { shown.insert(organization) }
    }

    /// Takes in an agreement.
    package mutating func take(_ fact: Fact) {
        guard let date = SigningDate(of: fact), until.map({ date.day <= $0 }) ?? true else { return }
        for index in 0..<fact.parties.count {
            guard let party = dimensions.organizations[fact.parties[index]], shown.contains(Int(party)) else { continue }
            let known = found[party] ?? (date, date)
            found[party] = (min(known.first, date), max(known.last, date))
            drilled.append((date, Drilled(key: fact.key, signedOn: date.day)))
        }
    }

    /// The first and the last day of an organization; nil where it signed nothing on a day that is known.
    package func dates(of organization: Int) -> (first: SigningDate, last: SigningDate)? { found[Int32(organization)] }

    /// What was signed on a date.
    package func signed(on date: SigningDate) -> [Drilled] { drilled.filter { $0.date == date }.map(\.found) }
}

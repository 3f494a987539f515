import Values

/// A day of signing, as precise as it is known: of one first day, the year comes before the month, the month before the day.
package struct SigningDate: Hashable, Comparable, Sendable {
    /// The first day that it can mean.
    package let day: Day
    /// How precisely it is known.
    package let precision: PartialDate.Precision

    /// The day on which a fact says that the agreement was signed; nil where it is not known.
    package init?(of fact: Fact) {
        guard let day = fact.signedOn else { return nil }
        self.day = day
        precision = fact.traits.contains(.signedToYear) ? .year : fact.traits.contains(.signedToMonth) ? .month : .day
    }

    /// The date of a number that compares as the dates do: four times the day, and the precision.
    package init(number: Int32) {
        day = Day(number >> 2)
        precision = PartialDate.Precision(rawValue: Int(number & 3)) ?? .day
    }

    /// The number of which it is the date.
    package var number: Int32 { day.number << 2 | Int32(precision.rawValue) }

    package static func < (left: SigningDate, right: SigningDate) -> Bool {
        left.day != right.day ? left.day < right.day : left.precision.rawValue < right.precision.rawValue
    }
}

/// Folds a stream of facts into the agreements that a body signed on a date.
package struct SignedAgreements: Sendable {
    private let bodies: Bodies
    private let body: Int32
    private let date: SigningDate
    private let asked: Set<Int>?
    /// The agreements so far.
    package private(set) var found: [Drilled] = []

    /// A fold for a body, by its number.
    /// - Parameter asked: the keys of those with whom it signed, where some are asked for.
    package init(_ bodies: Bodies, of body: Int, on date: SigningDate, asked: [Int]?) {
        self.asked = asked.map(Set.init)
        self.bodies = bodies
        self.body = Int32(body)
        self.date = date
    }

    /// Takes in an agreement.
    package mutating func take(_ fact: Fact) {
        guard fact.signings(of: body, bodies, asked: asked).contains(date) else { return }
        found.append(Drilled(key: fact.key, signedOn: date.day))
    }
}

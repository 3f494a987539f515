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

extension Fact {
    /// Whether an amendment brought a party in, as `has_brought_in` has it in the database: then not all signed on one day, and when
    /// each did stands behind the days on which they are parties.
    private var hasBroughtIn: Bool { spans.count == 3 * parties.count }

    /// The date on which a party signed, by its place from 0: that of the agreement, or of the one that amends it and brought the
    /// party in; nil where it is not known.
    func signing(of place: Int) -> SigningDate? {
        guard hasBroughtIn, let number = spans[2 * parties.count + place] else { return SigningDate(of: self) }
        return number == .max ? nil : SigningDate(number: number)
    }

    /// The dates on which a body came to it, once somebody is there, too, whose agreements are asked for: more than one where
    /// several of its parties are the body.
    /// - Parameters:
    ///   - asked: the keys of those whose agreements are asked for, on whatever days; nil is those whom the bodies have.
    ///   - isCounted: whether a party counts, by its place from 0; nil counts all.
    package func signings(
        of body: Int32, _ bodies: Bodies, asked keys: Set<Int>? = nil, where isCounted: ((Int) -> Bool)? = nil
    ) -> [SigningDate] {
        let own = (0..<parties.count).filter { bodies[parties[$0]] == body && isCounted?($0) ?? true }
        guard !own.isEmpty else { return [] }
        // Nobody was brought in: all have signed the agreement itself.
        guard hasBroughtIn else { return [SigningDate(of: self)].compactMap(\.self) }
        guard bodies.isOfSome else { return own.compactMap(signing) }
        let asked = (0..<parties.count).filter { place in
            guard isCounted?(place) ?? true else { return false }
            return keys?.contains(parties[place]) ?? bodies.recorded(parties[place]).map(bodies.isAsked) ?? false
        }
        guard let asked = asked.compactMap(signing).min() else { return [] }
        return own.compactMap(signing).map { max($0, asked) }
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

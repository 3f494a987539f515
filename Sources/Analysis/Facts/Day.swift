/// A day, as PostgreSQL sends it: days since 2000-01-01, negative before it.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 2000-01-01.
    package let number: Int32

    /// The day that many days after 2000-01-01.
    package init(_ number: Int32) { self.number = number }

    /// Earlier before later.
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day before.
    package var before: Day { Day(number &- 1) }
    /// The day after.
    package var after: Day { Day(number &+ 1) }
}

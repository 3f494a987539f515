import Postgres
import Values

/// Which agreements a question about facts is about, by keys. Conditions that are nil do not count.
struct FactScope {
    /// A party.
    var party: Int?
    /// Fields of which one is enough.
    var fields: [Int]?
    /// The event at which they were signed.
    var event: Int?
    /// Parties of which one is enough.
    var oneOf: [Int]?
    /// Only what can count on this day or later.
    var since: CalendarDate?
    /// Only what can count on this day or earlier; undated ones besides.
    var until: CalendarDate?
}

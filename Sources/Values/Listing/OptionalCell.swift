extension Cell {
    /// A text, or nothing where it is not known.
    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }

    /// A date of any precision, or nothing where it is not known.
    package static func optional(date: String?) -> Cell { date.map(Cell.date) ?? .null }

    /// A whole date, or nothing where it is not known.
    package static func optional(day: CalendarDate?) -> Cell { day.map { .date($0.description) } ?? .null }

    /// Texts; none of them is an empty list, since a program that reads one must not meet something else.
    package static func optional(list: [String]?) -> Cell { .list(list ?? []) }

    /// An exact amount, or nothing where it is not known.
    package static func optional(amount: Numeric?) -> Cell { amount.map { .decimal($0.description) } ?? .null }

    /// A count: a whole number, or an exact decimal where counting is fractional.
    package static func count(_ number: Numeric) -> Cell {
        Int(number.description).map(Cell.integer) ?? .decimal(number.description)
    }
}

extension Cell {
    /// A text, or nothing where it is not known.
    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }

    /// A date of any precision, or nothing where it is not known.
    package static func optional(date: String?) -> Cell { date.map(Cell.date) ?? .null }

    /// A whole date, or nothing where it is not known.
    package static func optional(day: CalendarDate?) -> Cell { day.map { .date($0.description) } ?? .null }

    /// Texts, or nothing where there are none.
    package static func optional(list: [String]?) -> Cell { list.map { $0.isEmpty ? .null : .list($0) } ?? .null }

    /// An exact amount, or nothing where it is not known.
    package static func optional(amount: Numeric?) -> Cell { amount.map { .decimal($0.description) } ?? .null }

    /// A count: a whole number, or an exact decimal where counting is fractional.
    package static func count(_ number: Numeric) -> Cell {
        Int(number.description).map(Cell.integer) ?? .decimal(number.description)
    }
}

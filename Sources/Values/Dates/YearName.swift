/// A year as it is named: `2023`, or `2023/24` and `2023/2024` for one that reaches into the next. Years reach from 1900 to 2199.
package struct YearName {
    /// The year, or the first of two.
    package let year: Int
    /// Whether it names two.
    package let isDouble: Bool

    /// The last year that it names.
    package var last: Int { isDouble ? year + 1 : year }

    /// Reads a name; nil for what is none.
    package init?(_ text: Substring) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let year = Self.digits(name, 4), (1900...2199).contains(year) else { return nil }
        if parts.count == 2 {
            guard Self.digits(parts[1], 2) == (year + 1) % 100 || Self.digits(parts[1], 4) == year + 1 else { return nil }
        }
        self.year = year
        isDouble = parts.count == 2
    }

    /// A number of so many digits; nil for anything else.
    package static func digits(_ text: Substring, _ count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}

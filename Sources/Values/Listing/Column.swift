/// One column of a table: its contract for programs and its heading for people.
public struct Column: Sendable, Hashable {
    /// What a column holds, from which its alignment follows.
    public enum Kind: Sendable, Hashable {
        /// Words, codes and lists. The only columns a terminal may shorten.
        case text
        /// Counts and amounts.
        case number
        /// Dates and times.
        case date
        /// A fraction of 1 (`0.25`). People see it as a percentage; programs see it as it is.
        case share
    }

    /// The side at which the cells of a column line up.
    public enum Alignment: Sendable, Hashable {
        /// At the left.
        case leading
        /// At the right, so that units stand under units.
        case trailing
    }

    /// The JSON key, in camelCase. A contract.
    public var id: String
    /// The heading for people, in their language.
    public var title: String
    /// The headings in all languages, by which people may name the column.
    public var titles: [String]
    /// The unit of the numbers, such as `agreements`, `months` or `CNY`, where there is one.
    public var unit: String?
    /// What the column holds.
    public var kind: Kind

    /// A column with an id for programs and a title for people.
    public init(_ id: String, _ title: String, kind: Kind = .text, unit: String? = nil) {
        self.id = id
        self.title = title
        titles = [title]
        self.kind = kind
        self.unit = unit
    }

    /// A column with its titles, headed in one language.
    public init(_ id: String, _ title: Caption, in language: Language, kind: Kind = .text, unit: String? = nil) {
        self.init(id, title.text(in: language), kind: kind, unit: unit)
        titles = [title.en, title.zh]
    }

    /// Whether it has what people type to name a thing, such as a reference or a code, which is never cut.
    public var isHandle: Bool {
        ["reference", "code", "organization", "field"].contains(id) || id.hasSuffix("Code") || id.hasSuffix("Reference")
    }

    /// Numbers and shares line up at the right, all else at the left.
    public var alignment: Alignment {
        switch kind {
        case .text, .date: .leading
        case .number, .share: .trailing
        }
    }

    /// The heading in CSV and TSV. A contract.
    public var header: String { Column.header(id) }

    /// An id in snake_case: `inForce` becomes `in_force`, `leadURL` becomes `lead_url`.
    public static func header(_ id: String) -> String {
        let letters = Array(id.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, letter) in letters.enumerated() {
            guard isUpper(letter) else {
                result.append(letter)
                continue
            }
            let afterWord = index > 0 && !isUpper(letters[index - 1]) && letters[index - 1] != "_"
            let endsAcronym =
                index > 0 && index + 1 < letters.count && isUpper(letters[index - 1])
                && ("a"..."z").contains(letters[index + 1])
            if afterWord || endsAcronym { result.append("_") }
            result.append(Unicode.Scalar(UInt8(letter.value) + 32))
        }
        return String(result)
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar)
    }
}

/// One value of a table or a page, with enough type that each format can write it in its own way.
public enum Cell: Sendable, Hashable {
    /// Not known or not applicable. Written as nothing, or as `null` in JSON.
    case null
    /// Free text. The only kind of cell whose characters are not trusted anywhere.
    case text(String)
    /// A whole number, such as a count.
    case integer(Int)
    /// An exact decimal as text, such as `250000.00`. Never floating point; a string in JSON.
    case decimal(String)
    /// A decimal that measures what is no amount, such as a score, as text in the form of a JSON number. A number in JSON.
    case measure(String)
    /// An ISO 8601 date or time as text. A reduced precision (`2019`, `2019-03`) is allowed.
    case date(String)
    /// A truth value: `true` or `false` for programs, yes or no for people.
    case boolean(Bool)
    /// Several texts in one cell. Joined by `;` in CSV and TSV, an array in JSON.
    case list([String])

    /// The text a program reads in CSV and TSV, before any quoting. `null` is the empty string.
    public var plainText: String {
        switch self {
        case .null: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let text), .measure(let text), .date(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .list(let items): items.joined(separator: ";")
        }
    }

    /// Whether the cell holds nothing that a person would read: null, an empty text or an empty list.
    public var isBlank: Bool {
        switch self {
        case .null: true
        case .text(let text), .decimal(let text), .measure(let text), .date(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .integer, .boolean: false
        }
    }
}

/// A column of a list: its contract for programs, its titles for people, and how the cell of a row is read.
public struct ListedColumn<Source>: Sendable {
    /// The JSON key, in camelCase. A contract.
    public let id: String
    /// The heading for people.
    public let title: Caption
    /// What the column holds.
    public let kind: Column.Kind
    /// The unit of the numbers, where there is one.
    public let unit: String?
    /// The words that the values are; nil where they are none of a vocabulary.
    public let wording: Wording?
    /// Place among the columns that a narrow terminal can do without, the least needed first; nil where it has to stay.
    public private(set) var spareRank: Int?
    /// Whether often nothing is known, so that people see the column only where something is.
    public private(set) var isSparse = false
    /// Whether people see the column only where they ask for it.
    public private(set) var isOffered = false
    /// The cell of a row. It reads the same columns of a query whatever their values are.
    package let read: @Sendable (Source, Audience) throws -> Cell

    /// A column whose cells depend on who reads them.
    public init(
        _ id: String, _ en: String, _ zh: String, kind: Column.Kind = .text, unit: String? = nil, wording: Wording? = nil,
        read: @escaping @Sendable (Source, Audience) throws -> Cell
    ) {
        self.id = id
        title = Caption(en, zh)
        self.kind = kind
        self.unit = unit
        self.wording = wording
        self.read = read
    }

    /// The column as one that a narrow terminal can do without: that of the lowest rank goes first.
    public func spared(_ rank: Int) -> Self {
        var column = self
        column.spareRank = rank
        return column
    }

    /// The column as one in which often nothing is known.
    public var sparse: Self {
        var column = self
        column.isSparse = true
        return column
    }

    /// The column as one that people see only where they ask for it; programs get it.
    public var offered: Self {
        var column = self
        column.isOffered = true
        return column
    }

    func heading(_ language: Language) -> Column { Column(id, title, in: language, kind: kind, unit: unit) }

    /// The cell of a row, with its word as readers get it.
    func cell(of source: Source, for audience: Audience, _ words: [String: String]) throws -> Cell {
        let cell = try read(source, audience)
        switch cell {
        case .text(let word): return words[word].map(Cell.text) ?? cell
        case .list(let items): return words.isEmpty ? cell : .list(items.map { words[$0] ?? $0 })
        default: return cell
        }
    }
}

/// Columns of values that were computed.
extension ListedColumn {
    /// Free text.
    public static func text(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> String?
    ) -> Self {
        Self(id, en, zh) { source, _ in .optional(value(source)) }
    }

    /// A text that is recorded in both languages; where it is not in that of the reader, in the other.
    public static func label(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> (en: String?, zh: String?)
    ) -> Self {
        Self(id, en, zh) { source, audience in
            let label = value(source)
            return .optional(audience.language == .zh ? label.zh ?? label.en : label.en ?? label.zh)
        }
    }

    /// A word of a closed set.
    public static func word<Word: ClosedWord>(
        _ id: String, _ set: Word.Type, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> Word?
    ) -> Self {
        Self(id, en, zh, wording: Wording(set)) { source, _ in .optional(value(source)?.rawValue) }
    }

    /// A word of a vocabulary that the registry keeps.
    public static func word(
        _ id: String, _ wording: Wording, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> String?
    ) -> Self {
        Self(id, en, zh, wording: wording) { source, _ in .optional(value(source)) }
    }

    /// A date as precise as it is known.
    public static func date(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> String?
    ) -> Self {
        Self(id, en, zh, kind: .date) { source, _ in .optional(date: value(source)) }
    }

    /// The end of an agreement, as precise as it is known, or that it was said to have none.
    public static func end(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> (date: String?, isOpen: Bool)
    ) -> Self {
        Self(id, en, zh, kind: .date) { source, audience in
            let end = value(source)
            return end.isOpen ? OpenEnd.cell(for: audience) : .optional(date: end.date)
        }
    }

    /// A whole day.
    public static func day(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> CalendarDate?
    ) -> Self {
        Self(id, en, zh, kind: .date) { source, _ in .optional(day: value(source)) }
    }

    /// A whole number.
    public static func number(
        _ id: String, _ en: String, _ zh: String, unit: String? = nil, _ value: @escaping @Sendable (Source) -> Int?
    ) -> Self {
        Self(id, en, zh, kind: .number, unit: unit) { source, _ in value(source).map(Cell.integer) ?? .null }
    }

    /// A truth value.
    public static func flag(
        _ id: String, _ en: String, _ zh: String, _ value: @escaping @Sendable (Source) -> Bool?
    ) -> Self {
        Self(id, en, zh) { source, _ in value(source).map(Cell.boolean) ?? .null }
    }

    /// Several texts.
    /// - Parameter none: what is written where there are none.
    public static func list(
        _ id: String, _ en: String, _ zh: String, none: Cell = .list([]), _ value: @escaping @Sendable (Source) -> [String]?
    ) -> Self {
        Self(id, en, zh) { source, _ in
            let items = value(source) ?? []
            return items.isEmpty ? none : .list(items)
        }
    }
}

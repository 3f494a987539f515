import Postgres
import Values

/// Columns that are read from those of a query: the one of the same name, in snake_case, unless `column` names another.
extension ListedColumn where Source == Row {
    private static func read<Value: PostgresDecodable & SendableMetatype>(
        _ id: String, _ en: String, _ zh: String, _ column: String?, kind: Column.Kind = .text, unit: String? = nil,
        wording: Wording? = nil, _ cell: @escaping @Sendable (Value?) -> Cell
    ) -> Self {
        let column = column ?? Column.header(id)
        return Self(id, en, zh, kind: kind, unit: unit, wording: wording) { row, _ in
            cell(try row.decode(column, as: Value?.self))
        }
    }

    /// Free text.
    static func text(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column) { Cell.optional($0) }
    }

    /// A text that is recorded in both languages, in columns such as `label_en` and `label_zh`; where it is not in that of
    /// the reader, in the other.
    static func label(
        _ id: String, _ en: String, _ zh: String, columns: (en: String, zh: String)? = nil
    ) -> Self {
        let columns = columns ?? ("\(Column.header(id))_en", "\(Column.header(id))_zh")
        return Self(id, en, zh) { row, audience in
            let english = try row.decode(columns.en, as: String?.self)
            let chinese = try row.decode(columns.zh, as: String?.self)
            return .optional(audience.language == .zh ? chinese ?? english : english ?? chinese)
        }
    }

    /// What belongs to a word of a vocabulary. It is recorded in English alone, which says nothing to people who read the rest
    /// in Chinese.
    static func definition(_ en: String = "What belongs to it") -> Self {
        Self("definition", en, "定义") { row, audience in
            let definition = try row.decode("definition_en", as: String?.self)
            return .optional(audience.isForPeople && audience.language == .zh ? nil : definition)
        }
    }

    /// A word of a closed set.
    static func word<Word: ClosedWord & PostgresDecodable>(
        _ id: String, _ set: Word.Type, _ en: String, _ zh: String, column: String? = nil
    ) -> Self {
        read(id, en, zh, column, wording: Wording(set)) { (word: Word?) in Cell.optional((word ?? Word.null)?.rawValue) }
    }

    /// A word of a vocabulary that the registry keeps.
    /// - Parameter null: what is said where it is not known.
    static func word(
        _ id: String, _ wording: Wording, _ en: String, _ zh: String, column: String? = nil, null: String? = nil
    ) -> Self {
        read(id, en, zh, column, wording: wording) { Cell.optional($0 ?? null) }
    }

    /// A date, whole or as precise as it is known.
    static func date(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column, kind: .date) { (date: DateText?) in .optional(date: date?.text) }
    }

    /// The end of an agreement, as precise as it is known, or the word that it was said to have none.
    static func end(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        Self(id, en, zh, kind: .date) { row, audience in
            let end = try row.decode(column ?? Column.header(id), as: DateText?.self)
            return end?.text == OpenEnd.word ? OpenEnd.cell(for: audience) : .optional(date: end?.text)
        }
    }

    /// A whole number.
    static func number(_ id: String, _ en: String, _ zh: String, unit: String? = nil, column: String? = nil) -> Self {
        read(id, en, zh, column, kind: .number, unit: unit) { (number: Int?) in number.map(Cell.integer) ?? .null }
    }

    /// An exact amount.
    static func amount(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column, kind: .number) { Cell.optional(amount: $0) }
    }

    /// A decimal that is no amount, such as a score.
    static func measure(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column, kind: .number) { (number: Numeric?) in number.map { .measure($0.description) } ?? .null }
    }

    /// A truth value.
    static func flag(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column) { (flag: Bool?) in flag.map(Cell.boolean) ?? .null }
    }

    /// Several texts.
    static func list(_ id: String, _ en: String, _ zh: String, column: String? = nil) -> Self {
        read(id, en, zh, column) { Cell.optional(list: $0) }
    }
}

/// A date as the server writes it: a whole one, or a text that has it as precise as it is known.
private struct DateText: PostgresDecodable {
    let text: String

    static let decodableTypes = String.decodableTypes.union(CalendarDate.decodableTypes)
    static let placeholder = DateText(text: "")

    init(text: String) { self.text = text }

    init?(postgresText: PostgresText) {
        guard let text = String(postgresText: postgresText) else { return nil }
        self.init(text: text)
    }
}

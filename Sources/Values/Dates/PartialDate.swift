/// A date known to the day, the month or the year, as ISO 8601 writes it with reduced precision:
/// `2019-03-28`, `2019-03`, `2019`.
///
/// The years reach from 1900 to 2199, as in the domain `partial_date` of the database.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
    /// How much of a date is known, the least first.
    public enum Precision: Int, Sendable { case year, month, day }

    /// The date as written.
    public let description: String
    /// How much of it is known.
    public let precision: Precision
    /// The first day that it can mean.
    public let firstDay: CalendarDate

    /// Reads a date; nil where it is in another form, or its day is not in the calendar.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let rest: String
        switch bytes.count {
        case 4: (precision, rest) = (.year, "-01-01")
        case 7: (precision, rest) = (.month, "-01")
        case 10: (precision, rest) = (.day, "")
        default: return nil
        }
        guard let day = CalendarDate(text + rest), (1900...2199).contains(day.year) else { return nil }
        description = text
        firstDay = day
    }

    /// As it stands in an English sentence: `on 2019-03-28`, but `in 2019-03` and `in 2019`.
    public var phrase: String { "\(precision == .day ? "on" : "in") \(description)" }

    /// The last day that it can mean.
    public var lastDay: CalendarDate {
        switch precision {
        case .day: firstDay
        case .month: firstDay.adding(months: 1)?.adding(days: -1) ?? firstDay
        case .year: firstDay.adding(months: 12)?.adding(days: -1) ?? firstDay
        }
    }

    /// Reads a date that a person gave, or says in which form it is wanted.
    /// - Parameters:
    ///   - name: what the date is, as the person called it, such as `--signed`.
    ///   - kind: `usage` where it says what is asked for, and is not to be written down.
    public static func reading(
        _ text: String, as name: String, _ kind: RegistryError.Kind = .brokenRule
    ) throws(RegistryError) -> PartialDate {
        guard let date = try typed(text, as: name, kind) else {
            throw RegistryError(
                kind, code: "date-unreadable",
                "\(name): \(Quoted(text)) is not a date of the calendar between 1900 and 2199",
                hint: NothingSaid(text) != nil
                    ? "What is not known is left out." : "Write the day as 2023-10-11, or 2023-10 or 2023 where no more is known.")
        }
        return date
    }

    /// What a person gave can mean; nil where it is no date.
    /// - Throws: where it can mean several.
    package static func typed(
        _ text: String, as name: String, _ kind: RegistryError.Kind = .usage
    ) throws(RegistryError) -> PartialDate? {
        let readings = TypedDate(text).readings
        guard readings.count > 1 else { return readings.first ?? CalendarDate.said(text).flatMap { PartialDate($0.description) } }
        throw RegistryError(
            kind, code: "date-ambiguous",
            "\(name): \(Quoted(text)) can mean \(readings.map(\.description).joined(separator: " or "))",
            hint: "Write the one that is meant.")
    }
}

extension CalendarDate {
    /// The day that people call by where it is from today, such as `yesterday`; nil where a text is none of these.
    fileprivate static func said(_ text: String) -> CalendarDate? {
        days.first { text.isSpelled(asOneOf: $0.words) }.flatMap { today.adding(days: $0.from) }
    }

    private static let days: [(words: [String], from: Int)] = [
        (["today", "今天", "今日"], 0), (["yesterday", "昨天", "昨日"], -1), (["tomorrow", "明天", "明日"], 1),
    ]

    /// Reads a whole date that a person gave, or says in which form it is wanted.
    /// - Parameters:
    ///   - name: what the date is, as the person called it, such as `--as-of`.
    ///   - isInput: whether it is to be written down, so that it is bad input; else it says what is asked for.
    public static func reading(
        _ text: String, as name: String, isInput: Bool = false
    ) throws(RegistryError) -> CalendarDate {
        let kind: RegistryError.Kind = isInput ? .brokenRule : .usage
        guard let date = try PartialDate.typed(text, as: name, kind), date.precision == .day else {
            throw RegistryError(
                kind, code: "date-unreadable",
                "\(name): \(Quoted(text)) is not a day of the calendar between 1900 and 2199",
                hint: "Write it as 2023-10-11.")
        }
        return date.firstDay
    }
}

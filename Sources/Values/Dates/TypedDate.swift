/// A date as people type it, where ISO 8601 is not what they have before them: `2024/05/06`, `6 May 2024`, `2024年5月6日`.
/// Nothing is guessed: what can be read in two ways has two readings.
package struct TypedDate {
    /// What the text can mean: none, one, or several, the earlier first.
    package let readings: [PartialDate]

    package init(_ text: String) {
        let text = Self.withoutMidnight(text.inHalfWidth.withoutBlankEnds)
        if let date = PartialDate(text) {
            readings = [date]
            return
        }
        guard let parts = Self.parts(text) else {
            readings = []
            return
        }
        var seen: Set<String> = []
        readings = Self.readings(parts).filter { seen.insert($0.description).inserted }.sorted { $0.firstDay < $1.firstDay }
    }

    /// A day as programs write it that know no days without a time: `2024-05-06 00:00:00`, `2024-05-06T00:00:00Z`.
    private static func withoutMidnight(_ text: String) -> String {
        let time = text.drop { $0 != " " && $0 != "T" }
        let isMidnight = ["00:00:00", "00:00:00.000", "00:00:00Z", "0:00:00"].contains(String(time.dropFirst()))
        return isMidnight ? text.dropLast(time.count).withoutBlankEnds : text
    }

    /// The day for which a spreadsheet has a number, as it shows where a cell is no date; nil of any other text.
    package static func day(ofNumber text: String) -> CalendarDate? {
        guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), (20_000...80_000).contains(number)
        else { return nil }
        return CalendarDate(daysSinceEpoch: number - 25_569)
    }

    /// Whether a text is a year of studies, such as 2021/22 or 2021/2022, which is not one date.
    package static func isAcademicYear(_ text: String) -> Bool {
        let years = text.inHalfWidth.split { "/-–".contains($0) }.map { Int($0.filter { $0 != " " }) }
        guard years.count == 2, let first = years[0], let last = years[1], (1900...2199).contains(first) else { return false }
        return last == first + 1 || text.utf8.count <= 8 && last == (first + 1) % 100 && !text.contains("-")
    }

    private enum Part: Equatable {
        case number(Int, digits: Int)
        case month(Int)

        /// The number, where it is one of a day.
        var number: Int? { if case .number(let number, digits: 1...2) = self { number } else { nil } }
        var year: Int? { if case .number(let number, digits: 4) = self { number } else { nil } }
        var month: Int? { if case .month(let month) = self { month } else { number } }
    }

    /// The numbers and months of a text; nil where it has anything else.
    private static func parts(_ text: String) -> [Part]? {
        let words = text.split { "-/., 年月日号".contains($0) }
        guard text.contains(where: { $0.isNumber }), words.count <= 3 else { return nil }
        // The Chinese words say which is which, in one order.
        if text.contains("年"), !isChinese(text) { return nil }
        let parts = words.map(part)
        return parts.contains(nil) ? nil : parts.compactMap(\.self)
    }

    private static func isChinese(_ text: String) -> Bool {
        let marks = text.filter { !$0.isNumber && $0 != " " }
        return ["年", "年月", "年月日", "年月号"].contains(marks)
    }

    private static func part(_ word: Substring) -> Part? {
        if let number = Int(word), word.utf8.count <= 4, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .number(number, digits: word.utf8.count)
        }
        let word = word.lowercased()
        if word.utf8.count >= 3, let month = months.firstIndex(where: { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }) {
            return .month(month + 1)
        }
        // 1st, 2nd, 3rd, 6th
        guard ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2)) else { return nil }
        return .number(number, digits: 2)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func readings(_ parts: [Part]) -> [PartialDate] {
        let years = parts.map(\.year)
        let found: [PartialDate?] =
            switch parts.count {
            case 1: years[0].map { [date($0)] } ?? []
            case 2: (years[0] ?? years[1]).map { [date($0, parts[years[0] == nil ? 0 : 1].month)] } ?? []
            case 3:
                if let year = years[0] {
                    [date(year, parts[1].month, parts[2].number)]
                } else if let year = years[2] {
                    [date(year, parts[1].month, parts[0].number), date(year, parts[0].month, parts[1].number)]
                } else {
                    []
                }
            default: []
            }
        return found.compactMap(\.self)
    }

    private static func date(_ year: Int) -> PartialDate? { PartialDate(DecimalText.padded(year, to: 4)) }

    private static func date(_ year: Int, _ month: Int?) -> PartialDate? {
        month.flatMap { PartialDate("\(DecimalText.padded(year, to: 4))-\(DecimalText.padded($0, to: 2))") }
    }

    private static func date(_ year: Int, _ month: Int?, _ day: Int?) -> PartialDate? {
        guard let month, let day else { return nil }
        return PartialDate([DecimalText.padded(year, to: 4), DecimalText.padded(month, to: 2), DecimalText.padded(day, to: 2)].joined(separator: "-"))
    }
}

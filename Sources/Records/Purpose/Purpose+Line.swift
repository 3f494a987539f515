import Values

extension Purpose {
    /// How one is written in a line, for help.
    public static let grammar = "purpose[, outgoing|incoming|both][, from ORG][, to ORG][, N persons|months|days][, level L][, field F][, years]"

    /// How one is written in a cell, where nobody knows from which party it is seen.
    package static let grammarOfFiles = "purpose[, from ORG][, to ORG][, N persons|months|days][, level L][, field F][, years]"

    /// Takes a line apart: `student-exchange, outgoing, 5 persons a year, level master, isced-f:0912, 2024-2028`.
    ///
    /// The purpose comes first; of what follows commas (or colons, where there is no comma) each part is told by its words.
    /// Nothing is refused here: what is no part of a purpose stays in its record as a key that no purpose has.
    package init(line: String) {
        let line = Self.withoutThousands(line)
        let isComma = line.contains { $0 == "," || $0 == "，" }
        var parts = line.split(omittingEmptySubsequences: false) { isComma ? $0 == "," || $0 == "，" : $0 == ":" || $0 == "：" }
            .map { String($0).withoutBlankEnds }
        if let (name, inner) = parts.first?.endingInBrackets, Quota(reading: inner) != nil || Self.years(inner) != nil || PurposeDirection(reading: inner) != nil {
            parts.replaceSubrange(..<1, with: [name, inner])
        }
        self.init(parts.first ?? "")
        for part in parts.dropFirst() where !part.isEmpty {
            if let direction = PurposeDirection(reading: part) {
                self.direction = direction
            } else if let name = Self.rest(of: part, after: "from ") {
                from = name
            } else if let name = Self.rest(of: part, after: "to ") {
                to = name
            } else if let name = Self.rest(of: part, after: "level ") {
                level = name.lowercased()
            } else if let name = Self.rest(of: part, after: "field ") {
                field = name
            } else if let years = Self.years(part) {
                (firstYear, lastYear) = years
            } else if let quota = Quota(reading: part) {
                self.quota = quota
            } else if part.contains(":") {
                field = part
            } else if Self.levels.contains(part.lowercased()) {
                level = part.lowercased()
            } else {
                stray = part
            }
        }
    }

    /// A comma without a blank between digits groups thousands. A file may have a million lines, and few of them one.
    private static func withoutThousands(_ line: String) -> String {
        let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
        guard zip(line.utf8, line.utf8.dropFirst()).contains(where: { isDigit($0) && $1 == UInt8(ascii: ",") }) else { return line }
        return line.replacing(/\b(\d{1,3}),(\d{3})\b/) { "\($0.1)\($0.2)" }
    }

    /// Levels that need not be called so.
    private static let levels: Set = ["bachelor", "master", "doctoral", "eqf-4", "eqf-5", "eqf-6", "eqf-7", "eqf-8"]

    /// Reads a purpose that a person wrote in an option.
    /// - Throws: a ``RegistryError`` that names `option` where it says no purpose, or something that is none of its parts.
    public init(reading text: String, as option: String) throws(RegistryError) {
        self.init(line: text)
        let fault: String? = switch true {
        case purpose.isEmpty: "a purpose comes first"
        case direction != nil && (from != nil || to != nil): "which way it goes is said twice"
        default: stray.map { "\(Quoted($0)) is no part of a purpose" } ?? level.flatMap(TextForm.code.fault)
        }
        guard let fault else { return }
        throw RegistryError(
            .usage, code: "purpose-unreadable", "\(option): \(fault)",
            hint: "Write it as \"student-exchange, outgoing, 5 persons\"; all but the purpose may be left out: \(Self.grammar).")
    }

    private static func rest(of text: String, after beginning: String) -> String? {
        guard text.lowercased().hasPrefix(beginning) else { return nil }
        let rest = text.dropFirst(beginning.count).withoutBlankEnds
        return rest.isEmpty ? nil : rest
    }

    /// `2024`, `2024-2028`, or `2024-` where no last year is known; of an academic year, `2024/25`, the calendar years in which
    /// it begins and ends.
    private static func years(_ text: String) -> (Int?, Int?)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard let first = parts.first.flatMap({ YearName($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return (first.year, first.last) }
        if parts[1].isEmpty { return (first.year, nil) }
        return YearName(parts[1]).map { (first.year, $0.last) }
    }
}

extension String {
    /// What stands before brackets at the end, and what stands in them; nil where there are none.
    fileprivate var endingInBrackets: (before: String, inner: String)? {
        guard let last, ")）".contains(last), let opening = lastIndex(where: { "(（".contains($0) }), opening > startIndex else { return nil }
        return (self[..<opening].withoutBlankEnds, self[index(after: opening)...].dropLast().withoutBlankEnds)
    }
}

extension Purpose.Quota {
    /// `5`, `5 persons`, `10 months a year`, `20 days in all`, `每年5人`; nil where it is none of these.
    init?(reading text: String) {
        var rest = Substring(text.lowercased())
        var span = QuotaSpan.year
        for (words, meant) in Self.spans {
            for word in words where rest.hasSuffix(word) || rest.hasPrefix(word) {
                rest = rest.hasSuffix(word) ? rest.dropLast(word.count) : rest.dropFirst(word.count)
                span = meant
            }
        }
        rest = Substring(rest.withoutBlankEnds)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let amount = Int(digits), amount > 0 else { return nil }
        let word = rest.dropFirst(digits.count).withoutBlankEnds
        guard let unit = word.isEmpty ? .persons : QuotaUnit(counted: word) else {
            return nil
        }
        self.init(amount, unit, per: span)
    }

    private static let spans: [([String], QuotaSpan)] = [
        ([" a year", " per year", "/year", "每年"], .year), ([" in all", " in total", "共"], .total),
    ]
}

import Values

/// The forms that a text can have to have; the domains of the database have the same.
package enum TextForm: Sendable, Hashable {
    /// A name or a title: one line, up to 500 characters.
    case label
    /// Prose: up to 20,000 characters with line breaks and tabs.
    case note
    /// A short handle in lower case.
    case code
    /// What an agreement is called by.
    case reference
    /// The code of a field in its scheme.
    case fieldCode
    /// A scheme and a code, such as `isced-f:0912`.
    case field
    /// The word `none`: there is nothing of it.
    case none
    /// A scheme, and a value where it has one, such as `size:sme` or `reporter`.
    case classification
    /// A scheme and a value, such as `ror:017z00e58`.
    case identifier
    /// The address of a site.
    case website
    /// An e-mail address.
    case email
    /// An ISO 3166-1 alpha-2 code.
    case country
    /// An ISO 4217 code.
    case currency
    /// A BCP 47 language tag.
    case language
    /// A SHA-256 in hexadecimal.
    case sha256
    /// A date known to the day, the month or the year.
    case partialDate
    /// A day.
    case day
    /// An exact amount, not negative.
    case amount

    /// What is wrong with a text that should have the form; nil where nothing is.
    package func fault(in text: String) -> String? {
        switch self {
        case .label: Self.proseFault(text, limit: 500, allowsBreaks: false)
        case .note: Self.proseFault(text, limit: 20_000, allowsBreaks: true)
        case .code:
            Self.isCode(text) ? nil : "\(Quoted(text)) is not a code: 1 to 64 of a-z, 0-9, dot, underscore and hyphen"
        case .reference: Self.referenceFault(text)
        case .fieldCode: Self.fieldCodeFault(text)
        case .field: Self.fieldFault(text)
        case .none: text == "none" ? nil : "\(Quoted(text)) is neither none nor an object with amount and currency"
        case .classification: Self.classificationFault(text)
        case .identifier: Self.identifierFault(text)
        case .website: Self.websiteFault(text)
        case .email: Self.emailFault(text)
        case .country:
            Self.isUpper(text, 2) ? nil : "\(Quoted(text)) is not an ISO 3166-1 code of two capitals, such as CN"
        case .currency:
            Self.isUpper(text, 3) ? nil : "\(Quoted(text)) is not an ISO 4217 code of three capitals, such as CNY"
        case .language: Self.isLanguage(text) ? nil : "\(Quoted(text)) is not a language tag, such as zh"
        case .sha256: Self.isSHA256(text) ? nil : "\(Quoted(text)) is not a SHA-256 of 64 digits 0-9 and a-f"
        case .partialDate:
            PartialDate(text) != nil
                ? nil : Self.manyDates(text) ?? "\(Quoted(text)) is not a date (2023-10-11, 2023-10 or 2023) of the calendar between 1900 and 2199"
        case .day:
            PartialDate(text)?.precision == .day
                ? nil : Self.manyDates(text) ?? "\(Quoted(text)) is not a whole day (2023-10-11) of the calendar between 1900 and 2199"
        case .amount: Self.amountFault(text)
        }
    }
}

extension TextForm {
    /// What is said of a text that can be more than one date.
    private static func manyDates(_ text: String) -> String? {
        if TypedDate.isAcademicYear(text) {
            return "\(Quoted(text)) is a year of studies: write its first or its last day, such as 2021-09-01"
        }
        if let day = TypedDate.day(ofNumber: text) {
            return "\(Quoted(text)) is what a spreadsheet has for \(day) where the cell is no date: make the column one of dates, or write the day"
        }
        let readings = TypedDate(text).readings
        return readings.count > 1 ? "\(Quoted(text)) can mean \(readings.map(\.description).joined(separator: " or "))" : nil
    }

    private static func proseFault(_ text: String, limit: Int, allowsBreaks: Bool) -> String? {
        var isBlank = true
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            let code = scalar.value
            if code > 0x20, code < 0x7F {
                isBlank = false
            } else if isRefused(code), !(allowsBreaks && (code == 0x09 || code == 0x0A)) {
                return "\(CharacterName(scalar)) at character \(count)"
            } else if isBlank {
                isBlank = scalar.properties.isWhitespace || code == 0x200C || code == 0x200D
            }
        }
        guard count <= limit else { return "\(count) characters where at most \(limit) fit" }
        return isBlank ? "is blank" : nil
    }

    /// The characters that the domains label and note refuse.
    private static func isRefused(_ code: UInt32) -> Bool {
        switch code {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E: true
        case 0x2060...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFC, 0xFFFE...0xFFFF, 0xE0000...0xE007F: true
        default: false
        }
    }

    private static func referenceFault(_ text: String) -> String? {
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            let isSign = count == 1 && "-+=@".unicodeScalars.contains(scalar)
            let isMark = ";,\"'\\".unicodeScalars.contains(scalar)
            guard !isSign, !isMark, !scalar.properties.isWhitespace, !isRefused(scalar.value),
                !(0x200B...0x200F).contains(scalar.value)
            else {
                let place = isSign ? " in front" : ""
                return "\(Quoted(text)) has \(CharacterName(scalar)), which a reference cannot have\(place)"
            }
        }
        guard count <= 100 else { return "\(count) characters where at most 100 fit" }
        return count == 0 ? "is blank" : nil
    }

    private static func identifierFault(_ text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isCode(String(text[..<colon])) else {
            return "\(Quoted(text)) is not an identifier; it is written scheme:value, such as ror:017z00e58"
        }
        return proseFault(String(text[text.utf8.index(after: colon)...]), limit: 500, allowsBreaks: false)
            .map { "\(Quoted(text)): \($0)" }
    }

    private static func websiteFault(_ text: String) -> String? {
        let rest = ["http://", "https://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) } ?? ""
        let host = rest.prefix { $0 != "/" }
        let isPlain = host.contains(".") && host.first != "." && host.last != "."
            && !text.unicodeScalars.contains { $0.properties.isWhitespace }
        guard isPlain else { return "\(Quoted(text)) is not an address such as https://example.edu" }
        return proseFault(text, limit: 500, allowsBreaks: false)
    }

    private static func emailFault(_ text: String) -> String? {
        let halves = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        let labels = halves.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        let isPlain = halves.count == 2 && halves.first?.isEmpty == false && labels.count > 1
            && labels.allSatisfy { !$0.isEmpty }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || "<>()[],;:\"\\".unicodeScalars.contains($0) }
        guard isPlain else { return "\(Quoted(text)) is not an e-mail address such as office@example.edu" }
        return proseFault(text, limit: 500, allowsBreaks: false)
    }

    private static func amountFault(_ text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0]
        let isPlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
            && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
        if text.utf8.first == UInt8(ascii: "-") { return "\(Quoted(text)) is below zero" }
        guard isPlain, text.utf8.count <= 60 else {
            return TypedMoney(text).severalReadings(of: text) ?? "\(Quoted(text)) is not an amount: digits with a point before the decimals, such as 250000.00"
        }
        return whole.count > 15 ? "\(Quoted(text)) is more than the registry records, which is below 10^15" : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// Whether a text can be a code.
    package static func isCode(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        func isEdge(_ byte: UInt8?) -> Bool { byte.map { isLower($0) || isDigit($0) } ?? false }
        return (1...64).contains(bytes.count) && isEdge(bytes.first) && isEdge(bytes.last)
            && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
    }

    /// What cannot stand in the code of a field: what would end it in a list, in quotes, in a spreadsheet
    /// or in a shell.
    private static func fieldCodeFault(_ text: String) -> String? {
        // Letters, digits and points of ASCII alone need no look at each.
        if (1...100).contains(text.utf8.count), text.utf8.allSatisfy({ isLower($0) || isCapital($0) || isDigit($0) || $0 == UInt8(ascii: ".") }) { return nil }
        let fault = "\(Quoted(text)) is not the code of a field"
        var (count, last): (Int, Unicode.Scalar?) = (0, nil)
        for scalar in text.unicodeScalars {
            count += 1
            let isSign = count == 1 && "-+=@＝＋－＠:".unicodeScalars.contains(scalar)
            let isMark = ";,|$`\"'\\；，、".unicodeScalars.contains(scalar)
            let isBlank = scalar.properties.isWhitespace && (scalar != " " || last == " " || count == 1)
            guard !isSign, !isMark, !isBlank, !isRefused(scalar.value), !(0x200B...0x200F).contains(scalar.value) else {
                if scalar == " " { return "\(fault): it has \(count == 1 ? "a blank in front" : "two blanks in a row")" }
                return "\(fault): it has \(CharacterName(scalar))\(isSign ? " in front" : ""), which it cannot have"
            }
            last = scalar
        }
        if count > 100 { return "\(fault): it has \(count) characters where at most 100 fit" }
        if last == " " || last == ":" { return "\(fault): it has \(last == ":" ? "a colon" : "a blank") at the end" }
        return count == 0 ? "\(fault): it is blank" : nil
    }

    private static func fieldFault(_ text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isCode(text[..<colon]) else {
            return "\(Quoted(text)) is not a field; it is written scheme:code, such as isced-f:0912"
        }
        return fieldCodeFault(String(text[text.utf8.index(after: colon)...]))
    }

    private static func classificationFault(_ text: String) -> String? {
        if isCode(text) { return nil }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), isCode(text[..<colon]) else {
            return "\(Quoted(text)) is not a classification; it is written scheme:value, such as size:sme, or as a mark such as reporter"
        }
        return fieldCodeFault(String(text[text.utf8.index(after: colon)...]))
    }

    private static func isUpper(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy(isCapital)
    }

    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return (2...3).contains(parts[0].count) && parts[0].allSatisfy(isLower)
            && parts.dropFirst().allSatisfy {
                (2...8).contains($0.count) && $0.allSatisfy { isLower($0) || isCapital($0) || isDigit($0) }
            }
    }

    private static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
    }
}

import Values

/// Writes values as YAML, so that they are read as what they are and look as a person would write them.
enum YAMLText {
    /// A key with its value, in lines.
    static func lines(_ key: String, _ value: JSON, note: (JSON) -> String? = { _ in nil }) -> [String] {
        switch value {
        case .object(let members) where !members.isEmpty:
            return [key + ":"] + members.flatMap { lines(scalar($0.key), $0.value, note: note) }.map { "  " + $0 }
        case .array(let elements) where !elements.isEmpty:
            return [key + ":"] + elements.flatMap { element(of: $0, note) }.map { "  " + $0 }
        case .string(let text) where text.contains("\n") && canStandAsBlock(text):
            return ["\(key): |-"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        default:
            let comment = note(value).map { "  # \($0)" } ?? ""
            return ["\(key): \(inline(value))\(comment)"]
        }
    }

    private static func element(of value: JSON, _ note: (JSON) -> String?) -> [String] {
        let inner: [String]
        switch value {
        case .object(let members) where !members.isEmpty: inner = members.flatMap { lines(scalar($0.key), $0.value, note: note) }
        case .array(let elements) where !elements.isEmpty: inner = elements.flatMap { element(of: $0, note) }
        default: return ["- " + inline(value) + (note(value).map { "  # \($0)" } ?? "")]
        }
        return inner.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    private static func inline(_ value: JSON) -> String {
        switch value {
        case .null: "~"
        case .boolean(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): scalar(text)
        case .array: "[]"
        case .object: "{}"
        }
    }

    /// A text on one line: bare where it reads as itself, else in double quotes.
    static func scalar(_ text: String) -> String {
        guard !isBare(text) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\u{85}", "\u{A0}", "\u{FEFF}": quoted += escape(scalar)
            default:
                if scalar.value < 0x20 || Quoted.isUnsafe(scalar) {
                    quoted += escape(scalar)
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static func isBare(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let isWord = first.properties.isAlphabetic || (0x30...0x39).contains(first.value)
        let isRead = !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
        return isWord && isRead && last != " " && last != ":" && !text.contains(": ") && !text.contains(" #")
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !Quoted.isUnsafe($0) && $0 != "\u{A0}" }
    }

    private static func canStandAsBlock(_ text: String) -> Bool {
        let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !Quoted.isUnsafe($0) }
        return isPlain && text.first != " " && text.first != "\n" && text.last != "\n"
    }
}

/// Text made safe to show: whatever could steer a terminal or reorder what is read is written as `\u{1B}`.
///
/// Escaped are the C0 and C1 controls, DEL, the bidirectional marks, embeddings, overrides and isolates, and the
/// invisible spaces. The joiners U+200C and U+200D stay, since scripts and emoji need them.
public enum VisibleText {
    /// One line: line breaks become `↵`, tabs a space, all else that is dangerous an escape.
    public static func line(_ text: String) -> String {
        guard needsWork(text) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": result.append("↵")
            case "\t": result.append(" ")
            default: append(scalar, to: &result)
            }
            previous = scalar
        }
        return String(result)
    }

    /// A whole document: line breaks and tabs stay, all else that is dangerous becomes an escape.
    public static func document(_ text: String) -> String {
        guard needsWork(text) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result.append(scalar)
            default: append(scalar, to: &result)
            }
        }
        return String(result)
    }

    /// Whether a character could steer a terminal, reorder text, or hide in it.
    static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }

    private static func needsWork(_ text: String) -> Bool {
        // Every dangerous character is a C0 control, DEL, or begins with one of these bytes in UTF-8.
        let suspicious = text.utf8.contains {
            $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF
        }
        return suspicious && text.unicodeScalars.contains(where: isDangerous)
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        guard isDangerous(scalar) else {
            result.append(scalar)
            return
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padded = digits.count < 2 ? "0" + digits : digits
        result.append(contentsOf: "\\u{\(padded)}".unicodeScalars)
    }
}

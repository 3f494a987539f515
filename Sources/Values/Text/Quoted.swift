/// Text that came from outside, fit for a message: in quotes, cut to 60 characters, and with every
/// control and direction-changing character written as its code point.
package struct Quoted: CustomStringConvertible {
    private let text: String
    private let limit: Int

    /// A text to be quoted, cut to so many characters.
    package init(_ text: String, limit: Int = 60) {
        self.text = text
        self.limit = limit
    }

    /// As it stands in a message.
    package var description: String {
        var shown = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            if Self.isUnsafe(scalar) {
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        let isCut = text.unicodeScalars.dropFirst(limit).first != nil
        return "\u{201C}\(shown)\(isCut ? "…" : "")\u{201D}"
    }

    /// Whether a character could steer a terminal or hide what stands beside it.
    package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }
}

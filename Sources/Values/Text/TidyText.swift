extension Unicode.Scalar {
    /// Whether nobody sees it, and nothing is meant by it: soft hyphens, blanks of no width, marks of direction.
    public var isHidden: Bool {
        switch value {
        case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// The text as it is meant by whoever copied it from a page or a document: without what nobody sees and without blanks at
    /// its ends, every blank of a line a space, and one where there were several. Lines and tabs of a longer text stay.
    public var tidied: String {
        guard !isTidy else { return self }
        let isOneLine = !unicodeScalars.contains("\n")
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isHidden {
            let blank: Bool = switch scalar.value {
            case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
            default: false
            }
            if blank, isOneLine, scalars.last == " " { continue }
            scalars.append(blank ? " " : scalar)
        }
        let seen = scalars.drop(while: \.properties.isWhitespace).reversed().drop(while: \.properties.isWhitespace).reversed()
        return String(UnicodeScalarView(seen))
    }

    private var isTidy: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            if byte >= 0x80 || byte == 0x20 && before == 0x20 || byte < 0x20 { return false }
            before = byte
        }
        return before != 0x20
    }
}

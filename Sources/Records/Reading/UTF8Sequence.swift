import Values

/// Well-formed UTF-8 (Unicode Standard, table 3-7), one character at a time.
package enum UTF8Sequence {
    /// The character that begins at a place, and how many bytes it takes; nil where the bytes are not UTF-8.
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
        let first = bytes[place]
        let length: Int
        switch first {
        case 0..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard place + length <= bytes.count else { return nil }
        var code = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard bytes[place + offset] & 0xC0 == 0x80 else { return nil }
            code = code << 6 | UInt32(bytes[place + offset] & 0x3F)
        }
        // Longer forms than needed, surrogates and what lies above U+10FFFF are none.
        guard code >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(code) else {
            return nil
        }
        return (scalar, length)
    }

    /// The place of the first byte that is not UTF-8.
    package static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        while place < bytes.count {
            if bytes[place] < 0x80 {
                place += 1
            } else {
                guard let (_, length) = decode(bytes, at: place) else { return place }
                place += length
            }
        }
        return nil
    }
}

/// A character as a message shows it: itself if it can be seen, and always its code point.
struct CharacterName: CustomStringConvertible {
    private let scalar: Unicode.Scalar

    init(_ scalar: Unicode.Scalar) { self.scalar = scalar }

    var description: String {
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        switch scalar {
        case "\u{FEFF}": return "a byte order mark (\(code))"
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}":
            return "the direction mark \(code)"
        case _ where Quoted.isUnsafe(scalar): return "the control character \(code)"
        case "!"..."~": return "the character \(scalar)"
        default: return "the character \(code)"
        }
    }
}

@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode normalization form C, in which texts are stored.
    public var inNormalFormC: String {
        // What stands below U+0300 is in it, and so are Chinese characters and the letters of Korean and Japanese.
        let isPlain = unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x2010...0x2027, 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
                0xFF01...0xFFEE:
                true
            default: false
            }
        }
        guard !isPlain else { return self }
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

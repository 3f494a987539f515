extension String {
    /// The text with full-width letters, digits and signs as they are in ASCII, and every blank as a space: what is typed with
    /// a Chinese keyboard, or copied from a document, is read alike.
    package var inHalfWidth: String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { scalars.append($0) }
            case 0xFFE5: scalars.append("¥")
            case 0xFFE1: scalars.append("£")
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

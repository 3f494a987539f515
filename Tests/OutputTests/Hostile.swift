

/// What a terminal or a browser must never be given.
enum Hostile {
    /// The characters of a text that could steer a terminal or reorder what is read.
    static func steering(_ text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            let value = scalar.value
            let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
            let isBidi =
                (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200E
                || value == 0x200F
            return (isControl || isBidi || value == 0xFEFF) && !allowed.contains(scalar)
        }
    }
}

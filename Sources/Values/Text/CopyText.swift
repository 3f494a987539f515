extension [UInt8] {
    /// Appends a cell of a row in the text format of PostgreSQL's COPY, nil as NULL.
    ///
    /// U+0000, which PostgreSQL has none of, goes along as it is: whoever can hold it refuses it before.
    package mutating func append(copyCell text: String?) {
        guard let text else { return self += [0x5C, UInt8(ascii: "N")] }
        for byte in text.utf8 {
            switch byte {
            case 0x5C: self += [0x5C, 0x5C]
            case 0x0A: self += [0x5C, UInt8(ascii: "n")]
            case 0x0D: self += [0x5C, UInt8(ascii: "r")]
            case 0x09: self += [0x5C, UInt8(ascii: "t")]
            default: append(byte)
            }
        }
    }

    /// Appends a row in the text format of PostgreSQL's COPY.
    package mutating func append(copyRow cells: [String?]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { append(0x09) }
            append(copyCell: cell)
        }
        append(0x0A)
    }
}

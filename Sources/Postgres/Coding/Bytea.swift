/// `[UInt8]` is PostgreSQL's bytea. A single byte by itself is neither sent nor read.
extension UInt8: PostgresArrayElement {
    /// bytea
    public static let arrayTypes: Set<TypeOID> = [.bytea]

    /// In the hexadecimal format: `\x` and two digits a byte.
    public static func appendPostgresText(of elements: [UInt8], to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + 2 + elements.count * 2)
        bytes.append(contentsOf: "\\x".utf8)
        for byte in elements {
            bytes.append(digit(byte >> 4))
            bytes.append(digit(byte & 15))
        }
    }

    /// Reads the hexadecimal format, which the session is set to.
    public static func elements(postgresText: PostgresText) -> [UInt8]? {
        guard postgresText.count % 2 == 0, postgresText.starts(with: "\\x".utf8) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(postgresText.count / 2 - 1)
        for index in stride(from: 2, to: postgresText.count, by: 2) {
            guard let high = value(postgresText[index]), let low = value(postgresText[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

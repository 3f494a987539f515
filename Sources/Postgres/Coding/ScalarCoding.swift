extension Bool: PostgresEncodable, PostgresDecodable {
    /// boolean
    public static let postgresTypes: Set<TypeOID> = [.bool]
    /// False.
    public static var placeholder: Bool { false }

    /// `t` or `f`.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: self ? "t" : "f"))
    }

    /// Reads `t` or `f`.
    public init?(postgresText: PostgresText) {
        guard postgresText.count == 1 else { return nil }
        switch postgresText[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    /// The integers up to 64 bits. The server refuses what does not fit a smaller one.
    public static let postgresTypes: Set<TypeOID> = [.int8, .int4, .int2]
    /// Zero.
    public static var placeholder: Int { 0 }

    /// In decimal.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(self).utf8)
    }

    /// Reads a decimal.
    public init?(postgresText: PostgresText) {
        guard let value = Int(String(decoding: postgresText, as: UTF8.self)) else { return nil }
        self = value
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    /// The binary floating point types; never use them for money.
    public static let postgresTypes: Set<TypeOID> = [.float8, .float4]
    /// Zero.
    public static var placeholder: Double { 0 }

    /// The shortest text that reads back as the same number.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\(self)".utf8)
    }

    /// Reads a number, `NaN` or `Infinity`.
    public init?(postgresText: PostgresText) {
        guard let value = Double(String(decoding: postgresText, as: UTF8.self)) else { return nil }
        self = value
    }
}

extension String: PostgresEncodable, PostgresDecodable {
    /// The types that hold any text, and uuid.
    public static let postgresTypes: Set<TypeOID> = [.text, .varchar, .bpchar, .name, .uuid]
    /// The empty text.
    public static var placeholder: String { "" }

    /// As it is. PostgreSQL has no U+0000 in a text.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: utf8)
    }

    /// Reads UTF-8, which the server has checked, also when its database's encoding is another.
    public init?(postgresText: PostgresText) {
        self.init(decoding: postgresText, as: UTF8.self)
    }
}

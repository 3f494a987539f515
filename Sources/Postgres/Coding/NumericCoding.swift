import Values

extension Numeric: PostgresEncodable, PostgresDecodable {
    /// numeric
    public static let postgresTypes: Set<TypeOID> = [.numeric]
    /// Zero.
    public static var placeholder: Numeric { Numeric(0) }

    /// As it is.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        description.appendPostgresText(to: &bytes)
    }

    /// Reads a number; nil for NaN and the infinities.
    public init?(postgresText: PostgresText) {
        self.init(String(decoding: postgresText, as: UTF8.self))
    }
}

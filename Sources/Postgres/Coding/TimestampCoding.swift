import Values

extension Timestamp: PostgresEncodable, PostgresDecodable {
    /// timestamp with time zone; the one without says no moment.
    public static let postgresTypes: Set<TypeOID> = [.timestamptz]
    /// 2000-01-01T00:00:00Z.
    public static var placeholder: Timestamp {
        Timestamp(microsecondsSinceEpoch: 946_684_800_000_000) ?? now
    }

    /// ISO 8601 in UTC.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: description.utf8)
    }

    /// Reads what a session in UTC writes; nil for infinities and years outside 1 to 9999.
    public init?(postgresText: PostgresText) {
        guard let moment = Self.parse(postgresText, separator: " ", zone: "+00") else { return nil }
        self = moment
    }
}

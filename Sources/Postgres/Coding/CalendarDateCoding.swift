import Values

extension CalendarDate: PostgresEncodable, PostgresDecodable {
    /// date
    public static let postgresTypes: Set<TypeOID> = [.date]
    /// 2000-01-01.
    public static var placeholder: CalendarDate { CalendarDate(daysSinceEpoch: 10_957) ?? today }

    /// `YYYY-MM-DD`.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: description.utf8)
    }

    /// Reads `YYYY-MM-DD`; nil for infinities and years outside 1 to 9999.
    public init?(postgresText: PostgresText) {
        guard let date = Self.parse(postgresText[...]) else { return nil }
        self = date
    }
}

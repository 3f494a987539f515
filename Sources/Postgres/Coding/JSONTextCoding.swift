import Values

extension JSONText: PostgresEncodable, PostgresDecodable {
    /// json, jsonb
    public static let postgresTypes: Set<TypeOID> = [.json, .jsonb]
    /// The empty object.
    public static var placeholder: JSONText { JSONText("{}") }

    /// As it is.
    public func appendPostgresText(to bytes: inout [UInt8]) {
        text.appendPostgresText(to: &bytes)
    }

    /// Reads it as it is.
    public init?(postgresText: PostgresText) {
        guard let text = String(postgresText: postgresText) else { return nil }
        self.init(text)
    }
}

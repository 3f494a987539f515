/// A JSON document as text, for json and jsonb. This layer does not look inside; the server refuses what is no JSON.
public struct JSONText: Hashable, Sendable, PostgresEncodable, PostgresDecodable {
    /// The document.
    public let text: String

    /// Takes a document as it is.
    public init(_ text: String) {
        self.text = text
    }

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
        self.text = text
    }
}

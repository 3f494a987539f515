/// A JSON document as text, for json and jsonb. This layer does not look inside; the server refuses what is no JSON.
public struct JSONText: Hashable, Sendable {
    /// The document.
    public let text: String

    /// Takes a document as it is.
    public init(_ text: String) {
        self.text = text
    }
}

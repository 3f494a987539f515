import Postgres

/// What is known of a document.
public struct DocumentRow: RowDecodable, Sendable {
    /// Place among the documents of the agreement, from 1.
    public let position: Int
    /// Title of the document.
    public let title: String
    /// OCDS documentType.
    public let type: String?
    /// IANA media type, such as `application/pdf`; nil where not known.
    public let mediaType: String?
    /// BCP 47 tag of the language; nil where not known.
    public let language: String?
    /// Bytes.
    public let size: Int?
    /// In hexadecimal.
    public let sha256: String?
    /// Whether the bytes are in the registry.
    public let isStored: Bool

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        title = try row.decode("title")
        type = try row.decode("type")
        mediaType = try row.decode("media_type")
        language = try row.decode("language")
        size = try row.decode("size")
        sha256 = try row.decode("sha256")
        isStored = try row.decode("stored")
    }
}

/// What became of a file that was to be attached.
public struct AttachedDocument: Sendable, Hashable {
    /// What was done.
    public enum Outcome: Sendable, Hashable {
        /// A new document was written down, with its bytes.
        case added
        /// The bytes of a document were stored that was known without them.
        case completed
        /// The agreement has this very file already; nothing was stored.
        case alreadyThere
    }

    /// What was done.
    public let outcome: Outcome
    /// Reference of the agreement.
    public let reference: String
    /// Place among the documents of the agreement, from 1.
    public let position: Int
    /// Title that the document goes by.
    public let title: String
    /// Bytes.
    public let size: Int
    /// In hexadecimal.
    public let sha256: String
}

extension SQL.AgreementDocuments: RowQuery { typealias Output = DocumentRow }

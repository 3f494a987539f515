/// A document to be attached to an agreement.
public struct NewDocument: Sendable {
    /// Title; nil takes the name of the file.
    public var title: String?
    /// OCDS documentType, such as `contractSigned`; nil where not known.
    public var type: String?
    /// IANA media type; nil goes by the ending of the file's name.
    public var mediaType: String?
    /// BCP 47 tag of the language; nil where not known.
    public var language: String?
    /// The most bytes that are taken.
    public var limit: Int

    /// A document of which nothing but the file must be known.
    public init(
        title: String? = nil, type: String? = nil, mediaType: String? = nil, language: String? = nil,
        limit: Int = 1 << 30
    ) {
        self.title = title
        self.type = type
        self.mediaType = mediaType
        self.language = language
        self.limit = limit
    }
}

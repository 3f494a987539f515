/// Who reads what is listed, and in which language.
public struct Audience: Sendable, Hashable {
    /// The language of titles, labels and names.
    public let language: Language
    /// Whether people read it, who are told words in their language; programs get them as they are stored.
    public let isForPeople: Bool

    /// Readers of a language.
    public init(_ language: Language, isForPeople: Bool) {
        self.language = language
        self.isForPeople = isForPeople
    }

    /// Programs, which need no language.
    public static let programs = Audience(.en, isForPeople: false)

    /// The language that names are wanted in; nil, those of record, for the usual one.
    public var nameLanguage: String? { language == .zh ? language.rawValue : nil }
}

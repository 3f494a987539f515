/// What something is called, in both languages.
public struct Caption: Sendable, Hashable {
    /// US English.
    public let en: String
    /// Simplified Chinese.
    public let zh: String

    /// A caption in both languages.
    public init(_ en: String, _ zh: String) {
        self.en = en
        self.zh = zh
    }

    /// The caption in a language.
    public func text(in language: Language) -> String { language == .zh ? zh : en }
}

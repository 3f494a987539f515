/// A word of a vocabulary that the registry keeps, such as a kind of organization or a type of agreement.
public struct VocabularyWord: Sendable, Hashable {
    /// The word as it is stored and exported.
    public let code: String
    /// Label in English.
    public let labelEN: String
    /// Label in Chinese.
    public let labelZH: String

    /// A word with its labels.
    public init(code: String, labelEN: String, labelZH: String) {
        self.code = code
        self.labelEN = labelEN
        self.labelZH = labelZH
    }
}

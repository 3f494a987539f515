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

extension [VocabularyWord] {
    /// The word that a person meant, in any case; otherwise an error that lists the words there are.
    /// - Parameter noun: what is looked for, such as `kind of organization`.
    package func word(_ text: String, noun: String, code: String) throws(RegistryError) -> String {
        if let word = first(where: { $0.code == text.lowercased() }) { return word.code }
        throw RegistryError(
            .notFound, code: code, "there is no \(noun) \(Quoted(text))",
            hint: "There are: \(map(\.code).joined(separator: ", ")).")
    }
}

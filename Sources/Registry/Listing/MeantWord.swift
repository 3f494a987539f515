import Records
import Values

extension [VocabularyWord] {
    /// The word that a person meant: its code, or a label of it in any language, in any case.
    /// - Parameter noun: what is looked for, such as `kind of organization`.
    /// - Throws: a ``RegistryError`` with the word that comes near and those there are, or with the several it can mean.
    func word(_ text: String, noun: String, code: String) throws(RegistryError) -> String {
        if let word = first(where: { $0.code == text.lowercased() }) { return word.code }
        let meant = filter { text.isSpelled(asOneOf: $0.names.flatMap(\.words)) }
        if let word = meant.first, meant.count == 1 { return word.code }
        guard meant.isEmpty else {
            throw RegistryError(
                .brokenRule, code: code, "\(Quoted(text)) can mean \(meant.count) words for a \(noun)",
                details: meant.map { "\($0.code)  \($0.labelEN)" }, hint: "Name it by its code.")
        }
        let near = NearMatch.nearest(text, among: flatMap { [$0.code, $0.labelEN, $0.labelZH] })
        throw RegistryError(
            .notFound, code: code, "there is no \(noun) \(Quoted(text))",
            hint: (near.map { "Did you mean \($0)? " } ?? "") + "There are: \(map(\.code).joined(separator: ", ")).")
    }
}

extension VocabularyWord {
    /// All that it is shown as.
    fileprivate var names: [String] {
        [code] + [labelEN, labelZH].flatMap { [$0, "\($0) (\(code))"] }
    }
}

extension String {
    /// The text and, of one that ends with another word in fullwidth brackets, such as 合作备忘录（谅解备忘录）, each of the two.
    fileprivate var words: [String] {
        guard hasSuffix("）"), let bracket = firstIndex(of: "（"), bracket > startIndex else { return [self] }
        return [self, String(self[..<bracket]), String(self[index(after: bracket)...].dropLast())]
    }
}

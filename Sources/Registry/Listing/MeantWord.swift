import Records
import Values

extension [VocabularyWord] {
    /// The word that a person meant: its code, or a label of it in any language, in any case.
    /// - Parameter noun: what is looked for, such as `kind of organization`.
    /// - Throws: a ``RegistryError`` with the word that comes near and those there are, or with the several it can mean.
    func word(_ text: String, noun: String, code: String) throws(RegistryError) -> String {
        let meant = candidates(text)
        if let word = meant.first, meant.count == 1 { return word.code }
        guard meant.isEmpty else {
            throw RegistryError(
                .brokenRule, code: code, "\(Quoted(text)) can mean \(meant.count) words for a \(noun)",
                details: meant.map { "\($0.code)  \($0.labelEN)" }, hint: "Name it by its code.")
        }
        let near = NearMatch.nearest(text, among: flatMap { [$0.code, $0.labelEN, $0.labelZH] })
        throw RegistryError(
            .notFound, code: code, "there is no \(noun) \(Quoted(text))",
            hint: (near.map { "Did you mean \($0)? " } ?? "") + "There are: \(map { $0.told(like: text) }.joined(separator: ", ")).")
    }

    /// The code of the one word that a person meant; nil where there is none, or several can be.
    func meant(by text: String) -> String? {
        let meant = candidates(text)
        return meant.count == 1 ? meant[0].code : nil
    }

    /// All that a person can have meant.
    func candidates(_ text: String) -> [VocabularyWord] {
        if let word = first(where: { $0.code == text.lowercased() }) { return [word] }
        let shown = filter { text.isSpelled(asOneOf: $0.names) }
        return shown.isEmpty ? filter { TypedWords.all.means($0.code, by: text) } : shown
    }
}

extension VocabularyWord {
    /// Its code, and with it the Chinese label where somebody typed Chinese.
    func told(like text: String) -> String {
        text.hasHan ? "\(code) \(labelZH)" : code
    }

    /// All that it is shown as, and what people say for short.
    fileprivate var names: [String] {
        let shown = [code] + [labelEN, labelZH].flatMap { [$0, "\($0) (\(code))"] + $0.withoutBrackets }
        // Of a type 联合实验室 is said for 联合实验室协议.
        return shown + shown.compactMap { name in ["协议", "合同"].first { name.hasSuffix($0) && name.count > $0.count + 1 }.map { String(name.dropLast($0.count)) } }
    }
}

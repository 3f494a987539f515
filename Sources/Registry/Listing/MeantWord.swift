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
            hint: (near.map { "Did you mean \($0)? " } ?? "") + "There are: \(map(\.code).joined(separator: ", ")).")
    }

    /// The code of the one word that a person meant; nil where there is none, or several can be.
    func meant(by text: String) -> String? {
        let meant = candidates(text)
        return meant.count == 1 ? meant[0].code : nil
    }

    private func candidates(_ text: String) -> [VocabularyWord] {
        if let word = first(where: { $0.code == text.lowercased() }) { return [word] }
        return filter { text.isSpelled(asOneOf: $0.names) }
    }
}

extension VocabularyWord {
    /// All that it is shown as, and what people say for short of a label with brackets: of 共建科研平台（联合实验室）协议 both
    /// 共建科研平台协议 and 联合实验室协议.
    fileprivate var names: [String] {
        [code] + [labelEN, labelZH].flatMap { [$0, "\($0) (\(code))"] + Self.shorter($0) }
    }

    private static func shorter(_ label: String) -> [String] {
        guard let opening = label.firstIndex(where: { "(（".contains($0) }),
            let closing = label[opening...].firstIndex(where: { ")）".contains($0) })
        else { return [] }
        let (front, rest) = (label[..<opening], label[label.index(after: closing)...])
        let inner = label[label.index(after: opening)..<closing]
        return ["\(front)\(rest)", "\(inner)\(rest)", "\(front)\(inner)\(rest)"]
    }
}

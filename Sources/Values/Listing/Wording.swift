/// The words that a column takes its values from, as people read them. A word without an entry is read as it is stored.
public struct Wording: Sendable {
    /// A vocabulary that users extend, so that its labels are in the registry.
    public enum Kept: Sendable, Hashable { case agreementTypes, organizationKinds, activityKinds, partyRoles, purposes }

    /// What is read in English for a word that is stored.
    public let en: [String: String]
    /// What is read in Chinese.
    public let zh: [String: String]
    /// Where further labels are, which go before those here.
    public let kept: Kept?

    /// The words of a vocabulary that the registry keeps, and what is read in Chinese for others that stand among them.
    public init(kept: Kept, zh: [String: String] = [:]) {
        en = [:]
        self.zh = zh
        self.kept = kept
    }

    /// The words of a closed set.
    public init<Word: ClosedWord>(_ set: Word.Type) {
        en = Dictionary(uniqueKeysWithValues: set.allCases.map { ($0.rawValue, $0.caption.en) })
        zh = Dictionary(uniqueKeysWithValues: set.allCases.map { ($0.rawValue, $0.caption.zh) })
        kept = nil
    }

    /// What readers get for the words.
    /// - Parameter labels: the Chinese labels of a vocabulary that the registry keeps.
    package func words(for audience: Audience, labels: (Kept) throws -> [String: String]) rethrows -> [String: String] {
        guard audience.isForPeople else { return [:] }
        guard audience.language == .zh else { return en }
        return try zh.merging(kept.map(labels) ?? [:]) { $1 }
    }
}

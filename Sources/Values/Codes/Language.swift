/// A language that the program speaks: that of titles, labels and sentences.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// US English.
    case en
    /// Simplified Chinese.
    case zh
}

/// A word of a closed set: what a record can hold, a command takes, the database checks and people read.
public protocol ClosedWord: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
    /// What people read for it; in English mostly the word itself.
    var caption: Caption { get }
    /// What people say for it besides.
    var alsoSaid: [String] { get }
}

extension ClosedWord {
    public var alsoSaid: [String] { [] }

    /// All words of the set, as they are written.
    public static var words: [String] { allCases.map(\.rawValue) }

    /// All words of the set as a sentence offers them, such as `scheduled, met or not-met`.
    public static var choice: String { words.choice }

    /// The word that a text is: as it is written or as people read it in any language, in any case.
    public init?(reading text: String) {
        if let word = Self(rawValue: text.lowercased()) {
            self = word
            return
        }
        let word = Self.allCases.first { text.isSpelled(asOneOf: [$0.rawValue, $0.caption.en, $0.caption.zh] + $0.alsoSaid) }
        guard let word else { return nil }
        self = word
    }
}

extension [String] {
    /// The texts as a sentence offers them: `a, b or c`.
    public var choice: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}

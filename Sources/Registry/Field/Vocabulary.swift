/// A scheme of fields as a file gives it: CSV with the columns code, broader, label_en and label_zh.
public struct Vocabulary: Sendable {
    /// A concept of the scheme.
    struct Concept: Sendable {
        let code: String
        /// Code of the next broader concept.
        let broader: String?
        let labelEN: String?
        let labelZH: String?
    }

    /// Code of the scheme.
    let scheme: String
    let titleEN: String
    let titleZH: String?
    let concepts: [Concept]
}

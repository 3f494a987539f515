/// A scheme of fields as a file gives it, in the manner of SKOS.
struct Vocabulary: Sendable {
    /// A concept of the scheme.
    struct Concept: Sendable {
        /// The line of the file on which it begins, from 1.
        let line: Int
        var code: String
        /// Code of the next broader concept, which may be one that the scheme has already.
        var broader: String?
        /// What it is called, by language.
        var labels: [(language: String, label: String)]
        var matches: [Match] = []
    }

    /// A match with a concept of another scheme, as the file writes that.
    struct Match: Sendable {
        let relation: FieldRelation
        let target: String
        /// Number of the column, from 1.
        let column: Int
    }

    /// Code of the scheme.
    let scheme: String
    /// Titles of the scheme; nil leaves what it has.
    let titleEN: String?
    let titleZH: String?
    var concepts: [Concept]
    /// Whether the file says where concepts stand; if not, they stay where they are.
    let givesPlaces: Bool
    /// What the columns of the file were taken for.
    let columns: VocabularyColumns
    /// What a person should know that is no fault: sentences without a full stop.
    var notes: [String] = []
}

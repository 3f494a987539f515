import Records

/// A scheme of fields as a file gives it, in the manner of SKOS.
package struct Vocabulary: Sendable {
    /// A concept of the scheme.
    package struct Concept: Sendable {
        /// The line of the file on which it begins, from 1.
        package let line: Int
        /// Its code.
        package var code: String
        /// Code of the next broader concept, which may be one that the scheme has already.
        package var broader: String?
        /// What it is called, by language.
        package var labels: [(language: String, label: String)]
        /// Matches with fields of other schemes.
        package var matches: [Match] = []
    }

    /// A match with a concept of another scheme, as the file writes that.
    package struct Match: Sendable {
        /// What the concept is to the other one.
        package let relation: FieldRelation
        /// The other one as the file names it.
        package let target: String
        /// Number of the column, from 1.
        package let column: Int
    }

    /// Code of the scheme.
    package let scheme: String
    /// Title of the scheme in English; nil leaves what it has.
    package let titleEN: String?
    /// The same in Chinese.
    package let titleZH: String?
    /// The concepts, in the order of the file.
    package var concepts: [Concept]
    /// Whether the file says where concepts stand; if not, they stay where they are.
    package let givesPlaces: Bool
    /// What the columns of the file were taken for.
    package let columns: VocabularyColumns
    /// What a person should know that is no fault: sentences without a full stop.
    package var notes: [String] = []
}

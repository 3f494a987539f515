import Sheets

/// The concepts of a vocabulary, each in a line: `code<broader en=Label ~relation target`.
package func shown(_ vocabulary: Vocabulary) -> [String] {
    vocabulary.concepts.map { concept in
        ([concept.code + (concept.broader.map { "<\($0)" } ?? "")]
            + concept.labels.map { "\($0.language)=\($0.label)" }
            + concept.matches.map { "~\($0.relation) \($0.target)" }).joined(separator: " ")
    }
}

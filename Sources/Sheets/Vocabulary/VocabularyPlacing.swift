import Records
import Values

/// Holds the places that a vocabulary gives its concepts against those that the scheme has.
package struct VocabularyPlacing {
    /// A field that a scheme has already.
    package struct Known: Sendable {
        /// Its key in the database.
        package let id: Int
        /// Code of the broader one; nil where it has none.
        package let broader: String?

        /// A field by its key in the database, with the code of the broader one.
        package init(id: Int, broader: String?) {
            self.id = id
            self.broader = broader
        }
    }

    private let vocabulary: Vocabulary
    private let known: [String: Known]
    /// What was found wrong, before and here.
    package private(set) var faults: FaultList

    /// A vocabulary beside the fields, by code, that its scheme has.
    package init(_ vocabulary: Vocabulary, known: [String: Known], faults: FaultList) {
        self.vocabulary = vocabulary
        self.known = known
        self.faults = faults
    }

    /// How many fields of the scheme get another place.
    package var moved: Int {
        guard vocabulary.givesPlaces else { return 0 }
        return vocabulary.concepts.count { concept in
            known[concept.code].map { $0.broader != concept.broader } ?? false
        }
    }

    /// How many labels the fields have that the scheme does not have yet.
    package var newLabels: Int {
        vocabulary.concepts.reduce(0) { $0 + (known[$1.code] == nil ? $1.labels.count : 0) }
    }

    /// Finds broader concepts that are neither in the file nor in the scheme, and ways that lead back to where they began.
    package mutating func check() {
        guard vocabulary.givesPlaces else { return }
        let column = (vocabulary.columns.column(.broader) ?? -1) + 1
        let codes = Set(vocabulary.concepts.map(\.code))
        var above = known.compactMapValues(\.broader)
        for concept in vocabulary.concepts { above[concept.code] = concept.broader }
        var sound: Set<String> = []
        for concept in vocabulary.concepts {
            guard let broader = concept.broader else { continue }
            guard codes.contains(broader) || known[broader] != nil else {
                // Codes of a digit or two are all near each other.
                let near = broader.count > 2 && faults.count < FaultList.limit ? NearMatch.hint(broader, among: codes.sorted()) : ""
                faults.add(
                    fault: "there is no field \(Quoted(broader)) in the file or the scheme\(near)", line: concept.line,
                    column: column, vocabulary.columns)
                continue
            }
            var way: Set<String> = []
            var step: String? = concept.code
            while let code = step, !sound.contains(code) {
                guard way.insert(code).inserted else {
                    faults.add(
                        fault: "\(Quoted(concept.code)) would be broader than itself", line: concept.line,
                        column: column, vocabulary.columns)
                    break
                }
                step = above[code]
            }
            sound.formUnion(way)
        }
    }
}

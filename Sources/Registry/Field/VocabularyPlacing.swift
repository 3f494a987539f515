/// Holds the places that a vocabulary gives its concepts against those that the scheme has.
struct VocabularyPlacing {
    /// A field that a scheme has already.
    struct Known: Sendable {
        let id: Int
        let broader: String?
    }

    private let vocabulary: Vocabulary
    private let known: [String: Known]
    private(set) var faults: FaultList

    init(_ vocabulary: Vocabulary, known: [String: Known], faults: FaultList) {
        self.vocabulary = vocabulary
        self.known = known
        self.faults = faults
    }

    /// How many fields of the scheme get another place.
    var moved: Int {
        guard vocabulary.givesPlaces else { return 0 }
        return vocabulary.concepts.count { concept in
            known[concept.code].map { $0.broader != concept.broader } ?? false
        }
    }

    /// How many labels the fields have that the scheme does not have yet.
    var newLabels: Int {
        vocabulary.concepts.reduce(0) { $0 + (known[$1.code] == nil ? $1.labels.count : 0) }
    }

    /// Finds broader concepts that are neither in the file nor in the scheme, and ways that lead back to where they began.
    mutating func check() {
        guard vocabulary.givesPlaces else { return }
        let column = (vocabulary.columns.column(.broader) ?? -1) + 1
        let codes = Set(vocabulary.concepts.map(\.code))
        var above = known.compactMapValues(\.broader)
        for concept in vocabulary.concepts { above[concept.code] = concept.broader }
        var settled: Set<String> = []
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
            while let code = step, !settled.contains(code) {
                guard way.insert(code).inserted else {
                    faults.add(
                        fault: "\(Quoted(concept.code)) would be broader than itself", line: concept.line,
                        column: column, vocabulary.columns)
                    break
                }
                step = above[code]
            }
            settled.formUnion(way)
        }
    }
}

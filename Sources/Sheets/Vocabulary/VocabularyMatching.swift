import Records
import Values

/// Finds the concepts of other schemes that a vocabulary matches.
package struct VocabularyMatching {
    /// A concept of the vocabulary and the key of the field that it matches.
    package struct Pair {
        /// Code of the concept.
        package let code: String
        /// What it is to the other one.
        package let relation: FieldRelation
        /// Key of the other one in the database.
        package let other: Int
    }

    /// A match with the scheme and code that its target means.
    private struct Meant {
        let concept: Vocabulary.Concept
        let match: Vocabulary.Match
        let scheme: String
        let code: String
    }

    private let vocabulary: Vocabulary
    private let meant: [Meant]
    /// What was found wrong, before and here.
    package private(set) var faults: FaultList
    /// The matches that were found.
    package private(set) var pairs: [Pair] = []
    /// What was left out, since the scheme is not there.
    package private(set) var notes: [String] = []

    /// - Parameter schemes: the codes of the schemes of the registry.
    package init(_ vocabulary: Vocabulary, schemes: Set<String>, faults: FaultList) {
        self.vocabulary = vocabulary
        self.faults = faults
        var meant: [Meant] = []
        var strangers: [(scheme: String, count: Int, line: Int)] = []
        for concept in vocabulary.concepts {
            for match in concept.matches {
                guard let (scheme, code) = Self.meaning(of: match.target, schemes) else {
                    self.faults.add(
                        fault: "\(Quoted(match.target)) is not a field; it is written scheme:code, such as isced-f:0912",
                        line: concept.line, column: match.column, vocabulary.columns)
                    continue
                }
                if schemes.contains(scheme) {
                    meant.append(Meant(concept: concept, match: match, scheme: scheme, code: code))
                } else if let index = strangers.firstIndex(where: { $0.scheme == scheme }) {
                    strangers[index].count += 1
                } else {
                    strangers.append((scheme, 1, concept.line))
                }
            }
        }
        self.meant = meant
        notes = strangers.map { scheme, count, line in
            "\(count) \(count == 1 ? "match" : "matches") with \(Quoted(scheme)) left out, since there is no such scheme; the first is at line \(line)"
        }
    }

    /// The schemes that are matched.
    package var wanted: [String] { Set(meant.map(\.scheme)).sorted() }

    /// Finds the fields, among those of the schemes that are wanted.
    package mutating func resolve(_ known: [String: [String: VocabularyPlacing.Known]]) {
        var told: [String: FieldRelation] = [:]
        for item in meant {
            let fields = known[item.scheme] ?? [:]
            let target = "\(item.scheme):\(item.code)"
            let earlier = told.updateValue(item.match.relation, forKey: "\(item.concept.code) \(target)")
            var problem: String?
            if item.scheme == vocabulary.scheme {
                problem = "\(Quoted(target)) is of the same scheme; a match is with another one"
            } else if let earlier {
                guard earlier != item.match.relation else { continue }
                problem = "\(Quoted(target)) is both \(earlier.rawValue) and \(item.match.relation.rawValue)"
            } else if let other = fields[item.code]?.id {
                pairs.append(Pair(code: item.concept.code, relation: item.match.relation, other: other))
            } else {
                let near = faults.count < FaultList.limit
                    ? NearMatch.fieldHint(target, among: fields.keys.sorted().map { "\(item.scheme):\($0)" }) : ""
                problem = "there is no field \(Quoted(target))\(near)"
            }
            if let problem {
                faults.add(fault: problem, line: item.concept.line, column: item.match.column, vocabulary.columns)
            }
        }
    }

    /// The scheme and the code: `scheme:code`, or an address in which the code of a scheme stands before that of the field.
    private static func meaning(of target: String, _ schemes: Set<String>) -> (scheme: String, code: String)? {
        if VocabularyReader.isAddress(target) {
            let steps = target.split { $0 == "/" || $0 == "#" }.map(String.init)
            guard let code = steps.last, steps.count > 1 else { return nil }
            let scheme = steps.dropLast().last { schemes.contains($0.lowercased()) } ?? steps[steps.count - 2]
            return (scheme.lowercased(), code)
        }
        guard let colon = target.firstIndex(of: ":") else { return nil }
        let (scheme, code) = (target[..<colon].lowercased(), String(target[target.index(after: colon)...]))
        guard TextForm.code.fault(in: scheme) == nil, TextForm.fieldCode.fault(in: code) == nil else { return nil }
        return (scheme, code)
    }
}

import Records
import Values

/// What the columns of a vocabulary file mean, told from their names as they occur in the wild.
package struct VocabularyColumns: Sendable {
    /// What a column says of a concept.
    package enum Meaning: Sendable, Hashable {
        case code, broader
        /// The label in a language; nil where the name of the column does not say which.
        case label(language: String?)
        case match(FieldRelation)
    }

    /// The names of the columns as the file writes them.
    let names: [String]
    /// What was taken, by the number of the column from 0.
    let taken: [Int: Meaning]
    /// Columns that name the concept in another way, such as by its address: a broader concept may be named so.
    let aliases: [Int]

    /// - Parameter header: the cells of the first line.
    init(header: [String]) {
        names = header
        let read = header.map(Self.meaning)
        var taken: [Int: Meaning] = [:]
        let codes = Self.ranked(header, by: Self.codeNames)
        let broader = Self.ranked(header, by: Self.broaderNames)
        if let first = codes.first { taken[first] = .code }
        if let first = broader.first { taken[first] = .broader }
        var languages: Set<String> = []
        for (index, meaning) in read.enumerated() {
            switch meaning {
            case .label(let language):
                // One column a language; a label without one is English.
                if languages.insert(language ?? "en").inserted { taken[index] = meaning }
            case .match: taken[index] = meaning
            case .code, .broader, nil: break
            }
        }
        self.taken = taken
        aliases = Array(codes.dropFirst())
    }

    /// The column with a meaning.
    func column(_ meaning: Meaning) -> Int? { taken.first { $0.value == meaning }?.key }

    /// The columns that were taken, in their order, with what for where the name does not say it.
    package var takenNames: [String] {
        taken.sorted { $0.key < $1.key }.map { index, meaning in
            let (name, plain) = (Self.shown(names[index]), Self.key(names[index]))
            switch meaning {
            case .code: return plain == "code" ? name : "\(name) as the code"
            case .broader: return plain == "broader" ? name : "\(name) as the broader field"
            case .label(let language): return "\(name) as the \(Self.languageName(language ?? "en")) label"
            case .match(let relation): return "\(name) as \(relation.rawValue) matches"
            }
        }
    }

    /// The columns that were left, in their order.
    package var leftNames: [String] {
        names.indices.filter { taken[$0] == nil && !aliases.contains($0) }.map { Self.shown(names[$0]) }
    }

    /// How well the names are understood: which delimiter is right shows in it.
    var understood: Int { taken.count + aliases.count }

    private static func shown(_ name: String) -> String { name.isEmpty ? "one without a name" : "\(Quoted(name))" }

    private static func languageName(_ language: String) -> String {
        switch language {
        case "en": "English"
        case "zh": "Chinese"
        default: language
        }
    }
}

extension VocabularyColumns {
    /// Names of the column that holds the code, the best first.
    private static let codeNames = [
        "code", "notation", "id", "identifier", "conceptcode", "conceptid", "fieldcode", "代码", "uri", "concepturi",
        "concept", "iri", "subject",
    ]
    private static let broaderNames = [
        "broader", "broadercode", "broadernotation", "broaderid", "parent", "parentcode", "parentid", "parentnotation",
        "上级代码", "上级", "broaderuri", "broaderconcept", "broaderconcepturi", "parenturi",
    ]
    private static let labelNames = ["label", "preflabel", "title", "name", "term"]
    private static let matchNames: [String: FieldRelation] = [
        "exactmatch": .exact, "exactmatches": .exact, "broadmatch": .broad, "broadmatches": .broad,
        "narrowmatch": .narrow, "narrowmatches": .narrow,
    ]
    private static let bareLanguages = [
        "en": "en", "english": "en", "英文": "en", "英文名称": "en", "zh": "zh", "chinese": "zh", "中文": "zh",
        "中文名称": "zh", "名称": "zh",
    ]

    private static func ranked(_ header: [String], by names: [String]) -> [Int] {
        let keys = header.map(key)
        return names.flatMap { name in keys.indices.filter { keys[$0] == name } }
    }

    /// A name without prefix, case and punctuation: `skos:broaderCode` and `broader_code` are one.
    private static func key(_ name: String) -> String {
        String(local(name).lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// What stands behind the prefix or the address: `prefLabel@en` of `skos:prefLabel@en`.
    private static func local(_ name: String) -> Substring {
        let end = name.lastIndex { $0 == ":" || $0 == "#" || $0 == "/" }
        return end.map { name[name.index(after: $0)...] } ?? name[...]
    }

    private static func meaning(of name: String) -> Meaning? {
        let key = key(name)
        if codeNames.contains(key) { return .code }
        if broaderNames.contains(key) { return .broader }
        if let relation = matchNames[key] { return .match(relation) }
        if let language = bareLanguages[key] { return .label(language: language) }
        if labelNames.contains(key) { return .label(language: nil) }
        return labelLanguage(in: local(name)).map { .label(language: $0) }
    }

    /// The language at the end of the name of a label: `prefLabel@en`, `label_zh`, `title (fr)`, `labelEN`.
    private static func labelLanguage(in name: Substring) -> String? {
        let letters = Array(name)
        var start = letters.lastIndex { "@_(. [".contains($0) }.map { $0 + 1 }
        if start == nil, let hyphen = letters.firstIndex(of: "-") { start = hyphen + 1 }
        if start == nil, letters.count > 2, letters[letters.count - 2].isUppercase, letters[letters.count - 3].isLowercase {
            start = letters.count - 2
        }
        guard let start, labelNames.contains(key(String(letters[..<start]))) else { return nil }
        let tag = String(letters[start...].filter { !")] ".contains($0) })
        // As name_id and label_no a column holds a number rather than a name in Indonesian or Norwegian.
        guard letters[start - 1] == "@" || !["id", "no"].contains(tag.lowercased()) else { return nil }
        return language(tag)
    }

    /// A tag as labels have it. Chinese in simplified script is what the program calls Chinese.
    private static func language(_ tag: String) -> String? {
        switch tag.lowercased() {
        case "zh-cn", "zh-hans", "zh-hans-cn", "cn", "zho", "chi", "chs": return "zh"
        case "en-us", "en-gb", "eng": return "en"
        case let lower:
            let whole = lower.prefix { $0 != "-" } + tag.drop { $0 != "-" }
            return TextForm.language.fault(in: String(whole)) == nil ? String(whole) : nil
        }
    }
}

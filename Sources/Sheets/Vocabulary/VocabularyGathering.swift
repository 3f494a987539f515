import Records
import Values

/// Puts the concepts of a vocabulary together from the lines of a file, of which a concept may have several, and finds
/// what they call their broader ones.
struct VocabularyGathering {
    /// What is wrong with a concept, by the line and what the column means; nil is the whole line.
    struct Fault {
        let message: String
        let line: Int
        let column: VocabularyColumns.Meaning?
    }

    private let scheme: String
    private(set) var concepts: [Vocabulary.Concept] = []
    private(set) var faults: [Fault] = []
    /// What a person should know that is no fault.
    private(set) var notes: [String] = []
    /// Where a concept stands among the concepts, by its code.
    private var indexByCode: [String: Int] = [:]
    /// What each concept calls its broader ones, the first line first.
    private var broader: [[String]] = []
    /// What other names of concepts mean.
    private var aliases: [String: String] = [:]

    init(scheme: String) { self.scheme = scheme }

    /// Adds what a line says of a concept. What earlier lines say of it stays, and has to agree.
    mutating func add(_ concept: Vocabulary.Concept, broader names: [String], aliases others: [String]) {
        for alias in others { aliases[VocabularyReader.code(alias, in: scheme)] = concept.code }
        guard let index = indexByCode[concept.code], !concept.code.isEmpty else {
            indexByCode[concept.code] = concepts.count
            concepts.append(concept)
            broader.append(names)
            return
        }
        for (language, label) in concept.labels {
            guard let earlier = concepts[index].labels.first(where: { $0.language == language }) else {
                concepts[index].labels.append((language, label))
                continue
            }
            guard earlier.label != label else { continue }
            let message = "the code \(Quoted(concept.code)) stands at line \(concepts[index].line) already, with another label"
            faults.append(Fault(message: message, line: concept.line, column: .code))
            return
        }
        concepts[index].matches += concept.matches
        broader[index] += names.filter { !broader[index].contains($0) }
    }

    /// Makes up codes and places once all lines are read. Gives whether the places are those that the codes say.
    /// - Parameters:
    ///   - known: the codes that the scheme has already.
    ///   - givesBroader: whether the file has a column of broader concepts.
    mutating func finish(known: Set<String>, givesBroader: Bool) -> Bool {
        for concept in concepts where concept.labels.isEmpty {
            faults.append(Fault(message: "the field \(Quoted(concept.code)) has no label", line: concept.line, column: nil))
        }
        let prefix = commonPrefix(known)
        if !prefix.isEmpty {
            for index in concepts.indices { concepts[index].code.removeFirst(prefix.count) }
            indexByCode = Dictionary(concepts.enumerated().map { ($1.code, $0) }) { first, _ in first }
            aliases = aliases.mapValues { String($0.dropFirst(prefix.count)) }
            notes.append("the codes are taken without \(Quoted(prefix)), with which all of them begin")
        }
        let several = broader.count { $0.count > 1 }
        if several > 0 {
            notes.append("\(several) \(several == 1 ? "field has" : "fields have") more than one broader field, and only the first is taken")
        }
        guard givesBroader else { return placeByCode() }
        placeByName(known, prefix)
        return false
    }

    /// What all codes begin with as prefixed names do, `ours:` of `ours:1`; empty where it is a part of the codes.
    private func commonPrefix(_ known: Set<String>) -> String {
        guard let first = concepts.first?.code, let colon = first.firstIndex(of: ":") else { return "" }
        let name = first[..<colon]
        guard name.first.map({ $0.isASCII && $0.isLetter }) ?? false,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
        else { return "" }
        let prefix = "\(name):"
        let isPrefix = concepts.allSatisfy { concept in
            concept.code.hasPrefix(prefix) && !known.contains(concept.code)
                && TextForm.fieldCode.fault(in: String(concept.code.dropFirst(prefix.count))) == nil
        }
        return isPrefix ? prefix : ""
    }

    /// Finds the broader concepts: by code, by another name such as an address, or by a label that is one concept's.
    private mutating func placeByName(_ known: Set<String>, _ prefix: String) {
        var labeled: [String: Set<Int>] = [:]
        for (index, concept) in concepts.enumerated() {
            for label in concept.labels { labeled[label.label.lowercased(), default: []].insert(index) }
        }
        var byLabel = 0
        for index in concepts.indices {
            guard let name = broader[index].first else { continue }
            let whole = VocabularyReader.code(name, in: scheme)
            let code = whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
            if indexByCode[code] != nil || known.contains(code) && aliases[whole] == nil {
                concepts[index].broader = code
            } else if let meant = aliases[whole] {
                concepts[index].broader = meant
            } else {
                let others = (labeled[name.lowercased()] ?? []).filter { $0 != index }
                if others.count > 1 {
                    faults.append(Fault(
                        message: "\(Quoted(name)) is the label of \(others.count) fields; name the broader one by its code",
                        line: concepts[index].line, column: .broader))
                } else {
                    concepts[index].broader = others.first.map { concepts[$0].code } ?? code
                    byLabel += others.count
                }
            }
        }
        if byLabel > 0 {
            notes.append("\(byLabel) \(byLabel == 1 ? "broader field is" : "broader fields are") found by the label")
        }
    }

    /// Where codes are paths such as `/21/33`, a field stands below the one whose path its own continues.
    private mutating func placeByCode() -> Bool {
        guard !concepts.isEmpty, concepts.allSatisfy({ $0.code.hasPrefix("/") }) else { return false }
        var isAny = false
        for index in concepts.indices {
            var path = concepts[index].code[...]
            while let slash = path.lastIndex(of: "/"), slash > path.startIndex {
                path = path[..<slash]
                guard indexByCode[String(path)] != nil else { continue }
                concepts[index].broader = String(path)
                isAny = true
                break
            }
        }
        if isAny { notes.append("the broader fields are taken from the codes, which are written as paths") }
        return isAny
    }
}

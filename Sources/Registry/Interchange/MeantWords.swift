import Postgres
import Records
import Values

/// Puts what the format has in place of what people write in a file or a form: types, kinds, roles and countries by what they
/// are called in any language. What means nothing is told where a word of the format could not stand; what could, as all
/// that is not known.
final class MeantWords {
    private let connection: Connection
    private var words: [Vocabulary: [VocabularyWord]] = [:]
    /// What was found for a text; nil where nothing was.
    private var found: [Vocabulary: [String: String?]] = [:]

    init(connection: Connection) { self.connection = connection }

    /// Those of which all words were told; once is enough for one file.
    private var listed: Set<Vocabulary> = []

    /// A list of words that is kept in the registry.
    private enum Vocabulary: String { case type, kind, role, country, purpose }

    /// An agreement, an organization or an event, and the words in it that mean nothing.
    func meant(_ record: JSON) throws -> (record: JSON, problems: [ShapeChecker.Problem]) {
        var record = record
        var problems: [ShapeChecker.Problem] = []
        try put(.type, in: &record, "", &problems)
        if let word = record["visibility"]?.text.flatMap({ Visibility(reading: $0) }) {
            record = record.setting("visibility", .string(word.rawValue))
        }
        if let renewal = record["renewal"], let word = renewal["rule"]?.text.flatMap({ RenewalRule(reading: $0) }) {
            record = record.setting("renewal", renewal.setting("rule", .string(word.rawValue)))
        }
        try describe(&record, "", &problems)
        try putPurposes(in: &record, &problems)
        try putNames(in: &record, &problems)
        if case .array(let parties)? = record["parties"] {
            record = record.setting("parties", .array(try parties.enumerated().map { index, party in
                let (meant, wrong) = try self.meant(party: party)
                problems += wrong.map { .init(path: "parties[\(index)].\($0.path)", message: $0.message) }
                return meant
            }))
        }
        return (record, problems)
    }

    /// A party, and the words in it that mean nothing.
    func meant(party: JSON) throws -> (party: JSON, problems: [ShapeChecker.Problem]) {
        var party = party
        var problems: [ShapeChecker.Problem] = []
        try put(.role, in: &party, "", &problems)
        if var organization = party["organization"], case .object = organization {
            try describe(&organization, "organization.", &problems)
            party = party.setting("organization", organization)
        } else {
            try describe(&party, "", &problems)
        }
        return (party, problems)
    }

    /// Of purposes that mean nothing, and of what is no part of one, all is told, and none of them is left.
    private func putPurposes(in record: inout JSON, _ problems: inout [ShapeChecker.Problem]) throws {
        guard case .array(let purposes)? = record["purposes"] else { return }
        var wrong: [ShapeChecker.Problem] = []
        let meant = try purposes.enumerated().map { index, purpose in
            var purpose = purpose
            try put(.purpose, in: &purpose, "purposes[\(index)].", &wrong)
            return purpose
        }
        problems += wrong
        record = record.setting("purposes", wrong.isEmpty ? .array(meant) : nil)
    }

    /// Fields, an event and classifications that are named by what they are called, where the format has their codes.
    private func putNames(in record: inout JSON, _ problems: inout [ShapeChecker.Problem]) throws {
        func put(_ key: String, _ form: TextForm, _ example: String, _ find: (String) throws -> String) throws {
            guard let value = record[key] else { return }
            var wrong: [ShapeChecker.Problem] = []
            let meant = try (value.text.map { _ in [value] } ?? value.elements).enumerated().map { index, element in
                guard let text = element.text, form.fault(in: text) != nil else { return element }
                do {
                    return .string(try find(text))
                } catch let error as RegistryError where [.notFound, .brokenRule, .usage].contains(error.kind) {
                    let codes = error.details.map { $0.prefix { $0 != " " } }
                    let message = error.code.hasSuffix("-ambiguous")
                        ? "\(Quoted(text)) can mean \(codes.count) of them: \(codes.joined(separator: ", ")); write the code"
                        : codes.first.map { "\(error.message); did you mean \($0)?" } ?? "\(error.message); it is written as in \(example)"
                    wrong.append(.init(path: value.text == nil ? "\(key)[\(index)]" : key, message: message))
                    return element
                }
            }
            problems += wrong
            record = record.setting(key, wrong.isEmpty ? value.text == nil ? .array(meant) : meant.first : nil)
        }
        try put("fields", .field, "isced-f:0912") { try Fields(connection: connection).find($0).field }
        try put("event", .code, "cq2023") { try Events(connection: connection).find($0).code }
        if record["reference"] != nil {
            try put("classifications", .classification, "tech-contract:development") {
                try Classifications(connection: connection).named($0, of: .agreement)
            }
        }
    }

    private func describe(_ record: inout JSON, _ path: String, _ problems: inout [ShapeChecker.Problem]) throws {
        try put(.kind, in: &record, path, &problems)
        try put(.country, in: &record, path, &problems)
    }

    private func put(_ vocabulary: Vocabulary, in record: inout JSON, _ path: String, _ problems: inout [ShapeChecker.Problem]) throws {
        let key = vocabulary.rawValue
        guard let text = record[key]?.text else { return }
        if let code = try code(text, in: vocabulary) {
            if code != text { record = record.setting(key, .string(code)) }
        } else if (vocabulary == .country ? TextForm.country : .code).fault(in: text) != nil {
            record = record.setting(key, nil)
            let several = vocabulary == .country ? try connection.rows(SQL.OrganizationCountry(text: text)) : try all(vocabulary).candidates(text)
            guard several.isEmpty else {
                let readings = several.map { "\($0.code) \($0.labelEN)" }.joined(separator: ", ")
                return problems.append(.init(path: path + key, message: "\(Quoted(text)) can mean \(several.count) of them: \(readings); write the code"))
            }
            let words = vocabulary == .country ? [] : try all(vocabulary)
            let near = NearMatch.hint(text, among: words.flatMap { [$0.code, $0.labelEN, $0.labelZH] })
            let offer = near.isEmpty && !words.isEmpty && listed.insert(vocabulary).inserted
                ? "; there are: \(words.map { $0.told(like: text) }.joined(separator: ", "))" : near
            problems.append(.init(path: path + key, message: "there is no \(key) \(Quoted(text))\(offer)"))
        }
    }

    /// The code of the one word that is meant.
    private func code(_ text: String, in vocabulary: Vocabulary) throws -> String? {
        if let known = found[vocabulary]?[text] { return known }
        let code: String?
        if vocabulary == .country {
            let countries = try connection.rows(SQL.OrganizationCountry(text: text))
            code = countries.count == 1 ? countries[0].code : nil
        } else {
            code = try all(vocabulary).meant(by: text)
        }
        found[vocabulary, default: [:]][text] = .some(code)
        return code
    }

    private func all(_ vocabulary: Vocabulary) throws -> [VocabularyWord] {
        if let known = words[vocabulary] { return known }
        let all = switch vocabulary {
        case .type: try connection.rows(SQL.AgreementTypes())
        case .role: try connection.rows(SQL.AgreementRoles())
        case .kind: try connection.rows(SQL.OrganizationKinds())
        case .purpose: try connection.rows(SQL.PurposeWords())
        case .country: [VocabularyWord]()
        }
        words[vocabulary] = all
        return all
    }
}

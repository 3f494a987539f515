import Analysis
import Postgres
import Records
import Values

/// What the values of a form are called, in the language of its readers.
struct FormNames {
    let around: Surroundings
    let sides: FormSides
    /// The languages in which texts of the form are wanted, the most wanted first.
    let languages: [String]
    /// The language of vocabularies.
    let language: Language
    private var organizations: [Int32: String] = [:]
    private var fields: [Int32: String] = [:]
    private(set) var agreements: [Int: FormAgreementRow] = [:]

    init(_ around: Surroundings, _ sides: FormSides, languages: [String]) {
        self.around = around
        self.sides = sides
        self.languages = languages
        language = languages.first == "zh" ? .zh : .en
    }

    /// Fetches what rows need, by key.
    mutating func fetch(_ connection: Connection, organizations numbers: Set<Int32>, fields fieldNumbers: Set<Int32>, agreements keys: Set<Int>) throws {
        let wanted = languages.first.flatMap { $0 == "en" ? nil : $0 }
        let table = around.dimensions.organizations
        let new = numbers.filter { $0 >= 0 && organizations[$0] == nil }
        if !new.isEmpty {
            let names = try connection.texts(SQL.FactNames(ids: new.map { table.keys[Int($0)] }, language: wanted))
            for number in new { organizations[number] = names[table.keys[Int(number)]] }
        }
        let newFields = fieldNumbers.filter { $0 >= 0 && $0 < around.dimensions.fields.other && fields[$0] == nil }
        if !newFields.isEmpty {
            let keys = newFields.map { around.dimensions.fields.keys[Int($0)] }
            let labels = try connection.texts(SQL.FactLabels(ids: keys, language: languages.first ?? "en"))
            for number in newFields { fields[number] = labels[around.dimensions.fields.keys[Int(number)]] }
        }
        let newAgreements = keys.filter { agreements[$0] == nil }
        if !newAgreements.isEmpty {
            for row in try connection.rows(SQL.FormAgreements(ids: Array(newAgreements), language: wanted)) { agreements[row.id] = row }
        }
    }

    /// The code of a value, for programs.
    func code(_ value: Int32, _ source: FormSource) -> String {
        guard value >= 0 else { return value == FormRowKey.withinOneBody ? "internal" : "unknown" }
        let number = Int(value)
        let vocabularies = around.dimensions.vocabularies
        switch source {
        case .agreement(.type): return vocabularies.types.codes[number]
        case .agreement(.field): return around.dimensions.fields.code(of: number)
        case .agreement, .income, .organization(_, .isUnit): return number == 1 ? "true" : "false"
        case .classification(let scheme), .organization(_, .classification(let scheme)):
            return sides.values[scheme]?.codes[number] ?? "unknown"
        case .organization(_, .code), .organization(_, .name): return around.dimensions.organizations.codes[number]
        case .organization(_, .kind): return vocabularies.kinds.codes[number]
        case .organization(_, .country): return vocabularies.countries.codes[number]
        case .organization(_, .country3): return sides.countries[vocabularies.countries.codes[number]] ?? vocabularies.countries.codes[number]
        case .organization(_, .region): return vocabularies.regions.codes[number]
        case .organization(_, .contribution): return number == 0 ? "cash" : "in-kind"
        case .purpose(.code): return vocabularies.purposes.codes[number]
        case .purpose(.direction): return number == 0 ? "outgoing" : "incoming"
        case .purpose(.level): return around.dimensions.attached.levelWords.codes[number]
        case .purpose(.field), .filing, .amount, .quota, .quantity: return "known"
        }
    }

    /// What a value is called, for people; nil where nothing is known.
    func label(_ value: Int32, _ source: FormSource, _ column: FormColumn?) -> String? {
        let code = code(value, source)
        if let word = column?.words.first(where: { $0.value == code }) { return word.title.text(in: languages) }
        if value == FormRowKey.withinOneBody { return said("No other partner", "无其他合作单位") }
        guard value >= 0 else { return nil }
        switch source {
        case .agreement(.type): return around.label(code, in: "type", language)
        case .agreement(.field): return value == around.dimensions.fields.other ? said("Other scheme", "其他分类体系") : fields[value] ?? code
        case .agreement, .income, .organization(_, .isUnit): return value == 1 ? said("yes", "是") : said("no", "否")
        case .classification(let scheme), .organization(_, .classification(let scheme)):
            return sides.labels[scheme]?[code].map { language == .zh ? $0.zh : $0.en } ?? code
        case .organization(_, .code): return column == nil ? organizations[value] ?? code : code
        case .organization(_, .name): return organizations[value]
        case .organization(_, .kind): return word(code, in: "kind")
        case .organization(_, .country): return word(code, in: "country")
        case .organization(_, .region): return word(code, in: "region")
        case .purpose(.code):
            guard let word = sides.purposeWords[code] else { return self.word(code, in: "purpose") }
            return column?.vocabulary.flatMap { word.others[$0] } ?? FormVocabulary.word(code, in: "purpose", languages.first) ?? (language == .zh ? word.labelZH : word.labelEN)
        case .organization(_, .country3), .organization(_, .contribution), .purpose, .filing, .amount, .quota, .quantity: return code
        }
    }

    /// A word of a vocabulary, in the language of the form where it has one in it.
    private func word(_ code: String, in vocabulary: String) -> String? {
        FormVocabulary.word(code, in: vocabulary, languages.first) ?? around.label(code, in: vocabulary, language)
    }

    /// A text of the form.
    func text(_ text: FormText) -> String { text.text(in: languages) }

    /// What the program itself says in a form, in its language where that is known, else in that of vocabularies.
    /// - Parameter gaps: what stands in the places of `{}`, in the same order in all languages.
    func said(_ en: String, _ zh: String, _ gaps: String...) -> String {
        let text = language == .zh ? zh : FormVocabulary.word(en, in: "said", languages.first) ?? en
        let parts = text.split(separator: "{}", omittingEmptySubsequences: false)
        return parts.dropFirst().enumerated().reduce(String(parts.first ?? "")) { told, part in
            told + (gaps.indices.contains(part.offset) ? gaps[part.offset] : "") + part.element
        }
    }

    /// A number as the language of the form writes it, with its thousands set apart.
    func number(_ text: String) -> String { NumberMarks.of(languages.first ?? "en").grouped(text) }

    /// A number of things, alike.
    func number(_ count: Int) -> String { number(String(count)) }
}

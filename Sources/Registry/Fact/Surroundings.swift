import Analysis
import Postgres
import Values

/// What stands beside the facts of a scope: what organizations and fields are, and the words of vocabularies. It is read
/// whole, or by key where the scope is short; both within the transaction that the stream is read in.
struct Surroundings {
    let dimensions: Dimensions
    /// The number of the party that the scope is about; nil for the whole registry.
    let of: Int32?
    /// How many agreements there are in the scope, whatever the period; 0 where it was not asked for.
    let agreements: Int
    private let labels: [String: [String: (en: String, zh: String)]]

    /// Reads it for a question.
    /// - Parameters:
    ///   - scope: the agreements that the question is about.
    ///   - scheme: the one whose fields are shown; nil is all.
    ///   - level: how far up fields are gathered.
    ///   - quality: whether to count what a summary's table of quality counts beyond the agreements that it looks at.
    init(
        _ connection: Connection, _ scope: FactScope, scheme: String? = nil, level: Int = 0, quality: Bool = false
    ) throws {
        let words = try connection.rows(SQL.FactVocabularies())
        let vocabularies = Vocabularies(words)
        var labels: [String: [String: (en: String, zh: String)]] = [:]
        for word in words { labels[word.vocabulary, default: [:]][word.code] = (word.labelEN, word.labelZH) }
        let isShort = try connection.first(
            SQL.FactScope(party: scope.party, fields: scope.fields, event: scope.event))?.isShort ?? false
        var organizations = OrganizationTable()
        for trait in try connection.rows(
            SQL.FactOrganizations(party: scope.party, fields: scope.fields, event: scope.event, all: !isShort)) {
            organizations.add(
                key: trait.id, standsFor: trait.standsFor, code: trait.code,
                kind: trait.kind.flatMap { vocabularies.kinds[$0] }, country: trait.country.flatMap { vocabularies.countries[$0] })
        }
        if quality {
            for namesake in try connection.rows(SQL.FactNamesakes()) {
                if let number = organizations[namesake.id] { organizations.namesakes.insert(Int(number)) }
            }
        }
        var fields = FieldTable()
        for field in try connection.rows(
            SQL.FactFields(party: scope.party, fields: scope.fields, event: scope.event, all: !isShort)) {
            fields.add(
                key: field.id, scheme: field.scheme, code: field.code, depth: field.depth, broader: field.broader,
                isInScheme: scheme.map { $0 == field.scheme } ?? true)
        }
        fields.gather(at: level)
        of = scope.party.flatMap { organizations[$0] }
        let count = SQL.FactCount(party: scope.party, fields: scope.fields, event: scope.event)
        agreements = quality ? try connection.first(count)?.agreements ?? 0 : 0
        dimensions = Dimensions(vocabularies, organizations, fields)
        self.labels = labels
    }

    /// What a word of a vocabulary is called.
    func label(_ code: String, in vocabulary: String, _ language: Language) -> String? {
        labels[vocabulary]?[code].map { language == .zh ? $0.zh : $0.en }
    }
}

extension Vocabularies {
    fileprivate init(_ words: [FactWord]) {
        self.init()
        func codes(_ vocabulary: String) -> [String] { words.filter { $0.vocabulary == vocabulary }.map(\.code) }
        let regions = Words(codes("region"))
        types = Words(codes("type"))
        kinds = Words(Self.mixOrder(codes("kind")))
        self.regions = regions
        countries = Words(codes("country"))
        regionOf = words.filter { $0.vocabulary == "country" }.map { country in
            Int32(country.region.flatMap { regions[$0] } ?? -1)
        }
        currencies = Words(codes("currency"))
        decimals = words.filter { $0.vocabulary == "currency" }.map { $0.decimals ?? 2 }
    }
}

extension SQL.FactScope: RowQuery { typealias Output = FactScope.Size }
extension SQL.FactCount: RowQuery { typealias Output = FactScope.Count }
extension SQL.FactNamesakes: RowQuery { typealias Output = FoundKey }

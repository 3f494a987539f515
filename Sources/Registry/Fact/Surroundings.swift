import Analysis
import Postgres
import Values

/// What stands beside the facts of a scope: what organizations and fields are, and the words of vocabularies. It is read
/// whole, or by key where the scope is short; both within the transaction that the stream is read in.
struct Surroundings {
    let connection: Connection
    let scope: FactScope
    private(set) var context: SummaryContext
    private var labels: [String: [String: (en: String, zh: String)]] = [:]

    /// Reads it for a question.
    /// - Parameters:
    ///   - scope: the agreements that the question is about.
    ///   - context: the question; it is filled.
    ///   - scheme: the one whose fields are shown; nil is all.
    ///   - level: how far up fields are gathered.
    init(_ connection: Connection, _ scope: FactScope, _ context: SummaryContext, scheme: String?, level: Int) throws {
        self.connection = connection
        self.scope = scope
        self.context = context
        try readVocabularies()
        let isShort = try connection.first(
            SQL.FactScope(party: scope.party, fields: scope.fields, event: scope.event))?.isShort ?? false
        for trait in try connection.rows(
            SQL.FactOrganizations(party: scope.party, fields: scope.fields, event: scope.event, all: !isShort)) {
            self.context.organizations.add(
                key: trait.id, standsFor: trait.standsFor, code: trait.code,
                kind: trait.kind.flatMap { self.context.kinds[$0] }, country: trait.country.flatMap { self.context.countries[$0] })
        }
        for field in try connection.rows(
            SQL.FactFields(party: scope.party, fields: scope.fields, event: scope.event, all: !isShort)) {
            self.context.fields.add(
                key: field.id, scheme: field.scheme, code: field.code, depth: field.depth, broader: field.broader,
                isInScheme: scheme.map { $0 == field.scheme } ?? true)
        }
        self.context.fields.gather(at: level)
        self.context.of = scope.party.flatMap { self.context.organizations[$0] }
    }

    private mutating func readVocabularies() throws {
        let words = try connection.rows(SQL.FactVocabularies())
        for word in words { labels[word.vocabulary, default: [:]][word.code] = (word.labelEN, word.labelZH) }
        func codes(_ vocabulary: String) -> [String] { words.filter { $0.vocabulary == vocabulary }.map(\.code) }
        context.types = Words(codes("type"))
        context.kinds = Words(SummaryContext.mixOrder(codes("kind")))
        context.regions = Words(codes("region"))
        context.countries = Words(codes("country"))
        context.regionOf = words.filter { $0.vocabulary == "country" }.map { country in
            Int32(country.region.flatMap { context.regions[$0] } ?? -1)
        }
        context.currencies = Words(codes("currency"))
        context.decimals = words.filter { $0.vocabulary == "currency" }.map { $0.decimals ?? 2 }
    }

    /// Counts what a summary's table of quality counts beyond the agreements that it looks at.
    mutating func readQuality() throws {
        context.agreements =
            try connection.first(
                SQL.FactCount(party: scope.party, fields: scope.fields, event: scope.event))?.agreements ?? 0
        for namesake in try connection.rows(SQL.FactNamesakes()) {
            if let number = context.organizations[namesake.id] { context.organizations.namesakes.insert(Int(number)) }
        }
    }

    /// What a word of a vocabulary is called.
    func label(_ code: String, in vocabulary: String, _ language: Language) -> String? {
        labels[vocabulary]?[code].map { language == .zh ? $0.zh : $0.en }
    }
}

extension SQL.FactScope: RowQuery { typealias Output = FactScope.Size }
extension SQL.FactCount: RowQuery { typealias Output = FactScope.Count }
extension SQL.FactNamesakes: RowQuery { typealias Output = FoundKey }

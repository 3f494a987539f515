import Analysis
import Postgres
import Values

/// What stands beside the facts of a scope: what organizations and fields are, and the words of vocabularies. It is read
/// whole, or by key where the scope is short; both within the transaction that the stream is read in.
struct Surroundings {
    let dimensions: Dimensions
    private let scope: FactScope
    private let known = KnownBodies()
    /// How many there are, whatever the period; 0 where it was not asked for.
    let agreements: Int
    private let labels: [String: [String: Caption]]

    /// Reads it for a question.
    /// - Parameters:
    ///   - scope: the agreements that the question is about.
    ///   - scheme: the one whose fields are shown; nil is all side by side.
    ///   - level: how far up fields are gathered.
    ///   - quality: whether to count what a summary's table of quality counts beyond the agreements that it looks at.
    ///   - converting: what converts amounts; nil leaves each in its currency.
    ///   - attached: reads what stands under agreements; nil is nothing.
    init(
        _ connection: Connection, _ scope: FactScope, scheme: String? = nil, level: Int = 0, quality: Bool = false,
        converting: ((Vocabularies) throws -> Conversion?)? = nil, attached: ((Vocabularies, Conversion?) throws -> Attachments)? = nil
    ) throws {
        let words = try connection.rows(SQL.FactVocabularies())
        let vocabularies = Vocabularies(words)
        var labels: [String: [String: Caption]] = [:]
        for word in words { labels[word.vocabulary, default: [:]][word.code] = Caption(word.labelEN, word.labelZH) }
        var organizations = OrganizationTable()
        var kinds = CodeCache(vocabularies.kinds)
        var countries = CodeCache(vocabularies.countries)
        let subjects = scope.subjects.map(\.key)
        try connection.forEachBinary(SQL.FactOrganizations(ids: scope.ids, organizations: subjects)) { row in
            guard let key = row.int64(OrganizationColumn.id.rawValue), let code = row.text(OrganizationColumn.code.rawValue),
                let standsFor = row.int64(OrganizationColumn.resolved_id.rawValue) else { return }
            organizations.add(
                key: Int(key), standsFor: Int(standsFor),
                partOf: row.int64(OrganizationColumn.part_of_id.rawValue).map(Int.init), code: code,
                kind: kinds.number(row.bytes(OrganizationColumn.kind.rawValue)),
                country: countries.number(row.bytes(OrganizationColumn.country.rawValue)))
        }
        let some = scope.ids == nil ? nil : organizations.keys
        for row in try connection.rows(SQL.FactSuccessions(organizations: some)) {
            organizations.add(successor: row.successor, of: row.predecessor, from: row.day?.factDay)
        }
        if quality {
            for namesake in try connection.rows(SQL.FactNamesakes()) {
                if let number = organizations[namesake.id] { organizations.namesakes.insert(number) }
            }
        }
        var fields = FieldTable()
        for field in try connection.rows(SQL.FactFields(ids: scope.ids)) {
            fields.add(
                key: field.id, scheme: field.scheme, code: field.code, depth: field.depth, broader: field.broader,
                matches: field.matches)
        }
        fields.gather(at: level, in: scheme)
        self.scope = scope
        agreements =
            quality
            ? try connection.first(
                SQL.FactCount(
                    ids: scope.ids, parties: scope.parties, fields: scope.fields, event: scope.event, purposes: scope.purposes))?.agreements ?? 0 : 0
        let conversion = try converting?(vocabularies)
        dimensions = Dimensions(vocabularies, organizations, fields, try attached?(vocabularies, conversion) ?? Attachments(), conversion)
        self.labels = labels
    }

    /// Which organization counts as which on a day.
    func bodies(on day: CalendarDate) -> Bodies {
        // They change only on days on which somebody was succeeded.
        let last = dimensions.organizations.successors.values.joined().compactMap(\.from).filter { $0 <= day.factDay }.max()
        if let found = known.bodies[last] { return found }
        let bodies = Bodies(dimensions.organizations, on: day.factDay, unitsApart: scope.who.unitsApart, of: scope.subjects)
        known.bodies[last] = bodies
        return bodies
    }

    /// The bodies that were worked out, by the last day before theirs on which somebody was succeeded.
    private final class KnownBodies {
        var bodies: [Day?: Bodies] = [:]
    }

    /// Those whose partners are counted, where they are several.
    var reporters: Reporters { Reporters(scope.subjects, dimensions.organizations) }

    /// What a word of a vocabulary is called.
    func label(_ code: String, in vocabulary: String, _ language: Language) -> String? {
        labels[vocabulary]?[code]?.text(in: language)
    }
}

extension SQL.FactCount: RowQuery { typealias Output = AgreementCount }
extension SQL.FactNamesakes: RowQuery { typealias Output = FoundKey }

extension Vocabularies {
    fileprivate init(_ words: [FactWord]) {
        self.init()
        func codes(_ vocabulary: String) -> [String] { words.filter { $0.vocabulary == vocabulary }.map(\.code) }
        let regions = Words(codes("region"))
        types = Words(codes("type"))
        carryMoney = words.filter { $0.vocabulary == "type" }.map { $0.carriesMoney ?? true }
        areCounted = words.filter { $0.vocabulary == "type" }.map { $0.isCounted ?? true }
        kinds = Words(Self.mixOrder(codes("kind")))
        self.regions = regions
        countries = Words(codes("country"))
        regionOf = words.filter { $0.vocabulary == "country" }.map { country in
            Int32(country.region.flatMap { regions[$0] } ?? -1)
        }
        activityKinds = Words(codes("activity-kind"))
        let purposes = Words(codes("purpose"))
        self.purposes = purposes
        areExchanges = Set(words.filter { $0.vocabulary == "purpose" && ($0.region ?? $0.code) == "student-mobility" }
            .compactMap { purposes[$0.code] })
        currencies = Words(codes("currency"))
        decimals = words.filter { $0.vocabulary == "currency" }.map { $0.decimals ?? 2 }
    }
}

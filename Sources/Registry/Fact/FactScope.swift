import Postgres
import Values

/// Which agreements a question about facts is about, by keys. Conditions that are nil do not count.
struct FactScope {
    /// A party.
    var party: Int?
    /// Fields of which one is enough.
    var fields: [Int]?
    /// The event at which they were signed.
    var event: Int?
    /// Parties of which one is enough.
    var oneOf: [Int]?
    /// Only what can count on this day or later.
    var since: CalendarDate?
    /// Only what can count on this day or earlier; undated ones besides.
    var until: CalendarDate?
}

/// The queries of facts.
enum FactQueries {
    static let stream = Query(
        SQLFile.Queries.fact_stream,
        takes: CalendarDate.self, CalendarDate.self, Int.self, [Int].self, Int.self, [Int].self, gives: FactColumns.self)
    static let scope = Query(
        SQLFile.Queries.fact_scope, takes: Int.self, [Int].self, Int.self, gives: FactScope.Size.self)
    static let count = Query(
        SQLFile.Queries.fact_count, takes: Int.self, [Int].self, Int.self, gives: FactScope.Count.self)
    static let organizations = Query(
        SQLFile.Queries.fact_organizations, takes: Int.self, [Int].self, Int.self, Bool.self, gives: OrganizationTrait.self)
    static let fields = Query(
        SQLFile.Queries.fact_fields, takes: Int.self, [Int].self, Int.self, Bool.self, gives: FieldTrait.self)
    static let vocabularies = Query(SQLFile.Queries.fact_vocabularies, gives: FactWord.self)
    static let namesakes = Query(SQLFile.Queries.fact_namesakes, gives: FoundKey.self)
    static let names = Query(SQLFile.Queries.fact_names, takes: [Int].self, gives: KeyedText.self)
    static let references = Query(SQLFile.Queries.fact_references, takes: [Int].self, gives: KeyedText.self)
    static let labels = Query(SQLFile.Queries.fact_labels, takes: [Int].self, String.self, gives: KeyedText.self)
    static let drilled = Query(
        SQLFile.Queries.fact_drilled, takes: [Int].self, CalendarDate.self, String.self, gives: DrilledAgreement.self)
    static let wrong = Query(SQLFile.Queries.fact_wrong, takes: Int.self, Int.self, gives: FactDifference.self)
    static let unfinished = Query(SQLFile.Queries.fact_unfinished, gives: FoundAny.self)
    static let mend = Query(SQLFile.Queries.fact_mend, takes: [Int].self)
    static let settings = Query(SQLFile.Queries.fact_settings, gives: FactSettings.self)

    static let all: [any DeclaredQuery] = [
        stream, scope, count, organizations, fields, vocabularies, namesakes, names, references, labels, drilled, wrong,
        unfinished, mend, settings,
    ]
}

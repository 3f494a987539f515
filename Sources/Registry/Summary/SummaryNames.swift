import Analysis
import Postgres
import Values

/// What the rows of a period's tables are about, fetched once for all of them: the same organizations stand in many.
struct SummaryNames {
    /// Names of organizations, by key.
    private(set) var names: [Int: String] = [:]
    /// Labels of fields, by key.
    private(set) var labels: [Int: String] = [:]
    /// When organizations first and last signed, by number, where a table shows it.
    private(set) var signings: [Int: (first: SigningDate, last: SigningDate)] = [:]
    /// What lists say of agreements, of each table by key: each is about days of its own.
    private(set) var agreements: [SummaryTable: [Int: ListedAgreementRow]] = [:]

    init(
        _ reader: SummaryReader, _ around: Surroundings, _ tables: [(table: SummaryTable, rows: [FigureRow])], _ request: SummaryRequest
    ) throws {
        agreements = try Self.agreements(reader, tables, request)
        let dimensions = around.dimensions
        let subjects = tables.flatMap { $0.rows.flatMap(\.subject.parts) }
        let fields = Set(subjects.compactMap { if case .field(let number) = $0 { number } else { nil } })
        if !fields.isEmpty {
            let keys = fields.map { dimensions.fields.keys[$0] }
            labels = try reader.connection.texts(SQL.FactLabels(ids: keys, language: request.language.rawValue))
        }
        let organizations = Self.organizations(subjects)
        guard !organizations.isEmpty else { return }
        let keys = organizations.map { dimensions.organizations.keys[$0] }
        names = try reader.connection.texts(SQL.FactNames(ids: keys, language: request.nameLanguage))
        let signing = Self.organizations(tables.filter(\.table.hasSignings).flatMap { $0.rows.flatMap(\.subject.parts) })
        if !signing.isEmpty { signings = try reader.signings(of: signing, around.bodies(on: request.lastDay)) }
    }

    private static func agreements(
        _ reader: SummaryReader, _ tables: [(table: SummaryTable, rows: [FigureRow])], _ request: SummaryRequest
    ) throws -> [SummaryTable: [Int: ListedAgreementRow]] {
        let listed = tables.flatMap { shown in
            shown.rows.compactMap { row in
                // Only what is about an end has notice of it.
                if case .agreement(let key, _, let end, _) = row.subject {
                    (table: shown.table, key: key, end: CalendarDate(Day(end)) ?? request.lastDay)
                } else { nil }
            }
        }
        guard !listed.isEmpty else { return [:] }
        let found = try reader.connection.rows(
            SQL.FactListed(
                ids: listed.map(\.key), ends: listed.map(\.end),
                since: listed.map { $0.table == .agreements ? min(request.period.firstDay, request.lastDay) : request.lastDay },
                day: request.lastDay, language: request.language.rawValue, own: reader.scope.parties, withFunders: request.who.withFunders,
                namesIn: request.nameLanguage))
        return found.reduce(into: [:]) { agreements, row in
            guard listed.indices.contains(row.place - 1) else { return }
            let (table, key, _) = listed[row.place - 1]
            agreements[table, default: [:]][key] = row
        }
    }

    private static func organizations(_ subjects: [RowSubject]) -> [Int] {
        Array(Set(subjects.compactMap { if case .organization(let number) = $0 { number } else { nil } }))
    }
}

extension SummaryTable {
    /// Whether it shows when organizations first and last signed.
    fileprivate var hasSignings: Bool { figures.columns.contains { if case .signing = $0.content { true } else { false } } }
}

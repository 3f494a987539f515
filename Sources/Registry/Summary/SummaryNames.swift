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

    init(
        _ reader: SummaryReader, _ around: Surroundings, _ tables: [(table: SummaryTable, rows: [FigureRow])], _ request: SummaryRequest
    ) throws {
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

    private static func organizations(_ subjects: [RowSubject]) -> [Int] {
        Array(Set(subjects.compactMap { if case .organization(let number) = $0 { number } else { nil } }))
    }
}

extension SummaryTable {
    /// Whether it shows when organizations first and last signed.
    fileprivate var hasSignings: Bool { figures.columns.contains { if case .signing = $0.content { true } else { false } } }
}

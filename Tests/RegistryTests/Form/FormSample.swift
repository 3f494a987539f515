import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// A registry made of lines of the interchange format, and forms filled from it.
struct FormSample {
    let registry: Registry

    /// - Parameter lines: records, one a line.
    init(_ lines: String) throws {
        let connection = try RegistryDatabase.connect()
        registry = try Schema(of: connection).registry()
        _ = try registry.importAgreements(from: .bytes(Array(lines.utf8)))
    }

    /// A form that is shipped, or that a text tells.
    static func form(_ text: String) throws -> OfficeForm {
        text.contains("\n") ? try OfficeForm(Array(text.utf8), file: "own.yaml") : try ShippedForms.form(text)
    }

    /// A request for a form, for programs, which read codes.
    static func request(_ form: String, _ period: String, of: [String] = [], set: [String: String] = [:], rates: ExchangeRates? = nil) throws -> FormRequest {
        let form = try Self.form(form)
        let period = try #require(SummaryPeriod.reading(period, yearStarts: form.yearStarts ?? "01-01").first)
        var summary = SummaryRequest(period: period)
        summary.who.of = of
        var request = FormRequest(form, summary)
        (request.parameters, request.rates, request.isForPeople) = (set, rates, false)
        return request
    }

    func fill(_ form: String, _ period: String, of: [String] = [], set: [String: String] = [:], rates: ExchangeRates? = nil) throws -> Filled {
        Filled(form: try registry.fill(Self.request(form, period, of: of, set: set, rates: rates)))
    }

    /// What is missing: the code, and the id of the need.
    func missing(_ form: String, _ period: String, of: [String] = []) throws -> [String] {
        let table = try registry.missing(for: Self.request(form, period, of: of))
        return table.rows.map { "\($0[1].plainText) \($0[4].plainText)" }
    }

    struct Filled {
        let form: FilledForm

        func table(_ id: String) throws -> Table { try #require(form.tables.first { $0.id == id }) }

        /// Some columns of a table, a text a row.
        func rows(_ id: String, _ columns: String...) throws -> [String] {
            let table = try table(id)
            let places = try columns.map { column in try #require(table.columns.firstIndex { $0.id == column }, "\(column)") }
            return table.rows.map { row in places.map { row.cell($0).plainText }.joined(separator: " ") }
        }
    }
}

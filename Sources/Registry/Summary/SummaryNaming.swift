import Analysis
import Postgres
import Values

/// Gives the rows of one table their words: what only shown rows need is fetched here, by key.
struct SummaryNaming {
    private let around: Surroundings
    private let table: SummaryTable
    private let language: Language
    private let isForPeople: Bool
    private let context: SummaryContext
    private var names: [Int: String] = [:]
    private var labels: [Int: String] = [:]
    private var agreements: [Int: ListedAgreementRow] = [:]
    private var signings: [Int: (first: SigningDate, last: SigningDate)] = [:]

    init(
        _ reader: SummaryReader, _ around: Surroundings, _ rows: [FigureRow], of table: SummaryTable,
        _ request: SummaryRequest
    ) throws {
        self.around = around
        self.table = table
        language = request.language
        isForPeople = request.isForPeople
        context = around.context(request)
        let connection = reader.connection
        let dimensions = around.dimensions
        let subjects = rows.flatMap(\.subject.parts)
        let organizations = Array(Set(subjects.compactMap { if case .organization(let number) = $0 { number } else { nil } }))
        let fields = Array(Set(subjects.compactMap { if case .field(let number) = $0 { number } else { nil } }))
        if !fields.isEmpty {
            let keys = fields.map { dimensions.fields.keys[$0] }
            labels = try connection.texts(SQL.FactLabels(ids: keys, language: language.rawValue))
        }
        let listed = rows.compactMap { if case .agreement(let key, let day) = $0.subject { (key, day) } else { nil } }
        if !listed.isEmpty {
            // Only what is ordered by ends has notice of them.
            let ends = listed.map { CalendarDate(Day($0.1)) ?? request.lastDay }
            let found = try connection.rows(
                SQL.FactListed(
                    ids: listed.map(\.0), ends: ends, day: request.lastDay, language: language.rawValue, own: reader.scope.parties))
            agreements = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        }
        guard !organizations.isEmpty else { return }
        let keys = organizations.map { dimensions.organizations.keys[$0] }
        names = try connection.texts(SQL.FactNames(ids: keys, language: request.nameLanguage))
        let hasSignings = table.figures.columns.contains { if case .signing = $0.content { true } else { false } }
        if hasSignings { signings = try reader.signings(of: organizations, around.bodies(on: request.lastDay)) }
    }

    /// A row with its cells.
    func row(_ row: FigureRow) throws -> SummaryRow {
        let codes = around.dimensions.vocabularies.currencies.codes
        return SummaryRow(
            number: row.number, code: code(of: row), place: row.subject.place(in: table.figures.order),
            cells: zip(table.figures.columns, row.figures).map { cell($0.content, $1, row) },
            amounts: Dictionary(uniqueKeysWithValues: row.amounts.map { (codes[$0.key], Self.cell($0.value)) }))
    }

    private func cell(_ content: FigureColumn.Content, _ figure: FigureRows.Figure, _ row: FigureRow) -> Cell {
        switch content {
        case .code: .text(code(of: row))
        case .listed(let trait): listed(trait, row.subject)
        case .label: label(of: row.subject).map(Cell.text) ?? .null
        case .trait(let trait): self.trait(trait, of: row.subject)
        case .amounts: .null
        case .signing(let which): signing(which, of: row.subject).map(Cell.date) ?? .null
        case .part(let part, let isLabel): self.part(part, isLabel, of: row.subject)
        case .count, .before, .growth, .points, .observed, .worked, .organizations, .things, .share, .ratio: Self.cell(figure)
        }
    }

    /// An agreement goes by its reference.
    private func code(of row: FigureRow) -> String {
        guard case .agreement(let key, _) = row.subject else { return row.code }
        return agreements[key]?.reference ?? row.code
    }

    private func listed(_ trait: ListedTrait, _ subject: RowSubject) -> Cell {
        guard case .agreement(let key, let day) = subject, let agreement = agreements[key] else { return .null }
        return agreement.cell(trait, day: Day(day), type: isForPeople ? around.label(agreement.type, in: "type", language) : nil)
    }

    private static func cell(_ figure: FigureRows.Figure) -> Cell {
        switch figure {
        case .none: .null
        case .count(let count): .integer(count)
        case .decimal(let units, let digits): .decimal(decimalText(units, digits: digits))
        case .share(let units): .decimal(decimalText(units, digits: FigureRows.digits))
        }
    }

    private func label(of subject: RowSubject) -> String? {
        let vocabularies = around.dimensions.vocabularies
        return switch subject {
        case .unknown: unknown
        case .internal: language == .zh ? "内部" : "Within one body"
        case .total: total
        case .named(_, let title): title?.text(in: language)
        case .type(let number): around.label(vocabularies.types.codes[number], in: "type", language)
        case .field(let number): labels[around.dimensions.fields.keys[number]]
        case .kind(let number): kind(number)
        case .kinds(let numbers): numbers.map(kind).joined(separator: " + ")
        case .country(let number): around.label(vocabularies.countries.codes[number], in: "country", language)
        case .region(let number): around.label(vocabularies.regions.codes[number], in: "region", language)
        case .activityKind(let number): around.label(vocabularies.activityKinds.codes[number], in: "activity-kind", language)
        case .purpose(let number): around.label(vocabularies.purposes.codes[number], in: "purpose", language)
        case .event(let number): context.attached.eventNames[number]
        case .unitWords(let number): context.attached.unitWords.codes[number]
        case .currency(let number): vocabularies.currencies.codes[number]
        case .pair(let first, let second): [first, second].map { label(of: $0) ?? "" }.joined(separator: " / ")
        case .organization, .agreement: nil
        }
    }

    /// Of a row about two things one of them; the row of all is named in the first.
    private func part(_ part: Int, _ isLabel: Bool, of subject: RowSubject) -> Cell {
        guard case .pair(let first, let second) = subject else {
            return part > 0 ? .null : isLabel ? label(of: subject).map(Cell.text) ?? .null : .text(context.code(of: subject))
        }
        let part = part == 0 ? first : second
        return isLabel ? label(of: part).map(Cell.text) ?? .null : .text(context.code(of: part))
    }

    private var total: String { language == .zh ? "合计" : "Total" }
    private var unknown: String { language == .zh ? "不详" : "Unknown" }

    private func kind(_ number: Int) -> String {
        guard number >= 0 else { return unknown }
        let code = around.dimensions.vocabularies.kinds.codes[number]
        return around.label(code, in: "kind", language) ?? code
    }

    private func trait(_ trait: FigureColumn.Trait, of subject: RowSubject) -> Cell {
        guard case .organization(let number) = subject else { return trait == .name ? label(of: subject).map(Cell.text) ?? .null : .null }
        let (organizations, vocabularies) = (around.dimensions.organizations, around.dimensions.vocabularies)
        return switch trait {
        case .name: names[organizations.keys[number]].map(Cell.text) ?? .null
        case .kind: word(vocabularies.kinds.code(organizations.kinds[number]), in: "kind")
        case .country: word(vocabularies.countries.code(organizations.countries[number]), in: "country")
        }
    }

    /// A code, or for people what it is called.
    private func word(_ code: String?, in vocabulary: String) -> Cell {
        guard isForPeople else { return .text(code ?? "unknown") }
        return .text(code.flatMap { around.label($0, in: vocabulary, language) } ?? unknown)
    }

    private func signing(_ which: FigureColumn.Signing, of subject: RowSubject) -> String? {
        guard case .organization(let number) = subject, let dates = signings[number] else { return nil }
        return (which == .first ? dates.first : dates.last).text
    }
}

extension SigningDate {
    /// As it is known: `2019`, `2019-03` or `2019-03-28`.
    var text: String? {
        guard let date = CalendarDate(day)?.description else { return nil }
        return switch precision {
        case .year: String(date.prefix(4))
        case .month: String(date.prefix(7))
        case .day: date
        }
    }
}

import Analysis
import Values

/// Gives the rows of one table their words.
struct SummaryNaming {
    private let around: Surroundings
    private let table: SummaryTable
    private let language: Language
    private let isForPeople: Bool
    private let context: SummaryContext
    private let words: SummaryNames
    private let agreements: [Int: ListedAgreementRow]

    init(_ around: Surroundings, of table: SummaryTable, _ words: SummaryNames, _ request: SummaryRequest) {
        self.around = around
        self.table = table
        self.words = words
        language = request.language
        isForPeople = request.isForPeople
        context = around.context(request)
        agreements = words.agreements[table] ?? [:]
    }

    /// A row with its cells.
    func row(_ row: FigureRow) -> SummaryRow {
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
        row.subject.agreementKey.flatMap { agreements[$0]?.reference } ?? row.code
    }

    private func listed(_ trait: ListedTrait, _ subject: RowSubject) -> Cell {
        guard case .agreement(let key, let day, let end, let hasNotice) = subject, let agreement = agreements[key],
            hasNotice || trait != .noticeBy else { return .null }
        return agreement.cell(
            trait, day: Day(day), end: Day(end), type: isForPeople ? around.label(agreement.type, in: "type", language) ?? agreement.type : nil)
    }

    private static func cell(_ figure: FigureRows.Figure) -> Cell {
        switch figure {
        case .none: .null
        case .count(let count): .integer(count)
        case .decimal(let units, let digits): .decimal(decimalText(units, digits: digits))
        case .share(let units): .decimal(decimalText(units, digits: FigureRows.shareDigits))
        }
    }

    private func label(of subject: RowSubject) -> String? {
        let vocabularies = around.dimensions.vocabularies
        return switch subject {
        case .unknown: unknown
        case .internal: language == .zh ? "无其他合作单位" : "No other partner"
        case .otherScheme: language == .zh ? "其他分类体系" : "Other scheme"
        case .total: total
        case .named(_, let title): title?.text(in: language)
        case .type(let number): around.label(vocabularies.types.codes[number], in: "type", language)
        case .field(let number): words.labels[around.dimensions.fields.keys[number]]
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
        case .name: words.names[organizations.keys[number]].map(Cell.text) ?? .null
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
        guard case .organization(let number) = subject, let dates = words.signings[number] else { return nil }
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

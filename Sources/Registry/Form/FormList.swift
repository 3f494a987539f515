import Analysis
import Records
import Values

/// Makes a list of a form of what was found.
struct FormList {
    let plan: FormTablePlan
    let items: [FormItem]
    let names: FormNames
    let isForPeople: Bool

    var finished: Table {
        let columns = plan.table.columns.map { column in
            let unit = names.text(column.unit)
            return Column(column.id, names.text(column.title), kind: Self.kind(column), unit: unit.isEmpty ? nil : unit)
        }
        let told = items.map { item in
            (reference: names.agreements[item.key]?.reference ?? "", item: item)
        }.sorted { left, right in
            left.reference == right.reference
                ? left.item.member < right.item.member : left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8)
        }
        return Table(
            id: plan.table.id, title: names.text(plan.table.title), columns: columns,
            rows: told.map { told in zip(plan.table.columns, told.item.contents).map { cell($1, $0, told.item.key) } })
    }

    private static func kind(_ column: FormColumn) -> Column.Kind {
        switch column.source {
        case .agreement(.dateSigned), .agreement(.startDate), .agreement(.endDate), .filing(_, .date), .income(.date): .date
        case .amount, .quota, .quantity: .number
        default: .text
        }
    }

    private func cell(_ content: FormItem.Content, _ column: FormColumn, _ key: Int) -> Cell {
        switch content {
        case .cell(let cell): return cell
        case .agreement(let trait): return cell(trait, column, key)
        case .amount(let amount, let currency):
            let digits = names.decimals(currency)
            return .decimal(decimalText(Fraction(amount.tenThousandths, over: 10_000).rounded(to: digits), digits: digits))
        case .values(let values, let source):
            let known = values.filter { $0 >= 0 }
            if source.isFlag, column.words.isEmpty { return known.first.map { .boolean($0 == 1) } ?? .null }
            let texts = known.map { value in
                isForPeople || source.isName ? names.label(value, source, column) ?? names.code(value, source) : names.code(value, source)
            }
            return texts.isEmpty ? .null : texts.count == 1 ? .text(texts[0]) : .list(texts)
        }
    }

    private func cell(_ trait: FormTrait, _ column: FormColumn, _ key: Int) -> Cell {
        guard let row = names.agreements[key] else { return .null }
        switch trait {
        case .reference: return .text(row.reference)
        case .title: return .text(row.title)
        case .type: return .text(isForPeople ? names.around.label(row.type, in: "type", names.language) ?? row.type : row.type)
        case .dateSigned: return .optional(date: row.dateSigned)
        case .startDate: return .optional(date: row.startDate)
        case .endDate: return row.endDate == OpenEnd.word ? .text(isForPeople ? names.said("open", "长期") : OpenEnd.word) : .optional(date: row.endDate)
        case .binding: return row.binding.map(Cell.boolean) ?? .null
        case .owner: return .optional(row.owner)
        case .note: return .optional(row.note)
        case .currency: return .optional(row.currency)
        case .renewsItself, .unit, .whole, .field: return .null
        }
    }
}

extension FormSource {
    /// Whether it is so or not.
    fileprivate var isFlag: Bool {
        switch self {
        case .agreement(.renewsItself), .agreement(.whole), .income(.inKind), .organization(_, .isUnit): true
        default: false
        }
    }

    /// Whether it is what somebody is called, rather than a word that has a code.
    fileprivate var isName: Bool { if case .organization(_, .name) = self { true } else { false } }
}

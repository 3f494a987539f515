import Analysis
import Records
import Values

/// A row of a list of a form, by numbers, until it is known which words are needed.
struct FormItem {
    /// What stands in a column.
    enum Content {
        case cell(Cell)
        /// Something that the record of the agreement tells.
        case agreement(FormTrait)
        /// Values of something, by numbers.
        case values([Int32], FormSource)
        /// An amount of money.
        case amount(Amount, currency: Int)
    }

    /// Key of the agreement.
    let key: Int
    /// Which of the things that are listed it is.
    let member: Int32
    let contents: [Content]

    init(_ look: FormLook, _ plan: FormTablePlan, _ member: Int32, _ own: FormLook.Narrowed, _ seen: Seen) {
        key = seen.fact.key
        self.member = member
        contents = zip(plan.table.columns, plan.listedColumns).map { column, tests in
            guard let source = column.source else { return .cell(.null) }
            guard var narrowed = look.narrowed(tests, seen, isReached: plan.table.isReached) else { return .cell(.null) }
            if let group = plan.table.listed, group != .agreement { narrowed = narrowed.with(group, [member]) }
            return Self.content(look, source, narrowed, seen)
        }
    }

    private static func content(_ look: FormLook, _ source: FormSource, _ narrowed: FormLook.Narrowed, _ seen: Seen) -> Content {
        let key = seen.fact.key
        switch source {
        case .agreement(.unit): return .cell(.optional(list: look.ownUnits(seen)))
        case .purpose(.field): return .values(look.fields(of: look.members(.purpose, narrowed, seen), seen), .agreement(.field))
        case .agreement(.field), .agreement(.whole), .agreement(.renewsItself), .classification, .organization, .purpose, .income(.inKind): break
        case .agreement(let trait): return .agreement(trait)
        case .amount(nil):
            guard let worth = seen.fact.worth(on: look.context.span.last).total else { return .cell(.null) }
            return .amount(worth.amount, currency: worth.currency)
        case .amount(let kind?):
            guard let amount = look.sides.amounts[kind]?[key] else { return .cell(.null) }
            return .amount(amount.amount, currency: amount.currency)
        case .filing(let scheme, let part):
            let texts = (look.sides.filings[scheme]?[key] ?? []).compactMap { $0.text(part) }
            return .cell(texts.isEmpty ? .null : part == .date ? .date(texts[0]) : .text(texts.joined(separator: "; ")))
        case .quota(let isOutgoing):
            let quota = look.quota(look.members(.purpose, narrowed, seen), isOutgoing: isOutgoing, seen)
            return .cell(quota == 0 ? .null : .integer(quota))
        case .quantity(let kind, let isOutgoing): return .cell(.integer(look.quantity(kind, isOutgoing: isOutgoing, seen)))
        case .income(.date):
            let days = look.members(.income, narrowed, seen).map { look.incomes(of: seen)[Int($0)].day }
            return .cell(days.compactMap { CalendarDate($0) }.first.map { .date($0.description) } ?? .null)
        }
        var values: [Int32] = []
        for member in look.members(source.group, narrowed, seen) {
            look.eachValue(source, member, seen) { if !values.contains($0) { values.append($0) } }
        }
        return .values(values, source)
    }
}

extension [Fact.Growth] {
    /// The sum, where all are in one currency; nil where they are not, or there are none.
    fileprivate var total: (amount: Amount, currency: Int)? {
        guard let first, allSatisfy({ $0.currency == first.currency }) else { return nil }
        return (Amount(tenThousandths: reduce(0) { $0 + $1.amount.tenThousandths }), first.currency)
    }
}

import Analysis
import Records
import Values

/// Counts the figures of a form in a period.
final class FormCount {
    let look: FormLook
    let tables: [FormTablePlan]
    /// By table, then by row, then by column; behind those, again by column, what growth after the period is counted from.
    private(set) var cells: [[FormRowKey: [FormCell]]]
    /// By table.
    private(set) var money: [FormMoney]
    /// Which agreements each rule of each table leaves out.
    private(set) var leftOut: [[Set<Int>]]
    /// What lists list.
    private(set) var items: [[FormItem]]
    /// How many sums of consortia are in no figure, since it is not said who received them.
    private(set) var incomesOfNobody: [Int: Int] = [:]
    /// How many agreements have an amount that was not contracted.
    private(set) var notContracted: Set<Int> = []
    /// Who of those who report has agreements.
    private(set) var reporters: Set<Int32> = []
    /// Those who reported in the period before as well, and in the one after, among whom growth is counted; nil is everyone.
    var (sameAsBefore, sameAsAfter): (Set<Int32>?, Set<Int32>?)
    /// What parties come to, where a sum is to be reached, by their numbers.
    private(set) var reachSums: [Int32: FormCell] = [:]
    /// What was told of those sums.
    private(set) var reachMoney: FormMoney
    /// Of the cell that is watched, what each agreement adds to it, by key.
    private(set) var behind: [Int: FormCell] = [:]
    private let watch: FormWatch?
    private var looks = 0
    private let hasIncome: Bool
    private let countsMoney: Bool
    /// The places of the tables that look at the period.
    private let counted: [Int]
    private let countsEver: Bool

    /// - Parameters:
    ///   - back: how many periods before that of the form it is.
    ///   - watch: the cell whose agreements are wanted, if it is one of this period.
    init(_ look: FormLook, _ tables: [FormTablePlan], money: FormMoney, back: Int, watch: FormWatch? = nil) {
        self.look = look
        self.watch = watch?.back == back ? watch : nil
        counted = tables.indices.filter { tables[$0].table.periodsBack >= back }
        countsEver = counted.contains { tables[$0].countsEver }
        self.tables = tables
        cells = Array(repeating: [:], count: tables.count)
        self.money = Array(repeating: money, count: tables.count)
        reachMoney = money
        leftOut = tables.map { Array(repeating: [], count: $0.checks.count) }
        items = Array(repeating: [], count: tables.count)
        hasIncome = look.sides.hasIncome
        countsMoney = tables.contains { $0.plans.contains { if case .amount(nil) = $0.measure { true } else { false } } }
    }

    /// Takes in an agreement.
    func take(_ seen: Seen) {
        look.begin(seen)
        if seen.standing.isActive { reporters.formUnion(seen.reporters) }
        if hasIncome {
            let count = look.incomes(of: seen).count { look.context.span.contains($0.day) && look.context.receives($0, seen) == nil }
            if count > 0 { incomesOfNobody[seen.fact.key, default: 0] += count }
        }
        if countsMoney, seen.standing.isSigned, seen.fact.amount != nil, !seen.fact.traits.isContracted { notContracted.insert(seen.fact.key) }
        if countsEver { take(seen, ofAnyDay: true) }
        guard seen.standing.isActive || !seen.amounts.isEmpty else { return }
        seen.forEachMoment(look.context) { take(seen, ofAnyDay: false) }
    }

    private func take(_ seen: Seen, ofAnyDay: Bool) {
        looks += 1
        for index in counted {
            let table = tables[index]
            guard table.canCount(look, seen, ofAnyDay: ofAnyDay), keepsRules(table, index, seen, ofAnyDay) else { continue }
            if table.table.listed != nil {
                list(table, index, seen)
            } else {
                for plan in table.plans where plan.moment.isOfAnyDay == ofAnyDay { count(plan, table.table, index, seen) }
            }
        }
    }

    /// Whether an agreement keeps the rules of a table. One that does not is told of, where it would be in the table else.
    private func keepsRules(_ table: FormTablePlan, _ index: Int, _ seen: Seen, _ ofAnyDay: Bool) -> Bool {
        guard !table.checks.isEmpty else { return true }
        guard let broken = table.checks.firstIndex(where: { look.narrowed($0.tests, seen) == nil }) else { return true }
        if table.table.moment.isOfAnyDay == ofAnyDay, look.isAt(table.table.moment, filing: table.table.filing, seen), look.narrowed(table.listed, seen) != nil {
            leftOut[index][broken].insert(seen.fact.key)
        }
        return false
    }

    private func count(_ plan: FormPlan, _ table: FormTable, _ index: Int, _ seen: Seen) {
        guard isIn(plan, table, seen), let narrowed = look.narrowed(plan.tests, seen, isReached: table.isReached) else { return }
        let columns = table.columns.count
        // What grew has two figures: one beside the period before, and one beside the period after.
        let places = !plan.isOfSame ? [plan.column]
            : (isOf(sameAsBefore, seen) ? [plan.column] : []) + (isOf(sameAsAfter, seen) ? [columns + plan.column] : [])
        func add(_ key: FormRowKey, _ narrowed: FormLook.Narrowed) {
            for place in places {
                let none = Array(repeating: FormCell(), count: 2 * columns)
                self.add(plan, to: &cells[index][key, default: none][place], narrowed, seen, &money[index])
            }
            if let watch, watch.table == index, watch.key == key, places.contains(watch.column) {
                // What it tells of money is told already.
                var told = money[index]
                self.add(plan, to: &behind[seen.fact.key, default: FormCell()], narrowed, seen, &told)
            }
        }
        guard let row = plan.row else { return add(.total, narrowed) }
        eachRow(table.rows.by, row, narrowed, seen, add)
    }

    private func isIn(_ plan: FormPlan, _ table: FormTable, _ seen: Seen) -> Bool {
        // The amount of a signing, and what it grows by, come with their own days.
        if case .amount(nil) = plan.measure, plan.moment == .signed { return !seen.amounts.isEmpty }
        // Who is told of for a sum that is reached is a source by what it grew by, too.
        if plan.measure == .parties, table.isReached, plan.moment == .signed, !seen.amounts.isEmpty { return true }
        if plan.measure == .received, !look.hasIncome { return false }
        return look.isAt(plan.moment, filing: table.filing, seen)
    }

    /// Whether no column of numbers or sums comes to more in the rows of a table than in that of all.
    func addsUp(_ index: Int) -> Bool {
        guard let all = cells[index][.total] else { return true }
        let rows = cells[index].filter { $0.key != .total }.values
        return tables[index].plans.allSatisfy { plan in
            guard plan.measure != .organizations, plan.measure != .parties, !plan.isOfSame else { return true }
            let (cells, whole) = (rows.map { $0[plan.column] }, all[plan.column])
            return cells.reduce(0) { $0 + $1.count } <= whole.count && whole.sums.allSatisfy { currency, sum in
                sum >= cells.reduce(.zero) { $0 + ($1.sums[currency] ?? .zero) }
            }
        }
    }

    private func isOf(_ reporters: Set<Int32>?, _ seen: Seen) -> Bool {
        guard let reporters else { return true }
        return seen.reporters.contains(where: reporters.contains)
    }

    /// Gives each row that an agreement stands in, with what is left of its things there.
    private func eachRow(
        _ by: [FormSource], _ row: Int, _ narrowed: FormLook.Narrowed, _ seen: Seen, _ body: (FormRowKey, FormLook.Narrowed) -> Void
    ) {
        guard let first = by.first else { return body(FormRowKey(row), narrowed) }
        for (value, left) in values(first, narrowed, seen) {
            guard by.count > 1 else {
                body(FormRowKey(row, value), left)
                continue
            }
            for (other, left) in values(by[1], left, seen) { body(FormRowKey(row, value, other), left) }
        }
    }

    /// The values of something, each once, with what of it has the value.
    private func values(_ source: FormSource, _ narrowed: FormLook.Narrowed, _ seen: Seen) -> [(Int32, FormLook.Narrowed)] {
        let members = look.members(source.group, narrowed, seen)
        var found: [(value: Int32, members: [Int32])] = []
        for member in members {
            look.eachValue(source, member, seen) { value in
                if let place = found.firstIndex(where: { $0.value == value }) {
                    if found[place].members.last != member { found[place].members.append(member) }
                } else {
                    found.append((value, [member]))
                }
            }
        }
        if found.isEmpty {
            let isInternal = seen.isInternal && [.partner, .party].contains(source.group)
            return [(isInternal ? FormRowKey.withinOneBody : FormWords.unknown, narrowed)]
        }
        // Beside those who are known there are others, of whom nothing was asked.
        if seen.fact.traits.contains(.partiesUnknown), [.partner, .party].contains(source.group),
            !narrowed.isNarrowed(source.group), !found.contains(where: { $0.value == FormWords.unknown }) {
            found.append((FormWords.unknown, []))
        }
        return found.map { ($0.value, narrowed.with(source.group, $0.members)) }
    }

    private func add(
        _ plan: FormPlan, to cell: inout FormCell, _ narrowed: FormLook.Narrowed, _ seen: Seen, _ money: inout FormMoney
    ) {
        let key = seen.fact.key
        func add(_ amount: Amount, _ currency: Int, on day: Day, _ number: Int = 0, look: Int = 0) {
            let taken = money.taken(amount, currency, on: day)
            money.note(amount, currency, taken, FormMoney.Sum(measure: plan.measure, look: look, number: number), of: key)
            if let taken { cell.add(taken.sum, currency: taken.currency) }
        }
        switch plan.measure {
        case .agreements: if cell.isFirst(key) { cell.add(1) }
        case .organizations: cell.bring(look.members(.partner, narrowed, seen))
        case .parties: cell.bring(look.members(.party, narrowed, seen))
        case .amount(nil) where plan.moment == .signed:
            guard cell.isFirst(look: looks) else { return }
            for (number, sum) in seen.amounts.enumerated() { add(sum.amount, sum.currency, on: sum.day, number, look: looks) }
        case .amount(nil):
            guard cell.isFirst(key), seen.fact.traits.isContracted else { return }
            for (number, sum) in seen.fact.worth(on: look.context.span.last).enumerated() { add(sum.amount, sum.currency, on: sum.day, number) }
        case .amount(let kind?):
            guard cell.isFirst(key), let amount = look.sides.amounts[kind]?[key] else { return }
            add(amount.amount, amount.currency, on: seen.fact.signedOn ?? look.context.span.last)
        case .received:
            let incomes = look.incomes(of: seen)
            for member in cell.new(look.members(.income, narrowed, seen), of: key) {
                let income = incomes[Int(member)]
                if let amount = income.amount { add(amount, income.currency, on: income.day, Int(member)) }
            }
        case .quota(let isOutgoing):
            cell.add(look.quota(cell.new(look.members(.purpose, narrowed, seen), of: key), isOutgoing: isOutgoing, seen))
        case .quantity(let kind, let isOutgoing):
            if cell.isFirst(key) { cell.add(look.quantity(kind, isOutgoing: isOutgoing, seen)) }
        }
    }

    private func list(_ plan: FormTablePlan, _ index: Int, _ seen: Seen) {
        guard let group = plan.table.listed, look.isAt(plan.table.moment, filing: plan.table.filing, seen),
            let narrowed = look.narrowed(plan.listed, seen, isReached: plan.table.isReached) else { return }
        // Where parties came and went, what was listed at one moment is not listed again at another.
        let listed = items[index].reversed().prefix { $0.key == seen.fact.key }.map(\.member)
        for member in look.members(group, narrowed, seen) where !listed.contains(member) {
            let own = group == .agreement ? narrowed : narrowed.with(group, [member])
            items[index].append(FormItem(look, plan, member, own, seen))
        }
    }

    /// Adds up what each party comes to, where a sum is to be reached.
    func takeReach(_ seen: Seen, _ tests: FormConditions, _ reach: FormReach) {
        if seen.standing.isActive { reporters.formUnion(seen.reporters) }
        let plan = FormPlan(column: 0, row: nil, measure: reach.measure, moment: .signed, tests: tests, isOfSame: false)
        seen.forEachMoment(look.context) {
            looks += 1
            guard let narrowed = look.narrowed(tests, seen) else { return }
            let group: FormGroup = reach.measure == .received ? .income : .party
            for member in look.members(group, narrowed, seen) {
                guard let party = look.organization(group, member, seen) else { continue }
                add(plan, to: &reachSums[party, default: FormCell()], narrowed.with(group, [member]), seen, &reachMoney)
            }
        }
    }
}

extension FormLook.Narrowed {
    /// The same with less of one thing.
    func with(_ group: FormGroup, _ members: [Int32]) -> FormLook.Narrowed {
        var narrowed = self
        narrowed.set(group, members)
        return narrowed
    }
}

import Analysis
import Records
import Values

/// How a column of a table of figures counts in one of the told rows of it, with all words looked up.
struct FormPlan {
    /// The place of the column in its table.
    let column: Int
    /// The place of the told row; 0 where there are none, nil for the row of all.
    let row: Int?
    let measure: FormMeasure
    let moment: FormMoment
    let tests: FormConditions
    /// Whether it is counted among those alone who reported in both periods.
    let isOfSame: Bool
}

/// A table of a form with all words looked up.
struct FormTablePlan {
    let table: FormTable
    /// How its figures count; none in a list.
    let plans: [FormPlan]
    /// What a list lists, and what each of its columns looks at.
    let listed: FormConditions
    let listedColumns: [FormConditions]
    /// Whether something counts in it whoever was party on which day, and whether something hangs on that.
    let (countsEver, countsByDay): (Bool, Bool)
    /// When anything counts in it, each moment once.
    private let moments: [FormMoment]
    /// The rules of the table.
    let checks: [(check: FormCheck, tests: FormConditions)]

    init(_ table: FormTable, _ form: OfficeForm, _ words: inout FormWords) {
        self.table = table
        checks = table.checks.compactMap { id in
            form.checks.first { $0.id == id }.map { ($0, words.tests($0.conditions)) }
        }
        listed = words.tests(table.conditions)
        listedColumns = table.columns.map { words.tests(table.conditions + $0.conditions) }
        var plans: [FormPlan] = []
        if table.listed == nil {
            let cases = table.rows.cases.isEmpty ? [FormCase()] : table.rows.cases
            for (index, column) in table.columns.enumerated() where column.source == nil {
                // The row of all has what is in no told row, too.
                for (row, conditions) in cases.enumerated().map({ ($0.offset as Int?, $0.element.conditions) }) + [(nil, [])] {
                    plans.append(
                        FormPlan(
                            column: index, row: row, measure: column.measure,
                            moment: column.moment ?? (column.measure == .received ? .ever : table.moment),
                            tests: words.tests(table.conditions + conditions + column.conditions),
                            isOfSame: column.shown == .growth))
                }
            }
        }
        self.plans = plans
        let moments = Array(Set(plans.map(\.moment) + [table.moment]))
        self.moments = moments
        countsEver = moments.contains(where: \.isOfAnyDay)
        countsByDay = moments.contains { !$0.isOfAnyDay }
    }
}

extension FormTablePlan {
    /// Whether something of the agreement that is looked at can count in it.
    func canCount(_ look: FormLook, _ seen: Seen, ofAnyDay: Bool) -> Bool {
        guard ofAnyDay ? countsEver : countsByDay else { return false }
        return moments.contains { moment in
            moment.isOfAnyDay == ofAnyDay && look.isAt(moment, filing: table.filing, seen)
        } || !ofAnyDay && !seen.amounts.isEmpty
    }
}

extension FormMoment {
    /// Whether it does not hang on who was party on which day: what is filed or paid is so for all.
    var isOfAnyDay: Bool { self == .ever || self == .filed }
}

/// The row of a figure: the told row and the values of what rows are by, packed; or the row of all.
struct FormRowKey: Hashable, Comparable {
    private let number: Int64

    /// The row of all.
    static let total = FormRowKey(number: .max)

    private init(number: Int64) { self.number = number }

    init(_ row: Int, _ first: Int32 = -1, _ second: Int32 = -1) {
        number = Int64(row) << 54 | Int64(first + 2) << 27 | Int64(second + 2)
    }

    var row: Int { Int(number >> 54) }
    /// The value of one of the things that rows are by; -1 is not known, and -2 that there is no partner.
    func value(_ index: Int) -> Int32 { Int32((index == 0 ? number >> 27 : number) & 0x7FF_FFFF) - 2 }

    /// What has no partner, since it is within one body.
    static let withinOneBody: Int32 = -2

    static func < (left: FormRowKey, right: FormRowKey) -> Bool { left.number < right.number }
}

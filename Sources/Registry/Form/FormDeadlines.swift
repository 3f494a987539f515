import Analysis
import Postgres
import Records
import Values

extension Registry {
    /// What authorities want to be filed by some day, and is not, as the rules of forms say; what is overdue stays, however long
    /// ago it was, until it is filed.
    /// - Parameter rules: forms with deadlines, for whoever `filter` asks for, else the home organization.
    public func filingsDue(
        by rules: [FormRequest], _ filter: Agreements.DueFilter, on day: CalendarDate, until: CalendarDate
    ) throws -> [ExpiringRow] {
        guard !rules.isEmpty else { return [] }
        return try connection.transaction(.repeatableRead, readOnly: true) {
            _ = try connection.rows(SQL.FactSettings())
            return try rules.flatMap { try filingsDue(by: $0, filter, on: day, until: until) }
        }
    }

    private func filingsDue(
        by rule: FormRequest, _ filter: Agreements.DueFilter, on day: CalendarDate, until: CalendarDate
    ) throws -> [ExpiringRow] {
        var rule = rule
        let home = filter.organization == nil ? try organizations.home()?.code : nil
        rule.summary.who.of = [filter.organization ?? home].compactMap(\.self)
        let found = try FormReading(connection, rule).filingsDue(on: day, until: until)
        guard !found.isEmpty else { return [] }
        let fields = Fields(connection: connection)
        let rows = try connection.rows(
            SQL.FormDeadlines(
                ids: found.map(\.key), days: found.map { "\($0.due)" }, titles: found.map(\.title), parties: nil,
                fields: fields.scope(filter.field, isExact: filter.isFieldExact), type: filter.type.map { try agreements.type($0) },
                owner: filter.owner, day: day, language: filter.language))
        return rows.filter { $0.isOverdue || !filter.isOverdueOnly }
    }
}

extension [ExpiringRow] {
    /// These with others, the earliest first.
    public func joined(by others: [ExpiringRow], most: Int?) -> [ExpiringRow] {
        guard !others.isEmpty else { return self }
        let all = (self + others).sorted { left, right in
            left.due == right.due ? left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8) : left.due < right.due
        }
        return Array(all.prefix(most ?? all.count))
    }
}

extension FormReading {
    /// An agreement that has to be filed by a day.
    struct Deadline {
        let key: Int
        let due: CalendarDate
        let title: String
    }

    /// What is not filed and has to be by a day.
    /// - Parameters:
    ///   - day: what was signed later is not looked at.
    ///   - until: the last day on which something can be due.
    func filingsDue(on day: CalendarDate, until: CalendarDate) throws -> [Deadline] {
        var signed: [(rule: Int, key: Int, day: Day)] = []
        var sums: [Sums.Of: [Sums.Part]] = [:]
        let look = looks[0]
        let money = FormMoney(currency: currency, rates: request.rates, codes: around.dimensions.vocabularies.currencies.codes)
        try self.look([look], isWhole: true) { _, seen in
            guard let signedOn = seen.fact.signedOn, signedOn <= day.factDay else { return }
            for (rule, deadline) in form.deadlines.enumerated() {
                guard deadline.since.map({ $0.factDay <= signedOn }) ?? true, let narrowed = look.narrowed(deadlines[rule], seen) else { continue }
                guard deadline.isReached else {
                    if !isFiled(seen.fact.key, deadline) { signed.append((rule, seen.fact.key, signedOn)) }
                    continue
                }
                guard seen.fact.traits.isContracted, let reaching = look.narrowed(reach, seen) else { continue }
                let parties = look.members(.party, narrowed, seen)
                for party in look.members(.party, reaching, seen) where parties.contains(party) {
                    for part in seen.fact.worth(on: day.factDay) {
                        guard let taken = money.taken(part.amount, part.currency, on: part.day), let date = CalendarDate(part.day) else { continue }
                        sums[Sums.Of(rule: rule, party: party, year: date.year), default: []].append(Sums.Part(day: part.day, key: seen.fact.key, sum: taken.sum))
                    }
                }
            }
        }
        let least = form.reach.flatMap { Fraction(decimal: $0.atLeast) } ?? .zero
        for (of, parts) in sums {
            signed += Sums.reached(parts, least).filter { !isFiled($0.key, form.deadlines[of.rule]) }.map { (of.rule, $0.key, $0.day) }
        }
        var earliest: [Int: (rule: Int, due: CalendarDate)] = [:]
        for (rule, key, day) in signed {
            guard let due = form.deadlines[rule].due(after: day), due <= until, due < earliest[key]?.due ?? .distantFuture else { continue }
            earliest[key] = (rule, due)
        }
        return earliest.map { Deadline(key: $0.key, due: $0.value.due, title: form.deadlines[$0.value.rule].title.text(in: request.languages)) }
    }

    private func isFiled(_ key: Int, _ deadline: FormDeadline) -> Bool { sides.filings[deadline.filing]?[key] != nil }
}

/// What comes together of a party in a calendar year.
private enum Sums {
    struct Of: Hashable {
        let rule: Int
        let party: Int32
        let year: Int
    }

    struct Part {
        let day: Day
        let key: Int
        let sum: Fraction
    }

    /// The agreements that have to be told of, each with the day from which on: once the sum is reached, those that led there
    /// and all that follow in the year.
    static func reached(_ parts: [Part], _ least: Fraction) -> [(key: Int, day: Day)] {
        let parts = parts.sorted { ($0.day.number, $0.key) < ($1.day.number, $1.key) }
        var sum = Fraction.zero
        var reachedOn: Day?
        for part in parts where reachedOn == nil {
            sum = sum + part.sum
            if sum >= least { reachedOn = part.day }
        }
        guard let reachedOn else { return [] }
        return parts.map { ($0.key, max($0.day, reachedOn)) }
    }
}

extension FormDeadline {
    /// The day by which something has to be filed that happened on a day; nil beyond the calendar.
    fileprivate func due(after day: Day) -> CalendarDate? {
        guard let date = CalendarDate(day) else { return nil }
        if let days { return date.adding(days: days) }
        let next = [date.year, date.year + 1].flatMap { year in dates.compactMap { CalendarDate(year: year, month: $0.month, day: $0.day) } }
        return next.first { $0 > date }
    }
}

extension CalendarDate {
    fileprivate static var distantFuture: CalendarDate { CalendarDate(year: 9999, month: 12, day: 31) ?? .today }
}

extension SQL.FormDeadlines: RowQuery { typealias Output = ExpiringRow }

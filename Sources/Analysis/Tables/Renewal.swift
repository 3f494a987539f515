import Values

/// What became of the terms that ran out in a period: what follows a term does so on the day after its last.
struct Renewal: FigureTable {
    static let cells = 7
    /// The cell of those that went on, and that of the months that terms had lasted.
    private static let wentOn = 5, months = 6
    static let columns = [
        FigureColumn("period", "Period", "期间", .code), FigureColumn("ranOut", "Ran out", "期满", .count(0), unit: "terms"),
        FigureColumn("renewed", "Renewed", "续签", .count(1), unit: "terms"),
        FigureColumn("renewedByItself", "Renewed by itself", "自动续期", .count(2), unit: "terms"),
        FigureColumn("replaced", "Replaced", "由新协议取代", .count(3), unit: "terms"),
        FigureColumn("notRenewed", "Not renewed", "未续签", .count(4), unit: "terms"),
        FigureColumn("wentOn", "Went on", "继续有效", .count(wentOn), unit: "terms"),
        FigureColumn("rate", "Renewal rate", "续签率", .ratio(wentOn, of: 0)),
        FigureColumn("lowerQuartile", "Term, lower quartile", "期限下四分位数", .observed(.quantile(1, of: 4), months), unit: "months"),
        FigureColumn("median", "Term, median", "期限中位数", .observed(.quantile(1, of: 2), months), unit: "months"),
        FigureColumn("upperQuartile", "Term, upper quartile", "期限上四分位数", .observed(.quantile(3, of: 4), months), unit: "months"),
    ]
    static let order = RowOrder.asNumbered

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        seen.eachFlow(context) { flow, day in
            let cell: Int
            switch flow {
            // After a gap it comes back: its term had run out before.
            case .renewed where seen.fact.status(on: day.before) == .expired: return
            case .renewed: cell = 1
            case .renewedByItself: cell = 2
            // One that is replaced while its term runs has not run out.
            case .replaced where seen.fact.isEndOfTerm(day.before): cell = 3
            case .expired: cell = 4
            default: return
            }
            note(cell, day, seen.fact, &tally)
        }
        // Suspended it is in no flow, but its term ends all the same.
        seen.fact.eachEndWhileSuspended(in: context.span) { status, day in
            guard seen.membership?.contains(day.before) ?? true else { return }
            if status == .replaced, !seen.fact.isEndOfTerm(day.before) { return }
            note(status == .replaced ? 3 : 4, day, seen.fact, &tally)
        }
    }

    private func note(_ cell: Int, _ day: Day, _ fact: Fact, _ tally: inout some Tally) {
        tally.add(0, 0, sign: 1, over: 1, on: day)
        tally.add(0, cell, sign: 1, over: 1, on: day)
        if cell < 3 { tally.add(0, Self.wentOn, sign: 1, over: 1, on: day) }
        if let months = fact.months(ofTermBefore: day) { tally.observe(0, Self.months, Int128(months)) }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }
    func digits(of row: Int, _ context: SummaryContext) -> Int { 1 }
    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}

extension Fact {
    /// Tells the days in a period on which it expired or was replaced while it was suspended.
    fileprivate func eachEndWhileSuspended(in span: Span, _ body: (PhaseStatus, Day) -> Void) {
        for (before, phase) in zip(phases, phases.dropFirst()) where before.status == .suspended && phase.starts != continuedOn {
            if phase.status == .expired || phase.status == .replaced, span.contains(phase.starts) { body(phase.status, phase.starts) }
        }
    }

    /// The first day of the term that ran on the day before a day; nil where it has no begin.
    func beginOfTerm(before day: Day) -> Day? {
        guard let beginsOn, beginsOn < day else { return nil }
        var begins = max(beginsOn, continues?.starts ?? beginsOn)
        eachFlow(in: Span(beginsOn, day.before)) { flow, day in
            if flow == .renewed || flow == .renewedByItself { begins = max(begins, day) }
        }
        // After a gap it began anew.
        for (before, phase) in zip(phases, phases.dropFirst()) where before.status == .expired && phase.starts < day {
            if phase.status == .inForce || phase.status == .suspended { begins = max(begins, phase.starts) }
        }
        return begins
    }

    /// How many months the term lasted after which a day comes; nil where it has no begin. A term of so many months is so many
    /// also where it ends with a shorter month, as terms are that follow each other from the begin on.
    func months(ofTermBefore day: Day) -> Int? {
        if continues?.starts == day { return monthsBefore }
        guard let begins = beginOfTerm(before: day), let first = CalendarDate(begins), let next = CalendarDate(day),
            let ends = CalendarDate(day.before) else { return nil }
        if let beginsOn, let origin = CalendarDate(beginsOn), let whole = origin.months(ofTermTo: ends) {
            if begins == beginsOn { return whole }
            if let before = CalendarDate(begins.before).flatMap(origin.months(ofTermTo:)) { return whole - before }
        }
        return first.months(ofTermTo: ends) ?? first.months(to: next) - (next.day < first.day ? 1 : 0)
    }
}

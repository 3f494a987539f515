import Analysis

/// The tables of a period while they are counted, beside those that are counted of the period before.
struct FoldedPeriod {
    let request: SummaryRequest
    let context: SummaryContext
    let fold: SummaryFold
    /// The period before; nil where no table shows it.
    let before: Before?

    /// The period before, where tables show it.
    struct Before {
        let context: SummaryContext
        let fold: SummaryFold
    }

    init(_ request: SummaryRequest, _ around: Surroundings, into tables: [SummaryTable]) {
        self.request = request
        context = around.context(request)
        fold = SummaryFold(context, into: tables)
        let compared = tables.filter(\.figures.looksBack)
        before = compared.isEmpty ? nil : request.before.map { request in
            let context = around.context(request)
            return Before(context: context, fold: SummaryFold(context, into: compared))
        }
    }

    func take(_ fact: Fact) {
        fold.take(fact)
        before?.fold.take(fact)
    }

    func rows(of table: SummaryTable, limit: Int?) -> FigureRows? { fold.rows(of: table, before: before?.fold, limit: limit) }
}

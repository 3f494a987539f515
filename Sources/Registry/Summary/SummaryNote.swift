import Analysis
import Values

/// What a reader must know of a table's figures; the words are for the caller to choose.
public enum SummaryNote: Sendable, Hashable {
    /// So many agreements count as signed on the first day of a month or year, since no more is known.
    case assumedSigningDates(Int)
    /// So many agreements count as beginning on the first day of a month or year.
    case assumedBeginnings(Int)
    /// So many agreements count as ending on the last day of a month or year.
    case assumedEnds(Int)
    /// So many agreements active in the period have an end that is not known, and stay in force; those with an open end are
    /// not among them.
    case unknownEnds(Int)
    /// So many agreements active in the period have no signing date, and count as signed in no period.
    case unknownSigningDates(Int)
    /// So many agreements have neither a start nor a signing date, and enter no figure.
    case undated(Int)
    /// The period is cut at a day before its end.
    case cutAt(CalendarDate)
    /// The last day that figures look at is still to come: they are what would be so by what is agreed.
    case toCome(CalendarDate)
    /// An agreement counts 1 in each category it touches, so a column does not add up to the number in force.
    case wholeCounting(inForce: Int)
    /// An agreement counts 1/n in each of its n categories; each cell is rounded once, to so many decimals.
    case fractionalCounting(decimals: Int)
    /// Amounts are those of agreements signed in the period; each currency apart, unless they are converted.
    case amountsOfSigned(isApart: Bool)
    /// Amounts were converted into one currency by the rates of a file, which come from some sources; what has no rate is in its own.
    case converted(currency: String, file: String, sources: [String])
    /// Of so many agreements the amount is in no sum: it was not contracted.
    case amountsApart(Int)
    /// Agreements are filed in several schemes, and the fields of one are shown.
    case oneScheme(ShownScheme)
    /// The table is cut: so many rows of all.
    case first(Int, of: Int)
    /// Suspected duplicates count organizations, all other checks agreements.
    case countsOrganizations
    /// The registry has no activities, so nothing is said of who had none.
    case noActivities
    /// Units count as what they are part of, though they are of another kind.
    case unitsOfOtherKind([UnitOfOtherKind])
}

extension SummaryTable {
    /// Whether agreements enter it by when they were signed, and by when they begin and end.
    fileprivate var countsByDates: Bool {
        ![.income, .activities, .obligations, .exchangeBalance, .timeliness, .events, .expiring, .dormant].contains(self)
    }

    /// Whether it tells amounts of money.
    fileprivate var hasAmounts: Bool { [.value, .income].contains(self) || figures.columns.contains { $0.content == .amounts } }
}

extension SummaryResult {
    /// What a reader must know of a table's figures, in a fixed order.
    package func notes(on table: SummaryTable) -> [SummaryNote] {
        var notes: [SummaryNote] = []
        if request.isToCome { notes.append(.toCome(request.lastDay)) }
        if request.lastDay < request.period.lastDay { notes.append(.cutAt(request.lastDay)) }
        let rows = rows(of: table)
        if table.figures.isOfCategories, !rows.isEmpty {
            switch request.counting {
            case .whole where !addsUp(table):
                notes.append(.wholeCounting(inForce: count(.stockFlow, request.period.label, "inForceAfter")))
            case .whole: break
            case .fractional: notes.append(.fractionalCounting(decimals: FigureRows.digits))
            }
        }
        if let all = tables[table]?.allRows, all > rows.count { notes.append(.first(rows.count, of: all)) }
        if table != .activities, rows.contains(where: { !$0.amounts.isEmpty }) { notes.append(.amountsOfSigned(isApart: request.conversion == nil)) }
        if let conversion = request.conversion, table.hasAmounts, !rows.isEmpty {
            notes.append(.converted(currency: conversion.currency, file: conversion.rates.file, sources: conversion.rates.sources))
        }
        if table == .byKind, amountsApart > 0 { notes.append(.amountsApart(amountsApart)) }
        if [.byField, .byKind, .kindMix, .topPartners].contains(table), !unitsOfOtherKind.isEmpty {
            notes.append(.unitsOfOtherKind(unitsOfOtherKind))
        }
        if [.byField, .fieldByKind].contains(table), !rows.isEmpty, let scheme, scheme.isOneOfSeveral { notes.append(.oneScheme(scheme)) }
        if table == .dormant, !hasActivities { notes.append(.noActivities) }
        if table == .quality { return notes + [.countsOrganizations] }
        return table.countsByDates ? notes + notesOnDates : notes
    }

    /// Whether the rows of a table add up to what was signed, and to what is in force.
    private func addsUp(_ table: SummaryTable) -> Bool {
        [("signed", "signed"), ("inForce", "inForceAfter")].allSatisfy { column, whole in
            rows(of: table).filter { $0.code != "total" }.reduce(0) { $0 + ($1.count(column, of: table) ?? 0) }
                == count(.stockFlow, request.period.label, whole)
        }
    }

    private var notesOnDates: [SummaryNote] {
        func found(_ check: QualityCheck) -> Int { count(.quality, check.rawValue, "found") }
        let counted: [(Int, (Int) -> SummaryNote)] = [
            (assumed.signed, SummaryNote.assumedSigningDates), (assumed.begun, SummaryNote.assumedBeginnings),
            (assumed.ended, SummaryNote.assumedEnds), (found(.unknownEnd), SummaryNote.unknownEnds), (found(.unknownSigningDate), SummaryNote.unknownSigningDates),
            (found(.undated), SummaryNote.undated),
        ]
        return counted.compactMap { count, note in count > 0 ? note(count) : nil }
    }
}

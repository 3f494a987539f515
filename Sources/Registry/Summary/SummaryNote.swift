import Values

/// What a reader must know of a table's figures; the words are for the caller to choose.
public enum SummaryNote: Sendable, Hashable {
    /// So many agreements count as signed on the first day of a month or year, since no more is known.
    case assumedSigningDates(Int)
    /// So many agreements count as beginning on the first day of a month or year.
    case assumedBeginnings(Int)
    /// So many agreements count as ending on the last day of a month or year.
    case assumedEnds(Int)
    /// So many agreements active in the period have no signing date, and count as signed in no period.
    case unknownSigningDates(Int)
    /// So many agreements have neither a start nor a signing date, and enter no figure.
    case undated(Int)
    /// The period is cut at a day before its end.
    case cutAt(CalendarDate)
    /// An agreement counts 1 in each category it touches, so a column does not add up to the number in force.
    case wholeCounting(inForce: Int)
    /// An agreement counts 1/n in each of its n categories; cells are rounded to so many decimals, and add up.
    case fractionalCounting(decimals: Int)
    /// Amounts are those of agreements signed in the period, each currency apart.
    case amountsOfSigned
    /// The fields of several schemes stand side by side.
    case severalSchemes
    /// The table is cut: so many rows of all.
    case first(Int, of: Int)
    /// Suspected duplicates count organizations, all other checks agreements.
    case countsOrganizations
}

extension SummaryResult {
    /// What a reader must know of a table's figures, in a fixed order.
    public func notes(on table: SummaryTable) -> [SummaryNote] {
        var notes: [SummaryNote] = []
        if request.lastDay < request.period.lastDay { notes.append(.cutAt(request.lastDay)) }
        switch table {
        case .byField, .byKind, .byCountry, .byRegion:
            guard rows(of: table) > 0 else { break }
            switch request.counting {
            case .whole: notes.append(.wholeCounting(inForce: stockFlow.inForceAfter))
            case .fractional: notes.append(.fractionalCounting(decimals: 4))
            }
        case .topPartners:
            if let partners = topPartners.first?.partners, partners > topPartners.count {
                notes.append(.first(topPartners.count, of: partners))
            }
        case .stockFlow, .byType, .kindMix, .quality: break
        }
        if table == .byKind, byKind.contains(where: { !$0.amounts.isEmpty }) { notes.append(.amountsOfSigned) }
        if table == .byField, showsSeveralSchemes { notes.append(.severalSchemes) }
        return table == .quality ? notes + [.countsOrganizations] : notes + notesOnDates
    }

    private func rows(of table: SummaryTable) -> Int {
        switch table {
        case .stockFlow: 1
        case .byType: byType.count
        case .byField: byField.count
        case .byKind: byKind.count
        case .kindMix: kindMix.count
        case .byCountry: byCountry.count
        case .byRegion: byRegion.count
        case .topPartners: topPartners.count
        case .quality: quality.count
        }
    }

    private var showsSeveralSchemes: Bool {
        Set(byField.compactMap { $0.field?.prefix { $0 != ":" } }).count > 1
    }

    private var notesOnDates: [SummaryNote] {
        func found(_ check: SummaryQualityRow.Check) -> Int { quality.first { $0.check == check }?.found ?? 0 }
        let counted: [(Int, (Int) -> SummaryNote)] = [
            (assumed.signed, SummaryNote.assumedSigningDates), (assumed.begun, SummaryNote.assumedBeginnings),
            (assumed.ended, SummaryNote.assumedEnds), (found(.unknownSigningDate), SummaryNote.unknownSigningDates),
            (found(.undated), SummaryNote.undated),
        ]
        return counted.compactMap { count, note in count > 0 ? note(count) : nil }
    }
}

import Values

/// What the figures of a period rest on: how many of the agreements active in it lack something, and of how many.
struct Quality: FigureTable {
    /// Cells 2 and 3 hold the organizations of the one check that counts those.
    static let cells = 4
    static let columns = [
        FigureColumn("check", "Check", "检查项", .code), FigureColumn("label", "Label", "名称", .label),
        FigureColumn("found", "Found", "数量", .count(0)), FigureColumn("of", "Of", "检查总数", .count(1)),
        FigureColumn("share", "Share", "比例", .ratio(0, of: 1)),
    ]
    static let order = RowOrder.asNumbered

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        tally.add(Self.undated, 1)
        if seen.fact.beginsOn == nil { tally.add(Self.undated, 0) }
        if seen.standing.isAnything {
            for (row, check) in Self.ofDates {
                tally.add(row, 1)
                if check.isAssumed(seen) { tally.add(row, 0) }
            }
        }
        if seen.standing.isSigned {
            tally.add(Self.amountApart, 1)
            if seen.hasAmountApart { tally.add(Self.amountApart, 0) }
        }
        guard seen.standing.isActive else { return }
        let carriesMoney = context.vocabularies.carriesMoney(seen.fact.type)
        for (row, check) in Self.ofAgreements where carriesMoney || check != .unknownAmount {
            tally.add(row, 1)
            if check.isFound(seen) { tally.add(row, 0) }
        }
        var (hasUnknownKind, hasUnknownCountry) = (false, false)
        for party in seen.parties.all {
            let party = Int(party)
            if context.organizations.kinds[party] < 0 {
                if !hasUnknownKind { tally.add(Self.unknownKind, 0) }
                hasUnknownKind = true
                tally.bring(party, into: Self.unknownKind, 0)
            }
            if context.organizations.countries[party] < 0 {
                if !hasUnknownCountry { tally.add(Self.unknownCountry, 0) }
                hasUnknownCountry = true
                tally.bring(party, into: Self.unknownCountry, 0)
            }
            tally.bring(party, into: Self.duplicates, 3)
            if context.organizations.namesakes.contains(party) { tally.bring(party, into: Self.duplicates, 2) }
        }
    }

    // Looked up once, rather than for each of the millions of agreements.
    private static let ofAgreements = QualityCheck.ofAgreements.map { ($0.row, $0) }
    private static let ofDates = QualityCheck.ofDates.map { ($0.row, $0) }
    private static let amountApart = QualityCheck.amountApart.row
    private static let undated = QualityCheck.undated.row
    private static let unknownKind = QualityCheck.unknownKindOfParty.row
    private static let unknownCountry = QualityCheck.unknownCountryOfParty.row
    private static let duplicates = QualityCheck.suspectedDuplicateOrganizations.row

    /// Those that can't count in the period need not have been seen.
    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        counts.add(Self.undated, 1, sign: context.agreements - counts.count(Self.undated, 1), over: 1, on: nil)
        for cell in 0...1 {
            counts.add(Self.duplicates, cell, sign: counts.distinct(Self.duplicates, cell + 2), over: 1, on: nil)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        let check = QualityCheck.allCases[row]
        return .named(check.rawValue, check.title)
    }

    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<QualityCheck.allCases.count }
}

/// What is looked for in the data behind figures, in the order of the table; raw values are the ids that programs read.
package enum QualityCheck: String, Sendable, Hashable, CaseIterable {
    /// No signing date.
    case unknownSigningDate
    /// No start date.
    case unknownStart
    /// No end is known, and none was agreed on: one that is open is known.
    case unknownEnd
    /// No amount, nor that there is none; looked for where the type carries money.
    case unknownAmount
    /// No field, in the scheme if one was asked for.
    case unknownField
    /// A party whose kind is not known.
    case unknownKindOfParty
    /// A party whose country is not known.
    case unknownCountryOfParty
    /// Parties that are not known.
    case unknownParties
    /// A date of signing, start or end that is known to the month or year only.
    case lowPrecisionDates
    /// Signed in the period on a day that is not known: counted on the first day of the month or year.
    case assumedSigningDate
    /// Beginning on a day that is not known: counted from the first day of the month or year.
    case assumedBeginning
    /// Ending on a day that is not known: counted to the last day of the month or year.
    case assumedEnd
    /// Signed in the period for an amount that is in no sum: it was not contracted.
    case amountApart
    /// Neither a start nor a signing date; looked for in all agreements, whatever the period.
    case undated
    /// Organizations whose folded name another organization has too; counts organizations, not agreements.
    case suspectedDuplicateOrganizations

    var row: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Those that every agreement that was active is held against.
    static let ofAgreements = allCases.prefix { $0 != .assumedSigningDate }

    /// Those that are of a date by which an agreement counts.
    static let ofDates: [QualityCheck] = [.assumedSigningDate, .assumedBeginning, .assumedEnd]

    /// Whether an agreement counts by a date of which the day is not known.
    func isAssumed(_ seen: Seen) -> Bool {
        let traits = seen.fact.traits
        return switch self {
        case .assumedSigningDate: seen.standing.isSigned && traits.isSigningImprecise
        case .assumedBeginning: traits.contains(.beginImprecise)
        default: traits.isEndImprecise
        }
    }

    /// Whether an agreement lacks it; what its parties lack is looked for elsewhere.
    func isFound(_ seen: Seen) -> Bool {
        let traits = seen.fact.traits
        return switch self {
        case .unknownSigningDate: seen.fact.signedOn == nil
        case .unknownStart: traits.contains(.startUnknown)
        case .unknownEnd: traits.contains(.endUnknown)
        case .unknownAmount: traits.contains(.amountUnknown)
        case .unknownField: seen.categories.isEmpty
        case .unknownParties: traits.contains(.partiesUnknown)
        case .lowPrecisionDates: traits.isSigningImprecise || traits.contains(.startImprecise) || traits.isEndImprecise
        case .unknownKindOfParty, .unknownCountryOfParty, .undated, .suspectedDuplicateOrganizations: false
        case .assumedSigningDate, .assumedBeginning, .assumedEnd, .amountApart: false
        }
    }

    /// What is looked for, in English and Chinese.
    package var title: Caption {
        switch self {
        case .unknownSigningDate: Caption("Signing date not known", "签署日期不详")
        case .unknownStart: Caption("Start date not known", "开始日期不详")
        case .unknownEnd: Caption("End date not known", "结束日期不详")
        case .unknownAmount: Caption("Amount not known", "金额不详")
        case .unknownField: Caption("Field not known", "领域不详")
        case .unknownKindOfParty: Caption("Kind of a party not known", "签约单位类型不详")
        case .unknownCountryOfParty: Caption("Country of a party not known", "签约单位国家（地区）不详")
        case .unknownParties: Caption("Parties not known", "签约单位不详")
        case .lowPrecisionDates: Caption("Dates known to the month or year", "日期仅知年或月")
        case .assumedSigningDate: Caption("Signing date taken as the first day", "签署日期按首日计")
        case .assumedBeginning: Caption("Beginning taken as the first day", "开始日期按首日计")
        case .assumedEnd: Caption("End taken as the last day", "结束日期按末日计")
        case .amountApart: Caption("Amount in no sum", "金额未计入合计")
        case .undated: Caption("Neither signing date nor start date", "签署日期与开始日期均不详")
        case .suspectedDuplicateOrganizations: Caption("Organizations with the name of another", "与其他单位同名的单位")
        }
    }
}

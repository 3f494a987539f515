/// The annual cooperation summary of one period: typed rows for each table.
///
/// Counts of agreements in tables of categories are exact decimals: whole numbers where counting is whole; with 4
/// decimals where it is fractional, rounded so that each column still adds up to the number of agreements.
public struct SummaryResult: Sendable {
    /// What was asked for.
    public let request: SummaryRequest
    /// The organization whose partners are counted; nil for the whole registry.
    public let of: OrganizationMatch?
    /// The field that agreements are in or below.
    public let field: FieldMatch?
    /// The event at which agreements were signed.
    public let event: EventMatch?
    /// Stock and flow of agreements.
    public let stockFlow: SummaryStockFlow
    /// By type of agreement.
    public let byType: [SummaryTypeRow]
    /// By field.
    public let byField: [SummaryFieldRow]
    /// By kind of partner.
    public let byKind: [SummaryKindRow]
    /// By the set of kinds that sit together in an agreement.
    public let kindMix: [SummaryKindMixRow]
    /// By country of partner.
    public let byCountry: [SummaryPlaceRow]
    /// By region of partner (UN M49).
    public let byRegion: [SummaryPlaceRow]
    /// The partners with the most agreements in force at the end.
    public let topPartners: [SummaryPartnerRow]
    /// What is not known.
    public let quality: [SummaryQualityRow]
    /// How many agreements entered by a date of reduced precision.
    let assumed: SummaryAssumed
}

/// The tables of a summary, in the order in which they stand; raw values are the ids that programs read.
public enum SummaryTable: String, Sendable, Hashable, CaseIterable {
    /// Stock and flow of agreements.
    case stockFlow
    /// By type of agreement.
    case byType
    /// By field.
    case byField
    /// By kind of partner.
    case byKind
    /// By the set of kinds that sit together in an agreement.
    case kindMix
    /// By country of partner (ISO 3166-1 alpha-2).
    case byCountry
    /// By region of partner (UN M49).
    case byRegion
    /// The partners with the most agreements in force at the end.
    case topPartners
    /// What is not known.
    case quality
}

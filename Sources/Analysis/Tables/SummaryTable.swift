import Values

/// The tables of a summary, in the order in which they stand; raw values are the ids that programs read.
package enum SummaryTable: String, Sendable, Hashable, CaseIterable {
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
    /// By each of those whose partners are counted, where they are several.
    case byReporter
    /// What is not known.
    case quality

    /// The tables of a summary of one side: of one organization or of all, or of several that report.
    package static func tables(ofSeveral isOfSeveral: Bool) -> [SummaryTable] {
        allCases.filter { $0 != .byReporter || isOfSeveral }
    }

    /// What the table is. Each is named here with its own type, so that the compiler makes a fold of its own for it.
    package var figures: Figures {
        switch self {
        case .stockFlow: Figures(StockFlow())
        case .byType: Figures(ByType())
        case .byField: Figures(ByField())
        case .byKind: Figures(ByKind())
        case .kindMix: Figures(KindMix())
        case .byCountry: Figures(ByArea<Country>())
        case .byRegion: Figures(ByArea<Region>())
        case .topPartners: Figures(TopPartners())
        case .byReporter: Figures(ByReporter())
        case .quality: Figures(Quality())
        }
    }

    /// Its title in English and Chinese.
    package var title: Caption {
        switch self {
        case .stockFlow: Caption("Stock and flow", "存量与变动")
        case .byType: Caption("By type of agreement", "按协议类型")
        case .byField: Caption("By field", "按领域")
        case .byKind: Caption("By kind of partner", "按合作方类型")
        case .kindMix: Caption("Kinds that sit together", "协议各方类型组合")
        case .byCountry: Caption("By country of partner", "按合作方国家或地区")
        case .byRegion: Caption("By region of partner", "按合作方所在区域")
        case .topPartners: Caption("Partners with most agreements", "主要合作方")
        case .byReporter: Caption("By who reports", "按报告机构")
        case .quality: Caption("Quality of the data", "数据质量")
        }
    }
}

import Values

/// The tables of a summary, in the order in which they stand; raw values are the ids that programs read.
package enum SummaryTable: String, Sendable, Hashable, CaseIterable {
    /// Stock and flow of agreements.
    case stockFlow
    /// This period and the nine before it.
    case trend
    /// By type of agreement.
    case byType
    /// By field.
    case byField
    /// By field and kind of partner.
    case fieldByKind
    /// By kind of partner.
    case byKind
    /// By the set of kinds that sit together in an agreement.
    case kindMix
    /// By country of partner (ISO 3166-1 alpha-2).
    case byCountry
    /// By region of partner (UN M49).
    case byRegion
    /// What was contracted, by currency and type.
    case value
    /// The partners with the most agreements in force at the end.
    case topPartners
    /// Partners before and after, who came and who left.
    case partnerFlow
    /// Partners whose first agreement falls in the period.
    case firstTimePartners
    /// Partners who left.
    case lostPartners
    /// Partners who returned.
    case reactivatedPartners
    /// How much agreements gather on few.
    case concentration
    /// What became of terms that ran out.
    case renewal
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
        case .trend: Figures(Trend())
        case .byType: Figures(ByType())
        case .fieldByKind: Figures(FieldByKind())
        case .value: Figures(Value())
        case .partnerFlow: Figures(PartnerFlow())
        case .firstTimePartners: Figures(PartnerList<FirstTime>())
        case .lostPartners: Figures(PartnerList<Lost>())
        case .reactivatedPartners: Figures(PartnerList<Reactivated>())
        case .concentration: Figures(Concentration())
        case .renewal: Figures(Renewal())
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
        case .trend: Caption("Trend", "十年趋势")
        case .byType: Caption("By type of agreement", "按协议类型")
        case .fieldByKind: Caption("By field and kind of partner", "按领域与合作方类型")
        case .value: Caption("Value contracted", "合同金额")
        case .partnerFlow: Caption("Partners who came and left", "合作方变动")
        case .firstTimePartners: Caption("First-time partners", "首次合作方")
        case .lostPartners: Caption("Partners who left", "流失合作方")
        case .reactivatedPartners: Caption("Partners who returned", "恢复合作方")
        case .concentration: Caption("Concentration", "集中度")
        case .renewal: Caption("Terms that ran out", "期满与续签")
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

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
    /// What happened under agreements.
    case activities
    /// Money received under agreements.
    case income
    /// Students sent and received, for one or several.
    case exchangeBalance
    /// By what the parties mean to do.
    case byPurpose
    /// By unit of the one whose agreements are asked for.
    case byUnit
    /// What was owed.
    case obligations
    /// What was signed at events.
    case events
    /// How universities, enterprises and institutes sit together.
    case tripleHelix
    /// From signing to recording.
    case timeliness
    /// By each of those whose partners are counted, where they are several.
    case byReporter
    /// What ends soon.
    case expiring
    /// What had no activity for two years.
    case dormant
    /// What is not known.
    case quality
    /// All that was active: the annex.
    case agreements

    /// The tables of a summary.
    /// - Parameter count: how many there are whose agreements are asked for; none is all.
    package static func tables(of count: Int) -> [SummaryTable] { allCases.filter { $0.isShown(of: count) } }

    /// Whether it says something of so many whose agreements are asked for.
    private func isShown(of count: Int) -> Bool {
        switch self {
        case .byReporter: count > 1
        case .exchangeBalance, .byUnit: count > 0
        // Where one of the three is in every agreement, it says nothing: it is 0 by definition.
        case .tripleHelix: count != 1
        default: true
        }
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
        case .activities: Figures(ByActivityKind())
        case .income: Figures(Income())
        case .exchangeBalance: Figures(ExchangeBalance())
        case .byPurpose: Figures(ByPurpose())
        case .byUnit: Figures(ByUnit())
        case .obligations: Figures(DueObligations())
        case .events: Figures(ByEvent())
        case .tripleHelix: Figures(TripleHelix())
        case .timeliness: Figures(Timeliness())
        case .byField: Figures(ByField())
        case .byKind: Figures(ByKind())
        case .kindMix: Figures(KindMix())
        case .byCountry: Figures(ByArea<Country>())
        case .byRegion: Figures(ByArea<Region>())
        case .topPartners: Figures(TopPartners())
        case .byReporter: Figures(ByReporter())
        case .expiring: Figures(Expiring())
        case .dormant: Figures(Dormant())
        case .agreements: Figures(Annex())
        case .quality: Figures(Quality())
        }
    }

    /// Its title in English and Chinese.
    package var title: Caption {
        switch self {
        case .stockFlow: Caption("Stock and flow", "协议存量及增减变动")
        case .trend: Caption("Trend", "十年趋势")
        case .byType: Caption("By type of agreement", "按协议类型分")
        case .fieldByKind: Caption("By field and kind of partner", "按学科（技术）领域与合作单位类型分")
        case .value: Caption("Value contracted", "合同金额")
        case .partnerFlow: Caption("Partners who came and left", "合作单位变动")
        case .firstTimePartners: Caption("First-time partners", "新增合作单位")
        case .lostPartners: Caption("Partners no longer active", "中断合作单位")
        case .reactivatedPartners: Caption("Partners who returned", "恢复合作单位")
        case .concentration: Caption("Concentration", "合作集中度")
        case .renewal: Caption("Terms that ran out", "期满与续签")
        case .activities: Caption("Activities", "合作活动")
        case .income: Caption("Money received", "到账金额")
        case .exchangeBalance: Caption("Exchange balance", "学生派出与接收差额")
        case .byPurpose: Caption("By purpose", "按合作内容分")
        case .byUnit: Caption("By unit", "按二级单位（院系）分")
        case .obligations: Caption("Obligations", "履约事项履行")
        case .events: Caption("Events", "活动签约")
        case .tripleHelix: Caption("Triple helix", "三螺旋")
        case .timeliness: Caption("Days from signing to recording", "登记及时性")
        case .byField: Caption("By field", "按学科（技术）领域分")
        case .byKind: Caption("By kind of partner", "按合作单位类型分")
        case .kindMix: Caption("Combinations of partner types", "产学研主体组合")
        case .byCountry: Caption("By country of partner", "按合作单位国家（地区）分")
        case .byRegion: Caption("By region of partner", "按合作单位所在区域分")
        case .topPartners: Caption("Partners with most agreements", "主要合作单位")
        case .byReporter: Caption("By who reports", "按填报单位分")
        case .expiring: Caption("Ending in the next twelve months", "未来12个月到期协议")
        case .dormant: Caption("Without activity for two years", "两年无合作活动的协议")
        case .agreements: Caption("Agreements of the period", "附表 协议名录")
        case .quality: Caption("Quality of the data", "数据质量说明")
        }
    }
}

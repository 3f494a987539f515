import Registry
import Values

/// What the tables of a summary, their columns and checks are called, in English and Chinese.
enum SummaryWords {
    typealias Pair = (en: String, zh: String)

    static let title: Pair = ("Cooperation summary", "年度合作统计")
    static let unknown: Pair = ("Unknown", "未知")

    private static let tables: [SummaryTable: Pair] = [
        .stockFlow: ("Stock and flow", "存量与变动"), .byType: ("By type of agreement", "按协议类型"),
        .byField: ("By field", "按领域"), .byKind: ("By kind of partner", "按合作方类型"),
        .kindMix: ("Kinds that sit together", "协议各方类型组合"), .byCountry: ("By country of partner", "按合作方国家或地区"),
        .byRegion: ("By region of partner", "按合作方所在区域"), .topPartners: ("Partners with most agreements", "主要合作方"),
        .quality: ("Quality of the data", "数据质量"),
    ]

    private static let columns: [String: Pair] = [
        "period": ("Period", "期间"), "inForceBefore": ("In force before", "期初有效"), "entered": ("Entered", "新生效"),
        "resumed": ("Resumed", "恢复"), "expired": ("Expired", "到期"), "terminated": ("Terminated", "终止"),
        "replaced": ("Replaced", "被替代"), "suspended": ("Suspended", "中止"), "inForceAfter": ("In force after", "期末有效"),
        "signed": ("Signed", "签署"), "amended": ("Amended", "修订"), "renewed": ("Renewed", "续签"),
        "type": ("Type", "类型"), "field": ("Field", "领域"), "kind": ("Kind", "类型"), "kinds": ("Kinds", "类型组合"),
        "country": ("Country", "国家或地区"), "region": ("Region", "区域"), "organization": ("Organization", "机构"),
        "label": ("Label", "名称"), "name": ("Name", "名称"), "inForce": ("In force at the end", "期末有效"),
        "share": ("Share in force", "占期末有效比例"), "organizations": ("Organizations", "机构数"),
        "universities": ("Universities", "高等院校"), "enterprises": ("Enterprises", "企业"),
        "institutes": ("Institutes", "研究机构"), "amount": ("Amount signed", "签署金额"), "change": ("Change", "增减"),
        "fields": ("Fields", "领域数"), "firstSigned": ("First signed", "首次签署"), "lastSigned": ("Last signed", "最近签署"),
        "check": ("Check", "检查项"), "found": ("Found", "数量"), "of": ("Of", "检查总数"), "foundShare": ("Share", "比例"),
    ]

    private static let checks: [SummaryQualityRow.Check: Pair] = [
        .unknownSigningDate: ("Signing date not known", "签署日期未知"), .unknownStart: ("Start date not known", "开始日期未知"),
        .unknownEnd: ("End date open or not known", "结束日期未定或未知"), .unknownAmount: ("Amount not known", "金额未知"),
        .unknownField: ("Field not known", "领域未知"), .unknownKindOfParty: ("Kind of a party not known", "签约方类型未知"),
        .unknownCountryOfParty: ("Country of a party not known", "签约方国家或地区未知"),
        .unknownParties: ("Parties not known", "签约方未知"),
        .lowPrecisionDates: ("Dates known to the month or year", "日期仅知年或月"),
        .undated: ("Neither signing date nor start date", "签署日期与开始日期均未知"),
        .suspectedDuplicateOrganizations: ("Organizations with the name of another", "与其他机构同名的机构"),
    ]

    static func text(_ pair: Pair, _ language: Language) -> String { language == .zh ? pair.zh : pair.en }

    static func title(of table: SummaryTable, _ language: Language) -> String {
        tables[table].map { text($0, language) } ?? table.rawValue
    }

    static func title(of column: String, _ language: Language) -> String {
        columns[column].map { text($0, language) } ?? column
    }

    static func title(of check: SummaryQualityRow.Check, _ language: Language) -> String {
        checks[check].map { text($0, language) } ?? check.rawValue
    }
}

import Records
import Values

extension OrganizationPage: Paged {
    public static let layout = Layout<OrganizationPage>(
        title: { page, _ in page.detail.name },
        [
            .text("code", "Code", "代码") { $0.detail.code },
            .text("name", "Name", "名称") { $0.detail.name },
            .word("kind", .organizationKind, "Kind", "类型") { $0.detail.kind ?? "unknown" },
            .word("sector", Wording(Sector.self), "Sector", "部门") { $0.detail.sector },
            .text("country", "Country", "国家（地区）") { $0.detail.country },
            .text("subdivision", "Subdivision", "省份") { $0.detail.subdivision },
            .text("city", "City", "城市") { $0.detail.city },
            .text("website", "Website", "网站") { $0.detail.website },
            .text("partOf", "Part of", "上级单位") { $0.detail.partOf },
            .list("units", "Units", "下属单位") { $0.detail.units },
            .text("ownedBy", "Owned by", "所有者") { $0.detail.ownedBy },
            .list("owned", "Subsidiaries", "子公司") { $0.detail.owned },
            .list("identifiers", "Identifiers", "标识符") { $0.detail.identifiers },
            .list("merged", "Merged", "已合并") { $0.detail.merged },
            .text("retracted", "Retracted", "撤回") { $0.detail.retractedReason },
            .number("agreements", "Agreements", "协议") { $0.detail.agreements },
            .number("inForce", "In force", "有效") { $0.detail.inForce },
        ],
        tables: [
            LayoutTable(OrganizationNameRow.listing) { $0.names },
            LayoutTable(ClassificationRow.listing) { $0.classifications },
            LayoutTable(ContactRow.listing) { $0.contacts },
            LayoutTable(OrganizationSuccessionRow.listing) { $0.successions },
            LayoutTable(OrganizationStatusRow.listing) { $0.statuses },
            LayoutTable(OrganizationMergeRow.listing) { $0.merges },
        ])
}

extension OrganizationNameRow: ListedRow {
    public static let listing = Listing<OrganizationNameRow>("names", "Other names", "其他名称", [
        .text("name", "Name", "名称") { $0.name },
        .word("kind", NameKind.self, "Kind", "类型") { $0.kind },
        .text("language", "Language", "语言") { $0.language },
        .date("from", "From", "自") { $0.from },
        .date("until", "Until", "至") { $0.until },
        .text("recordedAs", "Recorded as", "记录代码") { $0.recordedAs },
    ])
}

extension OrganizationSuccessionRow: ListedRow {
    public static let listing = Listing<OrganizationSuccessionRow>("successions", "Before and after", "沿革", [
        .word("relation", SuccessionSide.self, "Relation", "关系") { $0.relation },
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        .word("how", Succession.self, "How", "方式") { $0.kind },
        .date("date", "Date", "日期") { $0.date },
        .text("note", "Note", "备注") { $0.note },
    ])
}

extension OrganizationStatusRow: ListedRow {
    public static let listing = Listing<OrganizationStatusRow>("statuses", "Agreements by status", "按状态统计的协议", [
        .word("status", AgreementStatus.self, "Status", "状态") { $0.status },
        .number("agreements", "Agreements", "协议") { $0.agreements },
    ])
}

extension OrganizationMergeRow: ListedRow {
    public static let listing = Listing<OrganizationMergeRow>("merges", "Merged into it", "并入的记录", [
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        .text("mergedInto", "Merged into", "并入") { $0.mergedInto },
        .day("date", "Date", "日期") { $0.mergedOn },
        .text("reason", "Reason", "原因") { $0.reason },
    ])
}

/// Sectors of the Frascati Manual (OECD 2015, chapter 3).
enum Sector: String, ClosedWord {
    case higherEducation = "higher-education"
    case businessEnterprise = "business-enterprise"
    case government
    case privateNonProfit = "private-non-profit"

    var caption: Caption {
        switch self {
        case .higherEducation: Caption(rawValue, "高等教育")
        case .businessEnterprise: Caption(rawValue, "企业")
        case .government: Caption(rawValue, "政府")
        case .privateNonProfit: Caption(rawValue, "私营非营利")
        }
    }
}

import Values

/// Words of the registry, such as `in-force` and `university`, as people read them.
extension Wording {
    /// Statuses of agreements.
    public static let agreementStatus = Wording(zh: [
        "draft": "草案", "signed": "已签署", "in-force": "有效", "suspended": "中止", "expired": "已到期",
        "terminated": "已终止", "replaced": "已被取代", "retracted": "已撤回", "unknown": "未知",
    ])
    /// Statuses of obligations.
    public static let obligationStatus = Wording(zh: [
        "scheduled": "待履行", "met": "已履行", "partially-met": "部分履行", "not-met": "未履行",
    ])
    /// Types of agreements.
    public static let agreementType = Wording(kept: .agreementTypes)
    /// Kinds of organizations.
    public static let organizationKind = Wording(zh: ["unknown": "未知"], kept: .organizationKinds)
    /// Kinds of activities.
    public static let activityKind = Wording(kept: .activityKinds)
    /// Levels of fields.
    public static let fieldLevel = Wording(zh: ["broad": "大类", "narrow": "中类", "detailed": "小类"])
    /// How two organizations are alike.
    public static let likeness = Wording(zh: ["identifier": "标识符", "name": "名称", "similar": "名称相近"])
    /// What happens on the day when something is due.
    public static let due = Wording(
        zh: [
            "notice": "通知截止", "ends": "到期", "renews": "自动续签", "consent": "协商续签", "terminates": "终止", "obligation": "义务",
        ],
        en: [
            "notice": "notice by", "renews": "renews itself", "consent": "ends unless renewed",
            "terminates": "is terminated", "obligation": "owed",
        ])
    /// Whether the day when something is due has gone by.
    public static let dueState = Wording(zh: ["due": "待办", "overdue": "逾期"])
    /// What a look at the bytes of a document found.
    public static let finding = Wording(zh: ["whole": "完整", "not-stored": "未存入", "differs": "不一致"])
    /// Kinds of things that are found.
    public static let foundKind = Wording(zh: [
        "organization": "机构", "agreement": "协议", "event": "活动", "field": "领域", "person": "人员",
    ])
    /// What is wrong with a registry.
    public static let problem = Wording(zh: [
        "missing": "缺失", "left-over": "多余", "different": "不一致", "unfinished": "未完成", "disabled": "触发器停用",
        "outdated": "统计过期", "gone": "已丢失",
    ])
}

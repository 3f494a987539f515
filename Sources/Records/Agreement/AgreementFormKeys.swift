import Values

/// The keys of the form, in the order of a person's thought.
package enum AgreementFormKeys {
    struct Entry: Sendable {
        let key: String
        let help: AgreementFormWords<[String]>
        let example: [String]

        init(_ key: String, en: [String], zh: [String], example: [String]) {
            self.key = key
            help = AgreementFormWords(en: en, zh: zh)
            self.example = example
        }
    }

    /// What an edit leaves alone, and the commands that change it.
    package static let kept: [(key: String, verbs: String)] = [
        ("lifecycle", "entente agreement amend, renew, suspend, resume, terminate; what did not happen: entente agreement edit --remove-action"),
        ("documents", "entente document attach"),
        ("obligations", "entente obligation add, update"),
        ("activities", "entente activity add, update"),
        ("lapse", "entente agreement lapse"),
        ("retracted", "entente agreement retract"),
    ]

    static let all: [Entry] = [
        Entry(
            "reference", en: ["What people call it by; the year and the next number unless given."],
            zh: ["协议编号；不填则为年份加下一个序号。"], example: ["reference: CQ-2023-001"]),
        Entry("title", en: ["Title of record."], zh: ["登记用的名称。"], example: ["title: Joint laboratory for vaccines"]),
        Entry(
            "titles", en: ["Titles in further languages, by BCP 47 tag."], zh: ["其他语言的名称，按 BCP 47 语言标签。"],
            example: ["titles:", "  zh: 疫苗联合实验室"]),
        Entry(
            "type",
            en: ["A word such as mou, framework, joint-lab or research; all that there are: entente agreement types."],
            zh: ["类型，如 mou、framework、joint-lab、research；全部见：entente agreement types。"], example: ["type: joint-lab"]),
        Entry(
            "parties",
            en: [
                "At least two, unless it is a draft or partiesUnknown says which are not known. An organization is named",
                "by code, identifier or name; one that is new is told with its kind or country (ISO 3166-1), such as:",
                "  - organization:", "      name: Example Biotech Co., Ltd.", "      kind: enterprise", "      country: CN",
                "A party may have: role, unitName, ownNumber, signatory (name, title), dateSigned, from, until,",
                "contributions (each amount, currency, inKind, what), or contributes: false where it brings in nothing;",
                "signedAs where it signed under another name than it has now.",
            ],
            zh: [
                "各方。至少两方，除非是拟签，或在 partiesUnknown 中说明哪些方不详。单位可写代码、标识符或名称；",
                "新单位写名称 name，并写种类 kind 或国家 country(ISO 3166-1)，如：",
                "  - organization:", "      name: 示例生物科技有限公司", "      kind: enterprise", "      country: CN",
                "一方还可有：role 角色、unitName 院系、ownNumber 自有编号、signatory 签字人(name、title)、dateSigned 签署日期、from 加入、until 退出、",
                "contributions 投入(每项 amount、currency、inKind、what)；没有投入则写 contributes: false；signedAs 签署时的名称（后来改名的）。",
            ],
            example: [
                "parties:", "  - organization: cqmu", "    role: lead", "    unitName: College of Pharmacy",
                "    ownNumber: CQMU-17", "    signatory:", "      name: Li Hua", "      title: President",
                "  - organization: Chongqing University",
            ]),
        Entry(
            "partiesUnknown", en: ["In words, which parties are not known."], zh: ["用文字说明哪些方不详。"],
            example: ["partiesUnknown: the report does not name the parties"]),
        Entry(
            "dateSigned", en: ["Day of the last signature: 2023-10-11, or 2023-10 or 2023 where no more is known."],
            zh: ["最后一方签署的日期：2023-10-11；只知年月则写 2023-10 或 2023。"], example: ["dateSigned: 2023-10-11"]),
        Entry("draft", en: ["true where not all have signed yet."], zh: ["尚未全部签署时为 true。"], example: ["draft: true"]),
        Entry(
            "period",
            en: ["First and last day of validity, and how far renewals can carry it; open: true in place of endDate where it", "was said to have no end."],
            zh: ["有效期的首日和末日，以及续期最远可到的日期；约定长期有效的，不写 endDate 而写 open: true。"],
            example: ["period:", "  startDate: 2023-10-11", "  endDate: 2028-10-10", "  maxExtentDate: 2033-10-10"]),
        Entry(
            "renewal", en: ["rule: none, automatic or by-consent; months of each term that follows."],
            zh: ["续期：\(RenewalRule.chineseChoice)；每次续期的月数 months。"],
            example: ["renewal:", "  rule: automatic", "  months: 60"]),
        Entry(
            "notice", en: ["How long before an end notice must be given: days, or months."],
            zh: ["到期前多久须通知：days 天，或 months 个月。"], example: ["notice:", "  days: 90"]),
        Entry(
            "value", en: ["What it is worth: an exact amount and an ISO 4217 currency; or none, where it carries no money."],
            zh: ["金额：精确数额和 ISO 4217 货币代码；不涉及金额则写 none。"], example: ["value:", "  amount: 250000.00", "  currency: CNY"]),
        Entry(
            "fields", en: ["Fields as scheme:code, or by a label that is unique."], zh: ["领域：体系:代码，或唯一的名称。"],
            example: ["fields:", "  - isced-f:0912"]),
        Entry(
            "purposes",
            en: [
                "What the parties will do, each in a line: the purpose, which way, a quota, a level, a field, years; or with",
                "purpose, from, to, quota (amount, unit, per), level, field, firstYear and lastYear.",
            ],
            zh: [
                "合作内容，每项一行：内容、方向(\(PurposeDirection.chineseChoice))、名额、层次、领域、年份；",
                "或分写 purpose、from、to、quota(amount、unit、per)、level、field、firstYear、lastYear。",
            ],
            example: ["purposes:", "  - student-exchange, outgoing, 5 persons a year, level master, 2024-2028"]),
        Entry(
            "event", en: ["The event at which it was signed, by code or name."], zh: ["在哪次活动上签署，写代码或名称。"],
            example: ["event: cq2023"]),
        Entry(
            "related", en: ["Earlier agreements: framework, renewal, replacement or amendment."],
            zh: ["较早的协议：\(RelationKind.chineseChoice)。"],
            example: ["related:", "  - relation: framework", "    reference: CQ-2021-004"]),
        Entry(
            "classifications", en: ["What it is by some scheme; all are listed by: entente classification list."],
            zh: ["分类标识：体系:取值；一览见 entente classification list。"],
            example: ["classifications:", "  - tech-contract:development"]),
        Entry(
            "amounts", en: ["Amounts beside the value, by kind, such as technology."],
            zh: ["其他金额，按类型，如 technology 技术交易额。"],
            example: ["amounts:", "  - kind: technology", "    amount: 200000.00", "    currency: CNY"]),
        Entry(
            "filings", en: ["That it was registered or notified: scheme, number, date, office, result."],
            zh: ["登记备案：scheme 登记制度、number 登记号、date 日期、office 登记机关、result 结果。"],
            example: ["filings:", "  - scheme: tech-contract", "    number: 2024-0123", "    date: 2024-05-01"]),
        Entry(
            "contacts",
            en: ["Whom to call, in this order; each in a line, or with name, office, email and telephone."],
            zh: ["联系人，按联系的先后；每人一行，或分写 name 姓名、office 部门、email 电子邮箱、telephone 电话。"],
            example: ["contacts:", "  - Front Desk <desk@example.edu>, International Office, +86 23 5550 0100"]),
        Entry(
            "owner", en: ["Who looks after it: a person or an office."], zh: ["由谁负责：个人或部门。"],
            example: ["owner: International Office"]),
        Entry("note", en: ["What else is known."], zh: ["其他已知情况。"], example: ["note: The original is kept in the archive."]),
        Entry(
            "binding", en: ["Whether it binds in law: true or false."], zh: ["是否有法律约束力：true 或 false。"],
            example: ["binding: true"]),
        Entry(
            "visibility", en: ["public, internal or restricted."], zh: ["可见范围：\(Visibility.chineseChoice)。"],
            example: ["visibility: public"]),
    ]
}

extension ClosedWord {
    /// All words of the set as they are written, each with what Chinese tables have for it.
    fileprivate static var chineseChoice: String { allCases.map { "\($0.rawValue) \($0.caption.zh)" }.joined(separator: "、") }
}

import Output
import Values

/// A summary that has every table, of an office that does not exist.
struct FullSummary {
    var language: Language = .en
    var year = 2023
    /// How much of everything there is, in per cent.
    var size = 100

    var summary: Summary {
        var summary = Summary(
            title: language == .zh ? "\(year)年度合作统计公报" : "Cooperation summary \(year)",
            period: Summary.Period(label: "\(year)", startDate: "\(year)-01-01", endDate: "\(year)-12-31"), asOf: "2024-06-01",
            of: "x-jialing", tables: tables)
        summary.subject = say("Jialing River University (fictional)", "嘉陵江大学（虚构）")
        summary.preparedBy = say("Jialing River University, Office of Partnerships", "嘉陵江大学合作处")
        let names = Self.partners.prefix(3).map(\.1)
        summary.network = Summary.Network(
            nodes: [.init(summary.subject ?? "", 40)] + names.enumerated().map { .init($1, 30 - $0) },
            ties: [.init(0, 1, 30), .init(0, 2, 29), .init(0, 3, 28), .init(1, 2, 2)], more: 7)
        summary.command = "entente summary \(year) --of x-jialing --as-of 2024-06-01"
        return summary
    }

    private func say(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }
    private func many(_ count: Int) -> Cell { .integer(count * size / 100) }

    private func column(_ id: String, _ en: String, _ zh: String, _ kind: Column.Kind = .number, _ unit: String? = nil) -> Column {
        Column(id, Caption(en, zh), in: language, kind: kind, unit: unit)
    }

    private func table(_ id: String, _ en: String, _ zh: String, _ columns: [Column], _ rows: [[Cell]], _ notes: [String] = []) -> Table {
        Table(id: id, title: Caption(en, zh), in: language, columns: columns, rows: rows, notes: [general] + notes)
    }

    private var general: String { say("With an end that is not known, and in force until one is: 31.", "31项协议期限不详，在得知之前按有效计。") }

    private func word(_ id: String, _ en: String, _ zh: String) -> [Column] {
        [column(id, en, zh, .text), column("label", "Label", "名称", .text)]
    }

    private var main: [Column] {
        [
            column("signed", "Signed", "新签", .number, "agreements"), column("signedBefore", "Signed before", "上年新签", .number, "agreements"),
            column("signedGrowth", "Growth of signed", "新签增长", .share),
            column("inForce", "In force at end", "期末有效", .number, "agreements"),
            column("inForceBefore", "In force at start of period", "期初有效", .number, "agreements"),
            column("inForceGrowth", "Growth of in force", "有效增长", .share),
        ]
    }

    /// The cells of the main columns.
    private func counts(_ signed: Int, _ signedBefore: Int, _ inForce: Int, _ before: Int) -> [Cell] {
        func growth(_ now: Int, _ before: Int) -> Cell {
            guard before > 0 else { return .null }
            let units = (now - before) * 10000 / before
            let digits = String(abs(units) % 10000 + 10000).dropFirst()
            return .decimal("\(units < 0 ? "-" : "")\(abs(units) / 10000).\(digits)")
        }
        let (a, b, c, d) = (signed * size / 100, signedBefore * size / 100, inForce * size / 100, before * size / 100)
        return [.integer(a), .integer(b), growth(a, b), .integer(c), .integer(d), growth(c, d)]
    }

    private func named(_ code: String, _ en: String, _ zh: String) -> [Cell] { [.text(code), .text(say(en, zh))] }
    private var total: [Cell] { named("total", "Total", "总计") }
    private var unknown: [Cell] { named("unknown", "Not known", "不详") }

    private var tables: [Table] {
        [
            stockFlow, trend, byType, byField, fieldByKind, byKind, kindMix, byCountry, byRegion, value, topPartners, partnerFlow,
            list("firstTimePartners", "New partners", "新增合作单位"), list("lostPartners", "Partners no longer active", "中断合作单位"),
            list("reactivatedPartners", "Partners that came back", "恢复合作单位"), concentration, expiring, renewal, obligations, activities,
            exchangeBalance, byPurpose, byUnit, events, agreements, quality,
        ]
    }

    private var stockFlow: Table {
        let names = [
            ("inForceBefore", "In force at start of period", "期初有效", 1180), ("entered", "Entered", "新生效", 214), ("resumed", "Resumed", "恢复履行", 3),
            ("expired", "Expired", "期满终止", 96), ("terminated", "Terminated", "提前终止", 11), ("replaced", "Replaced", "由新协议取代", 8),
            ("suspended", "Suspended", "中止履行", 2), ("joined", "Joined", "中途加入", 3), ("left", "Left", "中途退出", 1),
            ("inForceAfter", "In force at end of period", "期末有效", 1282), ("signed", "Signed", "新签", 231),
            ("signedAsRenewal", "Signed as renewal", "其中续签", 22), ("amended", "Amended", "变更", 12), ("renewed", "Renewed", "协商续签", 35),
            ("renewedByItself", "Renewed by itself", "自动续期", 58),
        ]
        return table(
            "stockFlow", "Stock and flow", "协议存量及增减变动",
            [column("period", "Period", "期间", .text)] + names.map { column($0.0, $0.1, $0.2, .number, "agreements") },
            [[.text("\(year)")] + names.map { many($0.3) }],
            [say("Beginning on a day that is not known, and counted from the first day of the month or year: 3.", "3项协议的开始日期仅知年或月，按该年或该月首日计。")])
    }

    private var trend: Table {
        let rows = (0..<10).map { place -> [Cell] in
            [.text("\(year - 9 + place)"), many([60, 74, 91, 88, 120, 131, 70, 95, 180, 231][place]),
             many([402, 455, 520, 571, 650, 735, 760, 820, 1180, 1282][place]),
             many([120, 131, 140, 152, 166, 180, 184, 190, 198, 211][place]), many([20, 12, 14, 15, 18, 20, 8, 9, 13, 24][place]),
             .decimal("\(12 + place)500000.00"), place < 5 ? .null : .decimal("\(place)40000.00")]
        }
        return table(
            "trend", "Ten years", "十年走势",
            [column("period", "Period", "期间", .text), column("signed", "Signed", "新签", .number, "agreements"),
             column("inForceAfter", "In force at end of period", "期末有效", .number, "agreements"), column("partners", "Partners", "合作单位", .number, "organizations"),
             column("firstTimePartners", "New partners", "新增合作单位", .number, "organizations"),
             column("amountCNY", "Amount signed (CNY)", "合同金额（CNY）", .number, "CNY"),
             column("amountEUR", "Amount signed (EUR)", "合同金额（EUR）", .number, "EUR")], rows)
    }

    private var byType: Table {
        let types = [
            ("mou", "Memorandum of understanding", "合作备忘录（谅解备忘录）", 61, 48, 402), ("exchange", "Exchange agreement", "校际交流协议", 38, 40, 310),
            ("research", "Research agreement", "科研合作协议", 52, 31, 241), ("joint-program", "Joint program", "联合培养协议", 9, 11, 88),
            ("consultancy", "Consulting", "技术咨询合同", 33, 20, 70), ("joint-lab", "Joint laboratory", "共建科研平台（联合实验室）协议", 6, 5, 54),
            ("license", "License agreement", "技术许可合同", 12, 9, 41), ("internship", "Internships", "实习实训基地协议", 20, 16, 76),
        ]
        return table(
            "byType", "By type of agreement", "按协议类型分", word("type", "Type", "类型") + main + [column("share", "Share in force", "占有效比重", .share), column("sharePoints", "Share, growth in points", "比重变化", .number, "points")],
            types.map { named($0.0, $0.1, $0.2) + counts($0.3, $0.4, $0.5, $0.5 - 9) + [.decimal("0.\(1000 + $0.5)"), .decimal($0.3 > $0.4 ? "1.40" : "-0.25")] }
                + [total + counts(231, 180, 1282, 1180) + [.decimal("1.0000"), .decimal("0.00")]])
    }

    private static let fields = [
        ("isced-f:07", "Engineering, manufacturing and construction", "工程、制造和建筑", 80, 62, 410), ("isced-f:09", "Health and welfare", "卫生与福利", 55, 49, 333),
        ("isced-f:06", "Information and Communication Technologies (ICTs)", "信息通信技术", 47, 30, 240),
        ("isced-f:05", "Natural sciences, mathematics and statistics", "自然科学、数学和统计学", 20, 22, 131),
        ("isced-f:04", "Business, administration and law", "商业、管理和法律", 14, 9, 90), ("isced-f:02", "Arts and humanities", "艺术和人文学科", 11, 12, 62),
        ("isced-f:08", "Agriculture, forestry, fisheries and veterinary", "农业、林业、渔业和兽医学", 4, 6, 41),
    ]

    private var byField: Table {
        let kinds = [("organizations", "Partners", "合作单位"), ("universities", "Universities", "高等学校"), ("enterprises", "Enterprises", "企业"), ("institutes", "Institutes", "科研院所"), ("others", "Others", "其他")]
        let rows = Self.fields.map { named($0.0, $0.1, $0.2) + counts($0.3, $0.4, $0.5, $0.5 - 12) + [$0.5 / 3, $0.5 / 5, $0.5 / 9, $0.5 / 30, 3].map { many($0) } }
        return table(
            "byField", "By field", "按学科（技术）领域分", word("field", "Field", "领域") + main + kinds.map { column($0.0, $0.1, $0.2, .number, "organizations") },
            rows + [unknown + counts(12, 8, 75, 70) + [30, 10, 5, 2, 1].map { many($0) }, total + counts(231, 180, 1282, 1180) + [211, 92, 80, 20, 19].map { many($0) }],
            [say("An agreement counts 1 in each row it touches, so a column does not add up to the 1,282 in force.", "协议涉及的每一行各计1，各行之和大于期末有效的1282项。")])
    }

    private static let kinds = [
        ("university", "University", "高等学校", 92, 520), ("enterprise", "Enterprise", "企业", 80, 610), ("institute", "Research institute", "科研院所", 20, 140),
        ("hospital", "Hospital", "医疗卫生机构", 9, 60), ("government", "Government", "政府部门", 6, 31),
    ]

    private var fieldByKind: Table {
        let columns = [column("row", "Row", "行", .text), column("field", "Field", "领域", .text), column("fieldLabel", "Field", "领域", .text), column("kind", "Kind", "类型", .text), column("kindLabel", "Kind", "类型", .text), column("signed", "Signed", "新签", .number, "agreements"), column("inForce", "In force at end", "期末有效", .number, "agreements")]
        var rows: [[Cell]] = []
        for (row, field) in Self.fields.enumerated() {
            for (place, kind) in Self.kinds.enumerated() where (row + place) % 5 != 4 {
                rows.append([.text("\(field.0):\(kind.0)"), .text(field.0), .text(say(field.1, field.2)), .text(kind.0), .text(say(kind.1, kind.2)), many(field.3 / (place + 2)), many(field.5 * kind.4 / 1300)])
            }
        }
        rows.append([.text("total"), .null, .text(say("Total", "总计")), .null, .null, many(231), many(1282)])
        return table("fieldByKind", "By field and kind of partner", "按领域和合作单位类型分", columns, rows)
    }

    private var byKind: Table {
        table(
            "byKind", "By kind of partner", "按合作单位类型分",
            word("kind", "Kind", "类型") + [column("organizations", "Partners", "合作单位", .number, "organizations")] + main
                + [column("bilateral", "Bilateral in force", "其中双边有效", .number, "agreements"), column("amountCNY", "Amount signed (CNY)", "合同金额（CNY）", .number, "CNY"), column("amountEUR", "Amount signed (EUR)", "合同金额（EUR）", .number, "EUR")],
            Self.kinds.map { named($0.0, $0.1, $0.2) + [many($0.3)] + counts($0.3, $0.3 - 8, $0.4, $0.4 - 30) + [many($0.4 - 20), .decimal("\($0.4)0000.00"), .decimal("\($0.3)000.00")] }
                + [total + [many(211)] + counts(231, 180, 1282, 1180) + [many(1100), .decimal("21500000.00"), .decimal("940000.00")]])
    }

    private var kindMix: Table {
        let mixes = [
            ("university+enterprise", "University + Enterprise", "高等学校 + 企业", 90, 540), ("university", "University", "高等学校", 60, 410),
            ("university+institute", "University + Research institute", "高等学校 + 科研院所", 21, 120),
            ("university+enterprise+institute", "University + Enterprise + Research institute", "高等学校 + 企业 + 科研院所", 14, 88),
            ("university+hospital", "University + Hospital", "高等学校 + 医疗卫生机构", 9, 70), ("university+government", "University + Government", "高等学校 + 政府部门", 4, 31),
        ]
        return table(
            "kindMix", "Combinations of partner types", "产学研主体组合", word("kinds", "Kinds", "类型组合") + main + [column("share", "Share in force", "占有效比重", .share)],
            mixes.map { named($0.0, $0.1, $0.2) + counts($0.3, $0.3 - 3, $0.4, $0.4 - 22) + [.decimal("0.\(1000 + $0.4)")] } + [total + counts(231, 180, 1282, 1180) + [.decimal("1.0000")]])
    }

    private var areas: [Column] {
        [column("organizations", "Partners", "合作单位", .number, "organizations")] + main
            + [column("bilateral", "Bilateral in force", "其中双边有效", .number, "agreements"), column("change", "Change", "增减", .number, "agreements")]
    }

    private func area(_ area: (String, String, String, Int, Int)) -> [Cell] {
        named(area.0, area.1, area.2) + [many(area.3 / 2)] + counts(area.3 / 3, area.3 / 4, area.3, area.4) + [many(area.3 * 4 / 5), .integer((area.3 - area.4) * size / 100)]
    }

    private var byCountry: Table {
        let countries = [
            ("CN", "China", "中国", 640, 601), ("US", "United States", "美国", 120, 133), ("GB", "United Kingdom", "英国", 98, 80), ("DE", "Germany", "德国", 77, 70),
            ("JP", "Japan", "日本", 61, 61), ("LU", "Luxembourg", "卢森堡", 44, 31), ("CA", "Canada", "加拿大", 40, 41), ("FR", "France", "法国", 33, 30),
            ("SG", "Singapore", "新加坡", 29, 20), ("AU", "Australia", "澳大利亚", 21, 22), ("KR", "Korea (the Republic of)", "韩国", 18, 15), ("IT", "Italy", "意大利", 9, 9), ("BR", "Brazil", "巴西", 4, 2),
        ]
        return table("byCountry", "By country of partner", "按国家（地区）分", word("country", "Country", "国家（地区）") + areas, countries.map(area) + [unknown + area(("", "", "", 12, 14)).dropFirst(2), total + area(("", "", "", 1282, 1180)).dropFirst(2)])
    }

    private var byRegion: Table {
        let regions = [("142", "Asia", "亚洲", 748, 697), ("150", "Europe", "欧洲", 261, 220), ("019", "Americas", "美洲", 164, 176), ("009", "Oceania", "大洋洲", 21, 22)]
        return table("byRegion", "By region of partner", "按合作单位所在区域分", word("region", "Region", "区域") + areas, regions.map(area) + [total + area(("", "", "", 1282, 1180)).dropFirst(2)])
    }

    private var value: Table {
        func row(_ currency: String, _ type: String, _ en: String, _ zh: String, _ count: Int, _ total: Int) -> [Cell] {
            let amount = { (number: Int) -> Cell in .decimal("\(number).00") }
            return [.text("\(currency):\(type)"), .text(currency), .text(type), .text(say(en, zh)), many(count), amount(total), amount(total / count), amount(total / count - 100), amount(total / 2), amount(total / 9)]
        }
        let columns = [column("row", "Row", "行", .text), column("currency", "Currency", "币种", .text), column("type", "Type", "类型", .text), column("label", "Label", "名称", .text), column("agreements", "Agreements", "协议", .number), column("total", "Total", "合同成交额"), column("mean", "Mean", "平均"), column("median", "Median", "中位数"), column("cash", "Cash", "现金"), column("inKind", "In kind", "实物")]
        return table("value", "Value", "合同金额", columns, [
            row("CNY", "research", "Research agreement", "科研合作协议", 41, 14_200_000), row("CNY", "consultancy", "Consulting", "技术咨询合同", 30, 4_100_000), row("CNY", "license", "License agreement", "技术许可合同", 9, 3_200_000), 
            row("EUR", "research", "Research agreement", "科研合作协议", 8, 900_000), row("EUR", "consultancy", "Consulting", "技术咨询合同", 2, 40_000), 
        ])
    }

    private static let partners = [
        ("x-alder", "Alder Valley University (fictional)", "university", "University", "高等学校", "US", "United States", "美国", 31), ("x-moselle", "Moselle Vaccines S.A. (fictional)", "enterprise", "Enterprise", "企业", "LU", "Luxembourg", "卢森堡", 22),
        ("x-shuanghe", "双河信息技术有限公司（虚构）", "enterprise", "Enterprise", "企业", "CN", "China", "中国", 18), ("x-nile", "جامعة النيل للعلوم (خيالية)", "university", "University", "高等学校", "EG", "Egypt", "埃及", 12),
        ("x-vaccine", "Institute of Vaccine Research (fictional)", "institute", "Research institute", "科研院所", "CN", "China", "中国", 9),
    ]

    private var topPartners: Table {
        let columns = [column("organization", "Organization", "单位", .text), column("name", "Name", "名称", .text), column("kind", "Kind", "类型", .text), column("country", "Country", "国家（地区）", .text), column("signed", "Signed", "新签", .number, "agreements"), column("inForce", "In force at end", "期末有效", .number, "agreements"), column("bilateral", "Bilateral in force", "其中双边有效", .number, "agreements"), column("fields", "Fields", "领域数", .number), column("firstSigned", "First signed", "首次签署", .date), column("lastSigned", "Last signed", "最近签署", .date)]
        return table("topPartners", "Main partners", "主要合作单位", columns, Self.partners.map {
            [.text($0.0), .text($0.1), .text(say($0.3, $0.4)), .text(say($0.6, $0.7)), many($0.8 / 4), many($0.8), many($0.8 - 3), many(3), .date("2011"), .date("\(year)-09-14")]
        }, [say("The first 5 of 211.", "共211家，列出前5家。")])
    }

    private var partnerFlow: Table {
        let names = [("partnersBefore", "Partners at start", "期初合作单位", 198), ("new", "New", "新增", 24), ("returned", "Came back", "恢复", 3), ("left", "No longer active", "中断", 14), ("partnersAfter", "Partners at end", "期末合作单位", 211)]
        return table("partnerFlow", "Partners: stock and flow", "合作单位增减变动", [column("period", "Period", "期间", .text)] + names.map { column($0.0, $0.1, $0.2, .number, "organizations") }, [[.text("\(year)")] + names.map { many($0.3) }])
    }

    private func list(_ id: String, _ en: String, _ zh: String) -> Table {
        let columns = [column("organization", "Organization", "单位", .text), column("name", "Name", "名称", .text), column("kind", "Kind", "类型", .text), column("country", "Country", "国家（地区）", .text), column("date", "Date", "日期", .date)]
        return table(id, en, zh, columns, Self.partners.map { [.text($0.0), .text($0.1), .text(say($0.3, $0.4)), .text(say($0.6, $0.7)), .date("\(year)-03-0\($0.0.count % 9 + 1)")] })
    }

    private var concentration: Table {
        table("concentration", "Concentration", "合作集中度", [column("by", "By", "统计口径", .text), column("label", "Label", "名称", .text), column("index", "Index", "赫芬达尔指数", .number), column("agreements", "Agreements", "协议", .number, "agreements"), column("sharers", "Shared by", "分布个数", .number)] + [10, 25, 50, 75].map { column("first\($0)", "Held by the first \($0)%", "前\($0)%所占比重", .share) },
            [named("partner", "By partner", "按合作单位") + [.decimal("0.0312"), many(1282), .integer(402)] + held(["0.4100", "0.6500", "0.8300", "0.9400"]), named("country", "By country", "按国家（地区）") + [.decimal("0.2871"), many(1282), .integer(38)] + held(["0.6300", "0.8100", "0.9300", "0.9800"]), named("field", "By field", "按领域") + [.decimal("0.1640"), many(1282), .integer(24)] + held(["0.3300", "0.5400", "0.7600", "0.9000"])])
    }

    private func held(_ shares: [String]) -> [Cell] { shares.map(Cell.decimal) }

    private var expiring: Table {
        let columns = [column("reference", "Reference", "编号", .text), column("title", "Title", "名称", .text), column("endDate", "Ends", "届满日", .date), column("noticeBy", "Notice by", "通知期限", .date), column("owner", "Owner", "归口部门", .text), column("partners", "Partners", "合作单位", .text), column("ends", "Ends", "到期", .number, "agreements"), column("renewsItself", "Renews itself", "自动续期", .number, "agreements")]
        let rows = (0..<23).map { place -> [Cell] in
            let month = [1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 6, 6, 8, 9, 9, 11, 12][place]
            let date = "\(year + 1)-\(month < 10 ? "0" : "")\(month)-\(10 + place % 18)"
            let isNotice = place % 4 == 2
            return [.text("X-2021-0\(10 + place)"), .text("Laboratory for translational medicine \(place) (fictional)"), isNotice ? .date("\(year + 2)-01-31") : .date(date), isNotice ? .date(date) : .null, .text(say("International Office", "国际合作处")), .list([Self.partners[place % 5].1]), .integer(isNotice ? 0 : 1), .integer(isNotice ? 1 : 0)]
        }
        return table("expiring", "Ending in the next 12 months", "未来12个月到期协议", columns, rows)
    }

    private var renewal: Table {
        let names = [("ranOut", "Ran out", "届满", 176), ("renewed", "Renewed", "协商续签", 35), ("renewedByItself", "Renewed by itself", "自动续期", 58), ("replaced", "Replaced", "由新协议取代", 8), ("notRenewed", "Not renewed", "期满不续", 75)]
        return table("renewal", "Renewal", "续签情况", [column("period", "Period", "期间", .text)] + names.map { column($0.0, $0.1, $0.2) } + [column("rate", "Renewal rate", "续签率", .share), column("median", "Median term", "期限中位数", .number, "months")], [[.text("\(year)")] + names.map { many($0.3) } + [.decimal("0.5739"), .integer(36)]])
    }

    private var obligations: Table {
        let names = [("due", "Due", "应完成", 40), ("met", "Met", "已完成", 31), ("partiallyMet", "Partially met", "部分完成", 4), ("notMet", "Not met", "未完成", 2), ("overdue", "Overdue", "逾期", 3)]
        return table("obligations", "Obligations", "履约事项", [column("period", "Period", "期间", .text)] + names.map { column($0.0, $0.1, $0.2) }, [[.text("\(year)")] + names.map { many($0.3) }])
    }

    private var activities: Table {
        table("activities", "Activities", "合作活动", word("kind", "Kind", "类型") + [column("count", "Count", "次数"), column("quantity", "Quantity", "数量"), column("unit", "Unit", "单位", .text), column("amountCNY", "Amount (CNY)", "金额（CNY）", .number, "CNY")],
            [named("students-exchanged", "Students exchanged", "学生交流") + [many(60), many(212), .text("persons"), .null], named("income", "Income", "到账收入") + [many(30), .null, .null, .decimal("8200000.00")]])
    }

    private var exchangeBalance: Table {
        table("exchangeBalance", "Balance of exchange", "学生派出与接收差额", [column("organization", "Organization", "单位", .text), column("name", "Name", "名称", .text), column("sent", "Sent", "派出", .number, "persons"), column("received", "Received", "接收", .number, "persons"), column("balance", "Balance", "差额", .number, "persons")],
            Self.partners.map { [.text($0.0), .text($0.1), many($0.8 * 2), many($0.8 + 12), .integer($0.8 - 12)] })
    }

    private var byPurpose: Table {
        let purposes = [("student-exchange/outgoing", "Student exchange", "学生交换", "outgoing", "派出", 240), ("student-exchange/incoming", "Student exchange", "学生交换", "incoming", "接收", 221), ("joint-research/none", "Joint research", "联合研究", "both", "双向或无方向", 190), ("internship/outgoing", "Internship", "实习", "outgoing", "派出", 76)]
        return table("byPurpose", "By purpose", "按合作内容分", word("purpose", "Purpose", "合作内容") + [column("direction", "Direction", "方向", .text)] + main + [column("quota", "Quota", "名额", .number, "persons")],
            purposes.map { named($0.0, $0.1, $0.2) + [$0.3.isEmpty ? .null : .text(say($0.3, $0.4))] + counts($0.5 / 8, $0.5 / 9, $0.5, $0.5 - 11) + [many($0.5 * 2)] })
    }

    private var byUnit: Table {
        table("byUnit", "By unit", "按二级单位分", [column("unit", "Unit", "单位", .text), column("name", "Name", "名称", .text), column("signed", "Signed", "新签", .number, "agreements"), column("inForce", "In force at end", "期末有效", .number, "agreements"), column("partners", "Partners", "合作单位", .number, "organizations")],
            [named("x-med", "Faculty of Medicine (fictional)", "医学院（虚构）") + [many(60), many(301), many(70)], named("School of Law", "School of Law", "法学院") + [many(9), many(61), many(22)]])
    }

    private var events: Table {
        table("events", "Events", "签约活动", [column("event", "Event", "活动", .text), column("name", "Name", "名称", .text), column("signed", "Signed", "签署", .number, "agreements"), column("organizations", "Organizations", "单位", .number, "organizations"), column("attendance", "Attendance", "与会人数", .number)],
            [named("cq2023", "2023 International Conference on the Cooperation and Integration of Industry, Education, Research and Application (Chongqing)", "2023产学研用国际合作会议（重庆）") + [.integer(3), .integer(0), .integer(600)]])
    }

    private var agreements: Table {
        let columns = [column("reference", "Reference", "编号", .text), column("title", "Title", "名称", .text), column("partners", "Partners", "合作单位", .text), column("type", "Type", "类型", .text), column("fields", "Fields", "领域", .text), column("dateSigned", "Signed", "签署日期", .date), column("endDate", "Ends", "届满日", .date), column("signed", "Signed", "新签"), column("renewed", "Renewed", "续签"), column("amended", "Amended", "变更"), column("ended", "Ended", "终止")]
        let rows = (0..<70).map { place -> [Cell] in
            [.text("X-2021-0\(10 + place)"), .text("Laboratory for translational medicine \(place) (fictional)"), .list(Array(Self.partners.prefix(place % 3 + 1).map(\.1))), .text(say("Research agreement", "科研合作协议")), .list([say("Health and welfare", "卫生与福利")]), .date("2021-0\(place % 9 + 1)-11"), .date("\(year + 1)-0\(place % 9 + 1)-10"), .integer(place % 5 == 0 ? 1 : 0), .integer(place % 7 == 0 ? 1 : 0), .integer(0), .integer(place % 11 == 0 ? 1 : 0)]
        }
        return table("agreements", "Agreements", "附表　协议名录", columns, rows)
    }

    private var quality: Table {
        let checks = [("unknownSigningDate", "Signing date not known", "签署日期不详", 14, 1401), ("unknownEnd", "End not known", "期限不详", 31, 1401), ("unknownField", "Field not known", "领域不详", 75, 1401), ("unknownAmount", "Amount not known", "金额不详", 40, 311)]
        return table("quality", "Quality of the data", "数据质量说明", word("check", "Check", "事项") + [column("found", "Found", "发现"), column("of", "Of", "检查数"), column("share", "Share", "比重", .share)],
            checks.map { named($0.0, $0.1, $0.2) + [many($0.3), many($0.4), .decimal("0.0\($0.3 * 100 / 14)")] })
    }
}

import Values

/// What the figures of a summary mean, one sentence each; SUMMARY.md and the README define them at length.
struct Glossary {
    /// A figure and what it means.
    struct Entry {
        /// By which it is linked to.
        var id: String
        /// Ids of the columns that hold it, `table:column` where other tables have something else under that id.
        var columns: Set<String>
        var title: Caption
        var meaning: Caption

        init(_ id: String, _ columns: [String], _ title: Caption, _ meaning: Caption) {
            self.id = id
            self.columns = Set(columns)
            self.title = title
            self.meaning = meaning
        }
    }

    /// The entry of a column of a table, if it is explained. A column of amounts is one, whatever the currency.
    static func entry(_ column: String, of table: String) -> Entry? {
        let column = column.hasPrefix("amount") ? "amount" : column
        return byColumn["\(table):\(column)"] ?? byColumn[column]
    }

    /// The entries that some figures lead to, in the order of the glossary.
    static func entries(of figures: [(table: String, column: String)]) -> [Entry] {
        let found = Set(figures.compactMap { entry($0.column, of: $0.table)?.id })
        return entries.filter { found.contains($0.id) }
    }

    private static let byColumn = Dictionary(
        entries.flatMap { entry in entry.columns.map { ($0, entry) } }, uniquingKeysWith: { first, _ in first })

    private static let entries = ofAgreements + ofPartners + ofTheRest

    private static let ofAgreements = [
        Entry(
            "inForce", ["inForce", "inForceAfter", "inForceBefore"], Caption("In force", "有效"),
            Caption(
                "Begun and not ended on the day: not suspended, not a draft, whenever it was signed; at start and at end are the day before the period and its last day.",
                "指在该日已生效且未期满、未提前终止、未由新协议取代、未中止履行的协议，不论何时签署；期初指统计期前一日，期末指统计期最后一日。")),
        Entry(
            "signed", ["signed"], Caption("Signed", "新签"),
            Caption(
                "Signed by the last party on a day of the period; one whose signing date is not known is signed in no period.",
                "指最后一方签署日期在统计期内的协议；签署日期不详的不计入任何时期。")),
        Entry(
            "signedAsRenewal", ["signedAsRenewal"], Caption("Signed as renewal", "其中续签"),
            Caption(
                "Signed to go on in the place of an earlier agreement; counted in signed, and neither as come into force nor as expired.",
                "指为接续原协议而新签的协议；计入新签，不计入新生效，原协议亦不计入期满终止。")),
        Entry(
            "entered", ["entered"], Caption("Entered", "新生效"),
            Caption("Not in force on one day, and in force for the first time on the next.", "指在统计期内首次生效的协议。")),
        Entry(
            "resumed", ["resumed"], Caption("Resumed", "恢复履行"),
            Caption("In force again after a suspension or a gap.", "指中止或间断后在统计期内恢复履行的协议。")),
        Entry(
            "expired", ["expired"], Caption("Expired", "期满终止"),
            Caption(
                "Its term ran out the day before, and nothing renewed it; an agreement that ends on 31 December expires on 1 January.",
                "指期限届满且未续期的协议，按届满次日计；12月31日届满的，计入次年。")),
        Entry(
            "terminated", ["terminated"], Caption("Terminated", "提前终止"),
            Caption("Ended by the parties before its term ran out.", "指期限届满前由当事各方终止（解除）的协议。")),
        Entry(
            "replaced", ["replaced"], Caption("Replaced", "由新协议取代"),
            Caption("Ended because another agreement took its place.", "指因另一协议取代而终止的协议。")),
        Entry(
            "suspended", ["suspended"], Caption("Suspended", "中止履行"),
            Caption("Set aside in the period, and not in force until it is resumed.", "指在统计期内中止履行的协议，恢复前不计为有效。")),
        Entry(
            "joined", ["joined"], Caption("Joined", "中途加入"),
            Caption("Agreements that the one reported on came into while they ran.", "指统计对象在协议履行期间加入的协议。")),
        Entry(
            "left", ["left"], Caption("Left", "中途退出"),
            Caption("What was left while it ran; of partners, those with nothing left in force.", "指协议履行期间退出；就合作单位而言，指期末已无有效协议。")),
        Entry(
            "amended", ["amended"], Caption("Amended", "变更"),
            Caption("Changes of an agreement that took effect in the period.", "指在统计期内生效的变更次数。")),
        Entry(
            "renewed", ["renewed"], Caption("Renewed", "续签"),
            Caption("Renewals that the parties agreed on and that took effect in the period.", "指当事各方协商续签并在统计期内生效的次数。")),
        Entry(
            "renewedByItself", ["renewedByItself"], Caption("Renewed by itself", "自动续期"),
            Caption("Terms that began in the period by a rule of the agreement, without anyone's doing.", "指依协议约定在统计期内自动开始的新一期次数。")),
        Entry(
            "bilateral", ["bilateral"], Caption("Bilateral", "双边"),
            Caption("In force at the end of the period between two bodies alone.", "指期末有效且仅由两个法人单位签订的协议。")),
        Entry(
            "share", ["share"], Caption("Share", "比例"),
            Caption("What a row has of all agreements in force at the end of the period.", "指占期末有效协议总数的百分比。")),
        Entry(
            "signedGrowth", ["signedGrowth", "inForceGrowth", "change"], Caption("Change", "比上年增长"),
            Caption(
                "Against the period before, in per cent of it or, of countries and regions, in agreements; blank where there was none before or the period is not over.",
                "指与上年（期初）相比的增减，以百分数表示，国家（地区）和区域的变化以项数表示；上年为零或统计期未结束的不计算。")),
    ]

    private static let ofPartners = [
        Entry(
            "organizations", ["organizations", "universities", "enterprises", "institutes", "others", "partners", "partnersBefore", "partnersAfter"],
            Caption("Partners", "合作单位"),
            Caption(
                "Legal bodies that are party to an agreement that counts; a faculty counts as its university, and each body once.",
                "指计入统计的协议的签约法人单位；院系等二级单位并入所属单位，同一单位只计一次。")),
        Entry(
            "new", ["new", "firstTimePartners"], Caption("New partners", "新增合作单位"),
            Caption("Those with whom nothing was in force before.", "指此前从未有过有效协议的合作单位。")),
        Entry(
            "returned", ["returned"], Caption("Came back", "恢复合作单位"),
            Caption("Those with something in force again after a time without.", "指中断后重新有有效协议的合作单位。")),
        Entry(
            "fields", ["fields"], Caption("Fields", "领域数"),
            Caption("Distinct fields of the agreements that were active in the period.", "指统计期内所涉协议的不同领域数目。")),
        Entry(
            "index", ["index"], Caption("Concentration", "合作集中度"),
            Caption(
                "Herfindahl-Hirschman index: the sum of the squared shares of all in the agreements in force; 1 is one alone, 1/n is n alike.",
                "赫芬达尔—赫希曼指数，即各单位（国家、领域）占有效协议份额的平方和；1为全部集中于一个，1/n为n个均分。")),
        Entry(
            "held", ["held", "first10", "first25", "first50", "first75"], Caption("Held by the first", "前若干所占比例"),
            Caption(
                "What the largest tenth, quarter, half and three quarters of partners, countries or fields have of the agreements in force; alike they would hold as many in a hundred.",
                "指按有效协议由多到少排列，前10%、25%、50%、75%的单位（国家、领域）所占份额；完全均分时与其占比相等。")),
    ]

    private static let ofTheRest = [
        Entry(
            "amount", ["amount", "value:total", "value:mean", "value:median", "income:contracted"], Caption("Amount", "合同金额"),
            Caption(
                "What was contracted in agreements signed in the period, each currency apart; ceilings of frameworks and what does not bind are left out.",
                "指统计期内新签协议的合同金额，各币种分别统计；框架协议的上限金额及无约束力协议的金额不计入。")),
        Entry(
            "broughtIn", ["value:cash", "value:inKind", "value:howNotSaid"], Caption("Brought in", "投入"),
            Caption("What parties bring into agreements signed in the period, in cash or in kind, each currency apart.", "指当事各方对统计期内新签协议的现金、实物投入，各币种分别统计。")),
        Entry(
            "received", ["income:received", "income:cash", "income:inKind", "income:howNotSaid", "income:receiverNotSaid", "income:toDate"],
            Caption("Received", "到账金额"),
            Caption("What came in under agreements on a day of the period, whenever they were signed; to date is up to its end.", "指统计期内按协议实际到账的金额，不论协议何时签署；累计到账截至期末。")),
        Entry(
            "term", ["renewal:lowerQuartile", "renewal:median", "renewal:upperQuartile"], Caption("Term", "协议期限"),
            Caption("How many months the terms had that ran out in the period: a quarter of them had no more than the lower quartile, half no more than the median.",
                "指统计期内届满的各期期限（月）；四分之一不超过下四分位数，半数不超过中位数。")),
        Entry(
            "activity", ["activities:count", "activities:quantity", "activities:amount"], Caption("Activities", "合作活动"),
            Caption("What took place under agreements in the period, as it was recorded: how often, how many persons or things, and for what amount.",
                "指统计期内按协议开展并登记的合作活动：次数、人数或件数及金额。")),
        Entry(
            "timeliness", ["timeliness:agreements", "timeliness:median", "timeliness:ninetiethPercentile"],
            Caption("Days to recording", "登记天数"),
            Caption("Days from signing to recording, of agreements signed in the period; what came by an import is left out.",
                "指统计期内新签协议自签署至登记的天数；批量导入的不计。")),
        Entry(
            "helix", ["tripleHelix:of", "tripleHelix:share", "tripleHelix:millibits"], Caption("Triple helix", "三螺旋"),
            Caption("Of the agreements signed in the period whose parties' kinds are all known, in how many universities, enterprises and institutes sit together; below 0 their mutual information is synergy, and outside the band it is not by chance.",
                "指在签约单位类型均已知的新签协议中，高校、企业、科研院所共同参与的情况；三方互信息为负表示协同，超出区间则非随机所致。")),
        Entry(
            "what", ["what", "date", "noticeBy"], Caption("Falls due", "到期与通知期限"),
            Caption(
                "An agreement ends on its last day; one that renews itself stands under the last day on which notice can be given.",
                "协议按其届满日列示；自动续期的协议按可发出不续期通知的最后日期列示。")),
        Entry(
            "rate", ["renewal:rate", "renewal:renewed", "renewal:renewedByItself", "renewal:replaced", "renewal:notRenewed", "renewal:ranOut", "renewal:wentOn"], Caption("Renewal rate", "续签率"),
            Caption("Of the terms that ran out in the period, the share that was renewed, renewed itself or was replaced.", "指统计期内届满的协议中续签、自动续期或由新协议取代的比重。")),
        Entry(
            "quota", ["quota", "quotaOut", "quotaIn", "quotaMonths"], Caption("Quota", "名额"),
            Caption("What the agreement allows in a year, in persons or months; not what took place.", "指协议约定的年度名额（人或月），并非实际发生数。")),
        Entry(
            "balance", ["balance", "balanceFiveYears", "balanceEver", "exchangeBalance:sent", "exchangeBalance:received", "semesterBalance", "semesterBalanceFiveYears", "semesterBalanceEver", "semestersSent", "semestersReceived"], Caption("Balance", "派出与接收差额"),
            Caption("Who came less who went, as recorded under the agreements: below 0 where more went than came. A semester is one that one person stayed.",
                "指按协议记录的接收数减派出数，负数表示派出多于接收；学期数按人次学期计。")),
        Entry(
            "overdue", ["overdue", "due", "met", "partiallyMet", "notMet", "open"], Caption("Obligations", "履约事项"),
            Caption("What a party owes by a day of the period; overdue is what is still open after its day.", "指应在统计期内完成的履约事项；逾期指过期仍未完成的事项。")),
        Entry(
            "found", ["quality:found", "quality:of", "quality:share"], Caption("Found", "发现"),
            Caption("How many of those looked at lack what the row names.", "指所查对象中存在该行所列情形的数目。")),
    ]
}

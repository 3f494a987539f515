import Values

/// The words of the report of a summary, in both languages.
enum ReportWords {
    static let pictures = Caption("Pictures", "图示")
    static let tables = Caption("Tables", "统计表")
    static let annex = Caption("Annex", "附录")
    static let definitions = Caption("Definitions", "指标解释")
    static let notes = Caption("Notes", "说明")
    static let preparedBy = Caption("Prepared by", "编制单位")
    static let upTo = Caption("Figures up to", "数据截至")
    /// The year before, as a heading of a column.
    static let before = Caption("Before", "上年")
    static let points = Caption("Points", "百分点")
    static let change = Caption("Change", "比上年增长")
    /// What is so of each agreement of a list.
    static func flags(of table: String) -> Caption { table == "agreements" ? inPeriod : Caption("What", "事项") }
    private static let inPeriod = Caption("In the period", "期内变动")
    static let table = Caption("Table", "数据表")
    static let nothingIn = Caption("Tables without rows", "无数据的表")
    static let continued = Caption("continued", "续")

    /// The row of all, as forms have it.
    static let total = Caption("Total", "合计")
    static let atEnd = Caption("In force at end of period", "期末有效协议")
    static let atStart = Caption("at start", "期初")
    static let signed = Caption("Signed", "新签协议")
    static let yearBefore = Caption("year before", "上年")
    static let partners = Caption("Partners", "合作单位")
    static let newPartners = Caption("New partners", "新增合作单位")
    static let ending = Caption("End within 12 months", "12个月内到期")
    static let entered = Caption("Came into force or resumed", "新生效或恢复")
    static let ended = Caption("Ended or suspended", "终止或中止")

    static let kinds = Caption("Agreements in force by kind of partner", "有效协议：按合作单位类型分")
    static let countries = Caption("Agreements in force by country of partner", "有效协议：按国家（地区）分")
    static let fields = Caption("Agreements in force by field", "有效协议：按学科（技术）领域分")
    static let fieldsAndKinds = Caption("Agreements in force by field and kind of partner", "有效协议：领域与合作单位类型")
    static let fieldsAndYears = Caption("Agreements in force by field and year", "有效协议：领域与年度")
    static let mixes = Caption("Combinations of partner types in an agreement", "产学研主体组合")
    static let calendar = Caption("What falls due in the next 12 months", "未来12个月到期协议")
    static let ends = Caption("ends", "到期")
    static let notices = Caption("last day for notice", "通知期限")
    static let concentration = Caption("Concentration of agreements in force", "合作集中度")
    static let spread = Caption("0: spread among many", "0：分散")
    static let single = Caption("1: all with one", "1：集中于一个")
    static let curve = Caption("What the largest hold of the agreements in force", "合作集中度曲线")
    static let largest = Caption("Part of all of them, the largest first", "由大到小累计的单位（国家、领域）比例")
    static let holds = Caption("the first {n} hold {}", "前{n}占{}")
    static let network = Caption("Who works with whom, by agreements in force at end of period", "合作关系图（期末有效协议，项）")
    static let notDrawn = Caption("{} more are not drawn", "另有{}家未画出")
    static let money = Caption("Amounts of what was signed, by type", "合同金额：按协议类型分")
    static let purposes = Caption("Agreements in force by purpose", "有效协议：按合作内容分")
    static let balance = Caption("Exchange balance by partner", "交流派出与接收")
    static let sent = Caption("sent", "派出")
    static let received = Caption("received", "接收")
    static let more = Caption("{} more in the table", "另有{}项，见数据表")
    static let moreCurrencies = Caption("{} more currencies in the table", "另有{}种货币，见数据表")
    static let behind = Caption("Agreements behind figures", "指标所含协议")
    static let cell = Caption("TABLE:ROW:COLUMN", "表:行:列")
    static let drilling = Caption("The agreements behind any figure are listed by", "任一指标所含协议可由以下命令列出")
    static let rounding = Caption(
        "Shares are rounded, so parts may not add up to the whole.", "分项之和因四舍五入可能与合计不等。")
    static let blanks = Caption(
        "A blank cell is not known or cannot be computed; 0 is counted and none found.", "空格表示不详或无法计算；0表示经统计为零。")
}

import Output

/// What columns and facts are called for people, by their id, in English and Chinese.
enum Titles {
    private static let all: [String: (en: String, zh: String)] = [
        "agreementsAdded": ("Agreements added", "新增协议"), "agreementsUnchanged": ("There already", "已有协议"),
        "chosenBy": ("Chosen by", "选定方式"), "data": ("Data", "数据目录"), "database": ("Database", "数据库"),
        "dryRun": ("Only tried", "仅试运行"), "events": ("Events", "活动"), "eventsAdded": ("Events added", "新增活动"),
        "host": ("Host", "主机"), "import": ("Import", "导入"), "labelEN": ("English", "英文"),
        "labelZH": ("Chinese", "中文"), "log": ("Log", "日志"), "node": ("Node", "节点"), "notes": ("Notes", "说明"),
        "organizations": ("Organizations", "机构"), "organizationsAdded": ("Organizations added", "新增机构"),
        "pid": ("Process", "进程"), "schema": ("Schema", "数据结构"), "schemes": ("Schemes of fields", "领域分类"),
        "schemesAdded": ("Schemes added", "新增分类"), "server": ("Server", "服务器"), "since": ("Since", "启动时间"),
        "socket": ("Socket", "套接字目录"), "user": ("User", "用户"), "version": ("PostgreSQL", "PostgreSQL"),
        "agreements": ("Agreements", "协议"), "amount": ("Amount", "金额"), "attendance": ("Attendance", "出席"),
        "binding": ("Binding", "有约束力"), "broader": ("Broader", "上位"), "category": ("Who", "类别"),
        "city": ("City", "城市"), "code": ("Code", "代码"), "contribution": ("Contribution", "出资"),
        "country": ("Country", "国家或地区"), "currency": ("Currency", "货币"), "date": ("Date", "日期"),
        "dateSigned": ("Signed", "签署日期"), "documents": ("Documents", "文件"), "endDate": ("Ends", "结束日期"),
        "event": ("Event", "活动"), "field": ("Field", "领域"), "fields": ("Fields", "领域"),
        "firstSigned": ("First signed", "首次签署"), "hosts": ("Hosts", "主办单位"),
        "identifiers": ("Identifiers", "标识符"), "inForce": ("In force", "有效"), "inKind": ("In kind", "实物"),
        "keyDirections": ("Key directions", "重点方向"), "kind": ("Kind", "类型"), "label": ("Label", "名称"),
        "language": ("Language", "语言"), "lastDay": ("Last day in force", "有效期末日"),
        "lastSigned": ("Last signed", "最近签署"), "level": ("Level", "层级"), "lifecycle": ("What happened", "变更记录"),
        "maxExtentDate": ("Can extend to", "最长延至"), "mediaType": ("Media type", "媒体类型"), "name": ("Name", "名称"),
        "nameZH": ("Chinese name", "中文名称"), "names": ("Other names", "其他名称"), "narrower": ("Narrower", "下位"),
        "newEndDate": ("New end", "新结束日期"), "note": ("Note", "备注"), "organization": ("Organization", "机构"),
        "organizers": ("Organizers", "承办单位"), "ownNumber": ("Own number", "自有编号"), "parent": ("Part of", "上级机构"),
        "parties": ("Parties", "签约方"), "partiesUnknown": ("Parties not known", "未知签约方"),
        "position": ("No.", "序号"), "quantity": ("Number", "人数"), "reason": ("Reason", "原因"),
        "reference": ("Reference", "编号"), "references": ("References", "协议编号"), "related": ("Related", "相关协议"),
        "relation": ("Relation", "关系"), "renewal": ("Renewal", "续签"), "role": ("Role", "角色"),
        "scheme": ("Scheme", "分类体系"), "sector": ("Sector", "部门"), "session": ("Session", "会议"),
        "sessions": ("Sessions", "分会"), "sha256": ("SHA-256", "SHA-256"), "shipped": ("Shipped", "内置"),
        "signatory": ("Signatory", "签署人"), "size": ("Bytes", "字节"), "speaker": ("Speaker", "发言人"),
        "speeches": ("Speeches", "发言"), "startDate": ("Starts", "开始日期"), "status": ("Status", "状态"),
        "subject": ("Subject", "主题"), "theme": ("Theme", "主题"), "title": ("Title", "标题"),
        "titles": ("Other titles", "其他标题"), "type": ("Type", "类型"), "unit": ("Unit", "院系"),
        "units": ("Units", "下属单位"), "value": ("Value", "金额"), "venue": ("Venue", "地点"),
        "visibility": ("Visibility", "可见性"), "results": ("Results", "结果"), "matched": ("What matched", "匹配项"),
        "text": ("Text", "原文"), "score": ("Score", "得分"),
    ]

    /// What stands where people expect a value that is not known.
    static func unknown(_ language: Language) -> String { language == .zh ? "未知" : "unknown" }

    /// The title for an id; the id itself where it has none.
    static func title(_ id: String, _ language: Language) -> String {
        guard let title = all[id] else { return id }
        return language == .zh ? title.zh : title.en
    }
}

extension Column {
    /// A column whose title comes from ``Titles``.
    static func named(_ id: String, _ language: Language, kind: Kind = .text) -> Column {
        Column(id, Titles.title(id, language), kind: kind)
    }
}

extension Record.Fact {
    /// A fact whose title comes from ``Titles``.
    static func named(_ id: String, _ language: Language, _ value: Cell) -> Record.Fact {
        Record.Fact(id, Titles.title(id, language), value)
    }
}

import Values

/// What the facts of a page and the columns of its tables are called for people, by their id, in English and Chinese. The
/// columns of lists have their titles in their listings.
enum Titles {
    private static let all: [String: (en: String, zh: String)] = [
        "action": ("Action", "变更"), "agreements": ("Agreements", "协议"),
        "agreementsAdded": ("Agreements added", "新增协议"), "agreementsSigned": ("Agreements signed", "签署的协议"),
        "agreementsUnchanged": ("There already", "已有协议"), "asOf": ("On the day", "截至"),
        "attendance": ("Attendance", "出席"), "because": ("Because", "依据"), "binding": ("Binding", "有约束力"),
        "broader": ("Broader", "上位"), "broadMatch": ("Broader elsewhere", "上位匹配"), "category": ("Who", "类别"),
        "changed": ("Changed", "有变更"), "chosenBy": ("Chosen by", "选定方式"), "city": ("City", "城市"),
        "code": ("Code", "代码"), "column": ("Column", "列"), "columnsLeft": ("Columns left", "未采用的列"),
        "columnsTaken": ("Columns taken", "采用的列"), "contribution": ("Contribution", "出资"),
        "counting": ("Counting", "计数方式"), "country": ("Country", "国家或地区"),
        "countryName": ("Name of country", "国家或地区名称"),
        "data": ("Data", "数据目录"), "database": ("Database", "数据库"), "date": ("Date", "日期"),
        "dateSigned": ("Signed", "签署日期"), "delegations": ("Delegations", "代表团"), "documents": ("Documents", "文件"),
        "dryRun": ("Only tried", "仅试运行"), "duplicates": ("Possible duplicates", "疑似重复"), "edition": ("Edition", "届次"),
        "endDate": ("Ends", "结束日期"), "event": ("Event", "活动"), "events": ("Events", "活动"),
        "eventsAdded": ("Events added", "新增活动"), "exactMatch": ("Means the same as", "精确匹配"),
        "expiring": ("Falls due", "到期提醒"), "field": ("Field", "领域"), "fieldLevel": ("Level of fields", "领域层级"),
        "fields": ("Fields", "领域"), "fieldsAdded": ("Fields added", "新增领域"), "fieldsMoved": ("Fields moved", "移动领域"),
        "fieldsRead": ("Fields read", "读取领域"), "filedHere": ("Filed here", "直接归入"), "from": ("From", "自"),
        "head": ("Head", "团长"), "home": ("Home organization", "本机构"), "host": ("Host", "主机"),
        "hosts": ("Hosts", "主办单位"), "how": ("How", "方式"), "identifiers": ("Identifiers", "标识符"),
        "import": ("Import", "导入"), "inForce": ("In force", "有效"), "inKind": ("In kind", "实物"),
        "keyDirections": ("Key directions", "重点方向"), "kind": ("Kind", "类型"), "label": ("Label", "名称"),
        "labelEN": ("English", "英文"), "labels": ("Other labels", "其他语言名称"),
        "labelsChanged": ("Labels changed", "更改名称"), "labelZH": ("Chinese", "中文"), "language": ("Language", "语言"),
        "lapse": ("Let run out", "听其到期"), "lastDay": ("Last day in force", "有效期末日"), "level": ("Level", "层级"),
        "lifecycle": ("What happened", "变更记录"), "log": ("Log", "日志"), "matchedField": ("Matched field", "匹配领域"),
        "matchesAdded": ("Matches added", "新增匹配"), "maxExtentDate": ("Can extend to", "最长延至"),
        "mediaType": ("Media type", "媒体类型"), "merged": ("Merged", "已合并"), "mergedInto": ("Merged into", "并入"),
        "merges": ("Merged into it", "并入的记录"), "name": ("Name", "名称"), "names": ("Other names", "其他名称"),
        "nameZH": ("Chinese name", "中文名称"), "narrower": ("Narrower", "下位"),
        "narrowMatch": ("Narrower elsewhere", "下位匹配"), "newEndDate": ("New end", "新结束日期"),
        "newValue": ("New value", "新金额"), "node": ("Node", "节点"), "note": ("Note", "备注"), "notes": ("Notes", "说明"),
        "of": ("Of", "所属机构"), "organization": ("Organization", "机构"), "organizations": ("Organizations", "机构"),
        "organizationsAdded": ("Organizations added", "新增机构"), "organizers": ("Organizers", "承办单位"),
        "owner": ("Owner", "负责人"), "ownNumber": ("Own number", "自有编号"), "parties": ("Parties", "签约方"),
        "partiesUnknown": ("Parties not known", "未知签约方"), "partOf": ("Part of", "上级机构"), "period": ("Period", "期间"),
        "pid": ("Process", "进程"), "position": ("No.", "序号"), "program": ("Program", "议程"),
        "quantity": ("Number", "人数"), "reason": ("Reason", "原因"), "recordedAs": ("Recorded as", "记录代码"),
        "reference": ("Reference", "编号"), "references": ("References", "协议编号"), "related": ("Related", "相关协议"),
        "relation": ("Relation", "关系"), "renewal": ("Renewal", "续签"), "retired": ("Retired", "停用"),
        "retracted": ("Retracted", "撤回"), "role": ("Role", "角色"), "row": ("Row", "行"), "schema": ("Schema", "数据结构"),
        "scheme": ("Scheme", "分类体系"), "schemes": ("Schemes of fields", "领域分类"),
        "schemesAdded": ("Schemes added", "新增分类"), "sector": ("Sector", "部门"), "sentence": ("In words", "说明"),
        "series": ("Series", "系列"), "server": ("Server", "服务器"), "session": ("Session", "会议"),
        "sessions": ("Sessions", "分会"), "sha256": ("SHA-256", "SHA-256"), "signatory": ("Signatory", "签署人"),
        "signed": ("Signed by", "已签署方"), "since": ("Since", "启动时间"), "size": ("Bytes", "字节"),
        "socket": ("Socket", "套接字目录"), "speaker": ("Speaker", "发言人"), "speeches": ("Speeches", "发言"),
        "startDate": ("Starts", "开始日期"), "status": ("Status", "状态"), "statusDate": ("Since", "状态日期"),
        "statuses": ("Agreements by status", "按状态统计的协议"), "stored": ("Stored", "已存入"),
        "subdivision": ("Subdivision", "省份"), "subject": ("Subject", "主题"), "successions": ("Before and after", "沿革"),
        "table": ("Table", "表"), "theme": ("Theme", "主题"), "title": ("Title", "标题"),
        "titleChanged": ("Title changed", "标题已更改"), "titles": ("Other titles", "其他标题"), "type": ("Type", "类型"),
        "unitName": ("Unit", "院系"), "units": ("Units", "下属单位"), "until": ("Until", "截止"), "user": ("User", "用户"),
        "value": ("Value", "金额"), "valueNow": ("Value now", "现金额"), "venue": ("Venue", "地点"),
        "version": ("PostgreSQL", "PostgreSQL"), "visibility": ("Visibility", "可见性"),
        "waiting": ("Still to sign", "尚未签署"), "website": ("Website", "网站"), "what": ("What", "事项"),
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

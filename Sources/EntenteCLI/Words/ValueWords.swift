import Registry
import Values

/// The words of the registry, such as `in-force` and `university`, in Chinese for people.
///
/// Programs get the words as they are stored, whatever the language.
struct ValueWords {
    private static let fixed: [String: [String: String]] = [
        "status": [
            "draft": "草案", "signed": "已签署", "in-force": "有效", "suspended": "中止", "expired": "已到期",
            "terminated": "已终止", "replaced": "已被取代", "retracted": "已撤回", "unknown": "未知",
            "scheduled": "待履行", "met": "已履行", "partially-met": "部分履行", "not-met": "未履行",
        ],
        "what": [
            "notice": "通知截止", "ends": "到期", "renews": "自动续签", "consent": "协商续签", "terminates": "终止", "obligation": "义务", "signed": "签署", "starts": "开始",
            "amended": "修订", "suspended": "中止", "resumed": "恢复", "terminated": "终止", "renewed": "续签",
            "replaced": "被取代", "retracted": "撤回",
        ],
        "state": ["due": "待办", "overdue": "逾期"],
        "kind": ["official": "正式名称", "short": "简称", "acronym": "缩写", "former": "曾用名", "unknown": "未知"],
        "relation": ["predecessor": "前身", "successor": "后继"],
        "how": ["renamed": "更名", "united": "合并", "split": "拆分", "taken-over": "接管"],
        "match": ["identifier": "标识符", "name": "名称", "similar": "名称相近"],
        "action": ["amended": "修订", "suspended": "中止", "resumed": "恢复", "terminated": "终止", "renewed": "续签"],
        "level": ["broad": "大类", "narrow": "中类", "detailed": "小类"],
        "problem": [
            "missing": "缺失", "left-over": "多余", "different": "不一致", "unfinished": "未完成", "disabled": "触发器停用",
            "outdated": "统计过期",
        ],
        "visibility": ["public": "公开", "internal": "内部", "restricted": "受限"],
        "sector": [
            "higher-education": "高等教育", "business-enterprise": "企业", "government": "政府",
            "private-non-profit": "私营非营利",
        ],
    ]
    private let words: [String: [String: String]]

    /// A status as a person reads it.
    static func status(_ word: String, _ language: Language) -> String {
        language == .zh ? fixed["status"]?[word] ?? word : word
    }

    /// Reads the registry's vocabularies, if the console speaks Chinese to people; nothing changes otherwise.
    init(_ registry: Registry, for console: Console) throws {
        guard console.options.lang == .zh, console.isForPeople else {
            words = [:]
            return
        }
        func labels(_ vocabulary: [VocabularyWord]) -> [String: String] {
            Dictionary(vocabulary.map { ($0.code, $0.labelZH) }) { first, _ in first }
        }
        words = Self.fixed
            .merging(["type": labels(try registry.agreements.types())]) { first, _ in first }
            .merging(["kind": labels(try registry.organizations.kinds())]) { $0.merging($1) { first, _ in first } }
    }

    func applied(to table: Table) -> Table {
        var table = table
        for (index, column) in table.columns.enumerated() {
            guard let known = words[column.id] else { continue }
            for row in table.rows.indices { table.rows[row][index] = Self.cell(table.rows[row][index], known) }
        }
        return table
    }

    func applied(to record: Record) -> Record {
        var record = record
        record.facts = record.facts.map { fact in
            guard let known = words[fact.id] else { return fact }
            return Record.Fact(fact.id, fact.title, Self.cell(fact.value, known))
        }
        record.tables = record.tables.map { applied(to: $0) }
        return record
    }

    private static func cell(_ cell: Cell, _ known: [String: String]) -> Cell {
        guard case .text(let word) = cell, let label = known[word] else { return cell }
        return .text(label)
    }
}

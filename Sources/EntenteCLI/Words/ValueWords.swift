import Registry
import Values

/// The words of the registry, such as `in-force` and `university`, in Chinese for people.
///
/// Programs get the words as they are stored, whatever the language.
struct ValueWords {
    private static let fixed: [String: [String: String]] = [
        "status": Wording.agreementStatus.zh.merging(Wording.obligationStatus.zh) { $1 },
        "kind": ["official": "正式名称", "short": "简称", "acronym": "缩写", "former": "曾用名", "unknown": "未知"],
        "relation": ["predecessor": "前身", "successor": "后继"],
        "how": ["renamed": "更名", "united": "合并", "split": "拆分", "taken-over": "接管"],
        "action": ["amended": "修订", "suspended": "中止", "resumed": "恢复", "terminated": "终止", "renewed": "续签"],
        "level": Wording.fieldLevel.zh,
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
        words = Self.fixed
            .merging(["type": try registry.words(.agreementType, for: console.audience)]) { $1 }
            .merging(["kind": try registry.words(.organizationKind, for: console.audience)]) { $1.merging($0) { $1 } }
    }

    private func applied(to table: Table) -> Table {
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

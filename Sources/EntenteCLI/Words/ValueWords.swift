import Records
import Registry
import Values

/// The words of the registry, such as `in-force` and `university`, in Chinese for people.
///
/// Programs get the words as they are stored, whatever the language.
struct ValueWords {
    private static let fixed: [String: [String: String]] = [
        "status": Wording(AgreementStatus.self).zh.merging(Wording(ObligationStatus.self).zh) { $1 },
        "kind": Wording(NameKind.self).zh.merging(["unknown": "未知"]) { $1 },
        "relation": Wording(SuccessionSide.self).zh,
        "how": Wording(Succession.self).zh,
        "action": Wording(LifecycleAction.self).zh,
        "level": Wording(FieldLevel.self).zh,
        "visibility": Wording(Visibility.self).zh,
        "sector": [
            "higher-education": "高等教育", "business-enterprise": "企业", "government": "政府",
            "private-non-profit": "私营非营利",
        ],
    ]
    private let words: [String: [String: String]]

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

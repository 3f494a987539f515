import Postgres
import Records
import Sheets

/// The words of lists that the program brings, which stay as it brings them.
struct ShippedWords {
    private var known: [RecordKind: Set<String>] = [:]

    /// The codes of the words of a kind; of classifications also each value, as `scheme:value`.
    mutating func codes(of kind: RecordKind) throws -> Set<String> {
        if let codes = known[kind] { return codes }
        let codes = try Self.read(kind)
        known[kind] = codes
        return codes
    }

    private static func read(_ kind: RecordKind) throws -> Set<String> {
        let file: SQLFile
        switch kind {
        case .agreementType: file = SQLFile.Reference.agreement_type
        case .activityKind: file = SQLFile.Reference.activity_kind
        case .partyRole: file = SQLFile.Reference.party_role
        case .purpose: file = SQLFile.Reference.purpose
        case .classification: file = SQLFile.Reference.classification
        default: return []
        }
        let bytes = ByteInput(bytes: Array(file.text.utf8))
        guard kind == .classification else {
            return try Set(CSVTable(bytes, file: file.path, required: ["code"], optional: columns).column("code").compactMap(\.self))
        }
        let table = try CSVTable(bytes, file: file.path, required: ["scheme", "value"], optional: columns)
        return Set(zip(table.column("scheme"), table.column("value")).map { scheme, value in
            [scheme, value].compactMap(\.self).joined(separator: ":")
        })
    }

    /// What these files have beside the names of words.
    private static let columns = [
        "label_en", "label_zh", "definition_en", "carries_money", "counted", "unit_en", "unit_zh", "broader", "ewp", "mext",
        "universities_australia", "indonesia", "subject", "form",
    ]
}

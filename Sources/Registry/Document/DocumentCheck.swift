import Values

/// What a look at the bytes of a document found.
public struct DocumentCheck: Sendable {
    /// What was found.
    public enum FoundBytes: Sendable, Hashable {
        /// The bytes are those that were stored.
        case whole
        /// The bytes are not in the registry, so there was nothing to look at.
        case notStored
        /// The bytes are others.
        case differs(size: Int, sha256: String)
    }

    /// Reference of the agreement.
    public let reference: String
    /// What is known of the document.
    public let document: DocumentRow
    /// What was found.
    public let finding: FoundBytes

    private var state: StateOfBytes {
        switch finding {
        case .whole: .whole
        case .notStored: .notStored
        case .differs: .differs
        }
    }

    private var size: Int? { if case .differs(let size, _) = finding { size } else { document.size } }
    private var sha256: String? { if case .differs(_, let sha256) = finding { sha256 } else { document.sha256 } }
}

/// What a look at the bytes of a document found, in a word.
enum StateOfBytes: String, ClosedWord {
    case whole
    case notStored = "not-stored"
    case differs

    var caption: Caption {
        switch self {
        case .whole: Caption(rawValue, "完整")
        case .notStored: Caption(rawValue, "未存入")
        case .differs: Caption(rawValue, "不一致")
        }
    }
}

extension DocumentCheck: ListedRow {
    public static let listing = Listing<DocumentCheck>("checks", "Documents", "文件", [
        .text("reference", "Reference", "编号") { $0.reference },
        .number("number", "No.", "序号") { $0.document.position },
        .text("title", "Title", "名称") { $0.document.title },
        .word("finding", StateOfBytes.self, "Found", "校验结果") { $0.state },
        .number("size", "Bytes", "字节") { $0.size },
        .text("sha256", "SHA-256", "SHA-256") { $0.sha256 }.spared(1),
    ])
}

import Postgres
import Values

/// A line of `document list`.
public struct DocumentListRow: RowDecodable, Sendable {
    let id: Int
    /// Reference of the agreement.
    public let reference: String
    /// What is known of the document.
    public let document: DocumentRow
    /// Why it was retracted; nil where it was not.
    public let retractedReason: String?

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        document = try DocumentRow(row: row)
        retractedReason = try row.decode("retracted_reason")
    }
}

extension DocumentListRow: ListedRow {
    public static let listing = Listing<DocumentListRow>("documents", "Documents", "文件", [
        .text("reference", "Reference", "编号") { $0.reference },
        .number("number", "No.", "序号") { $0.document.position },
        .text("title", "Title", "名称") { $0.document.title },
        .text("type", "Type", "类型") { $0.document.type }.spared(3).sparse,
        .text("mediaType", "Media type", "媒体类型") { $0.document.mediaType }.spared(4).sparse,
        .text("language", "Language", "语言") { $0.document.language }.spared(2).sparse,
        .number("size", "Bytes", "字节") { $0.document.size }.sparse,
        .flag("stored", "Stored", "已存入") { $0.document.isStored },
        .text("sha256", "SHA-256", "SHA-256") { $0.document.sha256 }.spared(1).sparse,
        .text("retracted", "Retracted", "撤回") { $0.retractedReason }.sparse,
    ])
}

extension SQL.DocumentList: RowQuery { typealias Output = DocumentListRow }

import Postgres
import Records
import Values

/// What `field show` shows.
public struct FieldDetail: RowDecodable, Sendable {
    let id: Int
    /// The field as `scheme:code`, such as `isced-f:0912`.
    public let field: String
    /// Title of its scheme in English.
    public let schemeTitleEN: String
    /// Title of its scheme in Chinese; nil where it has none.
    public let schemeTitleZH: String?
    /// The next broader field, as `scheme:code`; nil for a broad one.
    public let broader: String?
    /// 0 broad, 1 narrow, 2 and more detailed.
    public let depth: Int
    /// Whether it, or its scheme, is used no more.
    public let isRetired: Bool
    /// Label in English; nil where it has none.
    public let labelEN: String?
    /// Label in Chinese; nil where it has none.
    public let labelZH: String?
    /// Labels in further languages, as `fr=…`; nil where there are none.
    public let otherLabels: [String]?
    /// The fields directly below, as `scheme:code`.
    public let narrower: [String]?
    /// What it matches in other schemes, the exact matches first.
    public internal(set) var matches: [MatchedField] = []
    /// Agreements filed under it or what is as narrow in any scheme.
    public let agreements: Int
    /// Agreements filed under the field itself.
    public let filedHere: Int

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        field = try row.decode("field")
        schemeTitleEN = try row.decode("scheme_title_en")
        schemeTitleZH = try row.decode("scheme_title_zh")
        broader = try row.decode("broader")
        depth = try row.decode("depth")
        isRetired = try row.decode("retired")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        otherLabels = try row.decode("other_labels")
        narrower = try row.decode("narrower")
        agreements = try row.decode("agreements")
        filedHere = try row.decode("filed_here")
    }
}

extension FieldDetail: Paged {
    public static let layout = Layout<FieldDetail>(
        title: { field, language in
            (language == .zh ? field.labelZH : nil) ?? field.labelEN ?? field.labelZH ?? field.field
        },
        [
            .text("field", "Field", "领域") { $0.field },
            .label("scheme", "Scheme", "分类体系") { ($0.schemeTitleEN, $0.schemeTitleZH) },
            .word("level", Wording(FieldLevel.self), "Level", "层级") { FieldLevel.word($0.depth) },
            .flag("retired", "Retired", "停用") { $0.isRetired ? true : nil },
            .text("broader", "Broader", "上位") { $0.broader },
            .list("narrower", "Narrower", "下位") { $0.narrower },
            .text("labelEN", "English", "英文") { $0.labelEN },
            .text("labelZH", "Chinese", "中文") { $0.labelZH },
            .list("labels", "Other labels", "其他语言名称") { $0.otherLabels },
            .list("exactMatch", "Means the same as", "精确匹配") { $0.matches(.exact) },
            .list("broadMatch", "Broader elsewhere", "上位匹配") { $0.matches(.broad) },
            .list("narrowMatch", "Narrower elsewhere", "下位匹配") { $0.matches(.narrow) },
            .number("agreements", "Agreements", "协议") { $0.agreements },
            .number("filedHere", "Filed here", "直接归入") { $0.filedHere },
        ])

    private func matches(_ relation: FieldRelation) -> [String] { matches.filter { $0.relation == relation }.map(\.field) }
}

extension SQL.FieldShow: RowQuery { typealias Output = FieldDetail }

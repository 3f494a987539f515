import Registry

/// What matched, in words for people and scripts: `name in zh`, `own number of cqmu`.
enum SearchWords {
    private static let kinds = [
        "organization": "机构", "agreement": "协议", "event": "活动", "field": "领域", "person": "人员",
    ]
    private static let texts = [
        "name": ("name", "名称"), "short-name": ("short name", "简称"), "acronym-name": ("acronym", "缩写"),
        "former-name": ("former name", "曾用名"), "title": ("title", "标题"), "reference": ("reference", "编号"),
        "own-number": ("own number", "自有编号"), "code": ("code", "代码"), "signatory": ("signatory", "签署人"),
        "speaker": ("speaker", "发言人"), "label": ("label", "名称"), "session": ("session", "分会"),
        "owner": ("owner", "负责人"),
    ]

    /// The kind of a thing, in Chinese where people read that.
    static func kind(_ kind: String, isChinese: Bool) -> String { isChinese ? kinds[kind] ?? kind : kind }

    /// What of it matched.
    static func matched(_ row: SearchRow, isChinese: Bool) -> String {
        let text = texts[row.matched].map { isChinese ? $0.1 : $0.0 } ?? row.matched
        if let of = row.of { return isChinese ? "\(of)的\(text)" : "\(text) of \(of)" }
        if let language = row.language { return isChinese ? "\(text)（\(language)）" : "\(text) in \(language)" }
        return text
    }
}

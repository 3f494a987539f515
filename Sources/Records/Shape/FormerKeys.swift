/// A key that `export` wrote under another name before: a file of then still imports.
package struct FormerKey: Sendable {
    /// The list in whose objects the key stands; nil where it stands in the record itself.
    package let list: String?
    /// What it was called.
    package let former: String
    /// What it is called.
    package let current: String
    /// Whether its value is an element of what is a list now.
    let isElement: Bool

    private init(_ former: String, _ current: String, in list: String? = nil, isElement: Bool = false) {
        self.isElement = isElement
        self.list = list
        self.former = former
        self.current = current
    }

    /// All of them, by the kind of record. The columns of a bundle are told from these too.
    package static let all: [RecordKind: [FormerKey]] = [
        .agreement: [
            FormerKey("withdrawn", "retracted"), FormerKey("withdrawn", "retracted", in: "documents"),
            FormerKey("withdrawn", "retracted", in: "obligations"), FormerKey("withdrawn", "retracted", in: "activities"),
            FormerKey("event", "action", in: "lifecycle"), FormerKey("unit", "unitName", in: "parties"),
            FormerKey("contribution", "contributions", in: "parties", isElement: true),
        ],
        .organization: [FormerKey("region", "subdivision"), FormerKey("parent", "partOf")],
    ]
}

/// Tells a record of then in the words of now.
struct FormerKeyReader {
    /// Where a key stands under both of its names.
    private(set) var problems: [ShapeChecker.Problem] = []

    /// The record in the words of now; nil where it has no word of then.
    mutating func renamed(_ record: JSON, as kind: RecordKind) -> JSON? {
        guard case .object(let members) = record, let keys = FormerKey.all[kind] else { return nil }
        var isRenamed = false
        let inner = members.map { member -> JSON.Member in
            let within = keys.filter { $0.list == member.key }
            guard !within.isEmpty, case .array(let elements) = member.value else { return member }
            let told = elements.enumerated().map { index, element -> JSON in
                guard case .object(let members) = element else { return element }
                guard let renamed = renamed(members, within, "\(member.key)[\(index)].") else { return element }
                isRenamed = true
                return .object(renamed)
            }
            return JSON.Member(key: member.key, value: .array(told))
        }
        let outer = renamed(inner, keys.filter { $0.list == nil }, "")
        let told = JSON.object(outer ?? inner)
        if kind == .agreement, let moved = withNoticeApart(told) { return moved }
        return isRenamed || outer != nil ? told : nil
    }

    /// Notice was a part of the renewal.
    private mutating func withNoticeApart(_ record: JSON) -> JSON? {
        guard let renewal = record["renewal"], let days = renewal["noticeDays"] else { return nil }
        guard record["notice"] == nil else {
            problems.append(.init(path: "renewal.noticeDays", message: "is what notice was called before, and that is there too"))
            return record.setting("renewal", renewal.setting("noticeDays", nil))
        }
        return record.setting("renewal", renewal.setting("noticeDays", nil)).setting("notice", .object([.init(key: "days", value: days)]))
    }

    private mutating func renamed(_ members: [JSON.Member], _ keys: [FormerKey], _ path: String) -> [JSON.Member]? {
        let met = keys.filter { key in members.contains { $0.key == key.former } }
        guard !met.isEmpty else { return nil }
        return members.compactMap { member in
            guard let key = met.first(where: { $0.former == member.key }) else { return member }
            guard !members.contains(where: { $0.key == key.current }) else {
                problems.append(.init(path: path + key.former, message: "is what \(key.current) was called before, and that is there too"))
                return nil
            }
            return JSON.Member(key: key.current, value: key.isElement && member.value != .null ? .array([member.value]) : member.value)
        }
    }
}

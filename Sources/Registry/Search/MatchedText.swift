import Postgres
import Values

/// The text of a thing in which search found what was looked for.
public enum MatchedText: Sendable, Hashable {
    /// A text that things have.
    case text(Kind)
    /// An identifier, by its scheme, such as `ror`.
    case identifier(scheme: String)

    /// A text that things have.
    public enum Kind: String, ClosedWord {
        case name
        case shortName = "short-name"
        case acronym = "acronym-name"
        case formerName = "former-name"
        case givenName = "given-name"
        case title, reference
        case ownNumber = "own-number"
        case code, signatory, contact, speaker, label, session, owner

        public var caption: Caption {
            switch self {
            case .name: Caption("name", "名称")
            case .shortName: Caption("short name", "简称")
            case .acronym: Caption("acronym", "缩写")
            case .formerName: Caption("former name", "曾用名")
            case .givenName: Caption("name in a file", "来源写法")
            case .title: Caption("title", "名称")
            case .reference: Caption("reference", "编号")
            case .ownNumber: Caption("own number", "自有编号")
            case .code: Caption("code", "代码")
            case .signatory: Caption("signatory", "签字人")
            case .contact: Caption("contact", "联系人")
            case .speaker: Caption("speaker", "发言人")
            case .label: Caption("label", "名称")
            case .session: Caption("session", "分会")
            case .owner: Caption("owner", "归口部门")
            }
        }
    }

    /// What people read for it.
    public var caption: Caption {
        switch self {
        case .text(let kind): kind.caption
        case .identifier(let scheme): Caption(scheme, scheme)
        }
    }
}

extension MatchedText: PostgresDecodable {
    public static var decodableTypes: Set<TypeOID> { String.decodableTypes }
    public static var placeholder: MatchedText { .text(.name) }

    /// Reads the word that search says; what is none of ``Kind`` is the scheme of an identifier.
    public init?(postgresText: PostgresText) {
        guard let word = String(postgresText: postgresText) else { return nil }
        self = Kind(rawValue: word).map(MatchedText.text) ?? .identifier(scheme: word)
    }
}

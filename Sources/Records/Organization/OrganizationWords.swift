import Values

/// What a further name of an organization is.
public enum NameKind: String, ClosedWord {
    case official, short, acronym, former, given

    public var caption: Caption {
        let zh = switch self {
        case .official: "正式名称"
        case .short: "简称"
        case .acronym: "缩写"
        case .given: "来源写法"
        case .former: "曾用名"
        }
        return Caption(rawValue, zh)
    }

    /// Whether such a name can be a few letters alone: TBC is what is not known yet, and a bank's acronym too.
    package var isBrief: Bool { self == .acronym || self == .short }
}

/// How one organization follows another.
public enum Succession: String, ClosedWord {
    case renamed, united, split
    case takenOver = "taken-over"

    public var caption: Caption {
        let zh = switch self {
        case .renamed: "更名"
        case .united: "合并"
        case .split: "拆分"
        case .takenOver: "接管"
        }
        return Caption(rawValue, zh)
    }
}

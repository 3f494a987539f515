/// What a scheme of classifications is of.
public enum ClassificationSubject: String, ClosedWord {
    case organization, agreement

    public var caption: Caption {
        switch self {
        case .organization: Caption(rawValue, "单位")
        case .agreement: Caption(rawValue, "协议")
        }
    }
}

/// What values a scheme of classifications has.
public enum ClassificationForm: String, ClosedWord {
    /// None: it is so, or not.
    case mark
    /// Those of a list.
    case listed
    /// Any.
    case open

    public var caption: Caption {
        let zh = switch self {
        case .mark: "标记"
        case .listed: "限定取值"
        case .open: "任意取值"
        }
        return Caption(rawValue, zh)
    }
}

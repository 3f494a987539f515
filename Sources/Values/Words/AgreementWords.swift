/// What happens to an agreement after it was made (OCDS releaseTag). The numbers of a fact follow their order.
public enum LifecycleAction: String, ClosedWord {
    case amended, suspended, resumed, terminated, renewed

    public var caption: Caption {
        let zh = switch self {
        case .amended: "变更"
        case .suspended: "中止履行"
        case .resumed: "恢复履行"
        case .terminated: "提前终止"
        case .renewed: "续签"
        }
        return Caption(rawValue, zh)
    }
}

/// What comes after the end of an agreement.
public enum RenewalRule: String, ClosedWord {
    /// It ends. (Not `none`: in an optional that would be nil.)
    case never = "none"
    /// The next term begins by itself.
    case automatic
    /// It ends unless the parties agree on a renewal.
    case byConsent = "by-consent"

    public var caption: Caption {
        let zh = switch self {
        case .never: "不续签"
        case .automatic: "自动续期"
        case .byConsent: "协商续签"
        }
        return Caption(rawValue, zh)
    }

    public var alsoSaid: [String] {
        switch self {
        case .automatic: ["renews itself", "renews", "自动", "自动续签"]
        case .byConsent: ["协商", "协商续期"]
        case .never: ["不续"]
        }
    }
}

/// What an agreement is to another one (OCDS relatedProcess).
public enum RelationKind: String, ClosedWord {
    case framework, renewal, replacement, amendment

    public var caption: Caption {
        let zh = switch self {
        case .framework: "框架"
        case .renewal: "续签"
        case .replacement: "取代"
        case .amendment: "变更"
        }
        return Caption(rawValue, zh)
    }
}

/// Who may see an agreement.
public enum Visibility: String, ClosedWord {
    case everybody = "public"
    case ownOffice = "internal"
    case few = "restricted"

    public var caption: Caption {
        let zh = switch self {
        case .everybody: "公开"
        case .ownOffice: "内部"
        case .few: "受限"
        }
        return Caption(rawValue, zh)
    }
}

/// How an agreement stands on a day; computed, never stored.
public enum AgreementStatus: String, ClosedWord {
    case draft
    /// Signed, and not begun.
    case signed
    case inForce = "in-force"
    case suspended, expired, terminated, replaced
    /// Taken back, since it had been recorded by mistake: it counts on no day.
    case retracted
    /// Neither its signing nor its start is known.
    case unknown

    public var caption: Caption {
        let zh = switch self {
        case .draft: "拟签"
        case .signed: "已签未生效"
        case .inForce: "有效"
        case .suspended: "中止履行"
        case .expired: "期满终止"
        case .terminated: "提前终止"
        case .replaced: "由新协议取代"
        case .retracted: "已撤回"
        case .unknown: "不详"
        }
        return Caption(rawValue, zh)
    }

    public var alsoSaid: [String] {
        switch self {
        case .inForce: ["有效（履行中）", "履行中"]
        case .terminated: ["提前终止（解除）", "解除"]
        default: []
        }
    }
}

/// How an obligation stands (OCDS milestone status).
public enum ObligationStatus: String, ClosedWord {
    case scheduled, met
    case partiallyMet = "partially-met"
    case notMet = "not-met"

    public var caption: Caption {
        let zh = switch self {
        case .scheduled: "待履行"
        case .met: "已履行"
        case .partiallyMet: "部分履行"
        case .notMet: "未履行"
        }
        return Caption(rawValue, zh)
    }
}

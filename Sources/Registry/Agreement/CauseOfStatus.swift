import Values

/// What a date of an agreement is of, or what happened to it, where that makes its status what it is.
public enum CauseOfStatus: String, ClosedWord {
    case signed, starts, ends, amended, suspended, resumed, terminated, renewed, lapsed, replaced, retracted

    /// Something that happened.
    init(_ action: LifecycleAction) {
        self = switch action {
        case .amended: .amended
        case .suspended: .suspended
        case .resumed: .resumed
        case .terminated: .terminated
        case .renewed: .renewed
        }
    }

    public var caption: Caption {
        switch self {
        case .signed: Caption(rawValue, "签署")
        case .starts: Caption(rawValue, "开始")
        case .ends: Caption(rawValue, "到期")
        case .amended: LifecycleAction.amended.caption
        case .suspended: LifecycleAction.suspended.caption
        case .resumed: LifecycleAction.resumed.caption
        case .terminated: LifecycleAction.terminated.caption
        case .renewed: LifecycleAction.renewed.caption
        case .lapsed: Caption("notice given", "期满不续")
        case .replaced: Caption(rawValue, "由新协议取代")
        case .retracted: Caption(rawValue, "撤回")
        }
    }
}

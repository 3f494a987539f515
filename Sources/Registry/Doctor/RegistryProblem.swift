import Values

/// What is wrong with a registry.
public enum RegistryProblem: String, ClosedWord {
    /// An agreement has no fact.
    case missing
    /// There is a fact of an agreement that is gone or was retracted.
    case leftOver = "left-over"
    /// A fact is another than its record tells.
    case different
    /// Facts were not made anew of what a transaction had touched.
    case unfinished
    /// A function, trigger or view of the registry is there no more.
    case gone
    /// Triggers of a table do not fire.
    case disabled
    /// The planner knows a table as it was before much of it changed.
    case outdated

    public var caption: Caption {
        switch self {
        case .missing: Caption(rawValue, "缺失")
        case .leftOver: Caption(rawValue, "多余")
        case .different: Caption(rawValue, "不一致")
        case .unfinished: Caption(rawValue, "未完成")
        case .gone: Caption(rawValue, "已丢失")
        case .disabled: Caption(rawValue, "触发器停用")
        case .outdated: Caption(rawValue, "统计过期")
        }
    }
}

import Values

/// How finely fields are told apart, as ISCED-F names its levels.
public enum FieldLevel: String, ClosedWord {
    /// Fields with none above them, as the broad fields of ISCED-F with two digits.
    case broad
    /// One step below, as the narrow fields of ISCED-F with three digits.
    case narrow
    /// Two steps below, as the detailed fields of ISCED-F with four digits.
    case detailed

    /// The word for a depth; its number beyond what there is a word for.
    public static func word(_ depth: Int) -> String {
        allCases.first { $0.depth == depth }?.rawValue ?? "\(depth)"
    }

    public var caption: Caption {
        switch self {
        case .broad: Caption(rawValue, "大类")
        case .narrow: Caption(rawValue, "中类")
        case .detailed: Caption(rawValue, "小类")
        }
    }

    /// The deepest level meant, 0 being broad.
    public var depth: Int {
        switch self {
        case .broad: 0
        case .narrow: 1
        case .detailed: 2
        }
    }
}

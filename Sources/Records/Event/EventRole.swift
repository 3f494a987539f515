import Values

/// What an organization did at an event, or at a session of it.
public enum EventRole: String, ClosedWord {
    case host, organizer

    public var caption: Caption {
        switch self {
        case .host: Caption(rawValue, "主办单位")
        case .organizer: Caption(rawValue, "承办单位")
        }
    }
}

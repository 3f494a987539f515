/// A value of a YAML text, with its place.
indirect enum YAMLNode {
    /// A key of an object, with its place and its value.
    struct Member {
        let key: String
        let place: TextPlace
        let value: YAMLNode
    }

    /// Text; bare is what stands there without quotes, and may mean a number, true or false.
    case scalar(String, isBare: Bool, TextPlace)
    case list([YAMLNode], TextPlace)
    case object([Member], TextPlace)

    var place: TextPlace {
        switch self {
        case .scalar(_, _, let place), .list(_, let place), .object(_, let place): place
        }
    }
}

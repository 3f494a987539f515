/// Reads records that a person wrote as YAML, and where each key stands.
///
/// Scalars are the text that stands there: a date stays a date, `no` stays a word and a leading zero is kept. Only where
/// the format has a number or true and false are they read as such.
struct YAMLReader {
    /// How long a text may be, in bytes.
    static let limit = 4 << 20

    private(set) var places: RecordPlaces
    private var path = ""

    /// Every document of a text; one that is empty is null.
    static func read(_ text: String, as shape: Shape) throws(RecordFaults) -> [(value: JSON, places: RecordPlaces)] {
        guard text.utf8.count <= limit else { throw YAMLParser.fault("is longer than \(limit >> 20) MB", at: nil) }
        var parser = try YAMLParser(text)
        return try parser.documents().map { node in
            var reader = YAMLReader(places: RecordPlaces(start: node.place))
            let value = reader.value(of: node, shape)
            return (value, reader.places)
        }
    }

    private mutating func value(of node: YAMLNode, _ shape: Shape?) -> JSON {
        switch node {
        case .scalar(let text, let isBare, _): isBare ? Self.value(ofBare: text, shape) : .string(text)
        case .list(let elements, _): list(elements, shape)
        case .object(let members, _): object(members, shape)
        }
    }

    private static func value(ofBare text: String, _ shape: Shape?) -> JSON {
        if ["", "~", "null"].contains(text) { return .null }
        switch shape {
        case .boolean where ["true", "yes"].contains(text.lowercased()): return .boolean(true)
        case .boolean where ["false", "no"].contains(text.lowercased()): return .boolean(false)
        case .integer: return Int(text).map { .number(String($0)) } ?? .string(text)
        default: return .string(text)
        }
    }

    private mutating func list(_ elements: [YAMLNode], _ shape: Shape?) -> JSON {
        var element: Shape?
        if case .list(let shape) = shape { element = shape }
        let outer = path
        defer { path = outer }
        return .array(elements.enumerated().map { index, node in
            path = "\(outer)[\(index)]"
            places.add(path, node.place)
            return value(of: node, element)
        })
    }

    private mutating func object(_ members: [YAMLNode.Member], _ shape: Shape?) -> JSON {
        let outer = path
        defer { path = outer }
        return .object(members.map { member in
            path = (outer.isEmpty ? "" : outer + ".") + ShapeChecker.shown(member.key)
            places.add(path, member.place)
            return .init(key: member.key, value: value(of: member.value, Self.shape(of: member.key, in: shape)))
        })
    }

    private static func shape(of key: String, in shape: Shape?) -> Shape? {
        switch shape {
        case .object(let keys), .textOrObject(_, let keys): keys.first { $0.name == key }?.shape
        case .byLanguage(let shape): shape
        default: nil
        }
    }
}

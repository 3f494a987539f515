import Yams

/// Reads records that a person wrote as YAML, and where each key stands.
///
/// Scalars are the text that stands there: a date stays a date, `no` stays a word and a leading zero is kept. Only where
/// the format has a number or true and false are they read as such. Anchors, aliases, merge keys and keys that come
/// twice are refused, and so is nesting that no record has.
struct YAMLReader {
    /// How long a text may be, in bytes.
    static let limit = 4 << 20
    /// How deep lists and objects may stand in each other.
    static let depthLimit = 16

    private(set) var places: RecordPlaces
    private var depth = 0
    private var path = ""

    /// Every document of a text; one that is empty is null.
    static func read(_ text: String, as shape: Shape) throws(RecordFaults) -> [(value: JSON, places: RecordPlaces)] {
        guard text.utf8.count <= limit else { throw fault("is longer than \(limit >> 20) MB", at: nil) }
        var documents: [(JSON, RecordPlaces)] = []
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            while let node = try parser.nextRoot() {
                var reader = YAMLReader(places: RecordPlaces(start: place(of: node) ?? TextPlace(line: 1, column: 1)))
                let value = try reader.value(of: node, shape)
                documents.append((value, reader.places))
            }
        } catch let faults as RecordFaults {
            throw faults
        } catch let error as YamlError {
            throw faults(of: error)
        } catch {
            throw fault("cannot be read", at: nil)
        }
        return documents
    }

    private mutating func value(of node: Node, _ shape: Shape?) throws(RecordFaults) -> JSON {
        guard node.anchor == nil, depth < Self.depthLimit else {
            let message = node.anchor == nil ? "lists and objects stand too deep in each other"
                : "anchors (&) and aliases (*) are not taken; put text that begins so in quotes"
            throw Self.fault(message, at: Self.place(of: node), path: path)
        }
        depth += 1
        defer { depth -= 1 }
        switch node {
        case .scalar(let scalar): return Self.value(of: scalar, shape)
        case .sequence(let sequence): return try list(sequence, shape)
        case .mapping(let mapping): return try object(mapping, shape)
        case .alias: throw Self.fault("aliases (*) are not taken", at: Self.place(of: node), path: path)
        }
    }

    private static func value(of scalar: Node.Scalar, _ shape: Shape?) -> JSON {
        let text = scalar.string
        guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
        if ["", "~", "null"].contains(text) { return .null }
        switch shape {
        case .boolean where ["true", "yes"].contains(text.lowercased()): return .boolean(true)
        case .boolean where ["false", "no"].contains(text.lowercased()): return .boolean(false)
        case .integer: return .number(text)
        default: return .string(text)
        }
    }

    private mutating func list(_ sequence: Node.Sequence, _ shape: Shape?) throws(RecordFaults) -> JSON {
        var element: Shape?
        if case .list(let shape) = shape { element = shape }
        var values: [JSON] = []
        let outer = path
        for (index, node) in sequence.enumerated() {
            path = "\(outer)[\(index)]"
            if let place = Self.place(of: node) { places.add(path, place) }
            values.append(try value(of: node, element))
        }
        path = outer
        return .array(values)
    }

    private mutating func object(_ mapping: Node.Mapping, _ shape: Shape?) throws(RecordFaults) -> JSON {
        var members: [JSON.Member] = []
        let outer = path
        for (name, node) in mapping {
            guard case .scalar(let key) = name, name.anchor == nil else {
                throw Self.fault("a key is a plain word", at: Self.place(of: name), path: outer)
            }
            path = (outer.isEmpty ? "" : outer + ".") + ShapeChecker.shown(key.string)
            if let place = Self.place(of: name) { places.add(path, place) }
            members.append(.init(key: key.string, value: try value(of: node, Self.shape(of: key.string, in: shape))))
        }
        path = outer
        return .object(members)
    }

    private static func shape(of key: String, in shape: Shape?) -> Shape? {
        switch shape {
        case .object(let keys), .textOrObject(_, let keys): keys.first { $0.name == key }?.shape
        case .byLanguage(let shape): shape
        default: nil
        }
    }

    private static func place(of node: Node) -> TextPlace? {
        node.mark.map { TextPlace(line: $0.line, column: $0.column) }
    }

    private static func fault(_ message: String, at place: TextPlace?, path: String = "") -> RecordFaults {
        RecordFaults([RecordFault(place: place, path: path.isEmpty ? nil : path, message: message)])
    }

    private static func faults(of error: YamlError) -> RecordFaults {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            fault("not YAML: \(problem)", at: TextPlace(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            fault(
                "the key \(Quoted(keys.first ?? "")) comes twice",
                at: TextPlace(line: context.mark.line, column: context.mark.column))
        case .reader(let problem, let offset, _, let text):
            fault("not YAML: \(problem)", at: offset.map { place(ofByte: $0, in: text) })
        default: fault("not YAML", at: nil)
        }
    }

    private static func place(ofByte offset: Int, in text: String) -> TextPlace {
        let before = text.utf8.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let rest = before.reversed().prefix { $0 != 0x0A }
        return TextPlace(line: line, column: rest.count { $0 & 0xC0 != 0x80 } + 1)
    }
}

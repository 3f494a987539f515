import Values

/// Agreements in the interchange format as somebody wrote them, each with the places of its keys.
///
/// What is read is only held against the grammar here; the rules are looked at when it is recorded.
public struct RecordText: Sendable {
    /// How a text is written.
    public enum Syntax: Sendable {
        /// YAML, one agreement a document.
        case yaml
        /// JSON: one agreement a line, one over several lines, or a list of them.
        case json
    }

    /// One agreement of the text.
    package struct Entry: Sendable {
        /// The record.
        package var value: JSON
        /// Where its keys stand in the text.
        package let places: RecordPlaces
    }

    /// The agreements, in the order of the text.
    package private(set) var entries: [Entry] = []

    /// Whether there is nothing in it.
    public var isEmpty: Bool { entries.isEmpty }

    /// How many agreements there are.
    public var count: Int { entries.count }

    /// Reads a text.
    /// - Throws: ``RecordFaults`` where it is not of the grammar.
    public init(_ bytes: [UInt8], syntax: Syntax) throws(RecordFaults) {
        switch syntax {
        case .yaml: try readYAML(bytes)
        case .json: entries = try RecordJSON(bytes).entries()
        }
        let strange = entries.filter { entry in
            if case .object = entry.value { false } else { true }
        }
        guard strange.isEmpty else {
            throw RecordFaults(strange.map {
                RecordFault(place: $0.places.place(of: nil), message: "\($0.value.typeName) where an object is wanted")
            })
        }
    }

    /// One agreement that was made by a program.
    package init(_ value: JSON) {
        entries = [Entry(value: value, places: RecordPlaces(start: TextPlace(line: 1, column: 1)))]
    }

    /// Reads a file; `-` is the standard input. The ending of the name says how it is written; without one that is
    /// known, what begins with a brace or a bracket is JSON, and all else YAML.
    public init(path: String) throws {
        let input = try ByteInput(path: path)
        var bytes: [UInt8] = []
        while try input.read(into: &bytes) {
            if bytes.count > 64 << 20 {
                throw RegistryError(
                    .brokenRule, code: "file-too-long", "\(Quoted(path)) is longer than 64 MB",
                    hint: "For many agreements there is: entente import FILE")
            }
        }
        self = try Self.read(bytes, named: path.lowercased())
    }

    private static func read(_ bytes: [UInt8], named name: String) throws(RecordFaults) -> RecordText {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let looksLikeJSON = first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        func ends(_ endings: String...) -> Bool { endings.contains { name.hasSuffix($0) } }
        let saysJSON = ends(".json", ".ndjson", ".jsonl")
        let isYAML = ends(".yaml", ".yml") || !looksLikeJSON && !saysJSON
        do throws(RecordFaults) {
            return try RecordText(bytes, syntax: isYAML ? .yaml : .json)
        } catch {
            guard saysJSON, !looksLikeJSON else { throw error }
            let doubt = RecordFault(
                place: nil, message: "the name says JSON, and this does not look so; is it YAML? Then name it .yaml")
            throw RecordFaults([doubt] + error.faults.prefix(1))
        }
    }

    private mutating func readYAML(_ bytes: [UInt8]) throws(RecordFaults) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RecordFaults([RecordFault(place: nil, message: ForeignText.sentence(bytes, isSheet: false))])
        }
        entries = try YAMLReader.read(text, as: .agreement).filter { $0.value != .null }
            .map { Entry(value: $0.value, places: $0.places) }
    }

    /// The text with what every entry says changed.
    package func mapping(_ change: (inout Entry) throws -> Void) rethrows -> RecordText {
        var text = self
        for index in text.entries.indices { try change(&text.entries[index]) }
        return text
    }
}

extension JSON {
    /// The object with a key set; a new key comes first.
    package func setting(_ key: String, _ value: JSON?) -> JSON {
        guard case .object(var members) = self else { return self }
        let place = members.firstIndex { $0.key == key }
        members.removeAll { $0.key == key }
        if let value { members.insert(Member(key: key, value: value), at: place ?? 0) }
        return .object(members)
    }
}

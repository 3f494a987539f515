/// Agreements in the interchange format as somebody wrote them, each with the places of its keys.
///
/// What is read is only held against the grammar here; the rules are looked at when it is recorded.
public struct RecordText: Sendable {
    /// How a text is written.
    public enum Syntax: Sendable {
        /// YAML, one agreement a document.
        case yaml
        /// JSON, one agreement a line.
        case lines
    }

    struct Entry: Sendable {
        var value: JSON
        let places: RecordPlaces
    }

    private(set) var entries: [Entry] = []

    /// Whether there is nothing in it.
    public var isEmpty: Bool { entries.isEmpty }

    /// How many agreements there are.
    public var count: Int { entries.count }

    /// Reads a text.
    /// - Throws: ``RecordFaults`` where it is not of the grammar.
    public init(_ bytes: [UInt8], syntax: Syntax) throws(RecordFaults) {
        switch syntax {
        case .yaml: try readYAML(bytes)
        case .lines: try readLines(bytes)
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
    init(_ value: JSON) {
        entries = [Entry(value: value, places: RecordPlaces(start: TextPlace(line: 1, column: 1)))]
    }

    /// Reads a file; `-` is the standard input. A name that ends in `.yaml` or `.yml` is YAML.
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
        let name = path.lowercased()
        try self.init(bytes, syntax: name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? .yaml : .lines)
    }

    private mutating func readYAML(_ bytes: [UInt8]) throws(RecordFaults) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RecordFaults([RecordFault(place: nil, message: ForeignText.sentence(bytes, isSheet: false))])
        }
        entries = try YAMLReader.read(text, as: .agreement).filter { $0.value != .null }
            .map { Entry(value: $0.value, places: $0.places) }
    }

    private mutating func readLines(_ bytes: [UInt8]) throws(RecordFaults) {
        var faults: [RecordFault] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            let line = index == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do throws(JSONFault) {
                let value = try line.withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes).value }
                entries.append(Entry(value: value, places: Self.places(in: line, number: number)))
            } catch {
                let column = String(decoding: line.prefix(max(0, error.byte - 1)), as: UTF8.self).unicodeScalars.count + 1
                faults.append(RecordFault(place: TextPlace(line: number, column: column), message: error.message))
            }
        }
        if !faults.isEmpty { throw RecordFaults(faults) }
    }

    /// JSON is YAML too, and the reader of that knows columns.
    private static func places(in line: ArraySlice<UInt8>, number: Int) -> RecordPlaces {
        let text = String(decoding: line, as: UTF8.self)
        let start = TextPlace(line: number, column: 1)
        guard line.count < 1 << 16, let read = try? YAMLReader.read(text, as: .agreement).first else {
            return RecordPlaces(start: start)
        }
        return read.places.onLine(number)
    }

    /// The text with what every entry says changed.
    func mapping(_ change: (inout Entry) throws -> Void) rethrows -> RecordText {
        var text = self
        for index in text.entries.indices { try change(&text.entries[index]) }
        return text
    }
}

extension JSON {
    /// The object with a key set; a new key comes first.
    func setting(_ key: String, _ value: JSON?) -> JSON {
        guard case .object(var members) = self else { return self }
        let place = members.firstIndex { $0.key == key }
        members.removeAll { $0.key == key }
        if let value { members.insert(Member(key: key, value: value), at: place ?? 0) }
        return .object(members)
    }
}

import Values

/// Records of a kind laid out in rows, in the text format of COPY, until they are sent.
package struct StagedRecords {
    /// How the records lie in tables.
    package let layout: StagedLayout
    /// The rows of each table, in the order of the layout's tables.
    package private(set) var rows: [[UInt8]]
    private var line: [UInt8] = []
    private var path: [String] = []

    /// No records yet.
    package init(_ layout: StagedLayout) {
        self.layout = layout
        rows = Array(repeating: [], count: layout.tables.count)
    }

    /// Whether there are none.
    package var isEmpty: Bool { rows.allSatisfy(\.isEmpty) }
    /// How many bytes the rows take.
    package var size: Int { rows.reduce(0) { $0 + $1.count } }

    /// Lays out a record of the right shape.
    /// - Parameter line: the number by which its rows hang together.
    /// - Parameter mention: gives the number of the organization that a value names, where it stands under a path.
    package mutating func add(
        _ record: JSON, line: Int, mention: (_ named: JSON, _ path: String) throws -> Int
    ) rethrows {
        self.line = Array(String(line).utf8)
        path = []
        rows[0] += self.line
        try write(layout.steps, of: record, into: 0, at: [], mention)
        rows[0].append(0x0A)
    }

    /// Takes the rows away, so that more can come.
    package mutating func removeAll() {
        for table in rows.indices { rows[table].removeAll(keepingCapacity: true) }
    }

    private mutating func write(
        _ steps: [StagedLayout.Step], of object: JSON?, into table: Int, at places: [Int],
        _ mention: (JSON, String) throws -> Int
    ) rethrows {
        for step in steps {
            switch step {
            case .value(let key): cell(object?[key], into: table)
            case .mention(let key):
                let number = try object?[key].map { try mention($0, (path + [key]).joined(separator: ".")) }
                cell(number.map { .number(String($0)) }, into: table)
            case .inside(let key, let inner):
                path.append(key)
                try write(inner, of: object?[key], into: table, at: places, mention)
                path.removeLast()
            case .rows(let key, let list, let inner, let textKey):
                for (index, element) in (object?[key]?.elements ?? []).enumerated() {
                    path.append("\(key)[\(index)]")
                    begin(list, places + [index + 1])
                    try write(inner, of: element.asObject(under: textKey), into: list, at: places + [index + 1], mention)
                    rows[list].append(0x0A)
                    path.removeLast()
                }
            case .values(let key, let list, let isMention):
                for (index, element) in (object?[key]?.elements ?? []).enumerated() {
                    begin(list, places + [index + 1])
                    let number = isMention ? try mention(element, (path + ["\(key)[\(index)]"]).joined(separator: ".")) : nil
                    cell(number.map { .number(String($0)) } ?? element, into: list)
                    rows[list].append(0x0A)
                }
            case .languages(let key, let list):
                guard case .object(let members)? = object?[key] else { continue }
                for member in members where member.value != .null {
                    begin(list, places)
                    cell(.string(member.key), into: list)
                    cell(member.value, into: list)
                    rows[list].append(0x0A)
                }
            }
        }
    }

    private mutating func begin(_ table: Int, _ places: [Int]) {
        rows[table] += line
        for place in places {
            rows[table].append(0x09)
            rows[table] += String(place).utf8
        }
    }

    private mutating func cell(_ value: JSON?, into table: Int) {
        rows[table].append(0x09)
        switch value {
        case .string(let text): rows[table].append(copyCell: text)
        case .number(let digits): rows[table] += digits.utf8
        case .boolean(let isTrue): rows[table].append(UInt8(ascii: isTrue ? "t" : "f"))
        case .null, .array, .object, nil: rows[table].append(copyCell: nil)
        }
    }
}

extension JSON {
    /// A text as the object in which it stands under a key; anything else as it is.
    fileprivate func asObject(under key: String?) -> JSON {
        guard let key, text != nil else { return self }
        return .known((key, self))
    }
}

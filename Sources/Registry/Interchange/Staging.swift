import Postgres
import Records
import Values

/// Lays out records in the tables of the import, some thousand at a time, and keeps what is wrong with them.
///
/// A few are laid out in tables that all share, where a transaction sees its own rows alone and takes them away at the
/// end; many in tables of the session, which take a while to make and then can be analyzed.
final class Staging {
    private let connection: Connection
    /// Whether the session has tables of its own.
    private(set) var isOwn: Bool
    private(set) var faults: FaultList
    /// How many records there were, those with faults included.
    private(set) var count = 0
    /// The tables that got rows.
    private(set) var filled: Set<String> = []
    private var buffers: [RecordKind: StagedRecords] = [:]
    private var names: [UInt8] = []
    private var parts: [UInt8] = []
    private var digests: [UInt8] = []
    private var mentions: [UInt8] = []
    private var numbers: [JSON: Int] = [:]
    private var mentioned = 0

    /// - Parameter limit: how many faults are kept.
    /// - Throws: what keeps the database from being asked.
    init(_ connection: Connection, keeping limit: Int = FaultList.limit) throws {
        self.connection = connection
        faults = FaultList(limit: limit)
        isOwn = try connection.first(SQL.ImportOwnTables())?.isDone == true
    }

    /// A part of a record that has a line of its own: an element of the list under a key.
    struct Part {
        let key: String
        let position: Int
        let place: ImportPlace
    }

    /// A record that was read whole, and has no fault of its own.
    /// - Parameter digest: SHA-256 of what was read, in hexadecimal; nil where the same may come again as something new.
    func add(_ record: JSON, _ kind: RecordKind, at place: ImportPlace, digest: String?, parts: [Part]) throws {
        count += 1
        name(kind.rawValue, record[kind.nameKey]?.text, at: place, isRefused: false)
        try lay(record, kind, at: place, parts)
        if let digest { digests.append(copyRow: ["\(place.packed)", "\\x\(digest)"]) }
    }

    /// A record that was refused, and is laid out so that the rest of it is held against the registry; it is not stored,
    /// since nothing is.
    func look(at record: JSON, _ kind: RecordKind, at place: ImportPlace, parts: [Part]) throws {
        guard faults.count <= faults.limit else { return }
        try lay(record, kind, at: place, parts)
    }

    private func lay(_ record: JSON, _ kind: RecordKind, at place: ImportPlace, _ parts: [Part]) throws {
        var buffer = buffers[kind] ?? StagedRecords(kind.layout)
        buffers[kind] = nil
        buffer.add(record, line: place.packed) { named, path in number(of: named, at: place, path) }
        buffers[kind] = buffer
        for part in parts {
            self.parts.append(copyRow: ["\(place.packed)", part.key, "\(part.position)", "\(part.place.packed)"])
        }
        if buffer.size > Self.chunk { try send(areMany: true) }
    }

    /// A record that the registry has just as it is.
    func leave(_ kind: RecordKind, named name: String?, at place: ImportPlace) {
        count += 1
        self.name(kind.rawValue, name, at: place, isRefused: false)
    }

    /// A record that cannot be imported. Its name is kept, so that what mentions it is not faulted too.
    /// - Parameter own: the place of what stands under a path, where that is another.
    func refuse(
        _ record: String, named code: String?, at place: ImportPlace, _ problems: [ShapeChecker.Problem],
        own: (_ path: String) -> ImportPlace? = { _ in nil }
    ) {
        for problem in problems { fault(at: own(problem.path) ?? place, path: problem.path, problem.message) }
        count += 1
        name(record, code, at: place, isRefused: true)
    }

    func fault(at place: ImportPlace, path: String? = nil, _ message: String) {
        faults.add(ImportFault(place: place, path: path, message: message))
    }

    /// Takes away what a few records left in the tables that all share.
    func clear() throws {
        guard !isOwn else { return }
        try connection.execute((filled.sorted() + Self.workedOut).map { "delete from staging.\($0)" }.joined(separator: "; "))
    }

    /// Tables that are filled from those with the records.
    private static let workedOut = [
        "import_agreement", "import_agreement_field", "import_event", "import_fault", "import_field", "import_field_match",
        "import_identifier", "import_new_organization", "import_organization", "import_related", "import_scheme", "import_stem",
    ]

    /// Sends what has not been sent yet; nothing comes after it.
    func send() throws { try send(areMany: count > Self.few) }

    private func send(areMany: Bool) throws {
        // The first rows that are sent decide: what lies in the tables of all is not looked for in those of the session.
        if !isOwn, areMany {
            try connection.change(SQL.ImportBegin())
            // What was prepared before goes to the tables of that name that now stand in front.
            try connection.execute("discard plans")
            isOwn = true
        }
        for (kind, var buffer) in buffers where !buffer.isEmpty {
            for (table, rows) in zip(buffer.layout.tables, buffer.rows) {
                try copy(rows, into: table.name, table.columns)
            }
            buffer.removeAll()
            buffers[kind] = buffer
        }
        try copy(mentions, into: "staged_given", ["id", "line", "path", "named", "code", "name", "kind", "country", "identifiers"])
        try copy(names, into: "import_name", ["record", "code", "line", "refused"])
        try copy(digests, into: "import_digest", ["line", "digest"])
        try copy(parts, into: "import_part", ["line", "part", "position", "own_line"])
        mentions.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        digests.removeAll(keepingCapacity: true)
        // Whoever is named again after so many others is looked up again.
        if numbers.count > 100_000 { numbers.removeAll() }
    }

    /// For more records than these, and for more than a chunk of rows, tables of the session's own are worth their making.
    private static let few = 100

    /// How many bytes of rows are kept until they are sent.
    private static let chunk = 4 << 20

    private func copy(_ rows: [UInt8], into table: String, _ columns: [String]) throws {
        guard !rows.isEmpty else { return }
        filled.insert(table)
        try connection.copyIn("copy \(table) (\(columns.joined(separator: ", "))) from stdin") { writer in
            try writer.write(bytes: rows)
        }
    }

    private func name(_ record: String, _ code: String?, at place: ImportPlace, isRefused: Bool) {
        names.append(copyRow: [record, code, "\(place.packed)", isRefused ? "t" : "f"])
    }

    /// The number of the organization that is named: the same for all that say the same of it.
    private func number(of named: JSON, at place: ImportPlace, _ path: String) -> Int {
        if let number = numbers[named] { return number }
        mentioned += 1
        numbers[named] = mentioned
        let identifiers = named["identifiers"]?.elements.compactMap(\.text) ?? []
        let list = identifiers.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
        mentions.append(copyRow: [
            "\(mentioned)", "\(place.packed)", path, named.text ?? named["named"]?.text, named["code"]?.text,
            named["name"]?.text, named["kind"]?.text, named["country"]?.text,
            list.isEmpty ? nil : "{\(list.joined(separator: ","))}",
        ])
        return mentioned
    }
}

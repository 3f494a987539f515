import Postgres
import Records
import Values

/// Takes records as they are read: holds each against its shape and the rules of its kind, and against what the
/// registry has of it, and stages what is new or changed.
final class RecordIntake {
    let staging: Staging
    private let connection: Connection
    private let way: Way
    private var waiting: [RecordKind: [Taken]] = [:]
    /// Agreements that the registry has just as they are.
    private(set) var unchanged = 0
    /// Records that the registry has otherwise, and what of them.
    private(set) var changes: [(kind: RecordKind, name: String, keys: [String])] = []

    /// How many cells had characters that nobody sees, and where the first is.
    private(set) var hidden: (cells: Int, place: ImportPlace, column: String)?

    /// Notes that such characters were taken out of some columns of a row.
    func note(hidden columns: [String], at place: ImportPlace) {
        guard let first = columns.first else { return }
        hidden = ((hidden?.cells ?? 0) + columns.count, hidden?.place ?? place, hidden?.column ?? first)
    }

    /// Agreements that are new or changed, and have neither a day of signing nor a start.
    private(set) var undated: [String] = []

    /// Names of organizations and titles of agreements in which the source has lost a letter, each with the place of the first.
    private(set) var lossy: [(name: String, place: ImportPlace)] = []

    /// Notes names that hold the character by which a program says that it could not read a letter.
    private func noteLosses(_ taken: Taken) {
        func note(_ name: String?, _ place: @autoclosure () -> ImportPlace) {
            guard let name, name.unicodeScalars.contains("\u{FFFD}"), !lossy.contains(where: { $0.name == name }) else { return }
            lossy.append((name, place()))
        }
        note(taken.record["name"]?.text, taken.place)
        note(taken.record["title"]?.text, taken.place)
        for (index, party) in (taken.record["parties"]?.elements ?? []).enumerated() {
            let organization = party["organization"]
            note(
                organization?.text ?? organization?["name"]?.text ?? organization?["named"]?.text,
                taken.parts.first { $0.key == "parties" && $0.position == index + 1 }?.place ?? taken.place)
        }
    }

    /// What becomes of a record that the registry has otherwise.
    enum Way {
        /// It is a fault.
        case add
        /// A record is whole, and takes the place of what is recorded.
        case replace
        /// A record says what changes, and keeps what it does not name.
        case change
    }

    /// - Parameter limit: how many faults are kept.
    init(_ connection: Connection, _ way: Way, keeping limit: Int) throws {
        self.connection = connection
        self.way = way
        staging = try Staging(connection, keeping: limit)
    }

    /// A record that was read.
    struct Taken {
        var record: JSON
        let place: ImportPlace
        /// What stands in lines of its own.
        var parts: [Staging.Part] = []
        /// SHA-256 of what was read, in hexadecimal: the same again changes nothing.
        var digest: String?
        /// Whether its parties stand in flat rows, which say nothing of what has no column or a blank cell.
        var hasFlatParties = false
        /// Whether it was held against its shape where it was read.
        var isChecked = false
        /// The revision that the record was made from, where it says so.
        var revision: JSON?
        /// Problems that were found where it was read.
        var problems: [ShapeChecker.Problem] = []
    }

    /// Takes a record. It is looked at together with others that come after it.
    func take(_ taken: Taken, _ kind: RecordKind) throws {
        var taken = taken
        taken.record = taken.record.inNormalFormC
        noteLosses(taken)
        taken.revision = taken.record["revision"]
        if taken.revision != nil { taken.record = taken.record.setting("revision", nil) }
        if way != .change {
            guard let record = checked(taken, kind) else { return }
            taken.record = record.withoutNulls
        }
        waiting[kind, default: []].append(taken)
        if waiting[kind, default: []].count >= Self.lot { try settle(kind) }
    }

    /// How many records are looked up at a time.
    private static let lot = 500

    /// Stages what is left.
    func finish() throws {
        for kind in RecordKind.allCases { try settle(kind) }
        try staging.send()
    }

    /// The record in the words of now; nil where it was refused.
    private func checked(_ taken: Taken, _ kind: RecordKind) -> JSON? {
        let (record, problems) = taken.isChecked
            ? (taken.record, kind.ruleProblems(of: taken.record, countsParties: false)) : kind.read(taken.record)
        guard problems.isEmpty, taken.problems.isEmpty else {
            // A file of agreements alone was held against the rules where it was read.
            refuse(taken, kind, taken.problems + problems.filter { !taken.problems.contains($0) })
            return nil
        }
        return record
    }

    private func settle(_ kind: RecordKind) throws {
        let lot = waiting.removeValue(forKey: kind) ?? []
        guard !lot.isEmpty else { return }
        let recorded = try self.recorded(lot, kind)
        for taken in lot {
            let name = taken.record[kind.nameKey]?.text
            guard let known = name.flatMap({ recorded[$0] }) else {
                if let record = way == .change ? checked(taken, kind)?.withoutNulls : taken.record { try stage(record, taken, kind) }
                continue
            }
            guard let json = known.json else {
                leave(kind, name, taken)
                continue
            }
            try settle(taken, kind, against: try .recorded(json), revision: known.revision)
        }
    }

    private func settle(_ taken: Taken, _ kind: RecordKind, against recorded: JSON, revision: Int?) throws {
        var record = taken.record
        let comparison = RecordComparison(of: kind, isWhole: way == .change, stored: stored)
        if way == .change {
            let problems = Self.refused(record, kind, recorded)
            guard problems.isEmpty else { return refuse(taken, kind, problems) }
            var whole = taken
            if kind == .agreement {
                if taken.hasFlatParties {
                    record = try FlatParties.completed(record, from: recorded) {
                        try comparison.isSame(.known(("organization", $0)), .known(("organization", $1)))
                    }
                }
                record = try NumberedLists.completed(record, from: recorded) { element, other in
                    try comparison.isSame(element, RecordComparison.naming(other, in: recorded))
                }
            }
            whole.record = recorded.changed(by: record)
            if kind == .organization { whole.record = Self.keepingName(whole.record, from: recorded) }
            guard let checked = checked(whole, kind) else { return }
            record = checked.withoutNulls
        }
        let differences = try comparison.differences(of: record, from: recorded)
        let name = record[kind.nameKey]?.text ?? ""
        guard !differences.isEmpty else { return leave(kind, name, taken) }
        if way == .change, let stated = taken.revision, let revision, stated != .number(String(revision)) {
            let both = differences.prefix(3).map { key in "\(key) \(Self.shown(record[key])) here, \(Self.shown(recorded[key])) there" }
            return refuse(taken, kind, [
                .init(
                    path: "revision",
                    message: "\(Quoted(name)) was changed since revision \(Self.shown(stated)), and is at \(revision): \(both.joined(separator: "; "))")
            ])
        }
        guard way != .add else {
            return refuse(taken, kind, [
                .init(
                    path: kind.nameKey,
                    message: "\(Quoted(name)) is recorded already, with other content: \(differences.joined(separator: ", "))")
            ])
        }
        if way == .change, kind == .agreement, recorded["retracted"] != nil, record["retracted"] != nil {
            return refuse(taken, kind, [
                .init(
                    path: kind.nameKey,
                    message: "\(Quoted(name)) was retracted; put it in again with: entente agreement retract \(name) --undo")
            ])
        }
        changes.append((kind, name, differences))
        try stage(record, taken, kind)
    }

    /// Tells what is wrong with a record, each where it stands.
    private func refuse(_ taken: Taken, _ kind: RecordKind, _ problems: [ShapeChecker.Problem]) {
        staging.refuse(kind.rawValue, named: taken.record[kind.nameKey]?.text, at: taken.place, problems) { path in
            taken.parts.first { path.hasPrefix("\($0.key)[\($0.position - 1)]") }?.place
        }
    }

    private func leave(_ kind: RecordKind, _ name: String?, _ taken: Taken) {
        if kind == .agreement { unchanged += 1 }
        staging.leave(kind, named: name, at: taken.place)
    }

    private func stage(_ record: JSON, _ taken: Taken, _ kind: RecordKind) throws {
        if kind == .agreement, record["dateSigned"] ?? record["period"]?["startDate"] ?? record["draft"] ?? record["retracted"] == nil {
            undated.append(record["reference"]?.text ?? "")
        }
        try staging.add(record, kind, at: taken.place, digest: taken.digest, parts: taken.parts)
    }

    private static func shown(_ value: JSON?) -> String {
        guard let value else { return "not known" }
        if let text = value.text { return "\(Quoted(text, limit: 40))" }
        var bytes: [UInt8] = []
        value.append(to: &bytes)
        return bytes.count > 80 ? "another \(value.elements.isEmpty ? "content" : "list")" : String(decoding: bytes, as: UTF8.self)
    }

    /// What the registry has under the names of some records.
    private func recorded(_ lot: [Taken], _ kind: RecordKind) throws -> [String: SQL.ImportRecorded.Output] {
        let named = lot.compactMap { taken in taken.record[kind.nameKey]?.text.map { (name: $0, digest: taken.digest) } }
        guard [.agreement, .organization, .event].contains(kind), !named.isEmpty else { return [:] }
        // Whoever changes one of them meanwhile waits, or is waited for.
        if way != .add { try connection.change(SQL.ImportHold(kind: kind.rawValue, names: named.map(\.name))) }
        let rows = try connection.rows(
            SQL.ImportRecorded(kind: kind.rawValue, names: named.map(\.name), digests: named.map { way == .add ? $0.digest : nil }))
        return Dictionary(rows.map { ($0.name, $0) }) { first, _ in first }
    }

    private func stored(_ identifiers: [String]) throws -> [String] {
        try connection.rows(SQL.ImportIdentifierForms(identifiers: identifiers)).map(\.form)
    }
}

extension SQL.ImportRecorded: RowQuery {
    struct Output: RowDecodable {
        let name: String
        let revision: Int?
        /// The record; nil where it came from the same line.
        let json: [UInt8]?

        init(row: Row) throws(PostgresError) {
            name = try row.decode("name")
            revision = try row.decode("revision")
            let text: String? = try row.decode("json")
            json = text.map { Array($0.utf8) }
        }
    }
}

extension SQL.ImportIdentifierForms: RowQuery {
    struct Output: RowDecodable {
        let form: String
        init(row: Row) throws(PostgresError) { form = try row.decode("form") }
    }
}

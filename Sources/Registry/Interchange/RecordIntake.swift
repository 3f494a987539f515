import Postgres
import Records
import Sheets
import Values

/// Takes records as they are read: holds each against its shape and the rules of its kind, and against what the
/// registry has of it, and stages what is new or changed.
final class RecordIntake {
    let staging: Staging
    let connection: Connection
    let way: Way
    private var waiting: [RecordKind: [Taken]] = [:]
    /// Agreements that the registry has just as they are.
    private(set) var unchanged = 0
    /// What names of organizations were found to mean.
    var meant: [JSON: String?] = [:]
    /// Records that the registry has otherwise, what of them, and which parties or names a list left out.
    var changes: [(kind: RecordKind, name: String, keys: [String], gone: [String])] = []
    /// How many words of lists are new.
    var wordsAdded = 0
    var shipped = ShippedWords()

    /// What was seen of cells, and is told once.
    private(set) var cells = CellNotes()

    /// Notes what a row has that people should know of, and refuses what a spreadsheet could not work out.
    func note(_ row: BundleRow, at place: ImportPlace) {
        cells.note(row, at: place)
        for column in row.broken {
            staging.fault(at: place, path: column, "the spreadsheet could not work out what stands here: mend it there, or leave the cell blank")
        }
    }

    /// How many agreements are new or changed, and have neither a day of signing nor a start, and the references of the first three.
    private(set) var undated: (count: Int, first: [String]) = (0, [])

    /// What looks like the code of an organization and is none, and what was made of it.
    var uncoded: [(place: ImportPlace, message: String)] = []

    /// Former names that a list leaves out, which stay, each with the code of its organization.
    private(set) var keptNames: [(code: String, name: String)] = []

    /// Names in which the source has lost a letter.
    private(set) var losses = LossNotes()

    /// The organizations of which it is said that the registry is theirs, and where.
    private(set) var homes: [(code: String, place: ImportPlace)] = []

    /// What is right of organizations that were refused.
    private var rests: [Taken] = []

    /// What becomes of that.
    var home: HomeImport?

    /// Whether records come from tables, whose columns have other names than the keys of a record.
    var isOfTables = false

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
        /// Whether some of its parties were refused where they were read, so that nobody can tell how many there are.
        var arePartiesWrong = false
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
        losses.note(taken)
        taken.revision = taken.record["revision"]
        if taken.revision != nil { taken.record = taken.record.setting("revision", nil) }
        if kind == .organization { home(statedIn: &taken) }
        if way != .change {
            guard let record = try checked(taken, kind) else { return }
            taken.record = record.withoutNulls
        }
        waiting[kind, default: []].append(taken)
        if waiting[kind, default: []].count >= Self.lot { try settle(kind) }
    }

    /// Whose registry this is stands with the organization, and is a word on the registry: it is no part of the record.
    private func home(statedIn taken: inout Taken) {
        guard let stated = taken.record["home"] else { return }
        taken.record = taken.record.setting("home", nil)
        switch stated {
        case .boolean(true):
            guard let code = taken.record["code"]?.text else { return }
            if let other = homes.first(where: { $0.code != code }) {
                taken.problems.append(.init(path: "home", message: "\(Quoted(other.code)) is said to be the home organization already, and there is one"))
            } else if taken.record["retracted"] != nil {
                taken.problems.append(.init(path: "home", message: "an organization that was retracted is not the one whose registry this is"))
            } else {
                homes.append((code, taken.place))
            }
        case .boolean(false), .null: break
        default: taken.problems.append(.init(path: "home", message: "\(stated.typeName) where true or false is wanted"))
        }
    }

    /// How many records are looked up at a time.
    private static let lot = 500

    /// Stages what is left.
    func finish() throws {
        for kind in RecordKind.allCases { try settle(kind) }
        // What the registry has stays as it is, and has no place beside itself.
        let known = rests.isEmpty ? [:] : try recorded(rests, .organization)
        for taken in rests where known[taken.record["code"]?.text ?? ""] == nil {
            try staging.look(at: taken.record, .organization, at: taken.place, parts: taken.parts)
        }
        try staging.send()
    }

    /// The record in the words of now; nil where it was refused.
    private func checked(_ taken: Taken, _ kind: RecordKind) throws -> JSON? {
        let (record, problems) = taken.isChecked
            ? (taken.record, kind.ruleProblems(of: taken.record, countsParties: false, apartFrom: taken.problems)) : kind.read(taken.record)
        if taken.arePartiesWrong, !problems.isEmpty, problems.allSatisfy({ $0.path == "parties" }), taken.problems.isEmpty {
            try refuse(taken, kind, [])
            return nil
        }
        guard problems.isEmpty, taken.problems.isEmpty else {
            // A file of agreements alone was held against the rules where it was read.
            try refuse(taken, kind, taken.problems + problems.filter { !taken.problems.contains($0) })
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
                // It went out under another name, or from another registry.
                if way == .change, let stated = taken.revision {
                    let message = "there is no \(Quoted(name ?? "")) that this is revision \(Self.shown(stated)) of; to add it, leave the revision out"
                    try refuse(taken, kind, [.init(path: "revision", message: message)])
                    continue
                }
                // A reference is mistyped more often than one is added without a title.
                if way == .change, let name, [.agreement, .organization, .event].contains(kind) {
                    let title = kind == .agreement ? "title" : "name"
                    guard taken.record[title] != nil else {
                        let message = "there is no \(Quoted(name)) to change; to add it, give its \(title)"
                        try refuse(taken, kind, [.init(path: kind.nameKey, message: message)])
                        continue
                    }
                }
                if let record = way == .change ? try checked(taken, kind)?.withoutNulls : taken.record {
                    if kind.isWord { wordsAdded += 1 + (record["values"]?.elements.count ?? 0) }
                    try stage(record, taken, kind)
                }
                continue
            }
            guard let json = known.json else {
                leave(kind, name, taken)
                continue
            }
            if kind == .fieldScheme {
                try settle(taken, scheme: try .recorded(json))
            } else if kind.isWord {
                try settle(taken, word: kind, against: try .recorded(json))
            } else {
                try settle(taken, kind, against: try .recorded(json), known)
            }
        }
    }

    private func settle(_ taken: Taken, _ kind: RecordKind, against recorded: JSON, _ known: SQL.ImportRecorded.Output) throws {
        var record = taken.record.changing("distinctFrom") { pairs in
            // That two are distinct stands in the record of the one with the later code, and is the same from either side.
            pairs.removeAll { known.distinctFrom.contains($0.text ?? "") }
        }
        let comparison = RecordComparison(of: kind, isWhole: way == .change, stored: stored, coded: coded)
        if way == .change {
            let problems = Self.refused(record, kind, recorded)
            guard problems.isEmpty else { return try refuse(taken, kind, problems) }
            var whole = taken
            if kind == .agreement {
                if taken.hasFlatParties {
                    record = try FlatParties.completed(record, from: recorded, isSame: comparison.isSameOrganization)
                }
                record = try NumberedLists.completed(record, from: recorded) { element, other in
                    try comparison.isSame(element, RecordComparison.naming(other, in: recorded))
                }
            }
            whole.record = recorded.changed(by: record)
            if kind == .agreement { whole.record = whole.record.withoutDisplaced(by: record) }
            if kind == .organization {
                if record.keys.contains("names") { keptNames += Self.formerNames(of: recorded, notIn: whole.record) }
                whole.record = Self.keepingNames(whole.record, from: recorded)
            }
            guard let checked = try checked(whole, kind) else { return }
            record = checked.withoutNulls
        }
        let differences = try comparison.differences(of: record, from: recorded)
        let name = record[kind.nameKey]?.text ?? ""
        guard !differences.isEmpty else { return leave(kind, name, taken) }
        if way == .change, let stated = taken.revision, let revision = known.revision, stated != .number(String(revision)) {
            let both = differences.prefix(3).map { key in "\(key) \(Self.shown(record[key])) here, \(Self.shown(recorded[key])) there" }
            return try refuse(taken, kind, [
                .init(
                    path: "revision",
                    message: "\(Quoted(name)) was changed since revision \(Self.shown(stated)), and is at \(revision): \(both.joined(separator: "; "))")
            ])
        }
        guard way != .add else {
            return try refuse(taken, kind, [
                .init(
                    path: kind.nameKey,
                    message: "\(Quoted(name)) is recorded already, with other content: \(differences.joined(separator: ", "))")
            ])
        }
        if way == .change, kind == .agreement, recorded["retracted"] != nil, record["retracted"] != nil {
            return try refuse(taken, kind, [
                .init(
                    path: kind.nameKey,
                    message: "\(Quoted(name)) was retracted; put it in again with: entente agreement retract \(name) --undo")
            ])
        }
        changes.append((kind, name, differences, try Self.gone(differences, from: recorded, in: record, kind, comparison)))
        try stage(record, taken, kind)
    }

    /// The parties of an agreement, or the names of an organization, that are recorded and no longer said.
    /// - Parameter differences: the keys in which the two differ.
    private static func gone(
        _ differences: [String], from recorded: JSON, in record: JSON, _ kind: RecordKind, _ comparison: RecordComparison
    ) throws -> [String] {
        func elements(_ key: String, _ part: String, of record: JSON) -> [JSON] { record[key]?.elements.compactMap { $0[part] } ?? [] }
        switch kind {
        case .agreement where differences.contains("parties"):
            let parties = elements("parties", "organization", of: record)
            return try elements("parties", "organization", of: recorded)
                .filter { party in try !parties.contains { try comparison.isSameOrganization($0, party) } }
                .compactMap { $0.text ?? $0["code"]?.text ?? $0["name"]?.text }
        case .organization where differences.contains("names"):
            let names = elements("names", "name", of: record) + [record["name"]].compactMap(\.self)
            return elements("names", "name", of: recorded).filter { !names.contains($0) }.compactMap(\.text)
        default: return []
        }
    }

    /// Tells what is wrong with a record, each where it stands. What is right of an agreement or an event is looked at
    /// further, so that one run tells all of it.
    func refuse(_ taken: Taken, _ kind: RecordKind, _ problems: [ShapeChecker.Problem]) throws {
        var problems = try problems.map(withCountries)
        if isOfTables {
            problems = problems.map { .init(path: $0.path, message: $0.message.replacing("partiesUnknown", with: "parties_unknown")) }
        }
        staging.refuse(kind.rawValue, named: taken.record[kind.nameKey]?.text, at: taken.place, problems) { path in
            taken.parts.first { path.hasPrefix("\($0.key)[\($0.position - 1)]") }?.place
        }
        guard [.agreement, .event, .organization].contains(kind), var rest = taken.record.withoutNulls.fit(kind, apartFrom: problems) else { return }
        // An organization is stored before all faults are known, and has to be one that can be.
        if kind == .organization {
            rest = rest.storable(apartFrom: problems)
            guard way == .change else { return rests.append(Taken(record: rest, place: taken.place, parts: taken.parts)) }
        }
        try staging.look(at: rest, kind, at: taken.place, parts: taken.parts)
    }

    func leave(_ kind: RecordKind, _ name: String?, _ taken: Taken) {
        if kind == .agreement { unchanged += 1 }
        staging.leave(kind, named: name, at: taken.place)
    }

    func stage(_ record: JSON, _ taken: Taken, _ kind: RecordKind) throws {
        if kind == .agreement, record["dateSigned"] ?? record["period"]?["startDate"] ?? record["draft"] ?? record["retracted"] == nil {
            undated.count += 1
            if undated.first.count < 3 { undated.first.append(record["reference"]?.text ?? "") }
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
}

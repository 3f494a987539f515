import Postgres
import Records
import Sheets
import Values

/// A vocabulary that has names of its own for purposes.
public enum PurposeVocabulary: String, Sendable, CaseIterable {
    /// Erasmus Without Paper, inter-institutional agreements.
    case ewp
    /// The Japanese ministry of education.
    case mext
    /// Universities Australia.
    case universitiesAustralia = "universities-australia"
    /// The Indonesian rules for the cooperation of universities.
    case indonesia
}

extension Purposes {
    /// Loads purposes of one's own from a CSV file: all of it, or nothing. What is there is brought up to date; none is taken
    /// away.
    /// - Parameter file: the path, or `-` for standard input; its columns are those of ``columns``.
    /// - Returns: how many the file has, how many are new and how many otherwise than before.
    /// - Throws: a ``RegistryError`` with every fault of the file.
    public func load(file: String) throws -> (read: Int, added: Int, changed: Int) {
        let table = try CSVTable(ByteInput(path: file), file: file, required: ["code", "label_en"], optional: Self.optional)
        func column(_ name: String) -> [String?] { table.column(name) }
        let (codes, labels, broader) = (column("code"), column("label_en"), column("broader"))
        guard !codes.isEmpty else {
            throw RegistryError(
                .brokenRule, code: "load-refused", "\(file) has no purposes: there is nothing below its header",
                hint: "A line a purpose, with at least a code and a label.")
        }
        return try connection.retrying {
            try connection.transaction {
                try refuse(faults(table.lines, codes, labels, broader), in: file)
                guard let done = try connection.first(
                    SQL.PurposeLoad(
                        codes: codes, broader: broader, labelsEN: labels, labelsZH: column("label_zh"),
                        definitions: column("definition_en"), ewp: column("ewp"), mext: column("mext"),
                        universitiesAustralia: column("universities_australia"), indonesia: column("indonesia"))) else {
                    throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored")
                }
                return (codes.count, done.added, done.changed)
            }
        }
    }

    private static let optional = [
        "broader", "label_zh", "definition_en", "ewp", "mext", "universities_australia", "indonesia",
    ]

    private func refuse(_ faults: [String], in file: String) throws(RegistryError) {
        guard !faults.isEmpty else { return }
        throw RegistryError(
            .brokenRule, code: "load-refused", "\(file): \(faults.count == 1 ? "one fault" : "\(faults.count) faults"), so nothing was loaded",
            details: Array(faults.prefix(100)), hint: "Mend the file, and load it again.")
    }

    private func faults(_ lines: [Int], _ codes: [String?], _ labels: [String?], _ broader: [String?]) throws -> [String] {
        let held = try Dictionary(uniqueKeysWithValues: connection.rows(SQL.PurposeHeld()).map { ($0.code, $0) })
        let given = Dictionary(zip(codes, broader).compactMap { code, broader in code.map { ($0, broader) } }) { first, _ in first }
        var seen: Set<String> = []
        return zip(codes, zip(labels, broader)).enumerated().flatMap { index, line -> [String] in
            let (code, (label, above)) = line
            var faults: [String] = []
            if let code {
                if let problem = TextForm.code.fault(in: code) { faults.append("code: \(problem)") }
                if !seen.insert(code).inserted { faults.append("\(Quoted(code)) stands in the file twice") }
                if held[code]?.isShipped == true { faults.append("the program brings \(Quoted(code)); give yours another code") }
            } else {
                faults.append("there is no code")
            }
            if label == nil { faults.append("there is no label_en") }
            if let above {
                let isBelow = held[above]?.hasBroader ?? given[above].map { $0 != nil }
                if isBelow == nil { faults.append("there is no purpose \(Quoted(above)) for it to stand below") }
                if isBelow == true { faults.append("\(Quoted(above)) has a broader one itself, and purposes have two levels") }
            }
            return faults.map { "line \(lines[index]): \($0)" }
        }
    }

    /// Says what another vocabulary calls a purpose of one's own.
    /// - Parameter called: nil takes the name away.
    /// - Returns: its code, and whether it was otherwise before.
    /// - Throws: a ``RegistryError`` where there is no such purpose, or the program brings it with its names.
    public func map(_ name: String, in vocabulary: PurposeVocabulary, called: String?) throws -> (code: String, isChanged: Bool) {
        let code = try find(name)
        guard try connection.rows(SQL.PurposeHeld()).first(where: { $0.code == code })?.isShipped != true else {
            throw RegistryError(
                .brokenRule, code: "purpose-shipped", "the program brings \(code), with what others call it",
                hint: "Add one of your own below it with: entente purpose add CODE --label TEXT --broader \(code)")
        }
        return (code, try connection.change(SQL.PurposeMap(code: code, vocabulary: vocabulary.rawValue, name: called)) > 0)
    }
}

/// A purpose that there is.
struct HeldPurpose: RowDecodable {
    let code: String
    let hasBroader: Bool
    let isShipped: Bool

    init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        hasBroader = try row.decode("has_broader")
        isShipped = try row.decode("shipped")
    }
}

extension SQL.PurposeHeld: RowQuery { typealias Output = HeldPurpose }
extension SQL.PurposeLoad: RowQuery {
    struct Output: RowDecodable {
        let added: Int
        let changed: Int
        init(row: Row) throws(PostgresError) {
            added = try row.decode("added")
            changed = try row.decode("changed")
        }
    }
}

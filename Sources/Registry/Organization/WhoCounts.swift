import Analysis
import Postgres
import Values

/// Whose agreements are asked for, and who counts as one with whom.
public struct WhoCounts: Sendable, Hashable {
    /// Whose, by any name, or all of a class as `class:reporter`: together they are one side. Empty asks for everyone's.
    public var of: [String] = []
    /// Whether units count for themselves, and not as what they are part of.
    public var unitsApart = false
    /// Whether subsidiaries count with those who own them, and what was split with what came of it.
    public var withFamily = false
    /// Whether who only funds what others do is a partner.
    public var withFunders = false

    /// Everyone, as bodies.
    public init() {}

    /// The agreements of some organizations.
    init(of: [String], unitsApart: Bool, withFamily: Bool) {
        (self.of, self.unitsApart, self.withFamily) = (of, unitsApart, withFamily)
    }
}

extension Organizations {
    /// What stands before a classification where an organization may be named.
    static let classMark = "class:"

    /// Whether a name is that of a classification, and so means others on another day.
    static func isOfClass(_ name: String) -> Bool { name.lowercased().hasPrefix(classMark) }

    /// The organizations that are meant, each once, in the order in which they are named: one by any name, or all that are
    /// of a classification on a day, as `class:reporter` says.
    /// - Throws: as ``find(_:)``, and where none is of the classification: nobody must not be taken for everybody.
    func meant(_ names: [String], on day: CalendarDate) throws -> [OrganizationMatch] {
        var seen: Set<Int> = []
        return try names.flatMap { try meant($0, on: day) }.filter { seen.insert($0.id).inserted }
    }

    private func meant(_ name: String, on day: CalendarDate) throws -> [OrganizationMatch] {
        guard Self.isOfClass(name) else { return [try find(name)] }
        let classification = String(name.dropFirst(Self.classMark.count))
        let found = try Classifications(connection: connection).organizations(of: classification, on: day)
        guard !found.isEmpty else {
            throw RegistryError(
                .notFound, code: "classification-empty", "no organization is \(Quoted(classification)) on \(day)",
                hint: "Say which are with: entente organization edit CODE --classification \(classification)")
        }
        return found
    }

    /// What counts as one with organizations on a day.
    func subjects(_ organizations: [OrganizationMatch], _ who: WhoCounts, on day: CalendarDate) throws -> [Bodies.Subject] {
        guard !organizations.isEmpty else { return [] }
        let rows = try connection.rows(
            SQL.FactRecordedKeys(
                organizations: organizations.map(\.id), day: day, withUnits: !who.unitsApart, withFamily: who.withFamily))
        let recorded = Dictionary(grouping: rows, by: \.subject)
        return organizations.map { Bodies.Subject(key: $0.id, recorded: recorded[$0.id]?.map(\.id) ?? []) }
    }

    /// The keys under which a party can have been recorded, for lists; nil asks for everyone.
    func partyKeys(
        _ name: String?, on day: CalendarDate, unitsApart: Bool = false, withFamily: Bool = false
    ) throws -> [Int]? {
        guard let name else { return nil }
        let who = WhoCounts(of: [name], unitsApart: unitsApart, withFamily: withFamily)
        return try subjects(meant(who.of, on: day), who, on: day).flatMap(\.recorded)
    }
}

/// A key under which an organization can have been recorded.
struct RecordedKey: RowDecodable {
    let subject: Int
    let id: Int

    init(row: Row) throws(PostgresError) {
        subject = try row.decode("subject")
        id = try row.decode("id")
    }
}

extension SQL.FactRecordedKeys: RowQuery { typealias Output = RecordedKey }

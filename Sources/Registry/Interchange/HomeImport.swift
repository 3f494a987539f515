import Postgres
import Records

/// What an import makes of the word of a file on whose registry it was.
///
/// An empty registry becomes that of the same organization. Another one has been given its own before, or on purpose none, as
/// where a commission gathers what its universities hand in: it stays so, and the report says that the file says otherwise.
struct HomeImport {
    private let code: String
    private let place: ImportPlace
    /// Whether there was nothing before.
    private let wasEmpty: Bool
    /// Whose registry it was before; nil is nobody's.
    private let before: OrganizationMatch?
    /// Whether the file means the same.
    private var isSame = false

    /// - Parameter code: the code of the organization whose registry the file was written from.
    init(_ code: String, at place: ImportPlace, _ connection: Connection) throws {
        self.code = code
        self.place = place
        before = try Organizations(connection: connection).home()
        wasEmpty = try before == nil && connection.first(SQL.ImportIntoEmpty())?.isDone == true
    }

    /// Makes an empty registry that of the organization, now that it is there; of another one it is seen whether it is the same.
    mutating func settle(_ connection: Connection) throws {
        if wasEmpty { try Organizations(connection: connection).setHome(code) }
        guard let before else { return }
        isSame = try before.code == code || connection.rows(SQL.OrganizationFind(name: code)).contains { $0.id == before.id }
    }

    /// That it was done, or would be.
    func note(isDryRun: Bool) -> String? {
        guard wasEmpty else { return nil }
        return isDryRun ? "this registry would become that of \(code), as the file says" : "this registry is that of \(code) now, as the file says"
    }

    /// That it was not, since the registry is another's.
    func warning(_ source: ImportSource) -> String? {
        guard !wasEmpty, !isSame else { return nil }
        let whose = before.map { "that of \($0.code)" } ?? "nobody's"
        return "\(source.told(place)): the file is of the registry of \(code), and this one stays \(whose); to change it: entente organization home \(code)"
    }
}

extension SQL.ImportIntoEmpty: RowQuery { typealias Output = Done }

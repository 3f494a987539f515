import Postgres
import Records
import Values

/// Texts that look like codes, and are those of no organization.
extension RecordIntake {
    /// Refuses what is likely a misspelled code, and notes what may be one: an organization of that name is added.
    func lookAtUncoded() throws {
        guard staging.filled.contains("staged_given") else { return }
        let rows = try connection.rows(SQL.ImportUncoded())
        for row in rows {
            let place = ImportPlace(packed: row.line)
            let code = row.text.lowercased()
            if code != row.text, row.text.utf8.allSatisfy({ !"-._0123456789".utf8.contains($0) }) {
                // A word in capitals is a name sooner than a code.
                note(place, "\(Quoted(row.text)) was added as an organization of its own; \(code) is the code of another")
            } else if let near = Self.misspelled(row.text, among: row.near) {
                staging.fault(
                    at: place, path: row.path,
                    "no organization has the code \(Quoted(row.text)); the nearest is \(near): write that, or for a new organization its code and its name")
            } else {
                note(place, "\(Quoted(row.text)) looks like a code, and no organization has it: one of that name was added")
            }
        }
    }

    private func note(_ place: ImportPlace, _ message: String) {
        if uncoded.count < Self.told { uncoded.append((place, message)) }
    }

    /// How many of those that may be codes are told one by one.
    private static let told = 10

    /// The code that is likely meant: the same but for capitals, one letter away, or two in a long one, with the same digits.
    private static func misspelled(_ text: String, among codes: [String]) -> String? {
        func digits(_ code: String) -> [Character] { code.filter(\.isNumber) }
        if codes.contains(text.lowercased()) { return text.lowercased() }
        guard text.utf8.count >= 4 else { return nil }
        return NearMatch.nearest(text, among: codes.filter { digits($0) == digits(text) }, within: text.utf8.count >= 9 ? 2 : 1)
    }
}

extension SQL.ImportUncoded: RowQuery {
    struct Output: RowDecodable {
        let line: Int
        let path: String
        let text: String
        let near: [String]

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            path = try row.decode("path")
            text = try row.decode("text")
            near = try row.decode("near")
        }
    }
}

/// One step of the schema, as the program carries it.
struct Migration: Sendable {
    /// The number that the file begins with: 1 for `0001_foundation.sql`.
    let number: Int
    /// The name of the file.
    let name: String
    /// SHA-256 of the file, in hexadecimal.
    let sha256: String
    /// What it runs.
    let text: String

    /// Every step, in order.
    static let all: [Migration] = SQLFile.migrations.map { file in
        let name = String(file.path.dropFirst("migrations/".count))
        return Migration(
            number: Int(name.prefix { $0.isNumber }) ?? 0, name: name, sha256: file.sha256, text: file.text)
    }
}

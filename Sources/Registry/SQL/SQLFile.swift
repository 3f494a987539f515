/// A file of `sql/`, carried in the program.
struct SQLFile: Sendable {
    /// The path below `sql/`, such as `queries/agreement/show.sql`.
    let path: String
    /// SHA-256 of a migration or a routine, in hexadecimal; empty for other files.
    let sha256: String
    /// The text as it stands in the file.
    let text: String
}

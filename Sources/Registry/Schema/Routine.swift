/// A file of functions, triggers and views, as the program carries it.
struct Routine: Sendable {
    /// The name of the file.
    let name: String
    /// SHA-256 of the file, in hexadecimal.
    let sha256: String
    /// What it runs, over again wherever it has changed.
    let text: String

    /// The file by which facts are made of records.
    static let ofFacts = "agreement_fact.sql"

    /// Every file, in an order in which what one needs stands before it.
    static let all: [Routine] = SQLFile.routines.map { file in
        Routine(name: String(file.path.dropFirst("routines/".count)), sha256: file.sha256, text: file.text)
    }
}

import Records
import Sheets
import Values

/// What people type for words of the vocabularies beyond their labels, such as `company` for an enterprise: data that the program
/// brings. Only the code of a word that is there counts, so that one list serves all vocabularies.
struct TypedWords {
    static let all = TypedWords()

    /// The codes that each name stands for.
    private let codes: [String: Set<String>]

    private init() {
        let file = SQLFile.Reference.typed_word
        var codes: [String: Set<String>] = [:]
        // A test reads the file; a name that could not be read is only not taken.
        if let table = try? CSVTable(ByteInput(bytes: Array(file.text.utf8)), file: file.path, required: ["code", "names"]) {
            for (code, names) in zip(table.column("code"), table.column("names")) {
                for name in (names ?? "").split(separator: ";") { codes[name.spelling, default: []].insert(code ?? "") }
            }
        }
        self.codes = codes
    }

    /// Whether a text is what people type for a word.
    func means(_ code: String, by text: String) -> Bool { codes[text.spelling]?.contains(code) == true }

    /// All codes that the list has, for a test to hold against the vocabularies.
    var known: Set<String> { codes.values.reduce(into: []) { $0.formUnion($1) } }
}

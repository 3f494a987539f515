import Records
import Sheets
import Values

/// Words of the registry's vocabularies, and of what the program itself says in a form, in the languages that forms have
/// beside English and Chinese. Names of countries and regions are those of the Unicode CLDR.
enum FormVocabulary {
    private static let words: [String: [String: [String: String]]] = read()

    /// What a code of a vocabulary (`country`, `region`, `kind`) is called in a language, or an English word (`said`); nil where
    /// it has no word there.
    static func word(_ code: String, in vocabulary: String, _ language: String?) -> String? {
        language.flatMap { words[$0]?[vocabulary]?[code] }
    }

    /// The words of the head of a form in a language, by what they are in English.
    static func head(_ language: String?) -> [String: String] {
        language.flatMap { words[$0]?["head"] } ?? [:]
    }

    private static func read() -> [String: [String: [String: String]]] {
        let file = SQLFile.Reference.form_word
        let languages = ["de", "ja"]
        // The file comes with the program, and a test reads it.
        guard let table = try? CSVTable(
            ByteInput(bytes: Array(file.text.utf8)), file: file.path, required: ["vocabulary", "code"] + languages)
        else { return [:] }
        var words: [String: [String: [String: String]]] = [:]
        for language in languages {
            for (key, word) in zip(zip(table.column("vocabulary"), table.column("code")), table.column(language)) {
                guard let vocabulary = key.0, let code = key.1, let word else { continue }
                words[language, default: [:]][vocabulary, default: [:]][code] = word
            }
        }
        return words
    }
}

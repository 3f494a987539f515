import Output
import Values

/// What a person typed and the registry did not take, kept in a file that only they can read.
enum TypedText {
    /// Writes the text to a new file, and gives its path.
    static func keep(_ text: String) throws -> String {
        let file = try PrivateFile(name: "agreement.yaml")
        try file.write(text)
        return file.path
    }

    /// Says that nothing was recorded, keeps the text, and says where.
    static func keepUnrecorded(_ text: String, _ console: Console) throws {
        console.say(nothingRecorded(in: console.options.lang))
        Console.toStandardError(VisibleText.line(hint(try keep(text), in: console.options.lang)) + "\n")
    }

    static func nothingRecorded(in language: Language) -> String { language == .zh ? "未登记" : "nothing recorded" }

    /// Where it is, and how to go on with it.
    static func hint(_ path: String, in language: Language = .en) -> String {
        language == .zh
            ? "所填内容在 \(path)；继续登记：entente agreement record --from \(path)"
            : "What was typed is in \(path); go on with: entente agreement record --from \(path)"
    }
}

extension RegistryError {
    /// The same error with one more thing that can be done.
    func adding(hint more: String) -> RegistryError {
        RegistryError(kind, code: code, message, details: details, hint: hint.map { "\($0)\($0.hasSuffix(".") ? " " : "; ")\(more)" } ?? more)
    }
}

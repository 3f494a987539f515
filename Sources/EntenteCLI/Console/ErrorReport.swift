import ArgumentParser
import Output
import Registry
import Values

/// Says on standard error what went wrong, for people or for scripts.
struct ErrorReport {
    let error: RegistryError

    /// Takes any error that a command can end with.
    init(_ error: any Error) {
        switch error {
        case let error as RegistryError: self.error = error
        case let error as OutputError:
            let (kind, code): (RegistryError.Kind, String) =
                switch error.kind {
                case .cannotWrite: (.cannotWrite, "output-unwritable")
                case .badTemplate: (.brokenRule, "template-invalid")
                case .unknownColumn, .unknownTable: (.usage, "output-unusable")
                }
            // Who runs a command again for want of its answer would have what it stored twice.
            let stored = kind == .cannotWrite && Interruption.hasStored ? ["What the command had to store is stored all the same."] : []
            self.error = RegistryError(kind, code: code, error.message, details: stored, hint: error.hint)
        default:
            self.error = RegistryError(ofDatabase: error)
                ?? RegistryError(.bug, code: "internal", "something unexpected happened", details: ["\(error)"])
        }
    }

    /// `error: what`, the details, and `hint: what to do`, in English and safe for a terminal.
    var text: String { text(in: .en) }

    /// The same in a language.
    func text(in language: Language) -> String {
        var lines = [language.told("error: {}").replacing("{}", with: language.told(error.message))]
        lines += error.details.map { "  \(language.told($0))" }
        if let hint = error.hint { lines.append(language.told("hint: {}").replacing("{}", with: language.told(hint))) }
        return lines.map { VisibleText.line($0) + "\n" }.joined()
    }

    /// The same as one JSON object.
    var json: String {
        let page = Page(
            title: "",
            properties: [
                .init("code", "code", .text(error.code)), .init("message", "message", .text(error.message)),
                .init("details", "details", .list(error.details)),
                .init("hint", "hint", error.hint.map(Cell.text) ?? .null),
            ])
        return Rendering(.ndjson).render(page)
    }
}

import Output
import Registry

/// Tells a person that an agreement may be recorded already.
struct DuplicateWarning {
    let console: Console
    private var isChinese: Bool { console.options.lang == .zh }

    /// Before it is recorded: the agreements that may be the same.
    func tell(_ similar: [SimilarAgreement]) {
        guard !similar.isEmpty else { return }
        Console.toStandardError(isChinese ? "\n警告：可能已经登记：\n" : "\nwarning: this may be recorded already:\n")
        for agreement in similar { Console.toStandardError("  " + Self.line(agreement) + "\n") }
    }

    /// After it was recorded: those from before that may be the same as each.
    func tell(after references: [String], _ registry: Registry) {
        // What was recorded is recorded, whether or not it can be looked for.
        guard let twice = try? registry.agreements.recordedTwice(references) else { return }
        for pair in twice {
            let line = Self.line(pair.earlier)
            console.say(isChinese ? "警告：\(pair.recorded) 可能已经登记：\(line)" : "warning: \(pair.recorded) may be recorded already: \(line)")
        }
    }

    private static func line(_ agreement: SimilarAgreement) -> String {
        VisibleText.line("\(agreement.reference)  \(agreement.dateSigned ?? "")  \(agreement.title)")
    }
}

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
        let alike = Dictionary(grouping: twice, by: \.recorded)
        for recorded in references {
            let pairs = alike[recorded] ?? []
            for pair in pairs.prefix(Self.most) {
                let line = Self.line(pair.earlier)
                console.say(isChinese ? "警告：\(recorded) 可能已经登记：\(line)" : "warning: \(recorded) may be recorded already: \(line)")
            }
            let others = pairs.count - Self.most
            if others > 0 { console.say(isChinese ? "警告：\(recorded) 还有 \(others) 份类似协议。" : "warning: \(recorded) is like \(others) more of the same parties.") }
        }
    }

    /// So many are named; who works together often has many that are alike.
    private static let most = 3

    private static func line(_ agreement: SimilarAgreement) -> String {
        VisibleText.line("\(agreement.reference)  \(agreement.dateSigned ?? "")  \(agreement.title)")
    }
}

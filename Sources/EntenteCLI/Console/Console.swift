import Output
import Platform
import Values

/// Where a command puts what it has to say.
struct Console {
    let options: GlobalOptions

    /// Writes data to the file asked for, or to standard output.
    func write(_ text: String) throws {
        _ = try Destination(options.output).write(text)
    }

    /// Tells a person what was done; `--quiet` keeps it back.
    func say(_ sentence: String) {
        guard !options.quiet else { return }
        Self.toStandardError(VisibleText.line(sentence) + "\n")
    }

    /// Warns of words in new names and references whose letters look like others.
    func sayLookAlikes(in texts: [String?]) {
        for sentence in texts.compactMap(\.self).flatMap(LookAlikes.sentences) { say("note: \(sentence)") }
    }

    /// Says that what was to be changed is so already.
    func sayUnchanged(_ handle: String) { say(unchanged(handle)) }

    /// That what was to be changed is so already, in the language of the user.
    func unchanged(_ handle: String) -> String {
        options.lang == .zh ? "\(handle) 已是如此，无需更改。" : "\(handle) is so already: nothing to change."
    }

    /// Tells a person what was done; a program that asks for a format gets the facts as data.
    func tell(_ sentences: [String], facts: [(id: String, value: Cell)]) throws {
        guard let format = options.format, format != .table else { return sentences.forEach(say) }
        try show(Record(title: sentences.first ?? "", facts: facts.map { .named($0.id, options.lang, $0.value) }))
    }

    static func toStandardError(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

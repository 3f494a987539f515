import Output
import Platform
import Registry
import Values

/// Where a command puts what it has to say.
struct Console {
    let options: GlobalOptions

    /// Writes data to the file asked for, or to standard output.
    func write(_ text: String) throws {
        if options.output == nil, !options.noPager, Pager().show(text) { return }
        _ = try Destination(options.output).write(text)
    }

    /// Writes data that need be no text, as a workbook is none. Such is not written to a terminal.
    func write(_ bytes: [UInt8]) throws {
        if options.format == .xlsx, options.output == nil, Terminal.isInteractive() {
            throw RegistryError(
                .usage, code: "workbook-on-terminal", "a workbook is no text, and is not written to a terminal",
                hint: "Name a file with --output, such as --output list.xlsx, or send it on with |.")
        }
        if options.format != .xlsx, options.output == nil, !options.noPager, Terminal.isInteractive() {
            return try write(String(decoding: bytes, as: UTF8.self))
        }
        _ = try Destination(options.output).write(bytes)
    }

    /// Tells a person what was done; `--quiet` keeps it back.
    func say(_ sentence: String) {
        guard !options.quiet else { return }
        Self.tell(VisibleText.line(options.lang.told(sentence)) + "\n")
    }

    /// Says of a list that is empty what no agreement has of what was asked for.
    func say(neverSaid texts: KeyValuePairs<String, String?>, _ registry: Registry) throws {
        for (what, text, near) in try registry.agreements.neverSaid(texts) {
            say("note: no agreement has the \(what) \(Quoted(text))\(near.map { "; did you mean \($0)?" } ?? "")")
        }
    }

    /// Says which organizations were meant by names that are written otherwise.
    func say(taken names: [String], _ registry: Registry) throws {
        for name in names {
            guard let match = try registry.organizations.taken(name) else { continue }
            say("note: \(Quoted(name)) is taken for \(match.code), \(match.name)")
        }
    }

    /// Says which fields are meant where a label asks for several.
    func say(fieldsAsked names: [String], _ registry: Registry) throws {
        for name in names {
            let fields = try registry.fields.asked(name)
            if fields.count > 1 { say("note: \(Quoted(name)) stands in several schemes, and all are meant: \(fields.map(\.field).joined(separator: ", "))") }
        }
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

    /// Tells a person what was done; a program that asks for a format gets it as data.
    func tell<Outcome>(_ sentences: [String], _ outcome: Outcome, as layout: Layout<Outcome>) throws {
        guard let format = options.format, format != .table else { return sentences.forEach(say) }
        var page = try page(of: outcome, as: layout)
        page.title = sentences.first ?? ""
        try show(page)
    }

    /// Says lines on standard error; on a terminal they are broken between words, and not wherever its edge is.
    static func tell(_ lines: String) { toStandardError(TextWrap.broken(lines, width: Terminal.width(2))) }

    static func toStandardError(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { writeAll($0, to: 2) }
    }
}

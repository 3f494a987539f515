import ArgumentParser
import Output
import Registry
import Values

/// `entente import FILE`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import agreements: all of a file, or nothing of it.",
        discussion: """
            A file has one JSON object a line, as export writes it. A folder is a CSV bundle: agreements.csv, \
            parties.csv and, where needed, organizations.csv, fields.csv and events.csv. What is there already with \
            the same content is left alone, so the same file can be imported twice.

            With --update a record says what changes: a key that is absent, or a blank cell, keeps what is recorded; \
            null clears it; a list takes the place of the one that is recorded. A record that carries a revision, as \
            export --revisions writes it, is refused where the registry has changed it since.

            Of what is wrong the first hundred are told; all of it with --format json, and in a file with --faults, whose \
            ending says how it is written, as with --output.

            Example:
              entente import agreements.ndjson --dry-run --faults faults.csv
            """)

    @Argument(help: "A file, a folder, or - for standard input.", completion: .file()) var source: String
    @Flag(name: .customLong("dry-run"), help: "Check everything, and store nothing.") var dryRun = false
    @Flag(help: "Change what is recorded by what the file says of it.") var update = false
    @Option(help: ArgumentHelp("Write everything that is wrong to a file, as a list.", valueName: "file"), completion: .file())
    var faults: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard options.asOf == nil else { throw ValidationError("Import records what the file has, whatever the day: leave out --as-of") }
    }

    func run() async throws {
        let session = Session(options)
        let progress = Progress(isQuiet: options.quiet, what: "lines")
        let telling = try telling(session)
        let report = try await session.withRegistry { registry in
            defer { progress.end() }
            return try registry.importAgreements(
                from: ImportSource(path: source), isUpdate: update, isDryRun: dryRun, faults: telling,
                progress: { progress.reached($0) })
        }
        try Self.tell(report, session)
    }

    /// Every fault where a program asks, and in the file that is to have them.
    private func telling(_ session: Session) throws -> FaultTelling {
        var telling = FaultTelling()
        telling.isEachInDetails = [.json, .ndjson].contains(options.formatGiven)
        telling.hint = "To have them all in a file: --faults faults.csv"
        guard let faults else { return telling }
        let format = try GlobalOptions.format(byEndingOf: faults) ?? .table
        let rendering = Rendering(format, bom: options.bom, language: options.lang)
        let audience = Audience(options.lang, isForPeople: format.isForPeople)
        telling.hint = "All of them are in \(Quoted(faults, limit: 200))."
        telling.list = { found in
            do {
                try Destination(faults).write(rendering.bytes(ListedFault.table(of: found, for: audience)))
            } catch var error as OutputError {
                error.hint = error.hint.replacing("--output", with: "--faults")
                throw error
            }
        }
        return telling
    }

    /// Tells what an import did: people in sentences, a program that asks with `--format` in data.
    static func tell(_ report: ImportReport, _ session: Session) throws {
        for sentence in sentences(report) { session.console.say(sentence) }
        if session.options.format != nil { try session.console.show(report, as: layout) }
    }

    /// What an import did, for a program that asks for it with `--format`.
    private static let layout = Layout<ImportReport>(
        title: { Caption("Import", "导入").text(in: $1) },
        [
            .number("agreementsAdded", "Agreements added", "新增协议") { $0.agreementsAdded },
            .number("agreementsChanged", "Agreements changed", "更改协议") { $0.agreementsChanged },
            .list("changes", "Changes", "更改内容", none: .list([])) { $0.changes },
            .number("agreementsUnchanged", "There already", "已有协议") { $0.agreementsUnchanged },
            .number("organizationsAdded", "Organizations added", "新增单位") { $0.organizationsAdded },
            .number("organizationsChanged", "Organizations changed", "更改单位") { $0.organizationsChanged },
            .number("eventsAdded", "Events added", "新增活动") { $0.eventsAdded },
            .number("eventsChanged", "Events changed", "更改活动") { $0.eventsChanged },
            .number("schemesAdded", "Schemes added", "新增分类") { $0.schemesAdded },
            .number("schemesChanged", "Schemes changed", "更改分类") { $0.schemesChanged },
            .number("matchesAdded", "Matches added", "新增匹配") { $0.matchesAdded },
            .number("wordsAdded", "Words of lists added", "新增词条") { $0.wordsAdded },
            .number("wordsChanged", "Words of lists changed", "更改词条") { $0.wordsChanged },
            .list("taken", "Taken for others", "视为已有单位", none: .list([])) { $0.taken },
            .list("offered", "May be others", "疑似已有单位", none: .list([])) { $0.offered },
            .flag("dryRun", "Only tried", "仅试运行") { $0.isDryRun },
            .list("warnings", "Warnings", "警告", none: .list([])) { $0.warnings },
            .list("notes", "Notes", "说明", none: .list([])) { $0.notes },
        ])

    /// What an import did, for a person.
    /// - Parameter warns: whether what is to be mended is told, too; of a file of the program's own nobody has to mend anything.
    static func sentences(_ report: ImportReport, warns: Bool = true) -> [String] {
        let counts = [
            (report.agreementsAdded, "agreement", "agreements"), (report.organizationsAdded, "organization", "organizations"),
            (report.eventsAdded, "event", "events"), (report.schemesAdded, "scheme of fields", "schemes of fields"),
            (report.matchesAdded, "match of fields", "matches of fields"),
            (report.wordsAdded, "word of a list", "words of lists"),
        ]
        let added = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        var first = "\(report.isDryRun ? "Would add" : "Added") \(added.isEmpty ? "nothing" : added.joined(separator: ", "))"
        let changed = [
            (report.agreementsChanged, Self.count(report.agreementsChanged)),
            (report.organizationsChanged, report.organizationsChanged == 1 ? "one organization" : "\(report.organizationsChanged) organizations"),
            (report.eventsChanged, report.eventsChanged == 1 ? "one event" : "\(report.eventsChanged) events"),
            (report.schemesChanged, report.schemesChanged == 1 ? "one scheme of fields" : "\(report.schemesChanged) schemes of fields"),
            (report.wordsChanged, report.wordsChanged == 1 ? "one word of a list" : "\(report.wordsChanged) words of lists"),
        ].filter { $0.0 > 0 }.map(\.1)
        if !changed.isEmpty { first += "; \(report.isDryRun ? "would change" : "changed") \(changed.joined(separator: ", "))" }
        if report.agreementsUnchanged > 0 { first += "; \(Self.count(report.agreementsUnchanged)) \(report.agreementsUnchanged == 1 ? "was" : "were") there already" }
        return [first + "."] + some(report.changes.map { "changed \($0)" }) + some(report.taken.map { "note: \($0)" })
            + some(report.offered.map { "note: \($0)" })
            + (report.offered.isEmpty ? [] : ["Merge those that are one: entente organization duplicates"])
            + (warns ? some(report.warnings.map { "warning: \($0)" }) : []) + report.notes.map { "note: \($0)" }
    }

    /// What people are told of a list, one by one.
    private static func some(_ sentences: [String]) -> [String] {
        let rest = sentences.count - shown
        return sentences.prefix(shown) + (rest > 0 ? ["and \(rest) more"] : [])
    }

    /// How many of a list people are told.
    private static let shown = 20

    private static func count(_ agreements: Int) -> String {
        agreements == 1 ? "one agreement" : "\(agreements) agreements"
    }
}

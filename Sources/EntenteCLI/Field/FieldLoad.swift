import ArgumentParser
import Registry
import Values

/// `entente field load FILE --scheme CODE`
struct FieldLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load a vocabulary of fields from a CSV file: all of it, or nothing.",
        discussion: """
            Columns are told by their names: code (or notation, id, uri), broader (or parent), label, prefLabel@en or \
            label_zh, exactMatch, broadMatch and narrowMatch; one code and one label are needed. Cells are separated by \
            comma, semicolon or tab; several values in one by ; or |. A concept may stand on several \
            lines. Of an address the last step is the code, and a prefix that all codes have, as in ours:1, is left off.

            A code has up to 100 characters: letters of any script, digits, signs and single blanks, as in A61K 31/00; not \
            ; , | $ quotes or backslashes, and it does not begin with - + = @. A broader field is named by its code, its \
            address, or a label that is no other field's. Loading again brings labels and places up to date; no field is \
            taken away.

            Example:
              entente field load fields.csv --scheme our-fields --title "Our fields"
            """)

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "The scheme that the fields go into.", completion: .registry(.scheme)) var scheme: String
    @Option(help: "Title of the scheme, in English; a new one is called by its code without.") var title: String?
    @Option(name: .customLong("title-zh"), help: "Title of the scheme, in Chinese.") var titleZH: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let report = try await session.withRegistry {
            try $0.fields.load(file: file, scheme: scheme, titleEN: title, titleZH: titleZH)
        }
        for sentence in Self.sentences(report, scheme: scheme) { session.console.say(sentence) }
        if options.format != nil { try session.console.show((scheme, report), as: Self.layout) }
    }

    static func sentences(_ report: FieldLoadReport, scheme: String) -> [String] {
        let counts = [
            (report.added, "field added", "fields added"), (report.moved, "field moved", "fields moved"),
            (report.relabeled, "label changed", "labels changed"), (report.matched, "match made", "matches made"),
        ]
        let changes = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
            + (report.isRetitled ? ["the title of the scheme changed"] : [])
        let fields = "\(report.fields) \(report.fields == 1 ? "field" : "fields") read for \(scheme)"
        let left = report.columnsLeft.isEmpty ? "" : "; left \(report.columnsLeft.joined(separator: ", "))"
        return ["Took \(report.columnsTaken.joined(separator: ", "))\(left)."]
            + report.notes.map { "note: \($0)" }
            + ["\(fields): \(changes.isEmpty ? "nothing changed" : changes.joined(separator: ", "))."]
    }

    /// What a load did, for a program that asks for it with `--format`.
    private static let layout = Layout<(scheme: String, report: FieldLoadReport)>(
        title: { load, _ in load.scheme },
        [
            .text("scheme", "Scheme", "分类体系") { $0.scheme },
            .number("fieldsRead", "Fields read", "读取领域") { $0.report.fields },
            .number("fieldsAdded", "Fields added", "新增领域") { $0.report.added },
            .number("fieldsMoved", "Fields moved", "移动领域") { $0.report.moved },
            .number("labelsChanged", "Labels changed", "更改名称") { $0.report.relabeled },
            .number("matchesAdded", "Matches added", "新增匹配") { $0.report.matched },
            .flag("titleChanged", "Title changed", "名称已更改") { $0.report.isRetitled },
            .list("columnsTaken", "Columns taken", "采用的列", none: .list([])) { $0.report.columnsTaken },
            .list("columnsLeft", "Columns left", "未采用的列", none: .list([])) { $0.report.columnsLeft },
            .list("notes", "Notes", "说明", none: .list([])) { $0.report.notes },
        ])
}

import ArgumentParser
import Registry
import Values

/// `entente field list [SCHEME]`
struct FieldList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the schemes, or the fields of one.",
        discussion: """
            Agreements are counted with --counts, or where --columns names them: the field itself with what is as narrow \
            in any scheme.

            Example:
              entente field list isced-f --level broad
            """)

    @Argument(help: "A scheme, such as isced-f; the schemes are listed without it.", completion: .registry(.scheme))
    var scheme: String?
    @Option(name: .customLong("scheme"), help: "The scheme, as an option.", completion: .registry(.scheme)) var schemeOption: String?
    @Option(help: "Only this field and those below it.", completion: .registry(.field)) var under: String?
    @Option(help: "Down to this level: broad, narrow or detailed.") var level: FieldLevel?
    @Flag(help: "The retired ones too.") var retired = false
    @Flag(help: "With the number of agreements filed under each.") var counts = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let scheme, let schemeOption, scheme != schemeOption {
            throw ValidationError("the fields of one scheme are listed, and two are named: \(scheme) and \(schemeOption)")
        }
    }

    func run() async throws {
        let scheme = self.scheme ?? schemeOption
        let session = Session(options)
        let day = try isCounted ? options.day() : nil
        if scheme == nil, under == nil {
            let schemes = try await session.withRegistry { try $0.fields.schemes(counting: day) }
            let shown = schemes.filter { retired || !$0.isRetired }
            try session.console.show(shownColumns(Self.table(shown, options.lang)), spare: ["retired"], whenEmpty: "There are no schemes.")
        } else {
            let (fields, words) = try await session.withRegistry { registry in
                let fields = try registry.fields.list(
                    scheme: scheme, under: under, depth: level?.depth, withRetired: retired, counting: day)
                return (fields, try ValueWords(registry, for: session.console))
            }
            try session.console.show(
                words.applied(to: shownColumns(Self.table(fields, options.lang))), spare: ["level", "broader"],
                whenEmpty: "No field matches.")
        }
    }

    /// Whether agreements are counted: that takes a look at all of them.
    private var isCounted: Bool {
        options.columns.map { Console.list($0).contains("agreements") } ?? counts
    }

    /// Without the column of counts, where nobody asked for it.
    private func shownColumns(_ table: Table) -> Table {
        options.columns == nil && !counts ? table.dropping(["agreements"]) : table
    }

    static func table(_ rows: [FieldSchemeRow], _ language: Language) -> Table {
        Table(
            id: "schemes", title: Titles.title("scheme", language),
            columns: [
                .named("scheme", language), .named("title", language), .named("shipped", language),
                .named("fields", language, kind: .number), .named("agreements", language, kind: .number),
                .named("retired", language),
            ],
            rows: rows.map { row in
                [
                    .text(row.code), .text(language == .zh ? row.titleZH ?? row.titleEN : row.titleEN),
                    .boolean(row.isShipped), .integer(row.fields), row.agreements.map(Cell.integer) ?? .null,
                    .boolean(row.isRetired),
                ]
            })
    }

    static func table(_ rows: [FieldListRow], _ language: Language) -> Table {
        Table(
            id: "fields", title: Titles.title("fields", language),
            columns: [
                .named("field", language), .named("label", language), .named("broader", language),
                .named("level", language), .named("agreements", language, kind: .number),
            ],
            rows: rows.map { row in
                [
                    .text(row.field), .optional(language == .zh ? row.labelZH ?? row.labelEN : row.labelEN ?? row.labelZH),
                    .optional(row.broader), .text(FieldLevel.word(row.depth)),
                    row.agreements.map(Cell.integer) ?? .null,
                ]
            })
    }
}

import ArgumentParser
import Registry
import Values

/// `entente field list [SCHEME]`
struct FieldList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the schemes, or the fields of one.",
        discussion: """
            Example:
              entente field list isced-f --level broad
            """)

    @Argument(help: "A scheme, such as isced-f; the schemes are listed without it.", completion: .registry(.scheme))
    var scheme: String?
    @Option(name: .customLong("scheme"), help: "The scheme, as an option.", completion: .registry(.scheme)) var schemeOption: String?
    @Option(help: "Only this field and those below it.", completion: .registry(.field)) var under: String?
    @Option(help: "Down to this level: broad, narrow or detailed.") var level: FieldLevel?
    @Flag(help: "The retired ones too.") var retired = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let scheme, let schemeOption, scheme != schemeOption {
            throw ValidationError("the fields of one scheme are listed, and two are named: \(scheme) and \(schemeOption)")
        }
    }

    func run() async throws {
        let scheme = self.scheme ?? schemeOption
        let session = Session(options)
        let day = try options.day()
        if scheme == nil, under == nil {
            let schemes = try await session.withRegistry { try $0.fields.schemes(on: day) }
            let shown = schemes.filter { retired || !$0.isRetired }
            try session.console.show(Self.table(shown, options.lang), spare: ["retired"], whenEmpty: "There are no schemes.")
        } else {
            let (fields, words) = try await session.withRegistry { registry in
                let fields = try registry.fields.list(
                    scheme: scheme, under: under, depth: level?.depth, withRetired: retired, on: day)
                return (fields, try ValueWords(registry, for: session.console))
            }
            try session.console.show(
                words.applied(to: Self.table(fields, options.lang)), spare: ["level", "broader"],
                whenEmpty: "No field matches.")
        }
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
                    .boolean(row.isShipped), .integer(row.fields), .integer(row.agreements),
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
                    .optional(row.broader), .text(FieldLevel.word(row.depth)), .integer(row.agreements),
                ]
            })
    }
}

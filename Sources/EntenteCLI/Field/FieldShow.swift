import ArgumentParser
import Records
import Registry
import Values

/// `entente field show NAME`
struct FieldShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a field.",
        discussion: """
            Its agreements are those filed under it, below it or under what matches it in another scheme, as of the day; \
            list them with: entente agreement list --field FIELD

            Example:
              entente field show isced-f:0912
            """)

    @Argument(help: "scheme:code, such as isced-f:0912, or a label.", completion: .registry(.field)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let (field, words) = try await session.withRegistry { registry in
            (try registry.fields.show(name, on: day), try ValueWords(registry, for: session.console))
        }
        try session.console.show(words.applied(to: Self.record(field, options.lang)))
    }

    static func record(_ field: FieldDetail, _ language: Language) -> Record {
        Record(
            title: (language == .zh ? field.labelZH : field.labelEN) ?? field.labelEN ?? field.labelZH ?? field.field,
            facts: [
                .named("field", language, .text(field.field)),
                .named("scheme", language, .text((language == .zh ? field.schemeTitleZH : nil) ?? field.schemeTitleEN)),
                .named("level", language, .text(FieldLevel.word(field.depth))),
                .named("retired", language, field.isRetired ? .boolean(true) : .null),
                .named("broader", language, .optional(field.broader)),
                .named("narrower", language, .optional(list: field.narrower)),
                .named("labelEN", language, .optional(field.labelEN)),
                .named("labelZH", language, .optional(field.labelZH)),
                .named("labels", language, .optional(list: field.otherLabels)),
                .named("exactMatch", language, matches(.exact, of: field, language)),
                .named("broadMatch", language, matches(.broad, of: field, language)),
                .named("narrowMatch", language, matches(.narrow, of: field, language)),
                .named("agreements", language, .integer(field.agreements)),
                .named("filedHere", language, .integer(field.filedHere)),
            ])
    }

    private static func matches(_ relation: FieldRelation, of field: FieldDetail, _ language: Language) -> Cell {
        let fields = field.matches.filter { $0.relation == relation }.map(\.field)
        return .optional(list: fields.isEmpty ? nil : fields)
    }
}

import ArgumentParser
import Output
import Registry

/// `entente field show NAME`
struct FieldShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a field.",
        discussion: """
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
                .named("scheme", language, .text(field.schemeTitle)),
                .named("level", language, .text(FieldLevel.word(field.depth))),
                .named("broader", language, .optional(field.broader)),
                .named("narrower", language, .optional(list: field.narrower)),
                .named("labelEN", language, .optional(field.labelEN)),
                .named("labelZH", language, .optional(field.labelZH)),
                .named("agreements", language, .integer(field.agreements)),
            ])
    }
}

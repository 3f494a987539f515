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
        let isOfSchemes = scheme == nil && under == nil
        let listed = try await session.withRegistry { registry in
            let audience = session.console.audience
            guard !isOfSchemes else {
                let schemes = try registry.fields.schemes(counting: day)
                return try registry.listed(schemes.filter { retired || !$0.isRetired }, for: audience)
            }
            let fields = try registry.fields.list(
                scheme: scheme, under: under, depth: level?.depth, withRetired: retired, counting: day)
            return try registry.listed(fields, for: audience)
        }
        try session.console.show(
            // Without the column of counts, where nobody asked for it.
            options.columns == nil && !counts ? listed.without("agreements") : listed,
            whenEmpty: isOfSchemes ? "There are no schemes." : "No field matches.")
    }

    /// Whether agreements are counted: that takes a look at all of them.
    private var isCounted: Bool {
        options.columns.map { Console.list($0).contains("agreements") } ?? counts
    }
}

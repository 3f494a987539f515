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
        let isOfSchemes = scheme == nil && under == nil
        let listed = try await session.withRegistry { registry in
            let audience = session.console.audience
            if isOfSchemes { return try registry.fields.schemes(withRetired: retired, on: day, for: audience) }
            let fields = try registry.fields.list(
                scheme: scheme, under: under, depth: level?.depth, withRetired: retired, on: day)
            return try registry.listed(fields, for: audience)
        }
        try session.console.show(listed, whenEmpty: isOfSchemes ? "There are no schemes." : "No field matches.")
    }
}

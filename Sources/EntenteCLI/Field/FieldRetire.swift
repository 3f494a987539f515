import ArgumentParser
import Values

/// `entente field retire SCHEME|FIELD`
struct FieldRetire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Retire a scheme or a field of your own, such as one that was loaded by mistake.",
        discussion: """
            It is not listed or offered any more, and its labels mean nothing, so that another field can be named by them. \
            What is filed under it stays, and is found by scheme:code and by questions in a field that matches it. --undo brings it back.

            Example:
              entente field retire cq2023:biomedicine
            """)

    @Argument(
        help: ArgumentHelp("A scheme, or a field: scheme:code, or a label.", valueName: "scheme|field"),
        completion: .registry(.field))
    var name: String
    @Flag(help: "Bring it back.") var undo = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let retirement = try await session.withRegistry { try $0.fields.retire(name, isUndone: undo) }
        let state = retirement.isRetired ? "retired" : "in use"
        let noun = retirement.isScheme ? "The scheme \(retirement.name)" : retirement.name
        session.console.say("\(noun) is \(state)\(retirement.isChanged ? "" : " already").")
        guard options.format != nil else { return }
        try session.console.show(Record(
            title: retirement.name,
            facts: [
                .named(retirement.isScheme ? "scheme" : "field", options.lang, .text(retirement.name)),
                .named("retired", options.lang, .boolean(retirement.isRetired)),
                .named("changed", options.lang, .boolean(retirement.isChanged)),
            ]))
    }
}

import ArgumentParser
import Registry
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
        if options.format != nil { try session.console.show(retirement, as: Self.layout(isOfScheme: retirement.isScheme)) }
    }

    private static func layout(isOfScheme: Bool) -> Layout<FieldRetirement> {
        Layout(
            title: { retirement, _ in retirement.name },
            [
                isOfScheme
                    ? .text("scheme", "Scheme", "分类体系") { $0.name } : .text("field", "Field", "领域") { $0.name },
                .flag("retired", "Retired", "停用") { $0.isRetired },
                .flag("changed", "Changed", "有变更") { $0.isChanged },
            ])
    }
}

import ArgumentParser
import Registry

/// `entente purpose retire PURPOSE`
struct PurposeRetire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Retire a purpose of your own, such as one that was added by mistake.",
        discussion: """
            It is not listed or offered any more, and its labels mean nothing. Agreements that have it keep it, and are found \
            by its code. --undo brings it back.

            Example:
              entente purpose retire volunteering
            """)

    @Argument(help: "The purpose, by its code or a label.", completion: .registry(.purpose)) var purpose: String
    @Flag(help: "Bring it back.") var undo = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { try $0.purposes.retire(purpose, isUndone: undo) }
        session.console.say("\(done.code) is \(undo ? "in use" : "retired")\(done.isChanged ? "" : " already").")
        if options.format != nil { try session.console.show(done.code, as: .code) }
    }
}

import ArgumentParser
import Registry

/// `entente purpose list`
struct PurposeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the purposes, and what authorities call them.",
        discussion: """
            Agreements count for a purpose and for the one above it.

            Example:
              entente purpose list --columns purpose,label,mext
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let listed = try await session.withRegistry { try $0.purposes.list(on: day, for: session.console.audience) }
        try session.console.show(listed, whenEmpty: "There are no purposes.")
    }
}

/// `entente purpose show PURPOSE`
struct PurposeShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a purpose, and those below it.",
        discussion: """
            Example:
              entente purpose show student-mobility
            """)

    @Argument(help: "The purpose, by its code or a label.", completion: .registry(.purpose)) var purpose: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let listed = try await session.withRegistry { try $0.purposes.list(purpose, on: day, for: session.console.audience) }
        try session.console.show(listed, whenEmpty: "There is no such purpose.")
    }
}

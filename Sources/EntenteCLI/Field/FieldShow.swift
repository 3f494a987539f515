import ArgumentParser

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
        let page = try await session.withRegistry { registry in
            try registry.page(of: registry.fields.show(name, on: day), for: session.console.audience)
        }
        try session.console.show(page)
    }
}

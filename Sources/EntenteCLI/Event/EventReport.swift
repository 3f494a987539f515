import ArgumentParser

/// `entente event report CODE`
struct EventReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print an event as one page: when and where, program, speeches, attendance, agreements signed.",
        discussion: """
            A page of HTML unless --format says markdown or table. It needs nothing from elsewhere, and reads on a phone \
            and on paper. Agreements carry the status of the day of --as-of.

            Example:
              entente event report cq2023 --output cq2023.html
            """)

    @Argument(help: "Its code, or its name.", completion: .registry(.event)) var name: String
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        switch options.format ?? .html {
        case .html, .markdown, .table: break
        default: throw ValidationError("A report is --format html, markdown or table; event show writes the data")
        }
    }

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let console = session.console
        let page = try await session.withRegistry { registry in
            let page = EventPage(
                event: try registry.events.show(name, language: console.nameLanguage),
                agreements: try registry.events.agreements(of: name, on: day, language: console.nameLanguage),
                day: day, hasLines: options.format != .table)
            return try registry.page(of: page, for: console.audience)
        }
        try console.write(console.rendering(.html).render(page))
    }
}

import ArgumentParser

/// `entente event report CODE`
struct EventReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print an event as one page: facts, program, speeches, attendance, agreements signed.",
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
        let language = options.lang == .zh ? "zh" : nil
        let page = try await session.withRegistry { registry in
            try EventPage(
                event: registry.events.show(name, language: language),
                agreements: registry.events.agreements(of: name, on: day, language: language),
                types: registry.agreements.types(), day: day.description, language: options.lang,
                hasLines: options.format != .table)
        }
        try session.console.write(session.console.rendering(.html).render(page.record))
    }
}

import ArgumentParser
import Registry
import Values

/// `entente event list`
struct EventList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List events, the latest first.",
        discussion: """
            With --as-of, only events begun by that day, with the agreements signed by then.

            Example:
              entente event list --series cq --as-of 2023-12-31 --format csv
            """)

    @Option(help: "Only events of this series, by code or name.", completion: .registry(.series)) var series: String?
    @Option(help: "Only this country, by ISO 3166-1 code or by name.", completion: .registry(.country)) var country: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.list(whenEmpty: "There are no events.") { registry, sink in
            try registry.events.list(
                on: day, series: series, country: country, onlyBegun: options.asOf != nil, for: session.console.audience, to: sink)
        }
    }
}

import ArgumentParser
import Records

/// `entente event add NAME`
struct EventAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an event.",
        discussion: """
            \(EventOptions.help)

            Example:
              entente event add "Partnership Day 2024" --code day-2024 --start 2024-05-17 --series day="Partnership Day" --edition 2024 \
                --host cqu --session "Biomedicine@2024-05-17" --organizer "#1 cqmu" \
                --speaker "#1 WANG Li, Rector @cqmu: Vaccines" --attendance "guests=80+" --delegation LU=2 \
                --direction bio=Biomedicine
            """)

    @Argument(help: "Name of record.") var name: String
    @Option(help: "Short handle, such as cq2023.") var code: String
    @Option(help: "First day.") var start: String
    @OptionGroup var what: EventOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let new = NewEvent(
            code: code, name: name, start: try .reading(start, as: "--start"), properties: try what.properties(),
            parts: try what.parts())
        let code = try await session.withRegistry { try $0.events.add(new) }
        try session.console.show(code, as: .code)
    }
}

import ArgumentParser
import Output
import Registry

/// `entente agreement show REFERENCE`
struct AgreementShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agreement with its parties, fields, relations and what happened to it.",
        discussion: "As JSON it is the record of the interchange format.")

    @Argument(help: "Its reference, or the number under which a party files it.") var reference: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.show(
                AgreementRecordView.record(try registry.agreements.show(reference, on: day), options.lang),
                json: { try registry.agreements.line(reference) })
        }
    }
}

import ArgumentParser

/// `entente demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Load the demonstration into an empty registry.",
        usage: "entente demo [<options>]",
        discussion: """
            The 2023 conference on cooperation of industry, education, research and application in Chongqing, as it \
            was reported, and a set of agreements that are made up; those say (fictional) in their titles.

            Example:
              entente demo
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let report = try await session.withRegistry { try $0.loadDemonstration() }
        if let report {
            for sentence in ImportCommand.sentences(report) { session.console.say(sentence) }
            session.console.say("Try: entente partners --field biomedicine, entente event show cq2023, entente summary 2023")
        } else {
            session.console.say("The demonstration is in this registry already.")
        }
    }
}

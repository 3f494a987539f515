import ArgumentParser

/// `entente event …`
struct EventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Conferences and signing ceremonies.",
        subcommands: [
            EventAdd.self, EventEdit.self, EventShow.self, EventList.self, EventReport.self,
        ])
}

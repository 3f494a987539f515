import ArgumentParser

/// `entente activity …`
struct ActivityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity",
        abstract: "What happened under agreements: exchanges, publications, patents, projects, income, visits.",
        subcommands: [ActivityAdd.self, ActivityList.self, ActivityUpdate.self, ActivityRetract.self, ActivityKinds.self])
}

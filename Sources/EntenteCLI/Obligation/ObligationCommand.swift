import ArgumentParser

/// `entente obligation …`
struct ObligationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligation",
        abstract: "What parties of agreements owe, and by when.",
        subcommands: [ObligationAdd.self, ObligationList.self, ObligationUpdate.self, ObligationRetract.self])
}

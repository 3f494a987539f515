import ArgumentParser

/// `entente agreement …`
struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "What was signed.",
        subcommands: [AgreementRecord.self, AgreementShow.self, AgreementList.self, AgreementTypes.self],
        aliases: ["ag"])
}

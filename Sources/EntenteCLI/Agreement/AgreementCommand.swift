import ArgumentParser

/// `entente agreement …`
struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "What was signed.",
        subcommands: [AgreementRecord.self, AgreementEdit.self, AgreementShow.self, AgreementList.self],
        aliases: ["ag"])
}

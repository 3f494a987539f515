import ArgumentParser

/// `entente agreement …`
struct AgreementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "What was signed.",
        subcommands: [
            AgreementRecord.self, AgreementShow.self, AgreementList.self, AgreementTypes.self, AgreementRoles.self, AgreementWhy.self, AgreementSign.self,
            AgreementJoin.self, AgreementLeave.self,
            AgreementAmend.self, AgreementSuspend.self, AgreementResume.self, AgreementTerminate.self,
            AgreementRenew.self, AgreementLapse.self, AgreementEdit.self, AgreementRetract.self,
        ],
        aliases: ["ag"])
}

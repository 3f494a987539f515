import ArgumentParser

/// `entente organization …`
struct OrganizationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organization",
        abstract: "Universities, enterprises, institutes and others that are party to agreements.",
        subcommands: [
            OrganizationAdd.self, OrganizationEdit.self, OrganizationShow.self, OrganizationList.self,
            OrganizationIdentify.self, OrganizationMerge.self, OrganizationDuplicates.self,
            OrganizationRetract.self, OrganizationUnits.self, OrganizationHome.self,
        ],
        aliases: ["org"])
}

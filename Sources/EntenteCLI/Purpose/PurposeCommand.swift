import ArgumentParser

/// `entente purpose …`
struct PurposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purpose", abstract: "What parties mean to do together, such as student exchange.",
        discussion: """
            The purposes of an agreement are written with it: --purpose and --no-purpose of agreement record and edit.
            """,
        subcommands: [PurposeAdd.self, PurposeLoad.self, PurposeMap.self, PurposeList.self, PurposeShow.self, PurposeRetire.self])
}

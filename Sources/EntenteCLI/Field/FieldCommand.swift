import ArgumentParser

/// `entente field …`
struct FieldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "field",
        abstract: "Fields of study and research, in schemes such as isced-f and ford.",
        subcommands: [FieldAdd.self, FieldList.self, FieldShow.self, FieldLoad.self, FieldMap.self, FieldRetire.self])
}

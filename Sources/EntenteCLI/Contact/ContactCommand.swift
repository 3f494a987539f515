import ArgumentParser

/// `entente contact …`
struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Whom to call at organizations and for agreements.",
        discussion: """
            A contact is written with what it belongs to: --contact and --no-contact of agreement record and edit, and of \
            organization add and edit.
            """,
        subcommands: [ContactList.self])
}

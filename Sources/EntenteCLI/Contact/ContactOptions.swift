import ArgumentParser
import Records

/// The option that says whom to call, of verbs that add something.
struct ContactOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Whom to call, such as \"Front Desk <desk@example.edu>, International Office, +86 23 5550 0100\"; may be repeated.", valueName: "name [<email>][, office][, telephone]"))
    var contact: [String] = []

    func contacts() throws -> [Contact] {
        try contact.map { text throws in try Contact(reading: text, as: "--contact") }
    }
}

/// The options that say whom to call, and whom no more, of verbs that change something.
struct ContactChangeOptions: ParsableArguments {
    @OptionGroup var given: ContactOptions
    @Option(name: .customLong("no-contact"), help: ArgumentHelp("Whom not to call any more; may be repeated.", valueName: "name"))
    var gone: [String] = []

    var isEmpty: Bool { given.contact.isEmpty && gone.isEmpty }
}

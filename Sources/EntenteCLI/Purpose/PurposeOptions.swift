import ArgumentParser
import Records

/// The option that says what the parties will do, of verbs that record something.
struct PurposeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What the parties will do, such as \"student-exchange, outgoing, 5 persons\"; outgoing is seen from the home organization, else from the first party; all are listed by: entente purpose list; may be repeated.", valueName: Purpose.grammar), completion: .registry(.purpose))
    var purpose: [String] = []

    func purposes() throws -> [Purpose] {
        try purpose.map { text throws in try Purpose(reading: text, as: "--purpose") }
    }
}

/// The options that say what the parties will do, and what they will not, of verbs that change something.
struct PurposeChangeOptions: ParsableArguments {
    @OptionGroup var given: PurposeOptions
    @Option(name: .customLong("no-purpose"), help: ArgumentHelp("What they will not do, written alike; may be repeated.", valueName: "purpose[, outgoing|incoming]"), completion: .registry(.purpose))
    var gone: [String] = []

    var isEmpty: Bool { given.purpose.isEmpty && gone.isEmpty }

    func removed() throws -> [Purpose] {
        try gone.map { text throws in try Purpose(reading: text, as: "--no-purpose") }
    }
}

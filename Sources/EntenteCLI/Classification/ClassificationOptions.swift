import ArgumentParser
import Records

/// The option that says what an agreement is by some scheme, of verbs that record one.
struct AgreementClassificationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What it is by some scheme, such as tech-contract:development; all are listed by: entente classification list; may be repeated.", valueName: "scheme[:value]"), completion: .registry(.agreementClassification))
    var classification: [String] = []
}

/// The options that say what an agreement is, and what it is not, of verbs that change one.
struct AgreementClassificationChangeOptions: ParsableArguments {
    @OptionGroup var given: AgreementClassificationOptions
    @Option(name: .customLong("no-classification"), help: ArgumentHelp("What it is not; may be repeated.", valueName: "scheme[:value]"), completion: .registry(.agreementClassification))
    var gone: [String] = []

    var isEmpty: Bool { given.classification.isEmpty && gone.isEmpty }
}

/// The option that says what an organization is by some scheme, of verbs that add one.
struct OrganizationClassificationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What it is by some scheme, such as reporter or \"size:sme, from 2019, until 2021\"; all are listed by: entente classification list; may be repeated.", valueName: "scheme[:value][, from DATE][, until DATE]"), completion: .registry(.organizationClassification))
    var classification: [String] = []

    func classifications() throws -> [Classification] {
        try classification.map { text throws in try Classification(reading: text, as: "--classification") }
    }
}

/// The options that say what an organization is, and what it is not, of verbs that change one.
struct OrganizationClassificationChangeOptions: ParsableArguments {
    @OptionGroup var given: OrganizationClassificationOptions
    @Option(name: .customLong("no-classification"), help: ArgumentHelp("What it is not; may be repeated.", valueName: "scheme[:value]"), completion: .registry(.organizationClassification))
    var gone: [String] = []
}

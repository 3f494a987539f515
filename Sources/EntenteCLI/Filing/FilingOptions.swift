import ArgumentParser
import Records

/// The options that say where an agreement was filed, and what further amounts it has, of verbs that record one.
struct FilingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("That it was registered or notified, such as \"tech-contract, number 2024-0123, 2024-05-01, result registered\"; may be repeated.", valueName: Filing.grammar))
    var filing: [String] = []
    @Option(help: ArgumentHelp("An amount beside its value, such as \"technology=50000 CNY\"; may be repeated.", valueName: "what=amount currency"))
    var amount: [String] = []

    var isEmpty: Bool { filing.isEmpty && amount.isEmpty }

    /// What is said of a scheme under which nothing was filed before.
    static func note(_ scheme: String, _ near: String) -> String { "note: no filing is under \(scheme) yet; did you mean \(near)?" }

    func filings() throws -> [Filing] { try filing.map { text throws in try Filing(reading: text, as: "--filing") } }
    func amounts() throws -> [FurtherAmount] { try amount.map { text throws in try FurtherAmount(reading: text, as: "--amount") } }
}

/// The same of verbs that change one; nothing after the = of an amount takes it away.
struct FilingChangeOptions: ParsableArguments {
    @OptionGroup var given: FilingOptions
    @Option(name: .customLong("no-filing"), help: ArgumentHelp("That it was not filed so; may be repeated.", valueName: "scheme[, number N]"))
    var gone: [String] = []

    var isEmpty: Bool { given.isEmpty && gone.isEmpty }

    func removed() throws -> [Filing] { try gone.map { text throws in try Filing(reading: text, as: "--no-filing") } }
}

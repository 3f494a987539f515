import ArgumentParser
import Records
import Registry

/// The options that say where an agreement was filed, and what further amounts it has, of verbs that record one.
struct FilingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("That it was registered or notified, such as \"tech-contract, number 2024-0123, 2024-05-01, result registered\"; may be repeated.", valueName: Filing.grammar))
    var filing: [String] = []
    @Option(help: ArgumentHelp("An amount beside its value, such as \"technology=50000 CNY\"; may be repeated.", valueName: "what=amount currency"))
    var amount: [String] = []

    var isEmpty: Bool { filing.isEmpty && amount.isEmpty }

    /// Schemes of filings and kinds of amounts that are in no use yet, and near to some that are.
    static func strange(_ filings: [Filing], _ amounts: [FurtherAmount], in registry: Registry) throws -> [StrangeWord] {
        try registry.strange(filings.map(\.scheme), in: .filing) + registry.strange(amounts.filter { $0.value != nil }.map(\.kind), in: .amount)
    }

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

extension StrangeWord {
    /// What is said of it.
    var note: String {
        switch list {
        case .filing: "note: no filing is under \(word) yet; did you mean \(near)?"
        case .amount: "note: no amount is of the kind \(word) yet; did you mean \(near)?"
        case .identifier: "note: no identifier is of the scheme \(word) yet; did you mean \(near)?"
        }
    }
}

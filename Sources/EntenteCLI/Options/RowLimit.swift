import ArgumentParser

/// The most rows that are wanted: a whole number from 1. One beyond what can be counted asks for all.
struct RowLimit: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        guard !argument.isEmpty, argument.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        count = Int(argument) ?? .max
        if count < 1 { return nil }
    }

    /// What stands in the help of `--limit`.
    static let help: ArgumentHelp = "Most rows, from 1."
}

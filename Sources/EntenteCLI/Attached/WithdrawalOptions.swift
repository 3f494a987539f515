import ArgumentParser
import Output
import Registry

/// The options of `document withdraw`, `obligation withdraw` and `activity withdraw`.
struct WithdrawalOptions: ParsableArguments {
    @Option(help: "Why it was a mistake.") var reason: String?
    @Flag(help: "Put it in again.") var undo = false

    func validate() throws {
        if undo == (reason != nil) {
            throw ValidationError(undo ? "--undo takes no --reason." : "Say why with --reason TEXT.")
        }
    }
}

extension Console {
    /// A list with its column of why things were withdrawn; for people it stands there only where one was.
    func listed(_ table: Table) -> Table {
        guard isForPeople, options.fields == nil else { return table }
        return table.withoutEmptyColumns(keeping: Set(table.columns.map(\.id)).subtracting(["withdrawn"]))
    }
}

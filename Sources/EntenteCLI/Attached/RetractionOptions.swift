import ArgumentParser

/// The options of `document retract`, `obligation retract` and `activity retract`.
struct RetractionOptions: ParsableArguments {
    @Option(help: "Why it was a mistake.") var reason: String?
    @Flag(help: "Put it in again.") var undo = false

    func validate() throws {
        if undo == (reason != nil) {
            throw ValidationError(undo ? "--undo takes no --reason." : "Say why with --reason TEXT.")
        }
    }
}

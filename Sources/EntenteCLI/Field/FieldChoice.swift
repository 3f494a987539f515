import ArgumentParser

/// The field that a question is asked in.
struct FieldChoice: ParsableArguments {
    @Option(
        help: "In this field, below it or matched with it in any scheme: scheme:code, or a label.",
        completion: .registry(.field))
    var field: String?
    @Flag(name: .customLong("exact-field"), help: "With --field: only what is filed under that field itself.")
    var exactField = false

    func validate() throws {
        if exactField, field == nil { throw ValidationError("--exact-field says how --field is meant: give it too") }
    }
}

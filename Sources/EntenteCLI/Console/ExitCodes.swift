import Values

/// The exit codes of `entente`, after sysexits.h.
enum ExitCodes {
    static let usage: Int32 = 64

    /// The exit code for a failure.
    static func code(for kind: RegistryError.Kind) -> Int32 {
        switch kind {
        case .usage: usage
        case .brokenRule: 65
        case .notFound: 66
        case .unavailable: 69
        case .bug: 70
        case .cannotWrite: 73
        case .tryAgain: 75
        case .notPermitted: 77
        case .schemaMismatch: 78
        }
    }

    /// What each says.
    static let meanings = [
        ("0", "done, or nothing found"), ("64", "the command line cannot be read"),
        ("65", "a rule of the registry is broken, or the input is bad"), ("66", "there is no such thing"),
        ("69", "the database cannot be reached"), ("70", "a mistake in the program"),
        ("73", "the output cannot be written"), ("75", "try again: a lock, a conflict, a server that goes down"),
        ("77", "the database does not permit it"), ("78", "the schema of the database and the program do not match"),
        ("130, 143", "interrupted; it says whether anything was stored"),
    ]

    /// What stands in the help of `entente`.
    static let help = "Exit codes: " + meanings.map { "\($0) \($1)" }.joined(separator: "; ") + "."
}

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

    /// What stands in the help of `entente`.
    static let help = """
        Exit codes: 0 done, or nothing found; 64 usage; 65 a rule is broken or the input is bad; \
        66 no such thing; 69 database unreachable; 70 a bug; 73 cannot write the output; 75 try again; \
        77 not permitted; 78 schema and program do not match; 130 and 143 interrupted.
        """
}

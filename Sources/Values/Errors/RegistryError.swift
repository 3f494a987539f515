/// What went wrong, in the user's words: what happened, where, and what to do about it.
public struct RegistryError: Error, Sendable, Hashable {
    /// The sort of failure; the command line gives each its exit code.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// What was asked for can't be read: an option, a date, a name of a format.
        case usage
        /// A rule of the registry is broken, or the input is bad.
        case brokenRule
        /// There is no such organization, agreement, field or event.
        case notFound
        /// The database can't be reached.
        case unavailable
        /// A mistake in the program.
        case bug
        /// The output can't be written.
        case cannotWrite
        /// It may work when tried again: a lock, a conflict, a server that is going down.
        case tryAgain
        /// The database does not permit it.
        case notPermitted
        /// The schema of the database and the program do not match.
        case schemaMismatch
    }

    /// What it is, to a script: each has its exit code.
    public var kind: Kind
    /// A stable name for scripts, such as `organization-ambiguous` or the name of a constraint.
    public var code: String
    /// What happened, as one sentence without a full stop.
    public var message: String
    /// Further lines: candidates, lines of a file, what the server said.
    public var details: [String]
    /// What to do about it.
    public var hint: String?

    /// An error of the registry in the words of its users.
    public init(
        _ kind: Kind, code: String, _ message: String, details: [String] = [], hint: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.details = details
        self.hint = hint
    }
}

/// Words that are always the same, as completion and questions offer them.
enum CompletionWords {
    /// What a party can do; others are taken too.
    static let roles = [
        "lead", "partner", "host", "funder", "licensor", "licensee", "coordinator", "contractor", "client", "sponsor",
    ]
    static let renewals = ["none", "automatic", "by-consent"]
    static let relations = ["framework", "renewal", "replacement", "amendment"]
    static let visibilities = ["public", "internal", "restricted"]
    static let lifecycleActions = ["amended", "suspended", "resumed", "terminated", "renewed"]
}

/// Words that are always the same, as completion and questions offer them.
enum CompletionWords {
    /// What a party can do; others are taken too.
    static let roles = [
        "lead", "partner", "host", "funder", "licensor", "licensee", "coordinator", "contractor", "client", "sponsor",
    ]
}

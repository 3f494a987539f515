/// What an import brought.
public struct ImportReport: Sendable, Hashable {
    /// Agreements that are new in the registry.
    public let agreementsAdded: Int
    /// Agreements of the file that were there already, and were left as they are.
    public let agreementsUnchanged: Int
    /// Agreements that were there otherwise, and were changed.
    public let agreementsChanged: Int
    /// What of each record was changed: its reference or code, and the keys.
    public let changes: [String]
    /// Organizations that are new, from records of their own and from parties.
    public let organizationsAdded: Int
    /// Organizations that were there otherwise, and were changed.
    public let organizationsChanged: Int
    /// Events that are new.
    public let eventsAdded: Int
    /// Events that were there otherwise, and were changed.
    public let eventsChanged: Int
    /// Schemes of fields that are new.
    public let schemesAdded: Int
    /// Schemes of fields that were there otherwise, and were changed.
    public let schemesChanged: Int
    /// Matches of fields that are new.
    public let matchesAdded: Int
    /// Types, kinds, roles, purposes, classifications and series that are new.
    public let wordsAdded: Int
    /// Such words that were there otherwise, and were changed.
    public let wordsChanged: Int
    /// Each name that was taken for an organization that is called otherwise, and why.
    public let taken: [String]
    /// Each new organization that may be another one, and what speaks for it.
    public let offered: [String]
    /// What a person should mend although it was taken: sentences without a full stop.
    public let warnings: [String]
    /// What a person should know that is no fault: sentences without a full stop.
    public let notes: [String]
    /// Whether all of it was undone in the end, since it was only a try.
    public let isDryRun: Bool
}

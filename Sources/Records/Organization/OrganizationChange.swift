import Values

/// What is changed of an organization; what is not said stays.
public struct OrganizationChange: Sendable {
    /// A property of an organization that can be set, and cleared again.
    public enum Property: String, Sendable, Hashable, CaseIterable {
        case kind, country, subdivision, city, website
        case partOf = "part-of"
        case ownedBy = "owned-by"
    }

    /// What one organization was followed by.
    public struct Successor: Sendable {
        /// The one that followed, by any name.
        public var organization: String
        /// How.
        public var kind: Succession
        /// When; nil where not known.
        public var date: PartialDate?
        /// What else is known.
        public var note: String?

        /// A successor by any of its names.
        public init(organization: String, kind: Succession, date: PartialDate? = nil, note: String? = nil) {
            self.organization = organization
            self.kind = kind
            self.date = date
            self.note = note
        }
    }

    /// The new name of record; nil leaves the old one.
    public var name: String?
    /// Whether the old name was in use, and is kept as a former one; false where it was only written wrongly.
    public var keepsOldName = true
    /// Until when the old name was in use; nil where not known.
    public var oldNameUntil: PartialDate?
    /// Properties that get a value, in the words of a person.
    public var properties: [Property: String] = [:]
    /// Properties of which the registry is to know nothing any more.
    public var cleared: Set<Property> = []
    /// Names to be added, or to get their dates.
    public var names: [NewOrganization.Name] = []
    /// Names to be taken away.
    public var removedNames: [(name: String, language: String?)] = []
    /// Identifiers to be added, as ``NewOrganization/identifiers``.
    public var identifiers: [String] = []
    /// Identifiers to be taken away.
    public var removedIdentifiers: [String] = []
    /// What it is by some scheme; one that it has gets its days.
    public var classifications: [Classification] = []
    /// What it is not; a scheme alone means all of it.
    public var removedClassifications: [String] = []
    /// Contacts to be added; of one that is known by that name, what is said is mended.
    public var contacts: [Contact] = []
    /// Names of contacts to be taken away.
    public var removedContacts: [String] = []
    /// Organizations that followed this one.
    public var successors: [Successor] = []
    /// Organizations that did not follow this one after all, by any name.
    public var removedSuccessors: [String] = []

    /// A change of nothing.
    public init() {}

    /// Whether nothing is changed.
    public var isEmpty: Bool {
        name == nil && properties.isEmpty && cleared.isEmpty && names.isEmpty && removedNames.isEmpty && identifiers.isEmpty
            && removedIdentifiers.isEmpty && successors.isEmpty && removedSuccessors.isEmpty
            && contacts.isEmpty && removedContacts.isEmpty && classifications.isEmpty && removedClassifications.isEmpty
    }
}

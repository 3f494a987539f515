import Values

/// Vocabularies that the registry keeps, since users extend them.
extension Wording {
    /// Types of agreements.
    public static let agreementType = Wording(kept: .agreementTypes)
    /// Kinds of organizations.
    public static let organizationKind = Wording(kept: .organizationKinds, zh: ["unknown": "不详"])
    /// Roles of parties.
    public static let partyRole = Wording(kept: .partyRoles)
    /// Kinds of activities.
    public static let activityKind = Wording(kept: .activityKinds)
    /// Purposes of agreements.
    public static let purpose = Wording(kept: .purposes)
}

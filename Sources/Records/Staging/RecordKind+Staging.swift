extension RecordKind {
    /// How records of the kind lie in tables.
    package var layout: StagedLayout {
        switch self {
        case .agreement: Self.agreementLayout
        case .organization: Self.organizationLayout
        case .event: Self.eventLayout
        case .fieldScheme: Self.fieldSchemeLayout
        case .fieldMatch: Self.fieldMatchLayout
        case .agreementType: Self.agreementTypeLayout
        case .activityKind: Self.activityKindLayout
        case .partyRole: Self.partyRoleLayout
        case .purpose: Self.purposeLayout
        case .classification: Self.classificationLayout
        case .eventSeries: Self.eventSeriesLayout
        }
    }

    private static let agreementLayout = StagedLayout(of: .agreement, in: "staged_agreement")
    private static let organizationLayout = StagedLayout(of: .organization, in: "staged_organization")
    private static let eventLayout = StagedLayout(of: .event, in: "staged_event")
    private static let fieldSchemeLayout = StagedLayout(of: .fieldScheme, in: "staged_field_scheme")
    private static let fieldMatchLayout = StagedLayout(of: .fieldMatch, in: "staged_field_match")
    private static let agreementTypeLayout = StagedLayout(of: .agreementType, in: "staged_agreement_type")
    private static let activityKindLayout = StagedLayout(of: .activityKind, in: "staged_activity_kind")
    private static let partyRoleLayout = StagedLayout(of: .partyRole, in: "staged_party_role")
    private static let purposeLayout = StagedLayout(of: .purpose, in: "staged_purpose")
    private static let classificationLayout = StagedLayout(of: .classification, in: "staged_classification_scheme")
    private static let eventSeriesLayout = StagedLayout(of: .eventSeries, in: "staged_event_series")
}

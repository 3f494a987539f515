import Postgres

/// A step of an import, on the tables that `import/begin.sql` makes.
struct ImportStep {
    let query: any SQLQuery
    /// Tables of which one has to have rows; where none has, the step has nothing to do. None: it always has.
    let needs: [String]

    init(_ query: any SQLQuery, _ needs: String...) {
        self.query = query
        self.needs = needs
    }

    func isNeeded(by filled: Set<String>) -> Bool { needs.isEmpty || needs.contains(where: filled.contains) }
}

/// The steps of an import, in order.
enum ImportSteps {
    /// From what was staged to schemes, organizations, and all faults that there are.
    static let checks: [ImportStep] = [
        ImportStep(SQL.ImportAnalyze()),
        ImportStep(SQL.ImportCheckNames()),
        ImportStep(SQL.ImportCheckTypes(), "staged_agreement_type", "staged_activity_kind", "staged_event_series"),
        ImportStep(SQL.ImportTakeSchemes(), "staged_field_scheme"),
        ImportStep(SQL.ImportTakeFields(), "staged_field"),
        ImportStep(SQL.ImportPlaceFields(), "staged_field"),
        ImportStep(SQL.ImportCheckFields(), "staged_field_scheme"),
        ImportStep(SQL.ImportRefuseSchemes(), "staged_field_scheme"),
        ImportStep(SQL.ImportTakeOrganizations(), "staged_organization"),
        ImportStep(SQL.ImportTakeIdentifiers(), "staged_identifier"),
        ImportStep(SQL.ImportPlaceOrganizations(), "staged_organization"),
        ImportStep(SQL.ImportCheckOrganizations(), "staged_organization"),
        ImportStep(SQL.ImportTakeEvents(), "staged_event"),
        ImportStep(SQL.ImportCheckEvents(), "staged_event"),
        ImportStep(SQL.ImportTakeAgreements(), "staged_agreement"),
        ImportStep(SQL.ImportCheckReferences(), "staged_agreement"),
        ImportStep(SQL.ImportInsertSchemes(), "staged_field_scheme"),
        ImportStep(SQL.ImportInsertFields(), "staged_field"),
        ImportStep(SQL.ImportInsertFieldLabels(), "staged_field_label"),
        ImportStep(SQL.ImportTakeFieldMatches(), "staged_field_match"),
        ImportStep(SQL.ImportCheckFieldMatches(), "staged_field_match"),
        ImportStep(SQL.ImportInsertOrganizations(), "staged_organization"),
        ImportStep(SQL.ImportInsertOrganizationNames(), "staged_organization_name"),
        ImportStep(SQL.ImportInsertOrganizationIdentifiers(), "staged_identifier"),
        ImportStep(SQL.ImportInsertOrganizationContacts(), "staged_organization_contact"),
        ImportStep(SQL.ImportMerge(), "staged_organization"),
        ImportStep(SQL.ImportFollow(), "staged_successor"),
        ImportStep(SQL.ImportInsertDistinct(), "staged_distinct"),
        ImportStep(SQL.ImportCheckGiven(), "staged_given"),
        ImportStep(SQL.ImportCheckIdentifiers(), "staged_given"),
        ImportStep(SQL.ImportResolve(), "staged_given"),
        ImportStep(
            SQL.ImportCheckMentions(), "staged_party", "staged_host", "staged_organizer", "staged_session_host",
            "staged_session_organizer"),
        ImportStep(SQL.ImportCheckAgreements(), "staged_agreement"),
        ImportStep(SQL.ImportCheckObligationsAndActivities(), "staged_obligation", "staged_activity"),
        ImportStep(SQL.ImportTakeAgreementFields(), "staged_agreement_field"),
        ImportStep(SQL.ImportCheckAgreementFields(), "staged_agreement_field"),
        ImportStep(SQL.ImportTakeRelated(), "staged_related"),
        ImportStep(SQL.ImportAnalyzeTaken(), "staged_agreement"),
        ImportStep(SQL.ImportCheckRelated(), "staged_related"),
        ImportStep(SQL.ImportRank(), "staged_related"),
    ]

    /// What stores what is new, where there is no fault.
    static let inserts: [ImportStep] = [
        ImportStep(SQL.ImportInsertTypes(), "staged_agreement_type"),
        ImportStep(SQL.ImportInsertActivityKinds(), "staged_activity_kind"),
        ImportStep(SQL.ImportInsertFieldMatches(), "staged_field_match"),
        ImportStep(SQL.ImportInsertEventSeries(), "staged_event_series"),
        ImportStep(SQL.ImportInsertEvents(), "staged_event"),
        ImportStep(SQL.ImportInsertEventSessions(), "staged_session"),
        ImportStep(
            SQL.ImportInsertEventOrganizations(), "staged_host", "staged_organizer", "staged_session_host",
            "staged_session_organizer"),
        ImportStep(SQL.ImportInsertEventSpeeches(), "staged_speech"),
        ImportStep(SQL.ImportInsertEventAttendance(), "staged_attendance"),
        ImportStep(SQL.ImportInsertEventDelegations(), "staged_delegation"),
        ImportStep(SQL.ImportInsertAgreements(), "staged_agreement"),
        ImportStep(SQL.ImportInsertTitles(), "staged_agreement_title"),
        ImportStep(SQL.ImportInsertParties(), "staged_party"),
        ImportStep(SQL.ImportInsertAgreementFields(), "staged_agreement_field"),
        ImportStep(SQL.ImportInsertAgreementContacts(), "staged_agreement_contact"),
        ImportStep(SQL.ImportInsertDocuments(), "staged_document"),
        ImportStep(SQL.ImportInsertObligations(), "staged_obligation"),
        ImportStep(SQL.ImportInsertObligationStatuses(), "staged_obligation_status"),
        ImportStep(SQL.ImportRetractObligations(), "staged_obligation"),
        ImportStep(SQL.ImportInsertActivities(), "staged_activity"),
        ImportStep(SQL.ImportInsertRelated(), "staged_related"),
        ImportStep(SQL.ImportInsertLifecycle(), "staged_lifecycle"),
    ]

    /// What gives agreements that are recorded the content that was read for them.
    static let replacements: [ImportStep] = [
        ImportStep(SQL.ImportReplaceAgreements(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceTitles(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceParties(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceFields(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceAgreementContacts(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceRelated(), "staged_agreement"),
        ImportStep(SQL.ImportReplaceLifecycle(), "staged_agreement"),
    ]
}

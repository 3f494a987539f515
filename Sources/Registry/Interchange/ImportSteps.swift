import Postgres

/// The steps of an import. They work on the temporary tables that `import/begin.sql` makes.
enum ImportSteps {
    /// What makes records of the rows of a bundle.
    static let joins: [any SQLQuery] = [
        SQL.ImportCheckParties(),
        SQL.ImportJoinParties(),
        SQL.ImportJoinFields(),
    ]

    /// From the rows to schemes, organizations, and all faults that there are.
    static let checks: [any SQLQuery] = [
        SQL.ImportTakeNames(),
        SQL.ImportCheckNames(),
        SQL.ImportCheckTypes(),
        SQL.ImportTakeSchemes(),
        SQL.ImportTakeFields(),
        SQL.ImportPlaceFields(),
        SQL.ImportCheckFields(),
        SQL.ImportRefuseSchemes(),
        SQL.ImportTakeOrganizations(),
        SQL.ImportPlaceOrganizations(),
        SQL.ImportCheckOrganizations(),
        SQL.ImportTakeEvents(),
        SQL.ImportCheckEvents(),
        SQL.ImportTakeAgreements(),
        SQL.ImportMarkUnchanged(),
        SQL.ImportCheckRecorded(),
        SQL.ImportCheckReferences(),
        SQL.ImportInsertSchemes(),
        SQL.ImportInsertFields(),
        SQL.ImportInsertFieldLabels(),
        SQL.ImportTakeFieldMatches(),
        SQL.ImportCheckFieldMatches(),
        SQL.ImportInsertOrganizations(),
        SQL.ImportInsertOrganizationNames(),
        SQL.ImportInsertOrganizationIdentifiers(),
        SQL.ImportMerge(),
        SQL.ImportFollow(),
        SQL.ImportInsertDistinct(),
        SQL.ImportTakeMentions(),
        SQL.ImportTakeGiven(),
        SQL.ImportCheckGiven(),
        SQL.ImportCheckIdentifiers(),
        SQL.ImportResolve(),
        SQL.ImportCheckMentions(),
        SQL.ImportCheckAgreements(),
        SQL.ImportCheckObligationsAndActivities(),
        SQL.ImportTakeAgreementFields(),
        SQL.ImportCheckAgreementFields(),
        SQL.ImportTakeRelated(),
        SQL.ImportCheckRelated(),
        SQL.ImportRank(),
    ]

    /// What is stored where there is no fault.
    static let inserts: [any SQLQuery] = [
        SQL.ImportInsertTypes(),
        SQL.ImportInsertActivityKinds(),
        SQL.ImportInsertFieldMatches(),
        SQL.ImportInsertEventSeries(),
        SQL.ImportInsertEvents(),
        SQL.ImportInsertEventSessions(),
        SQL.ImportInsertEventOrganizations(),
        SQL.ImportInsertEventSpeeches(),
        SQL.ImportInsertEventAttendance(),
        SQL.ImportInsertEventDelegations(),
        SQL.ImportInsertAgreements(),
        SQL.ImportInsertTitles(),
        SQL.ImportInsertParties(),
        SQL.ImportInsertAgreementFields(),
        SQL.ImportInsertDocuments(),
        SQL.ImportInsertObligations(),
        SQL.ImportInsertObligationStatuses(),
        SQL.ImportRetractObligations(),
        SQL.ImportInsertActivities(),
        SQL.ImportInsertRelated(),
        SQL.ImportInsertLifecycle(),
    ]

    /// What gives an agreement that is recorded the content of the one agreement that was read.
    static func replacements(of id: Int) -> [any SQLQuery] {
        [
            SQL.ImportReplaceAgreement(id: id), SQL.ImportReplaceTitles(id: id), SQL.ImportReplaceParties(id: id),
            SQL.ImportReplaceFields(id: id), SQL.ImportReplaceRelated(id: id),
        ]
    }
}

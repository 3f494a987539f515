import Postgres
import Records

/// A step of an import, on the tables of the schema `staging`.
struct ImportStep {
    let query: any SQLQuery
    let role: Role
    /// Tables of which one has to have rows; where none has, the step has nothing to do. None: it always has.
    let needs: [String]

    enum Role: Equatable {
        /// Works out what others stand on, or stores.
        case take
        /// Adds organizations that are named, ranks what is related, and tells what is wrong before the database refuses
        /// it, with its place. A record that a verb has made needs none: its names were looked up, triggers lift its rank,
        /// and the database's own word does.
        case check
        /// Tells the planner how much there is, where that is much.
        case analyze
        /// Stores what records that are there say otherwise: agreements under a key, others as a whole.
        case replace(String)
    }

    private init(_ role: Role, _ query: any SQLQuery, _ needs: [String]) {
        self.role = role
        self.query = query
        self.needs = needs
    }

    static func take(_ query: any SQLQuery, _ needs: String...) -> ImportStep { ImportStep(.take, query, needs) }
    static func check(_ query: any SQLQuery, _ needs: String...) -> ImportStep { ImportStep(.check, query, needs) }
    static func analyze(_ query: any SQLQuery, _ needs: String...) -> ImportStep { ImportStep(.analyze, query, needs) }
    static func replace(_ what: String, _ query: any SQLQuery, _ needs: String...) -> ImportStep {
        ImportStep(.replace(what), query, needs)
    }

    /// What it stores where records that are there say otherwise; nil where it does something else.
    var replaced: String? { if case .replace(let what) = role { what } else { nil } }

    /// Whether it stores what is new of agreements, organizations or events: a row each.
    var storesRecords: Bool {
        query is SQL.ImportInsertAgreements || query is SQL.ImportInsertOrganizations || query is SQL.ImportInsertEvents
    }

    func isNeeded(by filled: Set<String>) -> Bool { needs.isEmpty || needs.contains(where: filled.contains) }
}

/// The steps of an import, in order.
enum ImportSteps {
    /// From what was laid out to schemes, organizations, and all faults that there are. Organizations are stored and
    /// changed before all faults are known: a refusal undoes them.
    static let preparations: [ImportStep] = [
        .analyze(SQL.ImportAnalyze()),
        .check(SQL.ImportCheckNames()),
        .check(SQL.ImportCheckPurposes(), "staged_purpose"),
        .take(SQL.ImportTakeSchemes(), "staged_field_scheme"),
        .take(SQL.ImportTakeFields(), "staged_field"),
        .take(SQL.ImportPlaceFields(), "staged_field"),
        .replace("field-scheme", SQL.ImportReplaceFieldSchemes(), "staged_field_scheme"),
        .check(SQL.ImportCheckFields(), "staged_field_scheme"),
        .check(SQL.ImportRefuseSchemes(), "staged_field_scheme"),
        .take(SQL.ImportInsertClassificationSchemes(), "staged_classification_scheme"),
        .take(SQL.ImportInsertClassificationValues(), "staged_classification_value"),
        .replace("word", SQL.ImportReplaceClassifications(), "staged_classification_scheme"),
        .check(SQL.ImportCheckClassifications(), "staged_organization_classification", "staged_agreement_classification"),
        .take(SQL.ImportTakeOrganizations(), "staged_organization"),
        .take(SQL.ImportTakeIdentifiers(), "staged_identifier"),
        .take(SQL.ImportPlaceOrganizations(), "staged_organization"),
        .check(SQL.ImportCheckOrganizations(), "staged_organization"),
        .take(SQL.ImportTakeEvents(), "staged_event"),
        .check(SQL.ImportCheckEvents(), "staged_event"),
        .take(SQL.ImportTakeAgreements(), "staged_agreement"),
        .check(SQL.ImportCheckReferences(), "staged_agreement"),
        .take(SQL.ImportInsertSchemes(), "staged_field_scheme"),
        .take(SQL.ImportInsertFields(), "staged_field"),
        .take(SQL.ImportInsertFieldLabels(), "staged_field_label"),
        .take(SQL.ImportTakeFieldMatches(), "staged_field_match"),
        .check(SQL.ImportCheckFieldMatches(), "staged_field_match"),
        .take(SQL.ImportInsertOrganizations(), "staged_organization"),
        .replace("organization", SQL.ImportKeepSignedNames(), "staged_organization_name"),
        .replace("organization", SQL.ImportLoosenOrganizations(), "staged_organization"),
        .replace("organization", SQL.ImportReplaceOrganizations(), "staged_organization"),
        .replace("organization", SQL.ImportReplaceOrganizationParts(), "staged_organization"),
        .take(SQL.ImportInsertOrganizationNames(), "staged_organization_name"),
        .take(SQL.ImportInsertOrganizationIdentifiers(), "staged_identifier"),
        .take(SQL.ImportInsertOrganizationClassifications(), "staged_organization_classification"),
        .take(SQL.ImportInsertOrganizationContacts(), "staged_organization_contact"),
        .take(SQL.ImportMerge(), "staged_organization"),
        .take(SQL.ImportFollow(), "staged_successor"),
        .take(SQL.ImportInsertDistinct(), "staged_distinct"),
        .take(SQL.ImportTakeGiven(), "staged_given"),
        .check(SQL.ImportCheckGiven(), "staged_given"),
        .check(SQL.ImportCheckIdentifiers(), "staged_given"),
        .check(SQL.ImportResolve(), "staged_given"),
        .check(SQL.ImportKeepNames(), "staged_given"),
        .check(SQL.ImportCheckMentions(), "staged_given"),
        .check(SQL.ImportCheckAgreements(), "staged_agreement"),
        .check(SQL.ImportCheckObligationsAndActivities(), "staged_obligation", "staged_activity"),
        .check(SQL.ImportCheckNamedParties(), "staged_obligation", "staged_activity", "staged_agreement_purpose"),
        .check(SQL.ImportCheckDocuments(), "staged_document"),
        .check(SQL.ImportCheckAgreementPurposes(), "staged_agreement_purpose"),
        .take(SQL.ImportTakeAgreementFields(), "staged_agreement_field"),
        .check(SQL.ImportCheckAgreementFields(), "staged_agreement_field"),
        .take(SQL.ImportTakeRelated(), "staged_related"),
        .analyze(SQL.ImportAnalyzeTaken(), "staged_agreement"),
        .check(SQL.ImportCheckRelated(), "staged_related", "staged_agreement"),
        .check(SQL.ImportRank(), "staged_related"),
    ]

    /// What stores what is new, where there is no fault.
    static let inserts: [ImportStep] = [
        .take(SQL.ImportInsertTypes(), "staged_agreement_type"),
        .replace("word", SQL.ImportReplaceTypes(), "staged_agreement_type"),
        .take(SQL.ImportInsertActivityKinds(), "staged_activity_kind"),
        .replace("word", SQL.ImportReplaceActivityKinds(), "staged_activity_kind"),
        .take(SQL.ImportInsertPartyRoles(), "staged_party_role"),
        .replace("word", SQL.ImportReplacePartyRoles(), "staged_party_role"),
        .take(SQL.ImportInsertPurposes(), "staged_purpose"),
        .replace("word", SQL.ImportReplacePurposes(), "staged_purpose"),
        .take(SQL.ImportInsertFieldMatches(), "staged_field_match"),
        .take(SQL.ImportInsertEventSeries(), "staged_event_series"),
        .replace("word", SQL.ImportReplaceEventSeries(), "staged_event_series"),
        .take(SQL.ImportInsertEvents(), "staged_event"),
        .replace("event", SQL.ImportReplaceEvents(), "staged_event"),
        .take(SQL.ImportInsertEventSessions(), "staged_session"),
        .take(
            SQL.ImportInsertEventOrganizations(), "staged_host", "staged_organizer", "staged_session_host",
            "staged_session_organizer"),
        .take(SQL.ImportInsertEventSpeeches(), "staged_speech"),
        .take(SQL.ImportInsertEventAttendance(), "staged_attendance"),
        .take(SQL.ImportInsertEventDelegations(), "staged_delegation"),
        .take(SQL.ImportInsertAgreements(), "staged_agreement"),
        .take(SQL.ImportInsertTitles(), "staged_agreement_title"),
        .take(SQL.ImportInsertParties(), "staged_party"),
        .take(SQL.ImportInsertContributions(), "staged_contribution"),
        .take(SQL.ImportInsertAgreementFields(), "staged_agreement_field"),
        .take(SQL.ImportInsertAgreementPurposes(), "staged_agreement_purpose"),
        .take(SQL.ImportInsertAgreementClassifications(), "staged_agreement_classification"),
        .take(SQL.ImportInsertAgreementAmounts(), "staged_agreement_amount"),
        .take(SQL.ImportInsertAgreementFilings(), "staged_agreement_filing"),
        .take(SQL.ImportInsertAgreementContacts(), "staged_agreement_contact"),
        .take(SQL.ImportInsertRelated(), "staged_related"),
        .take(SQL.ImportInsertLifecycle(), "staged_lifecycle"),
    ]

    /// What is stored alike of agreements that are new and of those that are changed, once their parties are: what stands
    /// under them by a number.
    static let endings: [ImportStep] = [
        .take(SQL.ImportStoreDocuments(), "staged_document"),
        .take(SQL.ImportRestoreObligations(), "staged_obligation"),
        .take(SQL.ImportStoreObligations(), "staged_obligation"),
        .take(SQL.ImportInsertObligationStatuses(), "staged_obligation_status"),
        .take(SQL.ImportRetractObligations(), "staged_obligation"),
        .take(SQL.ImportStoreActivities(), "staged_activity"),
    ]

    /// Stands for the keys of an agreement that have columns of its own row.
    static let rest = "agreement"

    /// The keys of an agreement that have rows of tables of their own, which a change replaces.
    static let lists = replacements.compactMap(\.replaced).filter { $0 != rest }

    /// The steps that store what a record says otherwise under some keys; what has a number is stored by ``endings``.
    static func replacements(of keys: some Collection<String>) -> [ImportStep] {
        let wanted = Set(keys.filter { !NumberedLists.keys.contains($0) }.map { lists.contains($0) ? $0 : rest })
        return replacements.filter { $0.replaced.map(wanted.contains) == true }
    }

    /// What gives agreements that are recorded the content that was read for them.
    private static let replacements: [ImportStep] = [
        .replace(Self.rest, SQL.ImportReplaceAgreements(), "staged_agreement"),
        .replace("titles", SQL.ImportReplaceTitles(), "staged_agreement"),
        .replace("parties", SQL.ImportReplaceParties(), "staged_agreement"),
        .replace("parties", SQL.ImportReplaceContributions(), "staged_agreement"),
        .replace("fields", SQL.ImportReplaceFields(), "staged_agreement"),
        .replace("purposes", SQL.ImportReplaceAgreementPurposes(), "staged_agreement"),
        .replace("classifications", SQL.ImportReplaceAgreementClassifications(), "staged_agreement"),
        .replace("amounts", SQL.ImportReplaceAgreementAmounts(), "staged_agreement"),
        .replace("filings", SQL.ImportReplaceAgreementFilings(), "staged_agreement"),
        .replace("contacts", SQL.ImportReplaceAgreementContacts(), "staged_agreement"),
        .replace("related", SQL.ImportLoosenRelated(), "staged_agreement"),
        .replace("related", SQL.ImportReplaceRelated(), "staged_agreement"),
        .replace("lifecycle", SQL.ImportReplaceLifecycle(), "staged_agreement"),
    ]
}

/// What to do when a rule is broken, where that is not plain from the sentence.
enum ConstraintHints {
    static func hint(for rule: String) -> String? { all[rule] }

    static let all: [String: String] = [
        "agreement_two_parties_check":
            "Name the parties, or say in words which are not known (--parties-unknown), or record a draft (--draft).",
        "agreement_party_signed_by_agreement_check":
            "If the day of the agreement is wrong: entente agreement edit REFERENCE --signed DATE. If the party joined later: --joined ORGANIZATION=DATE",
        "agreement_ends_after_signing_check": "Compare the day of signing (--signed) with the end (--end, or --term).",
        "agreement_ends_after_start_check": "Compare the start (--start) with the end (--end, or --term).",
        "agreement_reference_folded_key": "See it with: entente agreement show REFERENCE",
        "agreement_reference_key": "See it with: entente agreement show REFERENCE",
        "agreement_not_signed_in_future_check": "Record it as a draft with --draft.",
        "agreement_purpose_purpose_id_fkey": "See them, or add one, with: entente purpose list, entente purpose add",
        "agreement_purpose_recipient_fkey": "Mend what its purposes say too: entente agreement edit REFERENCE --no-purpose PURPOSE --purpose PURPOSE",
        "agreement_purpose_sender_fkey": "Mend what its purposes say too: entente agreement edit REFERENCE --no-purpose PURPOSE --purpose PURPOSE",
        "purpose_broader_fkey": "Name one that stands at the top: entente purpose list",
        "purpose_code_key": "See it with: entente purpose show CODE",
        "agreement_classification_scheme_fkey": "See them, or add one, with: entente classification list, entente classification add",
        "agreement_classification_value_fkey": "See them, or add one, with: entente classification list, entente classification add",
        "agreement_classification_value_check": "See them, or add one, with: entente classification list, entente classification add",
        "organization_classification_scheme_fkey": "See them, or add one, with: entente classification list, entente classification add",
        "organization_classification_value_fkey": "See them, or add one, with: entente classification list, entente classification add",
        "organization_classification_value_check": "See them, or add one, with: entente classification list, entente classification add",
        "classification_value_scheme_fkey": "Add it first: entente classification add SCHEME --of agreement --form listed --label TEXT",
        "agreement_type_fkey": "See them, or add one, with: entente agreement types",
        "agreement_party_role_fkey": "See them, or add one, with: entente agreement roles",
        "party_role_pkey": "See them with: entente agreement roles",
        "lifecycle_action_extent_check": "If they can carry it further: entente agreement edit REFERENCE --max-extent DATE",
        "lifecycle_action_follows_check":
            "See why with: entente agreement why REFERENCE. What did not happen: entente agreement edit REFERENCE --remove-action ACTION=DATE",
        "lifecycle_action_not_before_agreement_check":
            "If the day of the agreement is wrong: entente agreement edit REFERENCE --signed DATE, or --start DATE",
        "lifecycle_action_ends_after_start_check": "If the start is wrong: entente agreement edit REFERENCE --start DATE",
        "lifecycle_action_dated_agreement_check":
            "Say when it was signed, were it the year alone: entente agreement edit REFERENCE --signed 2019",
        "lifecycle_action_of_draft_check": "Sign it first with: entente agreement sign REFERENCE --on DATE",
        "lifecycle_action_renewal_extends_check": "What ends it earlier is an amendment: entente agreement amend REFERENCE --end DATE --reason TEXT",
        "related_agreement_not_before_check":
            "Mend the day that is wrong with: entente agreement edit REFERENCE --signed DATE. What is related the wrong way round: --remove-related RELATION=REFERENCE",
        "organization_kind_fkey": "Write one such as university or enterprise; a word that there is not is answered with all there are.",
        "organization_country_fkey": "Write its ISO 3166-1 code, such as CN.",
        "event_country_fkey": "Write its ISO 3166-1 code, such as CN.",
        "agreement_currency_fkey": "Write its ISO 4217 code, such as CNY.",
        "agreement_amount_scale_check": "Round it to the decimals of the currency.",
        "organization_code_key": "Choose another with --code, or see it with: entente organization show CODE",
        "organization_merge_same_agreement_check":
            "Take one of the two out of these agreements first; or if they are two, say so: entente organization duplicates --different A B",
        "organization_merge_read_committed_check": "Begin the transaction with: BEGIN ISOLATION LEVEL READ COMMITTED",
        "organization_merge_same_event_check": "Take one of the two out of these events first.",
        "organization_merged_check": "Name two: entente organization merge CODE --into CODE",
        "organization_merged_once_check": "Undo that merge first: entente organization merge CODE --undo",
        "organization_identifier_value_check": "Compare it with its source, character by character.",
        "organization_identifier_pkey": "See whose it is with: entente organization show SCHEME:VALUE",
        "agreement_renewal_complete_check": "Give --renewal automatic or by-consent with --renewal-months.",
        "agreement_notice_once_check": "Give --notice-days or --notice-months.",
        "obligation_party_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_sender_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_recipient_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_amount_scale_check": "Round it to the decimals of the currency.",
        "event_edition_check": "Name the series with --series.",
        "field_match_schemes_differ_check": "Inside of a scheme a field is placed below another: entente field load FILE --scheme CODE",
        "document_chunk_pkey": "Another command attached it meanwhile; see: entente document list REFERENCE",
        "event_delegation_country_fkey": "Write its ISO 3166-1 code, such as CN.",
    ].merging(attached) { first, _ in first }.merging(texts) { first, _ in first }

    /// Of documents, obligations, activities and events.
    private static let attached: [String: String] = [
        "activity_amount_has_currency_check": "Write both, such as --value \"250000.00 CNY\".",
        "activity_currency_fkey": "Write its ISO 4217 code, such as CNY.",
        "activity_ends_after_start_check": "Give its first day with --on, and its last with --until.",
        "activity_kind_pkey": "See them with: entente activity kinds",
        "activity_not_in_future_check": "What is still to come is owed: entente obligation add REFERENCE TEXT --by ORGANIZATION --due DATE",
        "activity_quantity_check": "Give --quantity a number from 0 to 2147483647.",
        "activity_semesters_check": "Give --semesters a number of 0 or more.",
        "activity_sender_is_not_recipient_check": "Name two parties with --from and --to, or leave out the one that is not known.",
        "agreement_document_sha256_key": "See them with: entente document list REFERENCE; one that is wrong goes with: entente document retract",
        "event_code_key": "Choose another with --code, or see it with: entente event show CODE",
        "event_delegation_head_has_name_check": "Write the name before the office, such as \"LU=2: Marie Muller, Rector\".",
        "event_edition_key": "See its events with: entente event list --series SERIES",
        "event_ends_after_start_check": "Give its first day with --start, and its last with --end.",
        "event_organization_key": "See who held it with: entente event show EVENT",
        "event_session_within_event_check":
            "Mend the day of the session, or those of the event: entente event edit EVENT --start DATE --end DATE",
        "obligation_status_date_check": "Give the day with --on: today, or a day that has been.",
        "obligation_status_retracted_check": "Put it in again first with: entente obligation retract REFERENCE N --undo",
        "agreement_retracted_keep_check": "Put it in again first: entente agreement retract REFERENCE --undo",
        "retracted_keep_check": "Put it in again first, with retract and --undo.",
    ]

    /// Of the forms that texts, codes, dates and amounts have.
    private static let texts: [String: String] = [
        "amount_range_check": "Write digits and a point, such as \"250000.00 CNY\".",
        "code_form_check": "Write it as cq2023 or joint-lab.",
        "field_code_form_check": "Write it as 0912 or biomedicine.",
        "label_blank_check": "Write what it is called, or leave the option out.",
        "label_characters_check": "Take the character out; what was copied from elsewhere can be typed anew.",
        "label_length_check": "Give it 1 to 500 characters; more can stand in a note.",
        "language_code_form_check": "Write it as en, zh or zh-Hant.",
        "note_blank_check": "Write something, or leave the option out.",
        "note_characters_check": "Take the character out; what was copied from elsewhere can be typed anew.",
        "note_length_check": "Give it 1 to 20000 characters; more is a document: entente document attach",
        "partial_date_form_check": "Write the day as 2023-10-11, or 2023-10 or 2023 where no more is known.",
    ]
}

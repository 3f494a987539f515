/// What to do when a rule is broken, where that is not plain from the sentence.
enum ConstraintHints {
    static func hint(for rule: String) -> String? { all[rule] }

    static let all: [String: String] = [
        "agreement_two_parties_check":
            "Name the parties, or say in words which are not known (--parties-unknown), or record a draft (--draft).",
        "agreement_party_two_parties_check": "Name another party first, or say in words which are not known.",
        "agreement_party_signed_by_agreement_check":
            "If the day of the agreement is wrong: entente agreement edit REFERENCE --signed DATE",
        "agreement_reference_folded_key": "See it with: entente agreement show REFERENCE",
        "agreement_reference_key": "See it with: entente agreement show REFERENCE",
        "agreement_not_signed_in_future_check": "Record it as a draft with --draft.",
        "agreement_type_fkey": "See them, or add one, with: entente agreement types",
        "lifecycle_event_extent_check": "If they can carry it further: entente agreement edit REFERENCE --max-extent DATE",
        "lifecycle_event_follows_check":
            "See why with: entente agreement why REFERENCE. What did not happen: entente agreement edit REFERENCE --remove-happening EVENT=DATE",
        "lifecycle_event_dated_agreement_check":
            "Say when it was signed, were it the year alone: entente agreement edit REFERENCE --signed 2019",
        "lifecycle_event_of_draft_check": "Sign it first with: entente agreement sign REFERENCE --on DATE",
        "lifecycle_event_renewal_extends_check": "What ends it earlier is an amendment: entente agreement amend REFERENCE --end DATE",
        "organization_kind_fkey": "The kinds: university, enterprise, institute, government, hospital, association, other.",
        "organization_country_fkey": "Write its ISO 3166-1 code, such as CN.",
        "event_country_fkey": "Write its ISO 3166-1 code, such as CN.",
        "agreement_currency_fkey": "Write its ISO 4217 code, such as CNY.",
        "agreement_amount_scale_check": "Round it to the decimals of the currency.",
        "organization_code_key": "Choose another with --code, or see it with: entente organization show CODE",
        "organization_merge_same_agreement_check":
            "Take one of the two out of these agreements first; or if they are two, say so: entente organization duplicates --different A B",
        "organization_merge_same_event_check": "Take one of the two out of these events first.",
        "organization_merged_once_check": "Undo that merge first: entente organization merge CODE --undo",
        "organization_identifier_value_check": "Compare it with its source, character by character.",
        "organization_identifier_pkey": "See whose it is with: entente organization show SCHEME:VALUE",
        "agreement_renewal_complete_check": "Give --renewal-months with --renewal automatic.",
        "obligation_party_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_sender_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_recipient_fkey": "See the parties with: entente agreement show REFERENCE",
        "activity_amount_scale_check": "Round it to the decimals of the currency.",
        "event_edition_check": "Name the series with --series.",
        "field_match_schemes_differ_check": "Inside of a scheme a field is placed below another: entente field load FILE --scheme CODE",
        "document_chunk_pkey": "Another command attached it meanwhile; see: entente document list REFERENCE",
        "event_delegation_country_fkey": "Write its ISO 3166-1 code, such as CN.",
    ]
}

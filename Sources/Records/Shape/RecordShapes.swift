import Values

extension Shape {
    /// An agreement, as a line of the interchange format has it.
    package static let agreement = Shape.object(agreementKeys)

    private static let agreementKeys: [Key] = [
        .optional("record", .word(["agreement"])).unstaged,
        .required("reference", .text(.reference)),
        .required("title", .text(.label)),
        .optional("titles", .byLanguage(.text(.label))).rows("staged_agreement_title", value: "title"),
        .optional("draft", .boolean),
        .optional("parties", .list(party)).rows("staged_party"),
        .optional("fields", .list(.text(.field))).rows("staged_agreement_field", value: "field"),
        .optional("purposes", .list(.object([
            .required("purpose", .text(.code)),
            .optional("from", .text(.label)).mention("sender"),
            .optional("to", .text(.label)).mention("recipient"),
            .optional("quota", .object([
                .required("amount", .integer(1...2_147_483_647)).column("quantity"),
                .required("unit", .word(of: QuotaUnit.self)),
                .optional("per", .word(of: QuotaSpan.self)),
            ])),
            .optional("level", .text(.code)),
            .optional("field", .text(.field)),
            .optional("firstYear", .integer(1900...2199)),
            .optional("lastYear", .integer(1900...2199)),
        ]))).rows("staged_agreement_purpose"),
        .optional("related", .list(.object([
            .required("relation", .word(of: RelationKind.self)),
            .required("reference", .text(.reference)),
        ]))).rows("staged_related"),
        .optional("lifecycle", .list(.object([
            .required("action", .word(of: LifecycleAction.self)),
            .required("date", .text(.day)),
            .optional("dateAgreed", .text(.day)),
            .optional("endDate", .text(.partialDate)),
            .optional("open", .boolean).column("open_ended"),
            .optional("value", money),
            .optional("reason", .text(.note)),
        ]))).rows("staged_lifecycle"),
        .optional("documents", .list(.object([
            .optional("number", .integer(1...2_147_483_647)),
            .required("title", .text(.label)),
            .optional("type", .text(.label)),
            .optional("mediaType", .text(.label)),
            .optional("language", .text(.language)),
            .optional("size", .integer(0...Int.max)),
            .optional("sha256", .text(.sha256)),
            .optional("retracted", .text(.note)),
        ]))).rows("staged_document"),
        .optional("obligations", .list(.object([
            .optional("number", .integer(1...2_147_483_647)),
            .required("description", .text(.note)),
            .required("by", .text(.label)).mention,
            .required("due", .text(.partialDate)),
            .optional("statuses", .list(.object([
                .required("status", .word(of: ObligationStatus.self)),
                .required("date", .text(.day)),
                .optional("note", .text(.note)),
            ]))).rows("staged_obligation_status", under: "obligation"),
            .optional("retracted", .text(.note)),
        ]))).rows("staged_obligation"),
        .optional("activities", .list(.object([
            .optional("number", .integer(1...2_147_483_647)),
            .required("kind", .text(.code)),
            .required("date", .text(.partialDate)),
            .optional("endDate", .text(.partialDate)),
            .optional("quantity", .integer(0...2_147_483_647)),
            .optional("semesters", .integer(0...2_147_483_647)),
            .optional("value", .object([
                .required("amount", .text(.amount)),
                .required("currency", .text(.currency)),
            ])),
            .optional("inKind", .boolean),
            .optional("from", .text(.label)).mention("sender"),
            .optional("to", .text(.label)).mention("recipient"),
            .optional("note", .text(.note)),
            .optional("retracted", .text(.note)),
        ]))).rows("staged_activity"),
        .optional("classifications", .list(.text(.classification)))
            .rows("staged_agreement_classification", value: "classification"),
        .optional("amounts", .list(.object([.required("kind", .text(.code))] + moneyKeys))).rows("staged_agreement_amount"),
        .optional("filings", .list(.object([
            .required("scheme", .text(.code)),
            .optional("number", .text(.label)),
            .optional("date", .text(.partialDate)),
            .optional("office", .text(.label)),
            .optional("result", .text(.label)),
        ]))).rows("staged_agreement_filing"),
        .optional("contacts", contacts).rows("staged_agreement_contact"),
        .optional("lapse", .object([
            .required("endDate", .text(.day)).column("lapse_on"),
            .optional("date", .text(.day)).column("lapse_given_on"),
            .optional("reason", .text(.note)).column("lapse_reason"),
        ])),
        .optional("retracted", .text(.note)),
    ] + AgreementProperties.keys

    static let notice = Shape.object([
        .optional("days", .integer(0...3660)).column("notice_days"),
        .optional("months", .integer(0...120)).column("notice_months"),
    ])

    private static let money = Shape.object(moneyKeys)

    static let moneyKeys: [Key] = [
        .required("amount", .text(.amount)),
        .required("currency", .text(.currency)),
    ]

    private static let contacts = Shape.list(.object([
        .required("name", .text(.label)),
        .optional("office", .text(.label)),
        .optional("email", .text(.email)),
        .optional("telephone", .text(.label)),
    ]))

    private static let party = Shape.object([
        .required("organization", .textOrObject(.label, [
            .optional("code", .text(.code)),
            // What a spreadsheet calls it: a code, an identifier or a name.
            .optional("named", .text(.label)),
            .optional("name", .text(.label)),
        ] + organizationKeys)).mention,
    ] + partyKeys)

    private static let organizationKeys: [Key] = [
        .optional("kind", .text(.code)),
        .optional("country", .text(.country)),
        .optional("identifiers", .list(.text(.identifier))),
    ]

    private static let partyKeys: [Key] = [
        .optional("role", .text(.code)),
        .optional("unitName", .text(.label)),
        .optional("ownNumber", .text(.label)),
        .optional("signatory", .object([
            .required("name", .text(.label)).column("signatory_name"),
            .optional("title", .text(.label)).column("signatory_title"),
        ])),
        .optional("dateSigned", .text(.partialDate)),
        .optional("from", .text(.partialDate)).column("from_date"),
        .optional("until", .text(.partialDate)).column("until_date"),
        // False where it is said that it brings in nothing; absent is not known.
        .optional("contributes", .boolean),
        .optional("contributions", .list(.object([
            .optional("amount", .text(.amount)),
            .optional("currency", .text(.currency)),
            .optional("inKind", .boolean),
            .optional("what", .text(.label)),
        ]))).rows("staged_contribution", under: "party"),
        // Its name then, where it is called otherwise now.
        .optional("signedAs", .text(.label)),
    ]

    /// An organization with all that the registry knows of it.
    package static let organization = Shape.object([
        .required("record", .word(["organization"])).unstaged,
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .list(.object([
            .required("name", .text(.label)),
            .optional("kind", .word(of: NameKind.self)),
            .optional("language", .text(.language)),
            .optional("from", .text(.partialDate)).column("from_date"),
            .optional("until", .text(.partialDate)).column("until_date"),
        ]))).rows("staged_organization_name"),
        .optional("kind", .text(.code)),
        .optional("country", .text(.country)),
        .optional("subdivision", .text(.label)),
        .optional("city", .text(.label)),
        .optional("website", .text(.website)),
        .optional("partOf", .text(.code)),
        .optional("ownedBy", .text(.code)),
        .optional("identifiers", .list(.text(.identifier))).rows("staged_identifier", value: "identifier"),
        .optional("classifications", organizationClassifications).rows("staged_organization_classification"),
        .optional("contacts", contacts).rows("staged_organization_contact"),
        .optional("successors", .list(.object([
            .required("organization", .text(.code)),
            .required("kind", .word(of: Succession.self)),
            .optional("date", .text(.partialDate)),
            .optional("note", .text(.note)),
        ]))).rows("staged_successor"),
        .optional("distinctFrom", .list(.text(.code))).rows("staged_distinct", value: "code"),
        .optional("mergedInto", .text(.code)),
        .optional("mergedOn", .text(.day)),
        .optional("mergeReason", .text(.note)),
        .optional("retracted", .text(.note)),
    ])

    /// How a word of a list is labelled.
    private static let labels: [Key] = [
        .required("label", .text(.label)),
        .optional("labels", .object([.optional("zh", .text(.label)).column("label_zh")])),
    ]

    /// What every word of a list begins with.
    private static func word(_ record: String) -> [Key] {
        [.required("record", .word([record])).unstaged, .required("code", .text(.code))] + labels
    }

    /// A type of agreement that the program does not bring.
    package static let agreementType = Shape.object(word("agreement-type") + [
        .optional("definition", .text(.note)),
        .optional("carriesMoney", .boolean),
        .optional("counted", .boolean),
    ])

    /// A role of parties that the program does not bring.
    package static let partyRole = Shape.object(word("party-role") + [
        .optional("definition", .text(.note)),
    ])

    /// What an organization is by some scheme, with days or without.
    static let organizationClassifications = Shape.list(.textOrObject(.classification, [
        .required("classification", .text(.classification)),
        .optional("from", .text(.partialDate)).column("from_date"),
        .optional("until", .text(.partialDate)).column("until_date"),
    ]))

    /// A scheme of classifications with values that the program does not bring.
    package static let classification = Shape.object([
        .required("record", .word(["classification"])).unstaged,
        .required("code", .text(.code)),
        .required("of", .word(of: ClassificationSubject.self)).column("subject"),
        .required("form", .word(of: ClassificationForm.self)),
    ] + labels + [
        .optional("definition", .text(.note)),
        .optional("values", .list(.object([.required("value", .text(.fieldCode))] + labels))).rows("staged_classification_value"),
    ])

    /// A purpose that the program does not bring.
    package static let purpose = Shape.object(word("purpose") + [
        .optional("broader", .text(.code)),
        .optional("definition", .text(.note)),
        // What authorities call it.
        .optional("names", .object([
            .optional("ewp", .text(.label)), .optional("mext", .text(.label)),
            .optional("universitiesAustralia", .text(.label)), .optional("indonesia", .text(.label)),
        ])),
        .optional("retired", .boolean),
    ])

    /// A kind of activity that the program does not bring.
    package static let activityKind = Shape.object(word("activity-kind") + [
        .optional("unit", .text(.label)),
        .optional("units", .object([.optional("zh", .text(.label)).column("unit_zh")])),
        .optional("definition", .text(.note)),
    ])

    /// A series of events.
    static let eventSeries = Shape.object([
        .required("record", .word(["event-series"])).unstaged,
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .object([.optional("zh", .text(.label)).column("name_zh")])),
        .optional("note", .text(.note)),
    ])

    /// A scheme of fields with its concepts.
    static let fieldScheme = Shape.object([
        .required("record", .word(["field-scheme"])).unstaged,
        .required("code", .text(.code)),
        .required("title", .text(.label)),
        .optional("titles", .object([.optional("zh", .text(.label)).column("title_zh")])),
        .optional("retired", .boolean),
        .optional("fields", .list(field)).rows("staged_field"),
    ])

    private static let field = Shape.object([
        .required("code", .text(.fieldCode)),
        .optional("broader", .text(.fieldCode)),
        .optional("labels", .byLanguage(.text(.label))).rows("staged_field_label", under: "field", value: "label"),
        .optional("retired", .boolean),
        .optional("matches", .list(.object([
            .required("relation", relation),
            .required("field", .text(.field)).column("matched"),
        ]))).rows("staged_field_match", under: "under"),
    ])

    /// A match of two fields.
    static let fieldMatch = Shape.object([
        .required("record", .word(["field-match"])).unstaged,
        .required("field", .text(.field)),
        .required("relation", relation),
        .required("matched", .text(.field)),
    ])

    private static let relation = Shape.word(["exact", "broad"])

    /// An event with its sessions, speeches and attendance.
    package static let event = Shape.object([
        .required("record", .word(["event"])).unstaged,
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .object([.optional("zh", .text(.label)).column("name_zh")])),
        .optional("theme", .text(.note)),
        .required("startDate", .text(.partialDate)),
        .optional("endDate", .text(.partialDate)),
        .optional("venue", .text(.label)),
        .optional("city", .text(.label)),
        .optional("country", .text(.country)),
        .optional("series", .text(.code)),
        .optional("edition", .text(.label)),
        .optional("scheme", .text(.code)),
        .optional("hosts", .list(.text(.label))).rows("staged_host", mention: "given"),
        .optional("organizers", .list(.text(.label))).rows("staged_organizer", mention: "given"),
        .optional("sessions", .list(.object([
            .required("title", .text(.label)),
            .optional("date", .text(.partialDate)),
            .optional("hosts", .list(.text(.label))).rows("staged_session_host", under: "session", mention: "given"),
            .optional("organizers", .list(.text(.label))).rows("staged_session_organizer", under: "session", mention: "given"),
            .optional("note", .text(.note)),
        ]))).rows("staged_session"),
        .optional("speeches", .list(.object([
            .required("speaker", .text(.label)),
            .optional("title", .text(.label)),
            .optional("organization", .text(.label)).mention,
            .optional("session", .integer(1...100_000)),
            .optional("subject", .text(.note)),
        ]))).rows("staged_speech"),
        .optional("attendance", .list(.object([
            .required("category", .text(.label)),
            .optional("quantity", .integer(0...2_147_483_647)),
            .optional("atLeast", .boolean),
            .optional("session", .integer(1...100_000)),
            .optional("note", .text(.note)),
        ]))).rows("staged_attendance"),
        .optional("delegations", .list(.object([
            .required("country", .text(.country)),
            .optional("organization", .text(.label)).mention,
            .optional("head", .object([
                .required("name", .text(.label)).column("head"),
                .optional("title", .text(.label)).column("head_title"),
            ])),
            .optional("quantity", .integer(0...2_147_483_647)),
            .optional("atLeast", .boolean),
            .optional("session", .integer(1...100_000)),
            .optional("note", .text(.note)),
        ]))).rows("staged_delegation"),
        .optional("note", .text(.note)),
    ])
}

extension Shape {
    /// What a row of agreements in a flat file has to be once it is a record: it may have a currency without an amount.
    package static let agreementRow = Shape.object(agreementKeys + [.optional("currency", .text(.currency))])

    /// What a row of parties in a flat file has to be: a party under the reference of its agreement.
    package static let partyRow = Shape.object([
        .required("reference", .text(.reference)),
        .required("party", .object([
            .required("organization", .object([.required("named", .text(.label))] + organizationKeys)),
        ] + partyKeys)),
    ])

    /// What a row of fields in a flat file has to be: a field under the code of its scheme.
    package static let fieldRow = Shape.object([.required("scheme", .text(.code)), .required("field", field)])
}

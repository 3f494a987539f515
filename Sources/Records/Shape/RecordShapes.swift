import Values

extension Shape {
    /// An agreement, as a line of the interchange format has it.
    package static let agreement = Shape.object(agreementKeys)

    private static let agreementKeys: [Key] = [
        .optional("record", .word(["agreement"])),
        .required("reference", .text(.reference)),
        .required("title", .text(.label)),
        .optional("titles", .byLanguage(.text(.label))),
        .optional("type", .text(.code)),
        .optional("binding", .boolean),
        .optional("draft", .boolean),
        .optional("dateSigned", .text(.partialDate)),
        .optional("period", .object([
            .optional("startDate", .text(.partialDate)),
            .optional("endDate", .text(.partialDate)),
            .optional("maxExtentDate", .text(.partialDate)),
        ])),
        .optional("renewal", .object([
            .required("rule", .word(of: RenewalRule.self)),
            .optional("months", .integer(1...1200)),
            .optional("noticeDays", .integer(0...3660)),
        ])),
        .optional("value", money),
        .optional("parties", .list(party)),
        .optional("partiesUnknown", .text(.note)),
        .optional("fields", .list(.text(.field))),
        .optional("event", .text(.code)),
        .optional("related", .list(.object([
            .required("relation", .word(of: RelationKind.self)),
            .required("reference", .text(.reference)),
        ]))),
        .optional("lifecycle", .list(.object([
            .required("action", .word(of: LifecycleAction.self)),
            .required("date", .text(.day)),
            .optional("endDate", .text(.partialDate)),
            .optional("value", money),
            .optional("reason", .text(.note)),
        ]))),
        .optional("documents", .list(.object([
            .required("title", .text(.label)),
            .optional("type", .text(.label)),
            .optional("mediaType", .text(.label)),
            .optional("language", .text(.language)),
            .optional("size", .integer(0...Int.max)),
            .optional("sha256", .text(.sha256)),
            .optional("retracted", .text(.note)),
        ]))),
        .optional("obligations", .list(.object([
            .required("description", .text(.note)),
            .required("by", .text(.label)),
            .required("due", .text(.partialDate)),
            .optional("statuses", .list(.object([
                .required("status", .word(of: ObligationStatus.self)),
                .required("date", .text(.day)),
                .optional("note", .text(.note)),
            ]))),
            .optional("retracted", .text(.note)),
        ]))),
        .optional("activities", .list(.object([
            .required("kind", .text(.code)),
            .required("date", .text(.partialDate)),
            .optional("endDate", .text(.partialDate)),
            .optional("quantity", .integer(0...Int.max)),
            .optional("value", .object([
                .required("amount", .text(.amount)),
                .required("currency", .text(.currency)),
            ])),
            .optional("from", .text(.label)),
            .optional("to", .text(.label)),
            .optional("note", .text(.note)),
            .optional("retracted", .text(.note)),
        ]))),
        .optional("owner", .text(.label)),
        .optional("note", .text(.note)),
        .optional("lapse", .object([
            .required("endDate", .text(.day)),
            .optional("reason", .text(.note)),
        ])),
        .optional("retracted", .text(.note)),
        .optional("visibility", .word(of: Visibility.self)),
    ]

    private static let money = Shape.object([
        .required("amount", .text(.amount)),
        .required("currency", .text(.currency)),
    ])

    private static let party = Shape.object([
        .required("organization", .textOrObject(.label, [
            .optional("code", .text(.code)),
            .optional("name", .text(.label)),
        ] + organizationKeys)),
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
            .required("name", .text(.label)),
            .optional("title", .text(.label)),
        ])),
        .optional("dateSigned", .text(.partialDate)),
        .optional("contribution", .object([
            .optional("amount", .text(.amount)),
            .optional("currency", .text(.currency)),
            .optional("inKind", .boolean),
        ])),
    ]

    /// An organization with all that the registry knows of it.
    package static let organization = Shape.object([
        .required("record", .word(["organization"])),
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .list(.object([
            .required("name", .text(.label)),
            .optional("kind", .word(of: NameKind.self)),
            .optional("language", .text(.language)),
            .optional("from", .text(.partialDate)),
            .optional("until", .text(.partialDate)),
        ]))),
        .optional("kind", .text(.code)),
        .optional("country", .text(.country)),
        .optional("subdivision", .text(.label)),
        .optional("city", .text(.label)),
        .optional("website", .text(.website)),
        .optional("partOf", .text(.code)),
        .optional("identifiers", .list(.text(.identifier))),
        .optional("successors", .list(.object([
            .required("organization", .text(.code)),
            .required("kind", .word(of: Succession.self)),
            .optional("date", .text(.partialDate)),
            .optional("note", .text(.note)),
        ]))),
        .optional("distinctFrom", .list(.text(.code))),
        .optional("mergedInto", .text(.code)),
        .optional("mergedOn", .text(.day)),
        .optional("mergeReason", .text(.note)),
    ])

    /// A type of agreement that the program does not bring.
    package static let agreementType = Shape.object([
        .required("record", .word(["agreement-type"])),
        .required("code", .text(.code)),
        .required("label", .text(.label)),
        .optional("labels", .object([.optional("zh", .text(.label))])),
        .optional("definition", .text(.note)),
    ])

    /// A kind of activity that the program does not bring.
    package static let activityKind = Shape.object([
        .required("record", .word(["activity-kind"])),
        .required("code", .text(.code)),
        .required("label", .text(.label)),
        .optional("labels", .object([.optional("zh", .text(.label))])),
        .optional("unit", .text(.label)),
        .optional("units", .object([.optional("zh", .text(.label))])),
        .optional("definition", .text(.note)),
    ])

    /// A series of events.
    static let eventSeries = Shape.object([
        .required("record", .word(["event-series"])),
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .object([.optional("zh", .text(.label))])),
        .optional("note", .text(.note)),
    ])

    /// A scheme of fields with its concepts.
    static let fieldScheme = Shape.object([
        .required("record", .word(["field-scheme"])),
        .required("code", .text(.code)),
        .required("title", .text(.label)),
        .optional("titles", .object([.optional("zh", .text(.label))])),
        .optional("retired", .boolean),
        .optional("fields", .list(field)),
    ])

    private static let field = Shape.object([
        .required("code", .text(.fieldCode)),
        .optional("broader", .text(.fieldCode)),
        .optional("labels", .byLanguage(.text(.label))),
        .optional("retired", .boolean),
        .optional("matches", .list(.object([
            .required("relation", relation),
            .required("field", .text(.field)),
        ]))),
    ])

    /// A match of two fields.
    static let fieldMatch = Shape.object([
        .required("record", .word(["field-match"])),
        .required("field", .text(.field)),
        .required("relation", relation),
        .required("matched", .text(.field)),
    ])

    private static let relation = Shape.word(["exact", "broad"])

    /// An event with its sessions, speeches and attendance.
    package static let event = Shape.object([
        .required("record", .word(["event"])),
        .required("code", .text(.code)),
        .required("name", .text(.label)),
        .optional("names", .object([.optional("zh", .text(.label))])),
        .optional("theme", .text(.note)),
        .required("startDate", .text(.partialDate)),
        .optional("endDate", .text(.partialDate)),
        .optional("venue", .text(.label)),
        .optional("city", .text(.label)),
        .optional("country", .text(.country)),
        .optional("series", .text(.code)),
        .optional("edition", .text(.label)),
        .optional("scheme", .text(.code)),
        .optional("hosts", .list(.text(.label))),
        .optional("organizers", .list(.text(.label))),
        .optional("sessions", .list(.object([
            .required("title", .text(.label)),
            .optional("date", .text(.partialDate)),
            .optional("hosts", .list(.text(.label))),
            .optional("organizers", .list(.text(.label))),
            .optional("note", .text(.note)),
        ]))),
        .optional("speeches", .list(.object([
            .required("speaker", .text(.label)),
            .optional("title", .text(.label)),
            .optional("organization", .text(.label)),
            .optional("session", .integer(1...100_000)),
            .optional("subject", .text(.note)),
        ]))),
        .optional("attendance", .list(.object([
            .required("category", .text(.label)),
            .optional("quantity", .integer(0...2_147_483_647)),
            .optional("atLeast", .boolean),
            .optional("session", .integer(1...100_000)),
            .optional("note", .text(.note)),
        ]))),
        .optional("delegations", .list(.object([
            .required("country", .text(.country)),
            .optional("organization", .text(.label)),
            .optional("head", .object([
                .required("name", .text(.label)),
                .optional("title", .text(.label)),
            ])),
            .optional("quantity", .integer(0...2_147_483_647)),
            .optional("atLeast", .boolean),
            .optional("session", .integer(1...100_000)),
            .optional("note", .text(.note)),
        ]))),
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

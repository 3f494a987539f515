import Values

extension Shape {
    /// What the file of a form can hold.
    static let officeForm = Shape.object([
        .required("form", .text(.code)),
        .optional("language", .text(.language)),
        .required("title", .byLanguage(.text(.label))),
        .required("source", .text(.note)),
        .optional("valid", .object([.optional("from", .integer(1900...2199)), .optional("until", .integer(1900...2199))])),
        .optional("yearStarts", .text(.label)),
        .optional("of", .word(["anybody", "somebody"])),
        .optional("currency", .text(.currency)),
        .optional("unit", .object([
            .optional("per", .integer(1...1_000_000_000)), .optional("decimals", .integer(0...4)), title,
        ])),
        .optional("parameters", .list(.object([.required("id", .text(.code)), .required("value", .text(.amount)), title]))),
        .optional("parties", .list(.object([.required("id", .text(.code)), .required("roles", .list(.text(.code))), title]))),
        .optional("reach", .object([
            title, .optional("measure", .text(.label)), .required("atLeast", .text(.label)), conditions,
        ])),
        .optional("checks", .list(.object([
            .required("id", .text(.code)), .required("title", .byLanguage(.text(.note))), conditions,
        ]))),
        .optional("notes", .list(.byLanguage(.text(.note)))),
        .optional("tables", .list(table)),
        .optional("deadlines", .list(.object([
            .required("id", .text(.label)), .required("title", .byLanguage(.text(.label))), .required("filing", .text(.code)), conditions,
            .optional("reached", .boolean), .optional("days", .integer(0...3660)), .optional("dates", .list(.text(.label))),
            .optional("since", .text(.day)),
        ]))),
        .optional("needs", .list(.object([
            .required("id", .text(.label)), .required("title", .byLanguage(.text(.label))), moment, conditions,
            .required("from", .text(.label)),
        ]))),
    ])

    private static let title = Key.optional("title", .byLanguage(.text(.label)))
    private static let moment = Key.optional("when", .word(FormMoment.allCases.map(\.rawValue)))

    private static let conditions = Key.optional("where", .list(.object([
        .required("from", .text(.label)), .optional("in", .list(.text(.label))), .optional("notIn", .list(.text(.label))),
        .optional("known", .boolean),
    ])))

    private static let table = Shape.object([
        .required("id", .text(.label)),
        .required("title", .byLanguage(.text(.label))),
        .optional("list", .word(["agreements", "partners", "purposes", "incomes"])),
        .optional("rows", .object([
            .optional("by", .list(.text(.label))),
            .optional("cases", .list(.object([
                .required("id", .text(.label)), .required("title", .byLanguage(.text(.label))), conditions,
            ]))),
            .optional("titles", .list(.byLanguage(.text(.label)))),
            .optional("years", .integer(1...20)),
            .optional("top", .integer(1...1_000_000)),
            .optional("total", .boolean),
        ])),
        moment,
        .optional("filing", .text(.code)),
        conditions,
        .optional("checks", .list(.text(.code))),
        .optional("reached", .boolean),
        .required("columns", .list(.object([
            .required("id", .text(.label)),
            .required("title", .byLanguage(.text(.label))),
            .optional("unit", .byLanguage(.text(.label))),
            .optional("from", .text(.label)),
            .optional("measure", .text(.label)),
            .optional("show", .word(FormShown.allCases.map(\.rawValue))),
            moment,
            conditions,
            .optional("words", .list(.object([.required("value", .text(.label)), .required("title", .byLanguage(.text(.label)))]))),
            .optional("vocabulary", .word(["ewp", "mext", "universities-australia", "indonesia"])),
        ]))),
        .optional("notes", .list(.byLanguage(.text(.note)))),
    ])
}

import Output
import Values

/// Data that every format's test writes: ordinary, Chinese, and hostile.
enum Samples {
    /// Texts that break careless writers.
    static let hostile = [
        "=1+1", "+86 23 6848", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "=\u{301}1",
        "a,b", "say \"hi\"", "line\nbreak", "line\r\nbreak", "\u{1B}[31mred\u{1B}[0m", "\u{9B}2J", "nul\u{0}nul",
        "abc\u{202E}fed\u{202C}", "\u{2066}x\u{2069}", "\u{200E}\u{200F}", "\u{FEFF}bom", "pipe|pipe", "`code`",
        "<script>alert('x')</script>", "a & b", "back\\slash", "tab\tin", " padded ", "", "重庆医科大学", "👩‍🔬 lab",
        "e\u{301}tude", "\u{2028}sep", "'already", "*bold* _it_ [a](b) ~~x~~ $1", "\u{7F}", "\u{85}",
    ]

    static let partners = Table(
        id: "partners", title: "Partners",
        columns: [
            Column("code", "Code"), Column("name", "Name"),
            Column("inForce", "In force", kind: .number, unit: "agreements"),
            Column("totalValue", "Value", kind: .number, unit: "CNY"), Column("firstSigned", "First signed", kind: .date),
            Column("share", "Share", kind: .share), Column("binding", "Binding"), Column("fields", "Fields"),
        ],
        rows: [
            [
                .text("cqmu"), .text("重庆医科大学"), .integer(12), .decimal("1250000.00"), .date("2019-03"),
                .decimal("0.6316"), .boolean(true), .list(["isced-f:0912", "cq2023:biomedicine"]),
            ],
            [
                .text("=acme"), .text("Acme, \"Labs\" | <Ltd>"), .integer(-7), .decimal("-0.50"), .null,
                .decimal("0.3684"), .boolean(false), .list([]),
            ],
        ],
        notes: ["1 date is known to the month only."])

    static let agreement = Page(
        title: "CQ-2023-001",
        properties: [
            Page.Property("reference", "Reference", .text("CQ-2023-001")),
            Page.Property("dateSigned", "Signed", .date("2023-10-11")),
            Page.Property("endDate", "Ends", .null),
            Page.Property("amount", "金额", .decimal("250000.00")),
            Page.Property("binding", "Binding", .boolean(true)),
        ],
        tables: [
            Table(
                id: "parties", title: "Parties",
                columns: [Column("organization", "Organization"), Column("ownNumber", "Own number")],
                rows: [
                    [.text("Chongqing Medical University"), .text("CQMU-17")], [.text("西南大学"), .null],
                ]),
            Table(id: "documents", title: "Documents", columns: [Column("title", "Title")]),
        ],
        notes: ["Recorded from a news report."])

    static let stockFlow = Table(
        id: "stockFlow", title: "Stock and flow",
        columns: [
            Column("period", "Period"), Column("inForceBefore", "In force before", kind: .number, unit: "agreements"),
            Column("entered", "Entered", kind: .number), Column("resumed", "Resumed", kind: .number),
            Column("expired", "Expired", kind: .number), Column("terminated", "Terminated", kind: .number),
            Column("replaced", "Replaced", kind: .number), Column("suspended", "Suspended", kind: .number),
            Column("inForceAfter", "In force after", kind: .number), Column("signed", "Signed", kind: .number),
        ],
        rows: [
            [
                .text("2023"), .integer(1180), .integer(214), .integer(3), .integer(96), .integer(11), .integer(8),
                .integer(0), .integer(1282), .integer(231),
            ]
        ])

    static let byType = Table(
        id: "byType", title: "By type",
        columns: [
            Column("type", "Type"), Column("signed", "Signed", kind: .number, unit: "agreements"),
            Column("inForce", "In force", kind: .number, unit: "agreements"), Column("share", "Share", kind: .share),
        ],
        rows: [
            [.text("research"), .integer(10), .integer(40), .decimal("0.8000")],
            [.text("unknown"), .null, .integer(10), .decimal("0.2000")],
        ],
        notes: ["2 dates are known to the year only."])

    static let summary = Summary(
        title: "Cooperation summary 2023",
        period: Summary.Period(label: "2023", startDate: "2023-01-01", endDate: "2023-12-31"),
        asOf: "2024-01-31", knownAt: nil, of: "cqmu", filters: [Summary.Filter("field", "isced-f:09")],
        counting: "whole", tables: [stockFlow, byType], footer: ["audit head 17 · 9f3a"])

    /// A table of one text column.
    static func column(_ texts: [String]) -> Table {
        Table(
            id: "texts", title: "Texts", columns: [Column("key", "Key"), Column("text", "Text")],
            rows: texts.map { [.text("k"), .text($0)] })
    }
}

import Registry
import Values

/// The columns and rows of each table.
extension SummaryTables {
    typealias Content = (columns: [Column], rows: [[Cell]])

    var stockFlow: Content {
        let flow = result.stockFlow
        let cells = [
            flow.inForceBefore, flow.entered, flow.resumed, flow.expired, flow.terminated, flow.replaced, flow.suspended,
            flow.inForceAfter, flow.signed, flow.amended, flow.renewed,
        ]
        return (
            [column("period")]
                + agreements(
                    "inForceBefore", "entered", "resumed", "expired", "terminated", "replaced", "suspended", "inForceAfter",
                    "signed")
                + [
                    column("amended", kind: .number, unit: "amendments"), column("renewed", kind: .number, unit: "renewals"),
                ],
            [[.text(result.request.period.label)] + cells.map(Cell.integer)]
        )
    }

    var byType: Content {
        (
            [column("type"), column("label")] + agreements("signed", "inForce") + [column("share", kind: .share)],
            result.byType.map { row in
                [.text(row.type), .text(row.label), .integer(row.signed), .integer(row.inForce), .optional(amount: row.share)]
            }
        )
    }

    var byField: Content {
        (
            [column("field"), column("label")] + agreements("signed", "inForce")
                + organizations("organizations", "universities", "enterprises", "institutes"),
            result.byField.map { row in
                [
                    code(row.field), label(row.label, of: row.field), .count(row.signed), .count(row.inForce),
                    .integer(row.organizations), .integer(row.universities), .integer(row.enterprises),
                    .integer(row.institutes),
                ]
            }
        )
    }

    /// Amounts have a column for each currency, such as `amountCNY`; empty where nothing in it was signed.
    var byKind: Content {
        let amounts = currencies.map { currency in
            Column(
                "amount\(currency)", "\(SummaryWords.title(of: "amount", language)) (\(currency))", kind: .number,
                unit: currency)
        }
        return (
            [column("kind"), column("label")] + organizations("organizations") + agreements("signed", "inForce") + amounts,
            result.byKind.map { row -> [Cell] in
                let sums = currencies.map { currency in
                    Cell.optional(amount: row.amounts.first { $0.currency == currency }?.amount)
                }
                return [
                    code(row.kind), label(row.label, of: row.kind), .integer(row.organizations), .count(row.signed),
                    .count(row.inForce),
                ] + sums
            }
        )
    }

    var kindMix: Content {
        (
            [column("kinds"), column("label")] + agreements("signed", "inForce") + [column("share", kind: .share)],
            result.kindMix.map { row -> [Cell] in
                let labels = zip(row.kinds, row.labels).map { label($1, of: $0).plainText }
                return [
                    .text(row.kinds.map { $0 ?? "unknown" }.joined(separator: "+")), .text(labels.joined(separator: " + ")),
                    .integer(row.signed), .integer(row.inForce), .optional(amount: row.share),
                ]
            }
        )
    }

    func places(_ id: String, _ rows: [SummaryPlaceRow]) -> Content {
        (
            [column(id), column("label")] + organizations("organizations") + agreements("signed", "inForce", "change"),
            rows.map { row in
                [
                    code(row.code), label(row.label, of: row.code), .integer(row.organizations), .count(row.signed),
                    .count(row.inForce), .count(row.change),
                ]
            }
        )
    }

    var topPartners: Content {
        (
            [column("organization"), column("name"), column("kind"), column("country")] + agreements("signed", "inForce")
                + [
                    column("fields", kind: .number, unit: "fields"), column("firstSigned", kind: .date),
                    column("lastSigned", kind: .date),
                ],
            result.topPartners.map { row in
                [
                    .text(row.code), .text(row.name), code(row.kind), code(row.country), .integer(row.signed),
                    .integer(row.inForce), .integer(row.fields), .optional(date: row.firstSigned),
                    .optional(date: row.lastSigned),
                ]
            }
        )
    }

    /// The unit differs by row, so the columns have none.
    var quality: Content {
        (
            [
                column("check"), column("label"), column("found", kind: .number), column("of", kind: .number),
                Column("share", SummaryWords.title(of: "foundShare", language), kind: .share),
            ],
            result.quality.map { row -> [Cell] in
                [
                    .text(row.check.rawValue), .text(SummaryWords.title(of: row.check, language)), .integer(row.found),
                    .integer(row.lookedAt), .optional(amount: row.share),
                ]
            }
        )
    }
}

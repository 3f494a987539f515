import Records
import Registry
import Values

/// How an agreement is laid out for a person.
enum AgreementRecordView {
    static func record(_ agreement: AgreementDetail, _ language: Language, forPeople: Bool) -> Record {
        Record(
            title: "\(agreement.reference)  \(agreement.title)",
            facts: facts(agreement, language, forPeople),
            tables: [
                parties(agreement, language), fields(agreement, language), related(agreement, language),
                lifecycle(agreement, language), documents(agreement, language),
            ].filter { !$0.isEmpty })
    }

    private static func facts(_ agreement: AgreementDetail, _ language: Language, _ forPeople: Bool) -> [Record.Fact] {
        let type = language == .zh ? agreement.typeZH : agreement.typeEN
        return [
            .named("reference", language, .text(agreement.reference)),
            .named("title", language, .text(agreement.title)),
            .named("status", language, .text(agreement.status.rawValue)),
            .named("type", language, .text(forPeople ? "\(type) (\(agreement.type))" : agreement.type)),
            .named("titles", language, .optional(list: agreement.titles)),
            .named("binding", language, agreement.isBinding.map(Cell.boolean) ?? .null),
            .named("dateSigned", language, .optional(date: agreement.dateSigned ?? (forPeople ? Titles.unknown(language) : nil))),
            .named("startDate", language, .optional(date: agreement.startDate)),
            .named("endDate", language, .optional(date: agreement.endDate)),
            .named("lastDay", language, moved(agreement)),
            .named("maxExtentDate", language, .optional(date: agreement.maxExtentDate)),
            .named("renewal", language, .optional(renewal(agreement))),
            .named("value", language, .optional(money(agreement.currency, agreement.amount))),
            .named("valueNow", language, .optional(amended(agreement, language, forPeople))),
            .named("partiesUnknown", language, .optional(agreement.partiesUnknown)),
            .named("event", language, .optional(event(agreement, forPeople))),
            .named("owner", language, .optional(agreement.owner)),
            .named("note", language, .optional(agreement.note)),
            .named("lapse", language, .optional(lapse(agreement))),
            .named("retracted", language, .optional(agreement.retractedReason)),
            .named("visibility", language, .text(agreement.visibility.rawValue)),
        ]
    }

    private static func event(_ agreement: AgreementDetail, _ forPeople: Bool) -> String? {
        guard forPeople, let code = agreement.event, let name = agreement.eventName else { return agreement.event }
        return "\(code)  \(name)"
    }

    /// The last day in force, where it is another than the end that was signed.
    private static func moved(_ agreement: AgreementDetail) -> Cell {
        let last = agreement.lastDay?.description
        return last == nil || last == agreement.endDate ? .null : .optional(date: last)
    }

    private static func money(_ currency: String?, _ amount: (some CustomStringConvertible)?) -> String? {
        guard let currency, let amount else { return nil }
        return "\(amount) \(currency)"
    }

    /// The value on the day, where it is another than the one that was signed.
    private static func amended(_ agreement: AgreementDetail, _ language: Language, _ forPeople: Bool) -> String? {
        guard let value = money(agreement.amendedCurrency, agreement.amendedAmount) else { return nil }
        guard forPeople, let day = agreement.amendedOn else { return value }
        return language == .zh ? "\(value)（自\(day)起）" : "\(value), since \(day)"
    }

    private static func lapse(_ agreement: AgreementDetail) -> String? {
        agreement.lapseOn.map { day in ["\(day)", agreement.lapseReason].compactMap(\.self).joined(separator: ", ") }
    }

    private static func renewal(_ agreement: AgreementDetail) -> String? {
        guard let rule = agreement.renewalRule?.rawValue else { return nil }
        let months = agreement.renewalMonths.map { "\($0) months" }
        let notice = agreement.renewalNoticeDays.map { "notice \($0) days before" }
        return [rule, months, notice].compactMap(\.self).joined(separator: ", ")
    }

    private static func parties(_ agreement: AgreementDetail, _ language: Language) -> Table {
        Table(
            id: "parties", title: Titles.title("parties", language),
            columns: ["code", "name", "kind", "country", "role", "unitName", "ownNumber", "signatory", "dateSigned", "contribution"]
                .map { .named($0, language) },
            rows: agreement.parties.map { party in
                [
                    .text(party.code), .text(party.name), .text(party.kind ?? "unknown"), .optional(party.country),
                    .optional(party.role), .optional(party.unitName), .optional(party.ownNumber),
                    .optional(party.signatoryName.map { name in
                        [name, party.signatoryTitle].compactMap(\.self).joined(separator: ", ")
                    }),
                    .optional(date: party.dateSigned),
                    .optional(contribution(party, language)),
                ]
            }
        ).withoutEmptyColumns(keeping: ["code", "name", "kind", "country"])
    }

    private static func contribution(_ party: AgreementPartyRow, _ language: Language) -> String? {
        let kind = party.isContributionInKind == true ? Titles.title("inKind", language).lowercased() : nil
        let parts = [money(party.contributionCurrency, party.contributionAmount), kind].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func fields(_ agreement: AgreementDetail, _ language: Language) -> Table {
        Table(
            id: "fields", title: Titles.title("fields", language),
            columns: [.named("field", language), .named("label", language)],
            rows: agreement.fields.map { row in
                [.text(row.field), .optional(language == .zh ? row.labelZH ?? row.labelEN : row.labelEN ?? row.labelZH)]
            })
    }

    private static func related(_ agreement: AgreementDetail, _ language: Language) -> Table {
        Table(
            id: "related", title: Titles.title("related", language),
            columns: ["relation", "reference", "title"].map { .named($0, language) },
            rows: agreement.related.map { row in
                [.text(RelationPhrases.phrase(row, language)), .text(row.reference), .text(row.title)]
            })
    }

    private static func lifecycle(_ agreement: AgreementDetail, _ language: Language) -> Table {
        Table(
            id: "lifecycle", title: Titles.title("lifecycle", language),
            columns: ["date", "action", "newEndDate", "newValue", "reason"].map { .named($0, language) },
            rows: agreement.lifecycle.map { row in
                [
                    .date(row.date.description), .text(row.action.rawValue), .optional(date: row.newEndDate),
                    .optional(money(row.newCurrency, row.newAmount)), .optional(row.reason),
                ]
            }
        ).withoutEmptyColumns(keeping: ["date", "action"])
    }

    private static func documents(_ agreement: AgreementDetail, _ language: Language) -> Table {
        Table(
            id: "documents", title: Titles.title("documents", language),
            columns: ["title", "type", "mediaType", "language", "size", "stored", "sha256"].map { .named($0, language) },
            rows: agreement.documents.map { row in
                [
                    .text(row.title), .optional(row.type), .optional(row.mediaType), .optional(row.language),
                    row.size.map(Cell.integer) ?? .null,
                    row.isStored ? .boolean(true) : .null, .optional(row.sha256),
                ]
            }
        ).withoutEmptyColumns(keeping: ["title"])
    }
}

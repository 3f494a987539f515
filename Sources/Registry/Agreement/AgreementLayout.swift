import Values

extension AgreementDetail: Paged {
    public static let layout = Layout<AgreementDetail>(
        title: { agreement, _ in "\(agreement.reference)  \(agreement.title)" }, properties,
        tables: [
            LayoutTable(AgreementPartyRow.listing) { $0.parties }, LayoutTable(AgreementFieldRow.listing) { $0.fields },
            LayoutTable(PurposeRow.listing) { $0.purposes },
            LayoutTable(ClassificationRow.listing) { $0.classifications },
            LayoutTable(FurtherAmountRow.listing) { $0.amounts }, LayoutTable(FilingRow.listing) { $0.filings },
            LayoutTable(ContactRow.listing) { $0.contacts },
            LayoutTable(RelatedAgreementRow.listing) { $0.related }, LayoutTable(WhatHappened.listing) { $0.whatHappened },
            LayoutTable(AgreementObligationRow.listing, notes: { $0.obligationNote($1) }) { $0.obligations },
            LayoutTable(AgreementActivityRow.listing, notes: { $0.activityNote($1) }) { $0.activities },
            LayoutTable(DocumentRow.listing) { $0.documents },
        ])

    private static let properties: [ListedColumn<AgreementDetail>] = [
        .text("reference", "Reference", "编号") { $0.reference },
        .text("title", "Title", "名称") { $0.title },
        .word("status", AgreementStatus.self, "Status", "状态") { $0.status },
        ListedColumn("type", "Type", "类型") { agreement, audience in
            let label = audience.language == .zh ? agreement.typeZH : agreement.typeEN
            return .text(audience.isForPeople ? "\(label) (\(agreement.type))" : agreement.type)
        },
        .list("titles", "Other titles", "其他名称") { $0.titles },
        .flag("binding", "Binding", "有约束力") { $0.isBinding },
        ListedColumn("dateSigned", "Signed", "签署日期", kind: .date) { agreement, audience in
            let unknown = audience.isForPeople ? Caption("unknown", "不详").text(in: audience.language) : nil
            return .optional(date: agreement.dateSigned ?? unknown)
        },
        .date("startDate", "Starts", "开始日期") { $0.startDate },
        ListedColumn("endDate", "Ends", "结束日期", kind: .date) { agreement, audience in
            let signed = agreement.isSignedOpenEnded ? OpenEnd.cell(for: audience) : .optional(date: agreement.endDate)
            return audience.isForPeople ? agreement.endNow(written: signed, for: audience) : signed
        },
        // People read both in one place.
        ListedColumn("lastDay", "Last day in force", "有效期末日", kind: .date) { agreement, audience in
            if audience.isForPeople { return .null }
            return agreement.isOpenEnded && !agreement.isSignedOpenEnded
                ? OpenEnd.cell(for: audience) : .optional(date: agreement.movedEnd)
        },
        .day("renewsTo", "Renews to", "续期至") { $0.nextEnd },
        .day("noticeBy", "Notice by", "通知期限") { $0.noticeBy },
        .date("maxExtentDate", "Can extend to", "最长延至") { $0.maxExtentDate },
        ListedColumn("renewal", "Renewal", "续签") { .optional($0.renewal(for: $1)) },
        ListedColumn("value", "Value", "合同金额") { agreement, audience in
            agreement.hasNoMoney ? NoMoney.cell(for: audience) : .optional(worth(agreement.amount, agreement.currency))
        },
        ListedColumn("valueNow", "Value now", "现金额") { .optional($0.amendedValue(for: $1)) },
        .list("valueAdded", "Value added by amendments", "补充协议增加金额") { $0.addedValues },
        .text("partiesUnknown", "Parties not known", "签约单位不详") { $0.partiesUnknown },
        ListedColumn("event", "Event", "活动") { agreement, audience in
            guard audience.isForPeople, let code = agreement.event, let name = agreement.eventName else {
                return .optional(agreement.event)
            }
            return .text("\(code)  \(name)")
        },
        .text("owner", "Owner", "归口部门") { $0.owner },
        .text("note", "Note", "备注") { $0.note },
        ListedColumn("lapse", "Let run out", "期满不续") { .optional($0.lapse(for: $1)) },
        .text("retracted", "Retracted", "撤回") { $0.retractedReason },
        .word("visibility", Visibility.self, "Visibility", "可见性") { $0.visibility },
    ]

    /// The last day in force, where it is another than the end that was signed.
    private var movedEnd: String? {
        let last = lastDay?.description
        return last == endDate ? nil : last
    }

    /// The end as it stands on the day, with the one that was signed where that is another.
    private func endNow(written: Cell, for audience: Audience) -> Cell {
        let end: String?
        if isOpenEnded {
            end = isSignedOpenEnded ? nil : OpenEnd.caption.text(in: audience.language)
        } else if let lastDay {
            end = endDate.flatMap { PartialDate($0)?.lastDay } == lastDay ? nil : "\(lastDay)"
        } else {
            end = isRunning && (endDate != nil || isSignedOpenEnded) ? Caption("not known", "不详").text(in: audience.language) : nil
        }
        guard let end else { return written }
        let signed = isSignedOpenEnded ? OpenEnd.caption.text(in: audience.language) : endDate
        guard let signed else { return .date(end) }
        return .text(audience.language == .zh ? "\(end)（原定：\(signed)）" : "\(end) (written: \(signed))")
    }

    private func renewal(for audience: Audience) -> String? {
        if audience.isForPeople, audience.language == .zh {
            let months = renewalMonths.map { "每次 \($0) 个月" } ?? (renewalRule == .automatic ? "月数不详" : nil)
            let notice = notice.map { "到期前 \($0.caption.zh)通知" }
            return Self.joined([renewalRule?.caption.zh, months, notice], "，")
        }
        let isUnknown = audience.isForPeople && renewalRule == .automatic
        let months = renewalMonths.map { "\($0) months" } ?? (isUnknown ? "months not known" : nil)
        let notice = notice.map { "notice \($0.caption.en) before" }
        return Self.joined([renewalRule?.rawValue, months, notice], ", ")
    }

    private static func joined(_ parts: [String?], _ separator: String) -> String? {
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: separator)
    }

    /// The end to which it goes on by itself; nil where it ends before.
    private var nextEnd: CalendarDate? {
        guard let renewsTo, let lastDay, renewsTo > lastDay, isRunning else { return nil }
        return renewsTo
    }

    private var isRunning: Bool { [.signed, .inForce, .suspended].contains(status) }

    /// The last day for notice, where that has not gone by and the agreement does not end before.
    private var noticeBy: CalendarDate? {
        guard let noticeOn, noticeOn >= asOf, !isNoticed, lapseOn == nil || lapseOn != lastDay, isRunning else { return nil }
        return noticeOn
    }

    /// At which end it is let run out, when that was decided or notice was given, and why.
    private func lapse(for audience: Audience) -> String? {
        guard let lapseOn else { return nil }
        guard audience.isForPeople else {
            return ["\(lapseOn)\(lapseGivenOn.map { " (\($0))" } ?? "")", lapseReason].compactMap(\.self).joined(separator: ", ")
        }
        let isNotice = renewalRule == .automatic
        if audience.language == .zh {
            let given = lapseGivenOn.map { isNotice ? "\($0)已通知" : "\($0)决定" }
            return ["于\(lapseOn)到期", given, lapseReason].compactMap(\.self).joined(separator: "，")
        }
        let given = lapseGivenOn.map { isNotice ? "notice given on \($0)" : "decided on \($0)" }
        return ["at its end on \(lapseOn)", given, lapseReason].compactMap(\.self).joined(separator: ", ")
    }

    /// The value on the day, where it is another than the one that was signed.
    private func amendedValue(for audience: Audience) -> String? {
        guard let value = worth(amendedAmount, amendedCurrency) else { return nil }
        guard audience.isForPeople, let day = amendedOn else { return value }
        return audience.language == .zh ? "\(value)（自\(day)起）" : "\(value), since \(day)"
    }
}

/// An amount of money as people read it, such as `250000.00 CNY`.
func worth(_ amount: Numeric?, _ currency: String?) -> String? {
    guard let amount, let currency else { return nil }
    return "\(amount) \(currency)"
}

extension AgreementPartyRow: ListedRow {
    public static let listing = Listing<AgreementPartyRow>("parties", "Parties", "签约单位", [
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        .text("signedAs", "Signed as", "签署时名称") { $0.signedAs }.sparse,
        .word("kind", .organizationKind, "Kind", "类型") { $0.kind ?? "unknown" },
        .text("country", "Country", "国家（地区）") { $0.country },
        .word("role", .partyRole, "Role", "角色") { $0.role }.sparse,
        .text("unitName", "Unit", "院系") { $0.unitName }.sparse,
        .text("ownNumber", "Own number", "自有编号") { $0.ownNumber }.sparse,
        .text("signatory", "Signatory", "签字人") { party in
            party.signatoryName.map { [$0, party.signatoryTitle].compactMap(\.self).joined(separator: ", ") }
        }.sparse,
        .date("dateSigned", "Signed", "签署日期") { $0.dateSigned }.sparse,
        .date("from", "From", "自") { $0.from }.sparse,
        .date("until", "Until", "至") { $0.until }.sparse,
        .text("amendedBy", "By", "补充协议") { $0.amendedBy }.sparse,
        ListedColumn("contribution", "Contribution", "投入") { party, audience in
            func said(_ en: String, _ zh: String) -> String { Caption(en, zh).text(in: audience.language) }
            if party.contributesNothing { return .text(audience.isForPeople ? said("none", "无") : "none") }
            let told = party.contributions.map { contribution in
                let kind = contribution.isInKind.map { $0 ? said("in kind", "实物") : said("in cash", "现金") }
                let amount = contribution.value.flatMap { worth($0.amount, $0.currency) }
                let known = [amount, kind].compactMap(\.self).joined(separator: ", ")
                return [known.isEmpty ? nil : known, contribution.what].compactMap(\.self).joined(separator: ": ")
            }
            return .optional(told.isEmpty ? nil : told.joined(separator: "; "))
        }.sparse,
    ])
}

extension AgreementFieldRow: ListedRow {
    public static let listing = Listing<AgreementFieldRow>("fields", "Fields", "领域", [
        .text("field", "Field", "领域") { $0.field },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
    ])
}

extension RelatedAgreementRow: ListedRow {
    public static let listing = Listing<RelatedAgreementRow>("related", "Related", "相关协议", [
        ListedColumn("relation", "Relation", "关系") { .text(RelationPhrases.phrase($0, $1.language)) },
        .text("reference", "Reference", "编号") { $0.reference },
        .text("title", "Title", "名称") { $0.title },
    ])
}

extension DocumentRow: ListedRow {
    public static let listing = Listing<DocumentRow>("documents", "Documents", "文件", [
        .text("title", "Title", "名称") { $0.title },
        .text("type", "Type", "类型") { $0.type }.sparse,
        .text("mediaType", "Media type", "媒体类型") { $0.mediaType }.sparse,
        .text("language", "Language", "语言") { $0.language }.sparse,
        .number("size", "Bytes", "字节") { $0.size }.sparse,
        .flag("stored", "Stored", "已存入") { $0.isStored ? true : nil }.sparse,
        .text("sha256", "SHA-256", "SHA-256") { $0.sha256 }.sparse,
    ])
}

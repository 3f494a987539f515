import Postgres
import Values

extension SQL.AgreementList: ListedQuery {
    static let listing = Listing<Row>("agreements", "Agreements", "协议", [
        .text("reference", "Reference", "编号"),
        .text("title", "Title", "标题"),
        .word("type", .agreementType, "Type", "类型").spared(5),
        .word("status", AgreementStatus.self, "Status", "状态"),
        .date("dateSigned", "Signed", "签署日期").spared(6),
        .date("startDate", "Starts", "开始日期").spared(2),
        .end("endDate", "Ends", "结束日期"),
        .word("renewal", WhatIsDue.self, "Renewal", "续签").spared(8).sparse,
        ListedColumn("amount", "Amount", "金额", kind: .number) { row, audience in
            let (amount, isNone) = (try row.decode("amount", as: Numeric?.self), try row.decode("no_money", as: Bool.self))
            return isNone && amount == nil ? NoMoney.cell(for: audience) : .optional(amount: amount)
        }.spared(4),
        .text("currency", "Currency", "货币").spared(3),
        .list("parties", "Parties", "签约方").spared(7),
        .text("owner", "Owner", "负责人").spared(1).sparse,
        ListedColumn("purposes", "Purposes", "合作内容") { row, audience in
            let (codes, english, chinese) = (
                try row.decode("purposes", as: [String]?.self), try row.decode("purposes_en", as: [String]?.self),
                try row.decode("purposes_zh", as: [String]?.self))
            guard audience.isForPeople else { return .optional(list: codes) }
            return .optional(list: audience.language == .zh ? chinese : english)
        }.spared(0).sparse,
    ])
}

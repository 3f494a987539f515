import Postgres
import Values

extension SQL.AgreementList: ListedQuery {
    static let listing = Listing<Row>("agreements", "Agreements", "协议", [
        .text("reference", "Reference", "编号"),
        .text("title", "Title", "名称"),
        .list("partner", "Partner", "合作单位").spared(10),
        .word("type", .agreementType, "Type", "类型").spared(4),
        .word("status", AgreementStatus.self, "Status", "状态"),
        .date("dateSigned", "Signed", "签署日期").spared(7),
        .date("startDate", "Starts", "开始日期").spared(3),
        .end("endDate", "Ends", "结束日期"),
        .word("renewal", WhatFollows.self, "Renewal", "续签").spared(8).sparse,
        ListedColumn("amount", "Amount", "金额", kind: .number) { row, audience in
            let (amount, isNone) = (try row.decode("amount", as: Numeric?.self), try row.decode("no_money", as: Bool.self))
            return isNone && amount == nil ? NoMoney.cell(for: audience) : .optional(amount: amount)
        }.spared(6),
        .text("currency", "Currency", "货币").spared(5),
        .list("parties", "Parties", "签约单位").spared(9),
        .text("owner", "Owner", "归口部门").spared(2).sparse,
        .list("amends", "Amends", "所变更协议").spared(0).sparse,
        ListedColumn("purposes", "Purposes", "合作内容") { row, audience in
            try labels(of: "purposes", in: row, for: audience)
        }.spared(1).sparse,
        ListedColumn("kind", "Kind", "单位类型", wording: .organizationKind) { row, _ in
            .optional(list: try row.decode("kind", as: [String]?.self))
        }.offered,
        .list("country", "Country", "国家（地区）").offered,
        ListedColumn("fields", "Fields", "领域") { row, audience in try labels(of: "fields", in: row, for: audience) }.offered,
        .list("unitName", "Unit", "院系").offered,
        .list("signedAs", "Signed as", "签署时名称", column: "signed_as").offered,
        .date("noticeBy", "Notice by", "通知期限").offered,
        .text("contact", "Contact", "联系人").offered,
    ])

    /// Words of a vocabulary: their codes for programs, what they are called for people.
    private static func labels(of column: String, in row: Row, for audience: Audience) throws -> Cell {
        let (codes, english, chinese) = (
            try row.decode(column, as: [String]?.self), try row.decode("\(column)_en", as: [String]?.self),
            try row.decode("\(column)_zh", as: [String]?.self))
        guard audience.isForPeople else { return .optional(list: codes) }
        return .optional(list: audience.language == .zh ? chinese : english)
    }
}

extension Listed {
    /// The agreements for people: where those who are no partners are party to each, they are not named in any row.
    func namingPartners() -> Listed {
        func count(_ cell: Cell) -> Int { if case .list(let names) = cell { names.count } else { 0 } }
        let isInEvery = !isEmpty && zip(self["parties"], self["partner"]).allSatisfy { count($1) < count($0) }
        return offering(isInEvery ? "parties" : "partner")
    }
}

extension Agreements {
    /// What of a filter's texts no agreement says, and what may be meant in place of each: where a list is empty for that, it
    /// is no answer.
    /// - Parameter texts: what is asked for (owner, unit or signatory), and the part of it; nil is not asked.
    public func neverSaid(_ texts: KeyValuePairs<String, String?>) throws -> [(what: String, text: String, near: String?)] {
        try texts.compactMap { what, text in
            guard let text, let found = try connection.first(SQL.AgreementNearestSaid(what: what, part: text)), !found.isSaid else { return nil }
            return (what, text, found.near)
        }
    }
}

extension SQL.AgreementNearestSaid: RowQuery {
    struct Output: RowDecodable {
        let isSaid: Bool
        let near: String?

        init(row: Row) throws(PostgresError) {
            isSaid = try row.decode("is_said")
            near = try row.decode("near")
        }
    }
}

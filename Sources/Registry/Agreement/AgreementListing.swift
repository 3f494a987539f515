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

extension Agreements {
    /// Which agreements are listed. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// A status on the day; ``AgreementStatus/retracted`` asks for those that were retracted, in place of the others.
        public var status: AgreementStatus?
        /// Code of a type, in any case, such as `mou`.
        public var type: String?
        /// A party, by any name.
        public var organization: String?
        /// Whether the party's units do not count as it.
        public var unitsApart = false
        /// Whether its subsidiaries count as it, and what it was split from.
        public var withFamily = false
        /// A part of the name of a party's unit: of the words for it, or of the organization that it is.
        public var unit: String?
        /// The field, by any name, with what is as narrow in any scheme.
        public var field: String?
        /// Whether the field alone is meant.
        public var isFieldExact = false
        /// The purpose, by its code or a label, with those below it.
        public var purpose: String?
        /// A classification, or a scheme for any value of it.
        public var classification: String?
        /// The event at which it was signed, by any name.
        public var event: String?
        /// Signed on this day or later.
        public var signedFrom: CalendarDate?
        /// Signed on this day or earlier.
        public var signedUntil: CalendarDate?
        /// A part of any title, in any case.
        public var title: String?
        /// A part of the owner, in any case.
        public var owner: String?
        /// Whether agreements that were retracted are asked for, in place of the others.
        public var isRetracted = false
        /// Most rows; nil is all.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// The agreements that match, the latest signed first, with their status on a day; titles and names in the
    /// readers' language, where the registry has them.
    public func list(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs
    ) throws -> Listed {
        let asked = try asked(filter, on: day)
        return try connection.listed(
            SQL.AgreementList(
                day: day, status: filter.status?.rawValue, type: asked.type, parties: asked.parties,
                fields: asked.fields, event: asked.event, signedFrom: filter.signedFrom, signedUntil: filter.signedUntil,
                title: filter.title, limit: filter.limit, language: audience.nameLanguage, owner: filter.owner,
                isRetracted: asked.isRetracted, today: .latestToday, purposes: asked.purposes,
                classification: asked.classification, unit: filter.unit),
            for: audience)
    }

    /// What the names of a filter mean.
    func asked(
        _ filter: Filter, on day: CalendarDate
    ) throws -> (type: String?, parties: [Int]?, fields: [Int]?, event: Int?, isRetracted: Bool, purposes: [Int]?, classification: String?) {
        (
            try filter.type.map { try type($0) },
            try Organizations(connection: connection).partyKeys(
                filter.organization, on: day, unitsApart: filter.unitsApart, withFamily: filter.withFamily),
            try Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact),
            try filter.event.map { try Events(connection: connection).find($0).id },
            filter.isRetracted || filter.status == .retracted,
            try Purposes(connection: connection).scope(filter.purpose),
            try filter.classification.map { try Classifications(connection: connection).named($0, of: .agreement) }
        )
    }
}

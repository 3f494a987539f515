import Records
import Values

/// That a party joined an agreement while it ran, or left it.
public struct PartyMove: Sendable, Hashable {
    /// What the party is called.
    public let party: String
    /// Its first day as a party, or its last, as precise as it is known.
    public let date: PartialDate
    /// Whether it left.
    public let hasLeft: Bool
    /// The agreement that amends this one and brought the party in; nil where it joined by itself, or left.
    public let amendedBy: String?

    /// What parties came and went, the earliest first, as it is known on a day: what is to come is known today, and was not on
    /// an earlier day.
    static func all(_ parties: [AgreementPartyRow], knownOn day: CalendarDate) -> [PartyMove] {
        let moves = parties.flatMap { party in
            [(party.from, false), (party.until, true)].compactMap { text, hasLeft in
                text.flatMap(PartialDate.init).map { PartyMove(party: party.name, date: $0, hasLeft: hasLeft, amendedBy: hasLeft ? nil : party.amendedBy) }
            }
        }
        return moves.filter { $0.date.firstDay <= day || day >= .today }.sorted { $0.date.firstDay < $1.date.firstDay }
    }

    /// What it is called in lists.
    var action: Caption { hasLeft ? Caption("party-left", "一方退出") : Caption("party-joined", "一方加入") }
}

/// A line of what happened to an agreement: an action of its life, or that a party came or went.
public enum WhatHappened: Sendable {
    case action(LifecycleRow)
    case move(PartyMove)

    fileprivate var row: LifecycleRow? { if case .action(let row) = self { row } else { nil } }
    fileprivate var move: PartyMove? { if case .move(let move) = self { move } else { nil } }
    /// The date as it stands in the record.
    fileprivate var written: String? { row.map { "\($0.date)" } ?? move.map { "\($0.date)" } }
    fileprivate var firstDay: CalendarDate {
        switch self {
        case .action(let row): row.date
        case .move(let move): move.date.firstDay
        }
    }
}

extension AgreementDetail {
    /// What happened to it, the earliest first.
    var whatHappened: [WhatHappened] {
        let all = lifecycle.map(WhatHappened.action) + PartyMove.all(parties, knownOn: asOf).map(WhatHappened.move)
        return all.enumerated().sorted { ($0.element.firstDay, $0.offset) < ($1.element.firstDay, $1.offset) }.map(\.element)
    }
}

extension WhatHappened: ListedRow {
    public static let listing = Listing<WhatHappened>("lifecycle", "What happened", "变更记录", [
        // People read what takes effect on a day apart from what was agreed on it, and from the last day of one who left.
        ListedColumn("date", "Takes effect", "生效日期", kind: .date) { happened, audience in
            guard audience.isForPeople else { return .optional(date: happened.written) }
            guard let move = happened.move else { return .optional(day: happened.row?.takesEffect) }
            return move.hasLeft ? .optional(day: move.date.lastDay.adding(days: 1)) : .date("\(move.date)")
        },
        ListedColumn("action", "Action", "变更") { happened, audience in
            guard let move = happened.move else {
                let action = happened.row?.action
                return .optional(audience.isForPeople ? action?.caption.text(in: audience.language) : action?.rawValue)
            }
            return .text(audience.isForPeople ? move.action.text(in: audience.language) : move.action.en)
        },
        .text("party", "Party", "签约单位") { $0.move?.party }.sparse,
        ListedColumn("lastDay", "Last day as a party", "退出前最后一日", kind: .date) { happened, audience in
            guard audience.isForPeople, let move = happened.move, move.hasLeft else { return .null }
            return .date("\(move.date)")
        }.sparse,
        ListedColumn("dateAgreed", "Agreed", "约定日期", kind: .date) { happened, audience in
            let row = happened.row
            return .optional(day: row?.dateAgreed ?? (audience.isForPeople && row?.takesEffect != row?.date ? row?.date : nil))
        }.sparse,
        ListedColumn("takesEffect", "Takes effect", "生效日期", kind: .date) { happened, audience in
            guard !audience.isForPeople, let row = happened.row, row.takesEffect != row.date else { return .null }
            return .optional(day: row.takesEffect)
        }.sparse,
        .text("amendedBy", "By", "补充协议") { $0.row?.amendedBy ?? $0.move?.amendedBy }.sparse,
        .end("newEndDate", "New end", "新结束日期") { ($0.row?.newEndDate, $0.row?.isOpenEnded ?? false) }.sparse,
        .text("newValue", "New value", "新金额") { worth($0.row?.newAmount, $0.row?.newCurrency) }.sparse,
        .text("reason", "Reason", "原因") { $0.row?.reason }.sparse,
    ])
}

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

    /// What parties came and went, the earliest first, as it is known on a day: what is to come is known today, and was not on
    /// an earlier day.
    static func all(_ parties: [AgreementPartyRow], knownOn day: CalendarDate) -> [PartyMove] {
        let moves = parties.flatMap { party in
            [(party.from, false), (party.until, true)].compactMap { text, hasLeft in
                text.flatMap(PartialDate.init).map { PartyMove(party: party.name, date: $0, hasLeft: hasLeft) }
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
        .date("date", "Date", "日期") { $0.row?.date.description ?? $0.move?.date.description },
        ListedColumn("action", "Action", "变更") { happened, audience in
            guard let move = happened.move else {
                let action = happened.row?.action
                return .optional(audience.isForPeople ? action?.caption.text(in: audience.language) : action?.rawValue)
            }
            return .text(audience.isForPeople ? move.action.text(in: audience.language) : move.action.en)
        },
        .text("party", "Party", "签约单位") { $0.move?.party }.sparse,
        .day("dateAgreed", "Agreed", "约定日期") { $0.row?.dateAgreed }.sparse,
        .day("takesEffect", "Takes effect", "生效日期") { $0.row?.takesEffect == $0.row?.date ? nil : $0.row?.takesEffect }.sparse,
        .text("amendedBy", "By", "补充协议") { $0.row?.amendedBy }.sparse,
        .end("newEndDate", "New end", "新结束日期") { ($0.row?.newEndDate, $0.row?.isOpenEnded ?? false) }.sparse,
        .text("newValue", "New value", "新金额") { worth($0.row?.newAmount, $0.row?.newCurrency) }.sparse,
        .text("reason", "Reason", "原因") { $0.row?.reason }.sparse,
    ])
}

import Postgres
import Values

/// Which day of an agreement falls due, whatever happens then.
public enum DueKind: String, Sendable, Hashable, CaseIterable {
    case end, notice, obligation, filing
}

/// What happens on the day on which something is due.
public enum WhatIsDue: String, ClosedWord {
    /// It ends.
    case ends
    /// The last day for notice.
    case notice
    /// It renews itself.
    case renews
    /// The last day for notice has gone by, and so it renews itself.
    case noticeGone = "notice-gone"
    /// It ends, since notice was given.
    case lapses
    /// It ends unless the parties agree to renew it.
    case consent
    /// A termination takes effect.
    case terminates
    /// Another agreement takes its place.
    case replaced
    /// A party owes something by then.
    case obligation
    /// An authority wants it to be filed by then.
    case filing
    /// It was dealt with; ``Agreements/calendar(_:on:until:since:)`` alone tells of that.
    case done

    public var caption: Caption {
        switch self {
        case .ends: Caption(rawValue, "到期")
        case .notice: Caption("notice by", "通知期限")
        case .renews: Caption("renews itself", "自动续期")
        case .noticeGone: Caption("the day for notice has gone by: it renews", "通知期限已过：将自动续期")
        case .lapses: Caption("ends, notice was given", "已通知，到期终止")
        case .consent: Caption("ends unless renewed", "协商续签")
        case .terminates: Caption("is terminated", "终止")
        case .replaced: Caption("is replaced", "由新协议取代")
        case .obligation: Caption("owed", "履约事项")
        case .filing: Caption("to be filed", "应备案")
        case .done: Caption("dealt with", "已处理")
        }
    }
}

/// What comes after the end of the term that runs.
public enum WhatFollows: String, ClosedWord {
    /// It renews itself.
    case renews
    /// Nothing: notice was given.
    case lapses
    /// A renewal or an amendment that was agreed ahead carries it on.
    case extended

    public var caption: Caption {
        switch self {
        case .renews: WhatIsDue.renews.caption
        case .lapses: WhatIsDue.lapses.caption
        case .extended: Caption("goes on, as agreed", "已约定延续")
        }
    }
}

/// Whether the day on which something is due has gone by.
public enum DueState: String, ClosedWord {
    case due, overdue

    public var caption: Caption {
        switch self {
        case .due: Caption(rawValue, "待办")
        case .overdue: Caption(rawValue, "逾期")
        }
    }
}

extension DueKind: PostgresDecodable {}
extension WhatIsDue: PostgresDecodable {}
extension WhatFollows: PostgresDecodable {}

import Postgres
import Records
import Values

/// How an agreement stands on a day, and what makes it so.
public struct AgreementStanding: RowDecodable, Sendable {
    /// The day that is asked for.
    public internal(set) var day = CalendarDate.today
    /// Reference of the agreement.
    public let reference: String
    /// Title of record.
    public let title: String
    /// Status on the day.
    public let status: AgreementStatus
    /// The first day of that status; nil where it follows from no date.
    public let since: CalendarDate?
    /// The last day of that status, as far as is known; nil is without end.
    public let until: CalendarDate?
    /// Day of the last signature, as precise as it is known.
    public let dateSigned: String?
    /// First day of validity, as precise as it is known; nil counts from signing.
    public let startDate: String?
    /// Last day of validity as it was signed, as precise as it is known.
    public let endDate: String?
    /// First day that the signing can mean.
    public let signed: CalendarDate?
    /// First day of validity, of the start or else of the signing.
    public let begins: CalendarDate?
    /// The end of the term that runs on the day, by what was written and had taken effect by then, terminations and
    /// replacements left aside; nil is open, or not known.
    public let end: CalendarDate?
    /// The last day as it stands on the day: that end, or the day before its termination or its replacement; nil is open,
    /// not known, or never in force.
    public let lastDay: CalendarDate?
    /// Whether the end is open, which the parties said, rather than not known.
    public let isOpenEnded: Bool
    /// The end that was written last, that of a renewal to come included; nil is open, not known, or followed by terms that
    /// begin by themselves.
    let writtenEnd: CalendarDate?
    /// The end to which it is carried by what is written from the day on, renewals that were agreed ahead included: for this one
    /// notice is given. Nil is open, or not known.
    public let endInSight: CalendarDate?
    /// Whether terms begin by themselves.
    public let isAutomatic: Bool
    /// The end for which notice was given, or at which it is let run out on purpose.
    public let lapseOn: CalendarDate?
    /// The day on which that was; nil where not known.
    public let lapseGivenOn: CalendarDate?
    /// The end to which it goes on by itself after the one in sight; that end itself where it does not go on, nil where it
    /// does not renew itself, or the months of its terms are not known.
    public let renewsTo: CalendarDate?
    /// Whether notice was given for the end in sight of one that renews itself.
    let isNoticed: Bool
    /// The end of the term by its rule in which the day falls, or else of the one after that of the day.
    let nextEnd: CalendarDate?
    /// The last day on which notice can be given for the end in sight; nil where none is to be given.
    public let noticeOn: CalendarDate?
    /// Whether it is a draft still, rather than on a day before it was signed.
    public let isDraft: Bool
    /// What comes after its end; nil where not known.
    public let renewalRule: RenewalRule?
    /// Months by which a renewal extends it; nil where not known.
    public let renewalMonths: Int?
    /// The day on which a termination ends it; nil where none does.
    let terminatedOn: CalendarDate?
    /// Why it was retracted; nil where it was not.
    public let retractedReason: String?
    /// Reference of the agreement that replaces it first; nil where none does, or only after its end.
    public let replacedBy: String?
    /// The day on which that one begins.
    public let replacedOn: CalendarDate?
    /// Reference of the agreement that renews it first, and begins no earlier than it; nil where none does.
    let renewedBy: String?
    /// The day from which that one goes on in its place; where it does not, on which it begins.
    let goesOnFrom: CalendarDate?
    /// Whether that is known on the day: it was signed, or had begun.
    let isRenewalKnown: Bool
    /// Reference of the agreement that it amends; nil where it amends none.
    public let amends: String?
    /// The status of that one on the day.
    public let amendsStatus: AgreementStatus?
    /// Reference of the agreement that it renews, where it has begun and that one is not over.
    public let waitsFor: String?
    /// The last day of that one.
    public let waitsUntil: CalendarDate?
    /// Reference of the agreement that it amends, and with which it is over by the day, though its own dates do not say so.
    public let overWith: String?
    /// From when on that one is over.
    public let overOn: CalendarDate?
    /// Names of the parties of which no day of signing is known.
    public let unsigned: [String]
    /// Whether what was to be written down of it was there already.
    public internal(set) var isUnchanged = false
    /// What happened to it, the earliest first.
    public internal(set) var lifecycle: [LifecycleRow] = []
    /// Which parties came and went, the earliest first; only where it is asked why.
    public internal(set) var moves: [PartyMove] = []

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        status = try row.decode("status")
        since = try row.decode("since")
        until = try row.decode("until")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        signed = try row.decode("signed_on")
        begins = try row.decode("begins_on")
        end = try row.decode("end_on")
        lastDay = try row.decode("last_on")
        isOpenEnded = try row.decode("is_open")
        writtenEnd = try row.decode("written_end_on")
        endInSight = try row.decode("sight_on")
        isAutomatic = try row.decode("is_automatic")
        lapseOn = try row.decode("lapse_on")
        lapseGivenOn = try row.decode("lapse_given_on")
        renewsTo = try row.decode("renews_to")
        isNoticed = try row.decode("is_noticed")
        nextEnd = try row.decode("next_end_on")
        noticeOn = try row.decode("notice_on")
        isDraft = try row.decode("draft")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        terminatedOn = try row.decode("terminated_on")
        retractedReason = try row.decode("retracted_reason")
        replacedBy = try row.decode("replaced_by")
        replacedOn = try row.decode("replaced_on")
        renewedBy = try row.decode("renewed_by")
        goesOnFrom = try row.decode("goes_on_from")
        isRenewalKnown = try row.decode("is_renewal_known") ?? false
        amends = try row.decode("amends")
        amendsStatus = try row.decode("amends_status")
        waitsFor = try row.decode("waits_for")
        waitsUntil = try row.decode("waits_until")
        overWith = try row.decode("over_with")
        overOn = try row.decode("over_on")
        unsigned = try row.decode("unsigned", as: [String]?.self) ?? []
    }

    /// A date, or something that happened, that makes the status what it is.
    public struct Cause: Sendable, Hashable {
        /// When, as precise as it is known; nil where no day belongs to it.
        public var date: String?
        /// What it is the date of, or what happened.
        public var what: CauseOfStatus
        /// Why, in words; nil where not known.
        public var reason: String?
        /// The end that a renewal or an amendment set, as precise as it is known.
        public var endDate: String?
        /// The agreement that replaced, renews or amended it.
        public var reference: String?
    }

    /// What makes the status, in the order of time: signing and period, then what happened and bears on it; last what is
    /// recorded to come.
    public var because: [Cause] {
        if let retractedReason { return [Cause(what: .retracted, reason: retractedReason)] }
        var causes: [Cause] = []
        if let dateSigned, !isDraft { causes.append(Cause(date: dateSigned, what: .signed)) }
        if let startDate { causes.append(Cause(date: startDate, what: .starts)) }
        if status != .draft, status != .unknown {
            causes += happened.map(Cause.init)
            if let overWith, let overOn {
                let what: CauseOfStatus = status == .replaced ? .replaced : status == .terminated ? .terminated : .ends
                return causes + [Cause(date: "\(overOn)", what: what, reference: overWith)]
            }
            if status == .replaced, let replacedOn {
                causes.append(Cause(date: "\(replacedOn)", what: .replaced, reference: replacedBy))
            }
            if status != .replaced, status != .terminated, moved == nil, terminatedOn == nil, replacedOn == nil,
                let end = endAsKnown
            {
                causes.append(Cause(date: end, what: .ends))
            }
            causes += toCome.map(Cause.init)
            if let replacement { causes.append(Cause(date: "\(replacement.day)", what: .replaced, reference: replacement.by)) }
            if isRunning || status == .expired {
                if isLetRunOut, let lapseOn { causes.append(Cause(date: lapseGivenOn.map { "\($0)" }, what: .lapsed, endDate: "\(lapseOn)")) }
                if let renewal = renewalByAnother {
                    causes.append(Cause(date: "\(renewal.day)", what: .renewed, reference: renewal.by))
                }
            }
        }
        return causes
    }

    /// Whether it has an end yet to come, as far as is known.
    public var isRunning: Bool { [.signed, .inForce, .suspended].contains(status) }

    /// What happened by the day and bears on the status: a change of value does not, nor does what came after the end.
    public var happened: [LifecycleRow] { bearing.filter { $0.takesEffect.map { $0 <= day } ?? false } }

    /// What is recorded to come after the day, and what was agreed by then for the time after the end. On a day that has gone by
    /// only what was known then; but a termination counts on every day.
    public var toCome: [LifecycleRow] {
        guard isRunning else { return [] }
        return bearing.filter { row in
            guard let first = row.takesEffect, first > day, row.isKnown(on: day) else { return false }
            // Nothing follows a termination.
            return row.action == .terminated || terminatedOn.map { first < $0 } ?? true
        }
    }

    /// The day on which it is renewed after a gap, of one that is over by the day.
    public var renewedLater: CalendarDate? {
        lifecycle.first { row in
            row.action == .renewed && row.isKnown(on: day) && row.takesEffect.map { $0 > day } ?? false
        }?.takesEffect
    }

    /// The replacement to come after the day.
    public var replacement: (day: CalendarDate, by: String)? {
        guard let replacedOn, replacedOn > day, let replacedBy else { return nil }
        return (replacedOn, replacedBy)
    }

    /// The agreement that renews it, from its first day on; nil where none does, or it is terminated or replaced before.
    public var renewalByAnother: (day: CalendarDate, by: String)? {
        guard let renewedBy, let goesOnFrom, terminatedOn.map({ $0 >= goesOnFrom }) ?? true, replacedOn == nil else { return nil }
        return isRenewalKnown ? (goesOnFrom, renewedBy) : nil
    }

    /// Whether it was terminated before it was ever in force.
    var neverBegan: Bool {
        guard let terminatedOn, let begins else { return false }
        return terminatedOn <= begins
    }

    /// Whether it ends where notice was given, or at which it is let run out on purpose.
    public var isLetRunOut: Bool { isAutomatic ? isNoticed : lapseOn != nil && lapseOn == writtenEnd }

    /// Whether a termination or a replacement is to come that leaves nothing to say of its end.
    public var isToBeCutShort: Bool { terminatedOn.map { $0 > day } ?? false || replacement != nil }

    /// What was done in its time: not a termination after the end, nor a renewal that leads to an earlier end than the one that
    /// it follows, or that was amended before it took effect.
    private var bearing: [LifecycleRow] {
        lifecycle.enumerated().filter { place, row in
            switch row.action {
            case .amended: row.setsEnd
            case .terminated: row.date == terminatedOn
            case .renewed:
                row.takesEffect.map { first in
                    !lifecycle[(place + 1)...].contains { $0.action == .amended && $0.setsEnd && $0.date < first }
                } ?? false
            case .suspended, .resumed: true
            }
        }.map(\.element)
    }

    /// The renewal or amendment that set the end that counts on the day; nil where it is the end that was signed, or where a
    /// term began by itself.
    public var moved: LifecycleRow? {
        guard let last = happened.last(where: \.setsEnd) else { return nil }
        return last.newEnd == end && lastDay == end ? last : nil
    }

    /// The end that counts on the day, as precise as it is known; nil is open, or not known.
    public var endAsKnown: String? {
        guard let end = lastDay ?? end else { return nil }
        let written = (lifecycle.map(\.newEndDate) + [endDate]).compactMap(\.self)
        return written.last { PartialDate($0)?.lastDay == end } ?? "\(end)"
    }
}

extension AgreementStanding.Cause {
    /// Something that happened, or is to.
    init(_ row: LifecycleRow) {
        self.init(
            date: "\(row.takesEffect ?? row.date)", what: CauseOfStatus(row.action), reason: row.reason, endDate: row.newEndDate,
            reference: row.amendedBy)
    }
}

extension Agreements {
    /// How an agreement stands on a day, and why.
    public func why(_ reference: String, on day: CalendarDate, language: String? = nil) throws -> AgreementStanding {
        let id = try find(reference).id
        var standing = try standing(id, on: day)
        standing.moves = try PartyMove.all(parties(of: id, on: day, language: language), knownOn: day)
        return standing
    }
}

extension AgreementStanding.Cause: ListedRow {
    public static let listing = Listing<AgreementStanding.Cause>("because", "Because", "依据", [
        .date("date", "Date", "日期") { $0.date },
        .word("what", CauseOfStatus.self, "What", "事项") { $0.what },
        .date("endDate", "Ends", "结束日期") { $0.endDate },
        .text("reason", "Reason", "原因") { $0.reason },
        .text("reference", "Reference", "编号") { $0.reference },
    ])
}

extension SQL.AgreementStanding: RowQuery { typealias Output = AgreementStanding }

import Postgres
import Values

@testable import Registry

/// An agreement as it was recorded, read raw: nothing here goes through phases or the functions of the summary.
struct NaiveAgreement {
    /// In the order in which they were recorded.
    var key = 0
    var reference = ""
    var type = ""
    var signed: Int?
    var begin: Int?
    var end: Int?
    var amount: (cents: Int, currency: String)?
    /// What its value grew by, and when.
    var growth: [(day: Int, cents: Int, currency: String)] = []
    /// Its parties as they were recorded.
    var parties: [NaiveRecorded] = []
    /// Each field with those above it, the broadest first.
    var fields: [[String]] = []
    var event: String?
    var isPartiesUnknown = false
    /// In the order in which they count.
    var lifecycle: [NaiveAction] = []
    /// The first day of the earliest agreement that replaces it.
    var replaced: Int?
    /// Whether it was signed as without end.
    var isSignedOpen = false
    /// Whether terms begin by themselves, of how many months, and how far.
    var isAutomatic = false
    var months: Int?
    var extent: Int?
    /// The end for which notice was given.
    var noticed: Int?
    /// The first day of the earliest agreement that renews it and begins no earlier than it.
    var renewedFrom: Int?
    /// The first days of all that renew it, each with that from which it was there.
    var renewals: [(begin: Int, known: Int)] = []
    /// References of the agreements that it renews.
    var renews: [String] = []
}

/// A party as it was recorded.
struct NaiveRecorded {
    let code: String
    var from: Int?
    var until: Int?
    var isFunder = false

    func isParty(on day: Int) -> Bool { from ?? day <= day && until ?? day >= day }
}

/// A body that is party to an agreement.
struct NaiveParty: Hashable {
    let code: String
    let kind: String?
    let country: String?
    let region: String?
}

/// Everything that is recorded and is not a draft.
enum NaiveRecords {
    static func read(_ connection: Connection) throws -> [NaiveAgreement] {
        var agreements: [String: NaiveAgreement] = [:]
        /// The last value of each that was changed.
        var values: [String: (cents: Int, currency: String)] = [:]
        for row in try connection.query(sql: "select id, reference::text, type, renewal_rule, renewal_months, max_extent_date::text, lapse_on, open_ended, date_signed::text, start_date::text, end_date::text, amount::text, currency, (select code::text from event where id = event_id) as event, parties_unknown is not null as parties_unknown from agreement where not draft") {
            var agreement = NaiveAgreement()
            agreement.key = try row.decode("id")
            agreement.reference = try row.decode("reference")
            let isOpen = try row.decode("open_ended", as: Bool.self)
            agreement.isSignedOpen = isOpen
            agreement.isAutomatic = try row.decode("renewal_rule", as: String?.self) == "automatic" && !isOpen
            agreement.months = try row.decode("renewal_months", as: Int?.self)
            agreement.extent = try partial(row, "max_extent_date")?.lastDay.daysSinceEpoch
            agreement.noticed = try row.decode("lapse_on", as: CalendarDate?.self)?.daysSinceEpoch
            agreement.type = try row.decode("type")
            agreement.signed = try partial(row, "date_signed")?.firstDay.daysSinceEpoch
            agreement.begin = try partial(row, "start_date")?.firstDay.daysSinceEpoch ?? agreement.signed
            agreement.end = try partial(row, "end_date")?.lastDay.daysSinceEpoch
            agreement.event = try row.decode("event")
            agreement.isPartiesUnknown = try row.decode("parties_unknown")
            if let amount = try row.decode("amount", as: String?.self), let currency = try row.decode("currency", as: String?.self) {
                agreement.amount = (Int(amount.filter { $0 != "." }) ?? 0, currency)
            }
            agreements[try row.decode("reference")] = agreement
        }
        for row in try connection.query(sql: "select a.reference::text, o.code::text, p.role::text, p.from_date::text, p.until_date::text from agreement_party p join agreement a on a.id = p.agreement_id join organization o on o.id = p.organization_id") {
            let party = NaiveRecorded(
                code: try row.decode("code"), from: try partial(row, "from_date")?.firstDay.daysSinceEpoch,
                until: try partial(row, "until_date")?.lastDay.daysSinceEpoch,
                isFunder: try row.decode("role", as: String?.self) == "funder")
            agreements[try row.decode("reference")]?.parties.append(party)
        }
        for row in try connection.query(sql: "select a.reference::text, s.code || ':' || f.code as field, s.code || ':' || b.code as above, s.code || ':' || c.code as top from agreement_field af join agreement a on a.id = af.agreement_id join field f on f.id = af.field_id join field_scheme s on s.id = f.scheme_id left join field b on b.id = f.broader_id left join field c on c.id = b.broader_id") {
            let path = [try row.decode("top", as: String?.self), try row.decode("above"), try row.decode("field")]
            agreements[try row.decode("reference")]?.fields.append(path.compactMap(\.self))
        }
        for row in try connection.query(sql: "select a.reference::text, e.id, e.action, e.date, e.date_agreed, e.new_end_date::text, e.open_ended, e.new_amount::text, e.new_currency from lifecycle_action e join agreement a on a.id = e.agreement_id order by e.date, e.id") {
            let day = try row.decode("date", as: CalendarDate.self).daysSinceEpoch
            let reference = try row.decode("reference", as: String.self)
            agreements[reference]?.lifecycle.append(
                NaiveAction(
                    action: try row.decode("action"), day: day,
                    newEnd: try partial(row, "new_end_date")?.lastDay.daysSinceEpoch, isOpen: try row.decode("open_ended"),
                    key: try row.decode("id"),
                    known: try row.decode("date_agreed", as: CalendarDate?.self).map { min($0.daysSinceEpoch, day) }))
            guard let amount = try row.decode("new_amount", as: String?.self), let currency = try row.decode("new_currency", as: String?.self)
            else { continue }
            let cents = Int(amount.filter { $0 != "." }) ?? 0
            if let old = values[reference] ?? agreements[reference]?.amount {
                let steps = old.currency == currency ? [(day, cents - old.cents, currency)] : [(day, cents, currency), (day, -old.cents, old.currency)]
                agreements[reference]?.growth += steps
            }
            values[reference] = (cents, currency)
        }
        let amends = try relations("amendment", connection)
        // What renews or replaces an amendment does so with what that amends.
        func followed(_ earlier: String, by later: String) -> Set<String> {
            guard agreements[earlier] != nil else { return [earlier] }
            return reached(from: earlier, amends).subtracting(reached(from: later, amends)).union([earlier])
        }
        for (later, earlier) in try relations("replacement", connection).flatMap({ later in later.value.map { (later.key, $0) } }) {
            guard let begin = agreements[later]?.begin, agreements[later]?.neverBegan == false else { continue }
            for base in followed(earlier, by: later) {
                let known = agreements[base]?.replaced ?? begin
                agreements[base]?.replaced = min(begin, known)
            }
        }
        try amend(&agreements, amends, connection)
        var renewing: [String: [String]] = [:]
        for (later, earlier) in try relations("renewal", connection).flatMap({ later in later.value.map { (later.key, $0) } }) {
            guard let other = agreements[later], !other.neverBegan else { continue }
            for base in followed(earlier, by: later) {
                agreements[later]?.renews.append(base)
                renewing[base, default: []].append(later)
            }
        }
        let told = agreements
        for (base, others) in renewing { agreements[base]?.isRenewed(by: others.compactMap { told[$0] }) }
        // What amends another is none of its own.
        for reference in amends.keys { agreements[reference] = nil }
        return agreements.values.sorted { $0.key < $1.key }
    }

    /// What amends another, or what amends that, changes that one: its end holds from its begin, its amount adds, and so do
    /// parties that the other does not have, from its begin on.
    private static func amend(_ agreements: inout [String: NaiveAgreement], _ amends: [String: [String]], _ connection: Connection) throws {
        let ends = try connection.query(sql: "select reference::text, end_date is null and open_ended as open from agreement")
        let isOpen = Dictionary(uniqueKeysWithValues: try ends.map { try ($0.decode("reference", as: String.self), $0.decode("open", as: Bool.self)) })
        let recorded = agreements.mapValues(\.parties)
        for reference in amends.keys {
            guard let amendment = agreements[reference] else { continue }
            for base in reached(from: reference, amends) {
                if let begin = amendment.begin {
                    agreements[base]?.lifecycle.append(
                        NaiveAction(action: "amended", day: begin, newEnd: amendment.end, isOpen: isOpen[reference] ?? false, key: amendment.key,
                            known: amendment.signed.map { min($0, begin) }))
                    agreements[base]?.lifecycle.sort { ($0.day, $0.key) < ($1.day, $1.key) }
                }
                for party in recorded[reference] ?? [] {
                    guard let begin = amendment.begin, let own = recorded[base] else { continue }
                    var added = party
                    let first = max(begin, party.from ?? begin)
                    if own.contains(where: { $0.code == party.code && ($0.until ?? first) >= first }) { continue }
                    added.from = first
                    agreements[base]?.parties.append(added)
                }
                if let amount = amendment.amount, let signed = amendment.signed {
                    agreements[base]?.growth.append((signed, amount.cents, amount.currency))
                }
            }
        }
    }

    /// What each relates to.
    private static func relations(_ relation: String, _ connection: Connection) throws -> [String: [String]] {
        let rows = try connection.query(sql: "select b.reference::text as later, a.reference::text as earlier from related_agreement r join agreement b on b.id = r.agreement_id join agreement a on a.id = r.related_id where r.relation = $1", [relation])
        return Dictionary(grouping: rows) { (try? $0.decode("later", as: String.self)) ?? "" }.mapValues { $0.compactMap { try? $0.decode("earlier", as: String.self) } }
    }

    /// What one amends, and what that amends in turn.
    private static func reached(from reference: String, _ amends: [String: [String]]) -> Set<String> {
        var (reached, waiting) = (Set<String>(), amends[reference] ?? [])
        while let base = waiting.popLast() {
            if reached.insert(base).inserted { waiting += amends[base] ?? [] }
        }
        return reached
    }

    private static func partial(_ row: Row, _ column: String) throws -> PartialDate? {
        try row.decode(column, as: String?.self).flatMap { PartialDate($0) }
    }
}

import Postgres
import Values

@testable import Registry

/// An agreement as it was recorded, read raw: nothing here goes through phases or the functions of the summary.
struct NaiveAgreement {
    var reference = ""
    var type = ""
    var signed: Int?
    var begin: Int?
    var end: Int?
    var amount: (cents: Int, currency: String)?
    /// Its parties as they were recorded.
    var parties: [NaiveRecorded] = []
    /// Each field with those above it, the broadest first.
    var fields: [[String]] = []
    var event: String?
    var isPartiesUnknown = false
    /// In the order in which they count.
    var lifecycle: [(action: String, day: Int, newEnd: Int?)] = []
    /// The first day of the earliest agreement that replaces it.
    var replaced: Int?

    /// What the agreement is on a day, straight from the definitions; days are counted from 1970.
    func status(_ day: Int) -> String {
        guard let begin else { return "undated" }
        let happened = lifecycle.filter { $0.day <= day }
        let terminated = happened.first { $0.action == "terminated" }?.day
        if let terminated, terminated <= replaced ?? terminated { return "terminated" }
        if let replaced, replaced <= day { return "replaced" }
        if day < begin { return "signed" }
        let moved = happened.last { $0.action == "renewed" || $0.action == "amended" && $0.newEnd != nil }
        if let until = moved.map(\.newEnd) ?? end, until < day { return "expired" }
        let halt = happened.last { $0.action == "suspended" || $0.action == "resumed" }
        return halt?.action == "suspended" ? "suspended" : "in-force"
    }
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
        for row in try connection.query(sql: "select reference::text, type, date_signed::text, start_date::text, end_date::text, amount::text, currency, (select code::text from event where id = event_id) as event, parties_unknown is not null as parties_unknown from agreement where not draft") {
            var agreement = NaiveAgreement()
            agreement.reference = try row.decode("reference")
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
        for row in try connection.query(sql: "select a.reference::text, e.action, e.date, e.new_end_date::text from lifecycle_action e join agreement a on a.id = e.agreement_id order by e.date, e.id") {
            agreements[try row.decode("reference")]?.lifecycle.append(
                (
                    action: try row.decode("action"), day: try row.decode("date", as: CalendarDate.self).daysSinceEpoch,
                    newEnd: try partial(row, "new_end_date")?.lastDay.daysSinceEpoch
                ))
        }
        for row in try connection.query(sql: "select b.reference::text as later, a.reference::text as earlier from related_agreement r join agreement b on b.id = r.agreement_id join agreement a on a.id = r.related_id where r.relation = 'replacement'") {
            guard let begin = agreements[try row.decode("later")]?.begin else { continue }
            let earlier = try row.decode("earlier", as: String.self)
            let known = agreements[earlier]?.replaced ?? begin
            agreements[earlier]?.replaced = min(begin, known)
        }
        return Array(agreements.values)
    }

    private static func partial(_ row: Row, _ column: String) throws -> PartialDate? {
        try row.decode(column, as: String?.self).flatMap { PartialDate($0) }
    }
}

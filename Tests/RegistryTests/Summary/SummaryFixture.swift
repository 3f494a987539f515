import Postgres
import Support

@testable import Registry

/// A registry of its own for a test, with short ways to write into it. References and codes are given by the test.
struct SummaryFixture {
    let connection: Connection
    let registry: Registry

    init() throws {
        connection = try RegistryDatabase.connect()
        registry = try Schema(of: connection).registry()
    }

    /// A registry with some universities of Great Britain.
    init(universities codes: [String]) throws {
        try self.init()
        for code in codes { try organization(code, "university", "GB") }
    }

    /// An organization; kind and country are nil where not known.
    func organization(_ code: String, _ kind: String?, _ country: String?, name: String? = nil) throws {
        try connection.query(
            sql: "insert into organization (code, name, kind, country) values ($1, $2, $3, $4)",
            [code, name ?? "Organization \(code)", kind, country])
    }

    /// An agreement between parties. Dates may be of reduced precision.
    /// - Parameter months: where it renews itself, of each term; 0 where not known.
    func agreement(
        _ reference: String, _ type: String = "mou", signed: String? = nil, start: String? = nil, end: String? = nil,
        parties: [String], fields: [String] = [], amount: String? = nil, currency: String? = nil, draft: Bool = false,
        event: String? = nil, automatic months: Int? = nil, extent: String? = nil, lapse: String? = nil, isOpen: Bool = false
    ) throws {
        try connection.transaction {
            try connection.query(
                sql: """
                    insert into agreement (reference, title, type, date_signed, start_date, end_date, amount, currency, draft,
                      event_id, parties_unknown, renewal_rule, renewal_months, max_extent_date, lapse_on, open_ended)
                    values ($1::text, $1::text, $2, $3, $4, $5, $6::numeric, $7, $8::boolean, (select id from event where code = $9),
                      case when $10::integer < 2 then 'not said' end, case when $11::integer is not null then 'automatic' end,
                      nullif($11, 0), $12, $13::date, $14::boolean)
                    """,
                [reference, type, signed, start, end, amount, currency, draft, event, parties.count, months, extent, lapse, isOpen])
            try connection.query(
                sql: """
                    insert into agreement_party (agreement_id, organization_id, position)
                    select a.id, o.id, p.position from unnest($2::text[]) with ordinality p (code, position)
                    join organization o on o.code = p.code cross join agreement a where a.reference = $1::text
                    """, [reference, parties])
            try connection.query(
                sql: """
                    insert into agreement_field (agreement_id, field_id, position)
                    select a.id, f.id, p.position from unnest($2::text[]) with ordinality p (name, position)
                    join field_scheme s on s.code = split_part(p.name, ':', 1)
                    join field f on f.scheme_id = s.id and f.code = split_part(p.name, ':', 2)
                    cross join agreement a where a.reference = $1::text
                    """, [reference, fields])
        }
    }

    /// A scheme with its fields, each with the one above it.
    func scheme(_ code: String, _ fields: [(String, String?)]) throws {
        try connection.query(sql: "insert into field_scheme (code, title_en) values ($1::text, $1::text)", [code])
        for (field, above) in fields {
            try connection.query(
                sql: """
                    insert into field (scheme_id, code, broader_id)
                    select s.id, $2, (select f.id from field f where f.scheme_id = s.id and f.code = $3)
                    from field_scheme s where s.code = $1
                    """, [code, field, above])
        }
    }

    /// Says that a field matches another; those of one scheme do not, and two match in one way.
    func match(_ field: String, _ relation: String, _ other: String) throws {
        try connection.query(
            sql: """
                insert into field_match (field_id, relation, matched_id)
                select f.id, $2, g.id
                from field f join field_scheme s on s.id = f.scheme_id, field g join field_scheme t on t.id = g.scheme_id
                where s.code || ':' || f.code = $1 and t.code || ':' || g.code = $3 and s.id <> t.id
                on conflict do nothing
                """, [field, relation, other])
    }

    /// Makes an organization a unit of another.
    func part(_ unit: String, of whole: String) throws {
        try connection.query(
            sql: "update organization set part_of_id = (select id from organization where code = $2) where code = $1", [unit, whole])
    }

    /// Merges an organization into another.
    func merge(_ one: String, into survivor: String) throws {
        try connection.query(
            sql: "update organization set merged_into_id = (select id from organization where code = $2) where code = $1", [one, survivor])
    }

    /// Says that an organization went on as another.
    func succession(_ earlier: String, _ later: String, _ kind: String, on date: String? = nil) throws {
        try connection.query(
            sql: """
                insert into organization_succession (predecessor_id, successor_id, kind, date)
                select a.id, b.id, $3, $4 from organization a, organization b where a.code = $1 and b.code = $2
                """, [earlier, later, kind, date])
    }

    /// What a party does, and from when and until when it is one.
    func party(_ position: Int, of reference: String, role: String? = nil, from: String? = nil, until: String? = nil) throws {
        try connection.query(
            sql: """
                update agreement_party p set role = $3, from_date = $4, until_date = $5
                from agreement a where a.id = p.agreement_id and a.reference = $1::text and p.position = $2::integer
                """, [reference, position, role, from, until])
    }

    /// Something that happened to an agreement.
    /// - Parameter agreed: when a renewal was agreed, where that is another day.
    func action(
        _ action: String, _ reference: String, on day: String, agreed: String? = nil, newEnd: String? = nil, isOpen: Bool = false, amount: String? = nil,
        currency: String? = nil
    ) throws {
        try connection.query(
            sql: """
                insert into lifecycle_action (agreement_id, action, date, new_end_date, open_ended, new_amount, new_currency, date_agreed)
                select id, $2, $3::date, $4, $5::boolean, $6::numeric, $7, $8::date from agreement where reference = $1::text
                """, [reference, action, day, newEnd, isOpen, amount, amount.flatMap { _ in currency }, agreed])
    }

    /// Says that one agreement replaces another, or renews it.
    func replacement(_ later: String, of earlier: String, as relation: String = "replacement") throws {
        try connection.query(
            sql: """
                insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position)
                select a.id, $3, b.id, 0, 0, 1 from agreement a, agreement b where a.reference = $1::text and b.reference = $2::text
                """, [later, earlier, relation])
    }

    /// The summary of a period, as a person names it.
    func summary(_ period: String, _ change: (inout SummaryRequest) throws -> Void = { _ in }) throws -> SummaryResult {
        var request = SummaryRequest(period: try SummaryPeriod.reading(period)[0])
        try change(&request)
        return try registry.summary(request)
    }
}

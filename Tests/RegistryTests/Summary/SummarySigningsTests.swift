import Analysis
import Postgres
import Support
import Testing
import Values

@testable import Registry

/// The first and last days of signing, however many of the ends of time are looked through before the rest.
@Suite struct SummarySigningsTests {
    /// What agreements say of themselves, without their facts.
    private static func told(_ connection: Connection, _ condition: String) throws -> [String] {
        try connection.query(
            sql: """
                select o.resolved_id || ' ' || min(n.number) || ' ' || max(n.number) as line
                from agreement a
                join agreement_party p on p.agreement_id = a.id
                join organization o on o.id = p.organization_id
                cross join lateral (select (first_day(a.date_signed) - date '2000-01-01') * 4
                  + case char_length(a.date_signed) when 4 then 0 when 7 then 1 else 2 end as number) n
                where not a.draft and a.date_signed is not null and p.role is distinct from 'funder' and \(condition)
                  and (select count(distinct b.resolved_id) > 1 or count(*) = 1 from agreement_party q
                    join organization b on b.id = q.organization_id where q.agreement_id = a.id)
                  and not exists (select from related_agreement r where r.agreement_id = a.id and r.relation = 'amendment')
                group by o.resolved_id
                """
        ).map { try $0.decode("line", as: String.self) }.sorted()
    }

    private static func number(_ date: SigningDate) -> Int { Int(date.day.number) * 4 + date.precision.rawValue }

    private static func keys(_ connection: Connection, _ sql: String) throws -> [Int] {
        try connection.query(sql: sql).map { try $0.decode("id", as: Int.self) }
    }

    @Test func endsOfTimeTellWhatAllOfItDoes() throws {
        let seed = drawnSeed("SummarySignings")
        var years = try RandomYears(seed: seed)
        try years.fill(120)
        let connection = years.fixture.connection
        let everyone = try Self.keys(connection, "select id from organization order by id")
        let bodies = try Self.keys(connection, "select resolved_id as id from organization o order by o.id")
        let some = try Self.keys(connection, "select id from agreement where id % 3 = 0")
        let party = try #require(everyone.first)
        let event = try #require(try Self.keys(connection, "select id from event").first)
        let fields = try Self.keys(connection, "select distinct field_id as id from agreement_field where field_id % 2 = 0")
        try connection.query(sql: "insert into agreement_purpose (agreement_id, position, purpose_id) select id, 1, (select id from purpose where code = 'joint-research') from agreement where id % 2 = 0")
        let purposes = try Self.keys(connection, "select id from purpose where code like 'joint%'")
        let scopes: [(ids: [Int]?, party: Int?, fields: [Int]?, event: Int?, purposes: [Int]?, condition: String)] = [
            (nil, nil, nil, nil, nil, "true"),
            (some, nil, nil, nil, nil, "a.id % 3 = 0"),
            (nil, party, nil, nil, nil, "exists (select from agreement_party q where q.agreement_id = a.id and q.organization_id = \(party))"),
            (nil, nil, fields, event, nil, "a.event_id = \(event) and exists (select from agreement_field f where f.agreement_id = a.id and f.field_id % 2 = 0)"),
            (nil, party, nil, nil, purposes, "a.id % 2 = 0 and exists (select from agreement_party q where q.agreement_id = a.id and q.organization_id = \(party))"),
        ]
        for until in [nil, CalendarDate(year: 2018, month: 9, day: 1)] {
            for scope in scopes {
                let expected = try Self.told(
                    connection, scope.condition + (until.map { " and first_day(a.date_signed) <= '\($0)'" } ?? ""))
                for ends in [0, 1, 2, 5, 30, 500] {
                    let rows = try connection.rows(
                        SQL.FactSignings(
                            organizations: everyone, bodies: bodies, until: until, ids: scope.ids, parties: scope.party.map { [$0] }, fields: scope.fields,
                            event: scope.event, purposes: scope.purposes, ends: ends, withFunders: false))
                    let found = rows.map { "\($0.id) \(Self.number($0.first)) \(Self.number($0.last))" }.sorted()
                    #expect(found == expected, "seed \(seed), \(ends) of each end, \(scope.condition)")
                }
            }
        }
    }
}

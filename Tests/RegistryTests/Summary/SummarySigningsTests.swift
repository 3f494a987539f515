import Analysis
import Postgres
import Support
import Testing
import Values

@testable import Registry

/// The first and last days of signing, however many of the ends of time are looked through before the rest.
@Suite struct SummarySigningsTests {
    /// A party, and the number of the date on which it signed.
    private struct Signer {
        let organization, body: Int
        let isFunder: Bool
        let number: Int?
        let from, until: CalendarDate?
    }

    /// What agreements say of themselves, without their facts: in plain loops.
    private static func told(_ connection: Connection, _ condition: String, party: Int?, until: CalendarDate?) throws -> [String] {
        let date = "case char_length(b.date_signed) when 4 then 0 when 7 then 1 else 2 end + (first_day(b.date_signed) - date '2000-01-01') * 4"
        let signers = Dictionary(grouping: try connection.query(
            sql: """
                select p.agreement_id, p.organization_id, o.resolved_id, p.role is not distinct from 'funder' as funds, \(date) as number,
                  party_joined(p.from_date, p.date_signed, p.agreement_signed_until) as from_day, last_day(p.until_date) as until_day
                from agreement_party p join organization o on o.id = p.organization_id join agreement b on b.id = p.agreement_id
                """
        ).map { row in
            (try row.decode("agreement_id", as: Int.self), Signer(
                organization: try row.decode("organization_id"), body: try row.decode("resolved_id"), isFunder: try row.decode("funds"),
                number: try row.decode("number"), from: try row.decode("from_day"), until: try row.decode("until_day")))
        }, by: \.0).mapValues { $0.map(\.1) }
        // A draft, and what was retracted, does nothing itself; what amends it does.
        let amendments = try connection.query(
            sql: "select r.agreement_id, r.related_id, case when not b.draft and b.retracted_at is null then b.begins_on end as begin from related_agreement r join agreement b on b.id = r.agreement_id where r.relation = 'amendment'"
        ).map { (later: try $0.decode("agreement_id", as: Int.self), earlier: try $0.decode("related_id", as: Int.self), begin: try $0.decode("begin", as: CalendarDate?.self)) }
        var dates: [Int: (first: Int, last: Int)] = [:]
        let unnamed = try keys(connection, "select id from agreement where parties_unknown is not null")
        let keys = try keys(connection, "select id from agreement a where not a.draft and a.retracted_at is null and \(condition)")
        for key in keys where !amendments.contains(where: { $0.later == key }) {
            let own = signers[key] ?? []
            var all = own
            var waiting = [key]
            var seen: Set<Int> = []
            while let earlier = waiting.popLast() {
                for amendment in amendments where amendment.earlier == earlier && seen.insert(amendment.later).inserted {
                    waiting.append(amendment.later)
                    guard let begin = amendment.begin else { continue }
                    all += (signers[amendment.later] ?? []).filter { added in
                        let first = max(begin, added.from ?? begin)
                        return !own.contains { $0.organization == added.organization && ($0.until ?? first) >= first }
                    }
                }
            }
            if !unnamed.contains(key), Set(all.map(\.body)).count == 1 { continue }
            // Together with somebody one signs once both have.
            let asked = all.filter { $0.organization == party }.compactMap(\.number).min()
            if party != nil, asked == nil { continue }
            for signer in all where !signer.isFunder {
                guard let number = signer.number.map({ max($0, asked ?? $0) }) else { continue }
                if let until, number >> 2 > Int(until.factDay.number) { continue }
                let known = dates[signer.body] ?? (number, number)
                dates[signer.body] = (min(known.first, number), max(known.last, number))
            }
        }
        return dates.map { "\($0) \($1.first) \($1.last)" }.sorted()
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
            (nil, party, nil, nil, nil, "true"),
            (nil, nil, fields, event, nil, "a.event_id = \(event) and exists (select from agreement_field f where f.agreement_id = a.id and f.field_id % 2 = 0)"),
            (nil, party, nil, nil, purposes, "a.id % 2 = 0"),
        ]
        for until in [nil, CalendarDate(year: 2018, month: 9, day: 1)] {
            for scope in scopes {
                let expected = try Self.told(connection, scope.condition, party: scope.party, until: until)
                for ends in [0, 1, 2, 5, 30, 500] {
                    let rows = try connection.rows(
                        SQL.FactSignings(
                            organizations: everyone, bodies: bodies, until: until, ids: scope.ids, parties: scope.party.map { [$0] }, fields: scope.fields,
                            event: scope.event, purposes: scope.purposes, ends: ends, withFunders: false))
                    let found = rows.map { "\($0.id) \(Self.number($0.first)) \(Self.number($0.last))" }.sorted()
                    #expect(found == expected, "seed \(seed), \(ends) of each end, \(scope.condition), party \(scope.party ?? 0)")
                }
            }
        }
    }
}

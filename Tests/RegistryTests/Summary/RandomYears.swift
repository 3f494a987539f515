import Postgres
import Support
import Testing
import Values

@testable import Registry

/// A registry of random agreements, in which lives cross in every way that the database accepts.
struct RandomYears {
    var random: SeededRandom
    let fixture: SummaryFixture
    /// In the order of their codes.
    let organizations = (10..<22).map { "o\($0)" }
    /// What those were merged into that were.
    private var merged: [String: String] = [:]
    static let fields = [
        "isced-f:09", "isced-f:091", "isced-f:0912", "isced-f:0613", "isced-f:061", "isced-f:07", "ford:1", "ford:1.2", "ford:3.1",
        "own:a", "own:a1", "own:b",
    ]

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        fixture = try SummaryFixture()
        let kinds: [String?] = ["university", "enterprise", "institute", "government", "hospital", "association", "other", nil]
        let countries: [String?] = ["CN", "US", "DE", "FR", "AQ", nil]
        for code in organizations { try fixture.organization(code, random.one(of: kinds), random.one(of: countries)) }
        try fixture.connection.execute("insert into event (code, name, start_date) values ('cq', 'Conference', '2020')")
        try fixture.scheme("own", [("a", nil), ("a1", "a"), ("b", nil)])
        for _ in 0..<random.below(6) {
            let (one, other) = (random.one(of: Self.fields), random.one(of: Self.fields))
            try fixture.match(one, random.one(of: ["exact", "exact", "broad"]), other)
        }
        // Units of units, merged ones, and chains of those that went on as others; no circle, since all lead to a later one.
        for (number, code) in organizations.enumerated().dropLast() where random.chance(2) {
            let later = organizations[(number + 1)...]
            let other = random.one(of: Array(later))
            switch random.below(5) {
            case 0, 1: try fixture.part(code, of: other)
            case 2:
                try fixture.merge(code, into: other)
                merged[code] = other
            default:
                let on = random.chance(4) ? nil : String(day(0..<2200).description.prefix(random.one(of: [4, 7, 10])))
                try fixture.succession(code, other, random.one(of: ["renamed", "united", "taken-over", "split"]), on: on)
                if random.chance(3) { try fixture.part(code, of: random.one(of: Array(later))) }
            }
        }
    }

    mutating func fill(_ count: Int) throws {
        for number in 0..<count { try addAgreement("R\(number)", number) }
    }

    /// A random period, counting and level of fields, with filters now and then.
    mutating func request() throws -> SummaryRequest {
        let first = CalendarDate(daysSinceEpoch: 16_900 + random.below(2600)) ?? .today
        let length = random.one(of: [0, 1, 30, 364, 365, 900])
        let period = SummaryPeriod(label: "random", firstDay: first, lastDay: first.adding(days: length) ?? first)
        var request = SummaryRequest(period: try #require(period))
        request.counting = random.one(of: [.whole, .fractional])
        request.fieldLevel = random.one(of: FieldLevel.allCases)
        request.scheme = random.one(of: [nil, nil, "isced-f", "ford", "own"])
        if random.chance(2) { request.who.of = (0..<random.one(of: [1, 1, 2, 3])).map { _ in random.one(of: organizations) } }
        request.who.unitsApart = random.chance(5)
        request.who.withFunders = random.chance(4)
        if random.chance(4) { request.field = random.one(of: Self.fields) }
        if random.chance(4) { request.event = "cq" }
        if random.chance(4) { request.asOf = first.adding(days: random.below(400)) }
        return request
    }

    private mutating func addAgreement(_ reference: String, _ number: Int) throws {
        let signed = random.chance(5) ? nil : day(0..<2200)
        let start = random.chance(2) ? nil : (signed ?? day(0..<2200)).adding(days: random.below(90) - 10)
        let begin = start ?? signed
        let signing = signed.map { precise($0) }
        let end = random.chance(3) ? nil : begin?.adding(days: random.below(900))
        let isOpen = end == nil && random.chance(4)
        let months = random.chance(3) ? random.one(of: [0, 1, 1, 6, 12, 12, 36]) : nil
        let extent = random.chance(5) ? (end ?? begin)?.adding(days: random.below(900)) : nil
        let lapse = months != nil && random.chance(4) ? (end ?? begin)?.adding(days: random.below(500)) : nil
        let amounts = ["0.01", "0.02", "0.05", "100.00", "33.35", "1000.10"]
        let currency = random.chance(3) ? nil : random.one(of: ["CNY", "USD"])
        try fixture.agreement(
            reference, random.one(of: ["mou", "research", "exchange"]), signed: signing, start: start.map(\.description),
            end: end.map { $0.description }, parties: parties(), fields: some(of: Self.fields, most: 4),
            amount: currency.map { _ in random.one(of: amounts) }, currency: currency, draft: random.chance(12),
            event: random.chance(3) ? "cq" : nil, automatic: months, extent: extent?.description, lapse: lapse?.description,
            isOpen: isOpen)
        try addSpans(reference)
        guard let from = [signed.map { CalendarDate(year: $0.year, month: 1, day: 1) ?? $0 }, begin].compactMap(\.self).max()
        else { return }
        for _ in 0..<random.below(5) {
            let kind = random.one(of: ["amended", "suspended", "resumed", "suspended", "resumed", "renewed", "terminated"])
            // A few days around the beginning and the end are where mistakes live.
            let around = random.chance(2) ? end ?? from : from
            guard let on = around.adding(days: random.chance(2) ? random.below(4) : random.below(700)), on >= from else { continue }
            let newEnd = ["amended", "renewed"].contains(kind) && !random.chance(3) ? on.adding(days: random.below(500)) : nil
            // Not everything follows from what came before; the database says so, and the life goes on without it.
            do {
                let isOpen = ["amended", "renewed"].contains(kind) && newEnd == nil && random.chance(2)
                let agreed = kind == "renewed" && random.chance(2) ? on.adding(days: 100 - random.below(400)) : nil
                try fixture.action(
                    kind, reference, on: on.description, agreed: agreed?.description, newEnd: newEnd?.description, isOpen: isOpen,
                    amount: ["amended", "renewed"].contains(kind) && random.chance(3) ? random.one(of: amounts) : nil,
                    currency: currency ?? "CNY")
            } catch PostgresError.server(let error) where error.constraint?.hasPrefix("lifecycle_action_") == true {}
        }
        if number > 0, random.chance(6) { try follow(reference, number, as: "replacement") }
        if number > 0, random.chance(5) { try fixture.replacement(reference, of: "R\(random.below(number))", as: "renewal") }
        if number > 0, random.chance(6) { try follow(reference, number, as: "amendment") }
    }

    /// Lets one amend or replace another that was made before it, if there is such a one among a few.
    private mutating func follow(_ reference: String, _ number: Int, as relation: String) throws {
        for _ in 0..<3 {
            do {
                return try fixture.replacement(reference, of: "R\(random.below(number))", as: relation)
            } catch PostgresError.server(let error) where error.constraint == "related_agreement_not_before_check" {}
        }
    }

    /// Now and then a party that comes or goes, or only funds.
    private mutating func addSpans(_ reference: String) throws {
        for position in 1...5 where random.chance(8) {
            let from = random.chance(2) ? nil : day(0..<2200)
            let until = random.chance(2) ? nil : (from ?? day(0..<1500)).adding(days: random.below(700))
            try fixture.party(
                position, of: reference, role: random.chance(2) ? "funder" : nil, from: from.map { precise($0) },
                until: until.map { $0.description })
        }
    }

    private mutating func day(_ range: Range<Int>) -> CalendarDate {
        CalendarDate(daysSinceEpoch: 17_000 + range.lowerBound + random.below(range.count)) ?? .today
    }

    /// Now and then a date of which only the month or the year is known.
    private mutating func precise(_ day: CalendarDate) -> String {
        let text = day.description
        return String(random.chance(8) ? text.prefix(random.chance(2) ? 4 : 7) : text.prefix(10))
    }

    /// Some organizations; of those that were merged into one, one.
    private mutating func parties() -> [String] {
        var seen: Set<String> = []
        return some(of: organizations, most: 5).filter { seen.insert(survivor($0)).inserted }
    }

    private func survivor(_ code: String) -> String { merged[code].map(survivor) ?? code }

    private mutating func some(of all: [String], most: Int) -> [String] {
        Array(all.shuffled(using: &random).prefix(random.below(most + 1)))
    }
}

import Support
import Values

@testable import Records

/// Agreements with everything that one can hold, made up; each is under the reference `R-` and its number, and relates to
/// lower numbers alone.
struct RandomAgreements {
    var generator: SeededRandom
    /// The first day on which each can have been made.
    var made: [Int: CalendarDate] = [:]

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    mutating func one<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &generator)] }

    mutating func text(_ length: Int) -> JSON {
        let letters = Array("ab é学的🤝\"\\'%_;$<>&=-ñ\u{200D}".unicodeScalars)
        var view = String.UnicodeScalarView("x".unicodeScalars)
        for _ in 0..<number(0...length) { view.append(one(letters)) }
        return .string(String(view).tidied)
    }

    mutating func date(_ year: Int) -> JSON {
        let day = "\(year)-0\(number(1...9))-1\(number(0...9))"
        return .string(String(day.prefix(one([4, 7, 10]))))
    }

    mutating func maybe(_ percent: Int, _ make: (inout RandomAgreements) -> JSON) -> JSON? { chance(percent) ? make(&self) : nil }

    mutating func party(_ organization: Int) -> JSON {
        let contributions: [JSON] = (0..<max(0, number(-2...3))).map { _ in
            let hasAmount = chance(70)
            return .known(
                ("amount", hasAmount ? .string("\(number(0...999_999)).\(number(10...99))") : nil), ("currency", hasAmount ? .string("EUR") : nil),
                ("inKind", maybe(50) { .boolean($0.chance(50)) }), ("what", hasAmount ? maybe(30) { $0.text(20) } : text(20)))
        }
        return .known(
            ("organization", .known(("code", .string("o-\(organization)")), ("name", .string("Organization \(organization)")))),
            ("role", maybe(50) { .string($0.one(["lead", "partner"])) }), ("unitName", maybe(30) { $0.text(40) }),
            ("ownNumber", maybe(30) { $0.text(20) }), ("signatory", maybe(30) { .known(("name", $0.text(20)), ("title", $0.maybe(50) { $0.text(9) })) }),
            ("dateSigned", maybe(30) { $0.date(2009) }),
            ("from", maybe(10) { $0.date(2010) }), ("until", maybe(10) { $0.date(2012) }),
            ("contributes", contributions.isEmpty ? maybe(20) { _ in .boolean(false) } : nil), ("contributions", contributions.isEmpty ? nil : .array(contributions)))
    }

    /// One to three people of different names.
    mutating func contacts() -> JSON {
        .array((1...number(1...3)).map { place in
            .known(
                ("name", .string("\(place)\(text(20).text ?? "")")), ("office", maybe(50) { $0.text(30) }),
                ("email", maybe(50) { .string("d\($0.number(0...99))@example.edu") }),
                ("telephone", maybe(50) { $0.chance(50) ? .string("+86 23 5550 0\($0.number(100...999))") : $0.text(9) }))
        })
    }

    /// One to three purposes of different words.
    mutating func purposes(among parties: [Int]) -> JSON {
        let words = ["student-exchange", "traineeship", "joint-laboratory", "joint-research", "double-degree", "other"]
        return .array(words.shuffled(using: &generator).prefix(number(1...3)).map { word in
            let sides = parties.shuffled(using: &generator).prefix(2).map { JSON.string("o-\($0)") }
            let years = maybe(30) { .number(String($0.number(2000...2010))) }
            return .known(
                ("purpose", .string(word)), ("from", chance(50) ? sides.first : nil), ("to", chance(50) ? sides.last : nil),
                ("quota", maybe(50) { .known(
                    ("amount", .number(String($0.number(1...99)))), ("unit", .string($0.one(["persons", "months", "days"]))),
                    ("per", .string($0.one(["year", "total"])))) }),
                ("level", maybe(30) { .string($0.one(["master", "eqf-6", "2", "outgoing"])) }),
                ("field", maybe(30) { .string($0.one(["isced-f:0912", "ford:1.1"])) }), ("firstYear", years),
                ("lastYear", years == nil ? nil : maybe(50) { .number(String($0.number(2010...2020))) }))
        })
    }

    /// What can follow from what was before, told in the order of the days or against it.
    mutating func lifecycle() -> JSON {
        var (isSuspended, isTerminated) = (false, false)
        var actions = (0..<number(1...4)).map { place in
            let possible = ["amended"] + (isTerminated ? [] : ["terminated", isSuspended ? "resumed" : "suspended"])
            let action = one(possible)
            if action == "terminated" { isTerminated = true }
            if action == "suspended" || action == "resumed" { isSuspended = action == "suspended" }
            let value = action == "amended" ? maybe(50) { .known(("amount", .string("\($0.number(0...99)).50")), ("currency", .string("EUR"))) } : nil
            return JSON.known(
                ("action", .string(action)), ("date", .string("201\(2 + place)-05-0\(number(1...9))")), ("value", value),
                ("reason", maybe(50) { $0.text(30) }))
        }
        if chance(30) { actions.reverse() }
        return .array(actions)
    }

    mutating func agreement(_ index: Int) -> JSON {
        let parties = Array((1...12).shuffled(using: &generator).prefix(number(2...4)))
        let list = parties.map { party($0) }
        let related = (0..<number(0...2)).compactMap { _ in index > 1 ? number(1...index - 1) : nil }
        let (signed, start) = (maybe(80) { $0.date(2010) }, date(2011))
        let days = [signed, start].compactMap { $0?.text.flatMap { PartialDate($0) } }
        made[index] = days.map(\.firstDay).min()
        // What amends or replaces another was not made before that one.
        func relations(to other: Int) -> [String] {
            guard let own = days.map(\.lastDay).min(), let made = made[other], own < made else { return ["framework", "renewal", "replacement", "amendment"] }
            return ["framework", "renewal"]
        }
        return .known(
            ("reference", .string("R-\(index)")), ("title", text(60)),
            ("titles", maybe(20) { .known(("fr", $0.text(9)), ("zh-Hans", $0.text(9))) }),
            ("type", .string(one(["mou", "research", "license"]))), ("binding", maybe(30) { .boolean($0.chance(50)) }),
            ("dateSigned", signed),
            ("period", .known(("startDate", start), ("endDate", maybe(70) { $0.date(2014) }))),
            ("value", maybe(60) { $0.chance(20) ? .string("none") : .known(("amount", .string("\($0.number(0...99)).00")), ("currency", .string("CNY"))) }),
            ("parties", .array(list)),
            ("fields", maybe(50) { _ in .array([.string("isced-f:0912"), .string("ford:1.1")]) }),
            ("purposes", maybe(50) { $0.purposes(among: parties) }),
            ("related", related.isEmpty ? nil : .array(Set(related).map {
                .known(("relation", .string(one(relations(to: $0)))), ("reference", .string("R-\($0)")))
            })),
            ("lifecycle", maybe(40) { $0.lifecycle() }),
            ("obligations", maybe(30) {
                .array([.known(("number", .number(String($0.one(Array(1...9))))), ("description", $0.text(20)), ("by", .string("o-\($0.one(parties))")), ("due", $0.date(2013)),
                    ("retracted", $0.maybe(20) { $0.text(30) }))])
            }),
            ("activities", maybe(30) {
                .array([.known(
                    ("number", .number(String($0.one(Array(1...9))))), ("kind", .string("other")), ("date", $0.date(2013)),
                    ("inKind", $0.maybe(30) { .boolean($0.chance(50)) }), ("from", parties.first.map { .string("o-\($0)") }),
                    ("to", parties.dropFirst().first.map { .string("o-\($0)") }),
                    ("retracted", $0.maybe(20) { $0.text(30) }))])
            }),
            ("classifications", maybe(40) { maker in
                .array(["tech-contract:service", "programme:Horizon 2020", "restricted"].shuffled(using: &maker.generator).prefix(maker.number(1...3)).map { .string($0) })
            }),
            ("amounts", maybe(20) {
                .array([.known(("kind", .string("technology")), ("amount", .string("\($0.number(0...99)).50")), ("currency", .string("EUR")))])
            }),
            ("filings", maybe(20) { maker in
                .array((1...maker.number(1...2)).map { place in
                    .known(
                        ("scheme", .string(maker.one(["tech-contract", "ewp-approval"]))), ("number", .string("\(place)\(maker.text(9).text ?? "")")),
                        ("date", maker.maybe(50) { $0.date(2013) }), ("office", maker.maybe(50) { $0.text(9) }), ("result", maker.maybe(50) { $0.text(9) }))
                })
            }),
            ("contacts", maybe(40) { $0.contacts() }),
            ("owner", maybe(30) { $0.text(30) }), ("note", maybe(20) { $0.text(90) }),
            ("lapse", maybe(20) { .known(("endDate", .string("2015-01-01")), ("date", $0.maybe(50) { .string($0.one(["2014-06-30", "2014-12-31"])) }), ("reason", $0.maybe(50) { $0.text(30) })) }),
            ("retracted", maybe(10) { $0.text(30) }),
            ("visibility", .string(one(["public", "internal", "restricted"]))))
    }
}

import Support

@testable import Records

/// Records of every kind that a change can be of, made up, and changes of them.
struct RandomRecords {
    var generator: SeededRandom

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    private mutating func one<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &generator)] }
    private mutating func maybe(_ make: (inout RandomRecords) -> JSON) -> JSON? { chance(60) ? make(&self) : nil }
    private mutating func text(_ stem: String) -> JSON { .string("\(stem) \(Int.random(in: 1...9, using: &generator))") }
    private mutating func some(_ values: [JSON]) -> JSON { .array(Array(values.shuffled(using: &generator).prefix(Int.random(in: 1...values.count, using: &generator)))) }

    /// What can be said of each key beside the name of a record, by kind: made anew each time.
    private mutating func values(of record: JSON) -> [(String, JSON)] {
        let code = record["code"]?.text ?? ""
        let labels: [(String, JSON)] = [("label", text("Label")), ("labels", .known(("zh", text("名称")))), ("definition", text("Definition"))]
        switch record["record"]?.text {
        case "organization":
            // Those above have lower numbers, so that no change makes a circle. From whom one is distinct stands at the higher.
            let above = ["o-1", "o-2", "o-3"].filter { $0 < code }.map { JSON.string($0) }
            let later = ["o-2", "o-3", "o-4"].filter { $0 > code }.map { JSON.string($0) }
            return [
                ("name", text("Name of \(code)")), ("names", some([.known(("name", text("Other")), ("kind", .string("short"))), .known(("name", .string("别名")), ("language", .string("zh")))])),
                ("kind", .string(one(["university", "enterprise"]))), ("country", .string(one(["GB", "CN"]))), ("city", text("City")), ("website", .string("https://\(one(["a", "b"])).example.org")),
                ("identifiers", .array([.string("own:\(code)-\(one(["x", "y"]))")])), ("contacts", some([.known(("name", .string("Desk")), ("email", .string("desk@\(one(["a", "b"])).example"))), .known(("name", text("Person")))])),
                ("classifications", some([.string("size:sme"), .known(("classification", .string("cn-nature:\(one(["022", "023"]))")), ("from", .string("2020")))])),
            ] + (above.isEmpty ? [] : [("partOf", one(above)), ("distinctFrom", some(above))]) + (later.isEmpty ? [] : [("successors", .array([.known(("organization", one(later)), ("kind", .string(one(["split", "united"]))), ("note", text("Note")))]))])
        case "event":
            return [
                ("name", text("Event")), ("names", .known(("zh", text("活动")))), ("theme", text("Theme")), ("endDate", .string("2024-05-0\(one([2, 3]))")), ("venue", text("Hall")), ("city", text("City")), ("country", .string("LU")),
                ("hosts", some([.string("o-1"), .string("o-2")])), ("organizers", some([.string("o-3"), .string("o-4")])),
                ("sessions", .array([.known(("title", text("Session")), ("hosts", maybe { _ in .array([.string("o-1")]) }))])), ("speeches", some([.known(("speaker", text("Speaker")), ("organization", .string("o-2"))), .known(("speaker", text("Other")), ("subject", text("Subject")))])),
                ("delegations", .array([.known(("country", .string("LU")), ("organization", maybe { _ in .string("o-3") }), ("quantity", .number("2")))])),
                ("attendance", some([.known(("category", text("guests")), ("quantity", .number("80")), ("atLeast", .boolean(true)))])), ("note", text("Note")),
            ]
        case "event-series": return [("name", text("Series")), ("names", .known(("zh", text("系列")))), ("note", text("Note"))]
        case "agreement-type": return labels + [("carriesMoney", .boolean(chance(50))), ("counted", .boolean(chance(50)))]
        case "activity-kind": return labels + [("unit", text("unit")), ("units", .known(("zh", text("个"))))]
        case "purpose": return labels + [("broader", .string(one(["student-mobility", "joint-research"]))), ("names", .known(("mext", text("M")), ("indonesia", text("I")))), ("retired", .boolean(chance(30)))]
        case "classification": return labels + [("values", some([.known(("value", .string("a")), ("label", text("A"))), .known(("value", .string("b")), ("label", text("B")))]))]
        case "party-role": return labels
        default:
            return [
                ("title", text("Title")), ("titles", .known(("zh", text("协议")))), ("type", .string(one(["mou", "own-type"]))), ("binding", .boolean(chance(50))),
                ("period", .known(("startDate", .string("2020-01-0\(one([1, 2]))")), ("endDate", maybe { .string("202\($0.one([5, 6]))") }))),
                ("notice", .known(("days", .number("\(one([30, 90]))")))), ("value", chance(30) ? .string("none") : .known(("amount", .string("\(one([1, 2])).50")), ("currency", .string("EUR")))),
                ("parties", .array(["o-1", "o-2"].map { .known(("organization", .string($0)), ("role", maybe { .string($0.one(["lead", "own-role"])) })) })), ("fields", some([.string("isced-f:0912"), .string("ford:1.1")])),
                ("obligations", .array([.known(("number", .number("1")), ("description", text("Pay")), ("by", .string("o-1")), ("due", .string("2021")), ("statuses", maybe { _ in .array([.known(("status", .string("met")), ("date", .string("2021-01-01")))]) }))])),
                ("activities", .array([.known(("number", .number("1")), ("kind", .string(one(["visit", "own-kind"]))), ("date", .string("2021")), ("quantity", maybe { _ in .number("3") }), ("from", maybe { _ in .string("o-1") }))])),
                ("documents", .array([.known(("number", .number("1")), ("title", text("Paper")), ("language", .string("en")))])),
                ("purposes", some([.known(("purpose", .string("own-purpose")), ("from", .string("o-2"))), .known(("purpose", .string("student-exchange")), ("quota", .known(("amount", .number("\(one([1, 2]))")), ("unit", .string("persons")))))])),
                ("classifications", some([.string("tech-contract:service"), .string("restricted")])), ("amounts", .array([.known(("kind", .string("technology")), ("amount", .string("\(one([1, 2])).00")), ("currency", .string("EUR")))])),
                ("filings", some([.known(("scheme", .string("tech-contract")), ("number", text("N"))), .known(("scheme", .string("ewp-approval")), ("result", text("R")))])),
                ("lifecycle", .array([.known(("action", .string(one(["suspended", "amended"]))), ("date", .string("2021-0\(one([1, 2]))-01")), ("reason", text("Reason")))])), ("lapse", .known(("endDate", .string("2024-01-0\(one([1, 2]))")))),
                ("contacts", some([.known(("name", .string("Desk")), ("office", text("Office")))])), ("owner", text("Owner")), ("note", text("Note")), ("event", .string("e-1")),
            ]
        }
    }

    private static let names: [[(String, JSON)]] = ["agreement-type own-type", "activity-kind own-kind", "party-role own-role", "purpose own-purpose", "classification own-scheme", "event-series own-series"].map { word in
        let parts = word.split(separator: " ").map(String.init)
        return [("record", .string(parts[0])), ("code", .string(parts[1]))]
    } + (1...4).map { [("record", .string("organization")), ("code", .string("o-\($0)"))] }
        + (1...2).map { [("record", .string("event")), ("code", .string("e-\($0)")), ("startDate", .string("2024-05-01"))] }
        + (1...6).map { [("reference", .string("R-\($0)")), ("dateSigned", .string("2020"))] }

    private static let numbered: Set = ["obligations", "activities", "documents"]
    private static let required: Set = ["name", "label", "title", "parties", "of", "form"]
    /// What is never unknown.
    private static let known: Set = ["type", "visibility"]

    /// A record of each, with some of what can be said.
    mutating func records() -> [JSON] {
        Self.names.map { name in
            let own: [(String, JSON)] = name.contains { $0.1.text == "classification" } ? [("of", .string("organization")), ("form", .string("listed"))] : []
            let record = JSON.object((name + own).map { JSON.Member(key: $0.0, value: $0.1) })
            let said = values(of: record).filter { Self.required.contains($0.0) || chance(60) }
            return .object((name + own + said).map { JSON.Member(key: $0.0, value: $0.1) })
        }
    }

    /// A change of some of them: a key said otherwise, or cleared.
    mutating func changes(of records: [JSON]) -> [JSON] {
        records.filter { _ in chance(50) }.map { record in
            let name = ["record", "code", "reference"].compactMap { key in record[key].map { JSON.Member(key: key, value: $0) } }
            let said = values(of: record).filter { _ in chance(40) }.map { key, value in
                JSON.Member(key: key, value: !Self.required.contains(key) && !Self.known.contains(key) && !Self.numbered.contains(key) && chance(30) ? .null : value)
            }
            return .object(name + said)
        }
    }
}

@testable import Registry

/// A registry small enough to work every figure of 2023 out by hand.
///
/// On 31 December 2022 in force: A1 A2 A3 A6 A11. On 31 December 2023: A2 A5 A7 A8 A12 A13.
/// Signed in 2023: A4 A7 A8 A12 A14. Active in 2023: all but A3, A9 and A10.
enum SampleYear {
    static func make() throws -> SummaryFixture {
        let fixture = try SummaryFixture()
        try fixture.organization("x", "university", "CN")
        try fixture.organization("e1", "enterprise", "CN", name: "Acme Ltd")
        try fixture.organization("e2", "enterprise", "US")
        try fixture.organization("i1", "institute", "DE")
        try fixture.organization("k", nil, "US")
        try fixture.organization("u2", "university", nil)
        try fixture.organization("e9", "enterprise", "FR", name: "ACME Co., Ltd.")
        try fixture.connection.execute(
            "insert into event (code, name, start_date) values ('cq', 'Conference', '2023-10-11')")
        // Suspended across the end of the year.
        try fixture.agreement("A1", "mou", signed: "2022-05-01", parties: ["x", "e1"], fields: ["isced-f:0912"])
        try fixture.action("suspended", "A1", on: "2023-11-01")
        // Suspended and resumed twice; amended.
        try fixture.agreement(
            "A2", "research", signed: "2021-01-01", parties: ["x", "e2", "i1"], fields: ["isced-f:0613", "isced-f:0912"])
        try fixture.action("suspended", "A2", on: "2023-02-01")
        try fixture.action("resumed", "A2", on: "2023-03-01")
        try fixture.action("suspended", "A2", on: "2023-06-01")
        try fixture.action("resumed", "A2", on: "2023-07-01")
        try fixture.action("amended", "A2", on: "2023-08-01")
        // Ends on 31 December 2022, so it expires on the first day of 2023.
        try fixture.agreement("A3", "exchange", signed: "2020-01-01", end: "2022-12-31", parties: ["x", "u2"])
        // Begins and ends within the year.
        try fixture.agreement(
            "A4", "research", signed: "2023-03-01", start: "2023-03-10", end: "2023-10-31", parties: ["x", "e1", "e2"],
            fields: ["isced-f:0613"], amount: "1000.00", currency: "CNY")
        // Renewed long after it had expired: it comes back.
        try fixture.agreement(
            "A5", "mou", signed: "2019-03-01", end: "2022-06-30", parties: ["i1", "e2"],
            fields: ["isced-f:0912", "isced-f:0911"])
        try fixture.action("renewed", "A5", on: "2023-04-01", newEnd: "2025-12-31")
        // Replaced by A7 when that begins.
        try fixture.agreement("A6", "research", signed: "2021-06-01", parties: ["x", "i1"])
        try fixture.agreement(
            "A7", "research", signed: "2023-05-20", start: "2023-06-01", parties: ["x", "i1"],
            fields: ["isced-f:0613", "ford:1.2"], amount: "100.01", currency: "USD")
        try fixture.replacement("A7", of: "A6")
        // Known to the month and to the year only.
        try fixture.agreement("A8", "mou", signed: "2023-02", end: "2023", parties: ["x", "k"])
        try fixture.agreement("A9", "mou", parties: ["x", "e1"])
        try fixture.agreement("A10", "mou", signed: "2023-01-05", parties: ["x", "e2"], draft: true)
        try fixture.agreement("A11", "service", signed: "2022-10-10", parties: ["e1", "e2"], fields: ["isced-f:0613"])
        try fixture.action("terminated", "A11", on: "2023-09-01")
        try fixture.agreement(
            "A12", "mou", signed: "2023-10-11", parties: [], amount: "500.00", currency: "USD", event: "cq")
        // No signing date; in force on exactly the days of 2023.
        try fixture.agreement(
            "A13", "consultancy", start: "2023-01-01", end: "2023-12-31", parties: ["x", "i1"], fields: ["isced-f:09"])
        // Signed in 2023, begins in 2024.
        try fixture.agreement("A14", "license", signed: "2023-12-20", start: "2024-01-01", parties: ["x", "e1"])
        return fixture
    }
}

extension SummaryStockFlow {
    /// The stocks and flows in the order of the table.
    var cells: [Int] {
        [
            inForceBefore, entered, resumed, expired, terminated, replaced, suspended, inForceAfter, signed,
            signedAsRenewal, amended, renewed, renewedByItself,
        ]
    }
}

extension SummaryTypeRow {
    var line: String { "\(type) \(signed) \(inForce) \(share?.description ?? "-")" }
}

extension SummaryFieldRow {
    var line: String { "\(field ?? "unknown") \(signed) \(inForce) \(organizations) \(universities) \(enterprises) \(institutes)" }
}

extension SummaryKindRow {
    var line: String {
        let money = amounts.map { " \($0.currency) \($0.amount)" }.joined()
        return "\(kind ?? "unknown") \(organizations) \(signed) \(inForce)\(money)"
    }
}

extension SummaryKindMixRow {
    var line: String { "\(kinds.map { $0 ?? "unknown" }.joined(separator: "+")) \(signed) \(inForce) \(share?.description ?? "-")" }
}

extension SummaryPlaceRow {
    var line: String { "\(code ?? "unknown") \(organizations) \(signed) \(inForce) \(change)" }
}

extension SummaryPartnerRow {
    var line: String { "\(code) \(signed) \(inForce) \(fields) \(firstSigned ?? "-") \(lastSigned ?? "-")" }
}

extension SummaryQualityRow {
    var line: String { "\(check.rawValue) \(found) \(lookedAt) \(share?.description ?? "-")" }
}

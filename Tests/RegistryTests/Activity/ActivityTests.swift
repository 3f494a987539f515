import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Activities: what happened, between parties, and what it comes to.
@Suite struct ActivityTests {
    private let sample: RegistrySample
    private func day(_ text: String) throws -> CalendarDate { try CalendarDate.reading(text, as: "day") }

    init() throws {
        sample = try RegistrySample()
        try sample.record("R-1")
        try sample.record("R-2") { $0.parties = ["b", "c"].map { NewAgreement.Party(organization: $0) } }
    }

    @discardableResult
    private func add(_ reference: String, _ kind: String, _ date: String, _ change: (inout NewActivity) throws -> Void = { _ in }) throws -> Int {
        var new = NewActivity()
        new.kind = kind
        new.date = PartialDate(date)
        try change(&new)
        return try sample.registry.activities.add(new, to: reference).position
    }

    @Test func totalsByKind() throws {
        #expect(try add("R-1", "students-exchanged", "2020-09") { $0.quantity = 12; $0.sender = "a"; $0.recipient = "b" } == 1)
        #expect(try add("R-1", "Students-Exchanged", "2021-09") { $0.quantity = 3 } == 2)
        try add("R-1", "income", "2021") { $0.value = try Money(reading: "10.50 EUR", as: "v") }
        try add("R-2", "income", "2021-05-05") { $0.value = try Money(reading: "0.50 EUR", as: "v") }
        try add("R-2", "income", "2022-05-05") { $0.value = try Money(reading: "100 JPY", as: "v") }
        func totals(_ filter: Activities.Filter = .init(), _ day: String = "2024-01-01") throws -> [String] {
            try sample.registry.activities.totals(filter, on: self.day(day)).table.rows.map { row in
                row.map { $0.isBlank ? "-" : $0.plainText }.joined(separator: " ")
            }
        }
        #expect(try totals() == ["income 3 - - 11.00 EUR;100 JPY", "students-exchanged 2 15 students -"])
        #expect(try totals(.init(), "2021-01-31") == ["income 1 - - 10.50 EUR", "students-exchanged 1 12 students -"])
        var filter = Activities.Filter()
        filter.organization = "a"
        filter.from = try day("2021-01-01")
        #expect(try totals(filter) == ["income 1 - - 10.50 EUR", "students-exchanged 1 3 students -"])
        #expect(try sample.registry.activities.list(filter, on: day("2024-01-01")).texts("number") == ["2", "3"])
        var change = NewActivity()
        change.quantity = 4
        try sample.registry.activities.update(change, of: "R-1", 2)
        filter.kind = "students-exchanged"
        #expect(try totals(filter) == ["students-exchanged 1 4 students -"])
    }

    @Test func theRulesHoldFromBehind() throws {
        func insert(_ columns: String, _ values: String, _ date: String = "2020") -> String {
            "insert into activity (agreement_id, position, date, \(columns)) select id, 7, '\(date)', \(values) from agreement where reference = 'R-1'"
        }
        let c = "(select id from organization where code = 'c')"
        #expect(sample.brokenRule(insert("kind, sender_id", "'visit', \(c)")) == "activity_sender_fkey")
        #expect(sample.brokenRule(insert("kind, recipient_id", "'visit', \(c)")) == "activity_recipient_fkey")
        #expect(sample.brokenRule(insert("kind", "'dance'")) == "activity_kind_fkey")
        #expect(sample.brokenRule(insert("kind", "'visit'", "2190")) == "activity_not_in_future_check")
        #expect(sample.brokenRule(insert("kind, quantity", "'visit', -1")) == "activity_quantity_check")
        #expect(sample.brokenRule(insert("kind, amount", "'visit', 1")) == "activity_amount_has_currency_check")
        #expect(sample.brokenRule(insert("kind, amount, currency", "'visit', 1.5, 'JPY'")) == "activity_amount_scale_check")
        #expect(sample.brokenRule(insert("kind, end_date", "'visit', '2019'")) == "activity_ends_after_start_check")
        #expect(sample.brokenRule("insert into activity_kind values ('dance', 'Dance', '舞蹈', 'dances', '场', 'Dances.')") == nil)
        #expect(sample.brokenRule(insert("kind", "'dance'")) == nil)
        #expect(sample.brokenRule("delete from activity_kind") == "record_keep_check")
    }
}

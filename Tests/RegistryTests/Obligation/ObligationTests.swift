import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Obligations and activities: numbered, of parties alone, and told for any day.
@Suite struct ObligationTests {
    private let sample: RegistrySample
    private func day(_ text: String) throws -> CalendarDate { try CalendarDate.reading(text, as: "day") }

    init() throws {
        sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01") }
    }

    private func statuses(_ day: String) throws -> [String] {
        let listed = try sample.registry.obligations.list(.init(), on: self.day(day))
        return zip(listed.texts("number"), zip(listed.texts("status"), listed["overdue"])).map { position, standing in
            "\(position) \(standing.0)\(standing.1 == .boolean(true) ? " overdue" : "")"
        }
    }

    @Test func whatWasWrittenDownWronglyIsMended() throws {
        let obligations = sample.registry.obligations
        _ = try obligations.add(to: "R-1", "Reprot", by: "a", due: try #require(PartialDate("2021-03")))
        try obligations.mend("R-1", 1, description: "Report", by: "b", due: PartialDate("2021-04"))
        let listed = try obligations.list(.init(), on: day("2021-01-01"))
        #expect(["description", "organization", "due"].map(listed.texts) == [["Report"], ["b"], ["2021-04"]])
        // All of it or nothing: c is no party.
        #expect(throws: (any Error).self) {
            try obligations.together {
                try $0.mend("R-1", 1, description: "Other", by: nil, due: nil)
                try $0.mend("R-1", 1, description: nil, by: "c", due: nil)
            }
        }
        #expect(try obligations.list(.init(), on: day("2021-01-01")).texts("description") == ["Report"])
        #expect(throws: RegistryError.self) { try obligations.mend("R-1", 2, description: "x", by: nil, due: nil) }
    }

    @Test func statusIsThatOfTheDay() throws {
        let obligations = sample.registry.obligations
        #expect(try obligations.add(to: "R-1", "Report", by: "a", due: try #require(PartialDate("2021-03"))).position == 1)
        #expect(try obligations.add(to: "R-1", "Money", by: "Beta Works Co., Ltd.", due: try #require(PartialDate("2021-06-01"))).position == 2)
        try obligations.update("R-1", 1, status: .met, on: day("2021-05-01"))
        try obligations.update("R-1", 1, status: .partiallyMet, on: day("2021-04-10"), note: "half")
        #expect(try statuses("2019-12-31") == [])
        #expect(try statuses("2021-03-31") == ["1 scheduled", "2 scheduled"])
        #expect(try statuses("2021-04-01") == ["1 scheduled overdue", "2 scheduled"])
        #expect(try statuses("2021-04-10") == ["1 partially-met overdue", "2 scheduled"])
        #expect(try statuses("2021-06-02") == ["1 met", "2 scheduled overdue"])
        // Of one day the last word counts.
        try obligations.update("R-1", 1, status: .notMet, on: day("2021-05-01"))
        #expect(try statuses("2021-06-02") == ["1 not-met", "2 scheduled overdue"])
        var filter = Obligations.Filter()
        filter.isOverdue = true
        #expect(try obligations.list(filter, on: day("2021-06-02")).texts("number") == ["2"])
        filter = .init()
        filter.organization = "a"
        filter.isOpen = true
        #expect(try obligations.list(filter, on: day("2021-06-02")).isEmpty)
        #expect(try obligations.list(filter, on: day("2021-04-02")).texts("organization") == ["a"])
    }

    @Test func theRulesHoldFromBehind() throws {
        _ = try sample.registry.obligations.add(to: "R-1", "Report", by: "a", due: try #require(PartialDate("2021")))
        func insert(_ position: Int, _ organization: String, _ due: String) -> String {
            """
            insert into obligation (agreement_id, position, organization_id, description, due)
            select a.id, \(position), o.id, 'x', '\(due)' from agreement a, organization o where o.code = '\(organization)'
            """
        }
        #expect(sample.brokenRule(insert(2, "c", "2021")) == "obligation_party_fkey")
        #expect(sample.brokenRule(insert(1, "a", "2021")) == "obligation_position_key")
        #expect(sample.brokenRule(insert(0, "a", "2021")) == "obligation_position_check")
        #expect(sample.brokenRule(insert(2, "a", "2021-02-30")) == "22008")
        #expect(sample.brokenRule(insert(2, "b", "2021-02")) == nil)
        func status(_ word: String, _ date: String) -> String {
            "insert into obligation_status (obligation_id, status, date) select id, '\(word)', '\(date)' from obligation where position = 1"
        }
        #expect(sample.brokenRule(status("done", "2021-01-01")) == "obligation_status_status_check")
        #expect(sample.brokenRule(status("met", "2190-01-01")) == "obligation_status_date_check")
        // A party that owes stays a party; and where it becomes another, what it owes goes along.
        #expect(sample.brokenRule("delete from agreement_party where position = 1") == "obligation_party_fkey")
        #expect(sample.brokenRule("update agreement_party set organization_id = (select id from organization where code = 'c') where position = 1") == nil)
        #expect(try sample.registry.obligations.list(.init(), on: .today).texts("organization").sorted() == ["b", "c"])
    }

    @Test func twoAddAtOnce() async throws {
        let gate = Gate(count: 4)
        let database = sample.database
        let cluster = try ThrowawayCluster.shared()
        let due = try #require(PartialDate("2021"))
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try Connection(cluster.conninfo(database: database))
                    defer { connection.close() }
                    let registry = try Schema(of: connection).registry()
                    gate.arriveAndWait()
                    return try registry.obligations.add(to: "R-1", "x", by: "a", due: due).position
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == [1, 2, 3, 4])
    }
}

import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// A session is held within the days of its event, whichever of the two changes, and whoever changes them.
@Suite struct EventDaysTests {
    private static let levels: [IsolationLevel] = [.readCommitted, .repeatableRead, .serializable]
    private static let rule = "event_session_within_event_check"

    private func sample(_ start: String, _ end: String?) throws -> RegistrySample {
        let sample = try RegistrySample()
        var properties = EventProperties()
        properties.end = end.flatMap { PartialDate($0) }
        _ = try sample.registry.events.add(
            NewEvent(code: "e", name: "E", start: try #require(PartialDate(start)), properties: properties))
        return sample
    }

    private func session(_ position: Int, _ day: String) -> String {
        "insert into event_session (event_id, position, title, held_on) select id, \(position), 'S', '\(day)' from event"
    }

    /// What is known to the month or the year lies within where it can.
    @Test(arguments: [
        ("2023-10-11", "2023-10-12", ["2023-10-11", "2023-10-12", "2023-10", "2023"], ["2023-10-10", "2023-10-13", "2023-11", "2022"]),
        ("2023-10-11", nil, ["2023-10-11", "2023-10"], ["2023-10-10", "2023-10-12"]),
        ("2023-10", nil, ["2023-10-01", "2023-10-31", "2023"], ["2023-09-30", "2023-11-01"]),
        ("2023", "2024-02", ["2023-01-01", "2024-02-29"], ["2022-12-31", "2024-03-01"]),
    ] as [(String, String?, [String], [String])])
    func within(_ start: String, _ end: String?, _ good: [String], _ bad: [String]) throws {
        let sample = try sample(start, end)
        for (place, day) in good.enumerated() { #expect(sample.brokenRule(session(place + 1, day)) == nil, "\(day)") }
        for day in bad {
            #expect(sample.brokenRule(session(99, day)) == Self.rule, "\(day)")
            #expect(sample.brokenRule("update event_session set held_on = '\(day)' where position = 1") == Self.rule, "\(day)")
        }
    }

    @Test func theEventDoesNotLeaveItsSessions() throws {
        let sample = try sample("2023-10-11", "2023-10-12")
        #expect(sample.brokenRule(session(1, "2023-10-12")) == nil)
        #expect(sample.brokenRule("update event set end_date = '2023-10-11'") == Self.rule)
        #expect(sample.brokenRule("update event set start_date = '2023-10-12'") == nil)
        #expect(sample.brokenRule("update event set end_date = null") == nil)
        #expect(sample.brokenRule("update event set start_date = '2023-10-11'") == Self.rule)
        #expect(sample.brokenRule("update event_session set event_ends_on = '2030-01-01'") == "event_session_event_id_fkey")
        // A speech is of a session of its own event.
        #expect(sample.brokenRule("insert into event (code, name, start_date) values ('f', 'F', '2023')") == nil)
        #expect(
            sample.brokenRule("""
                insert into event_speech (event_id, session_id, position, speaker) select f.id, s.id, 1, 'X' from event f, event_session s where f.code = 'f'
                """) == "event_speech_session_id_fkey")
    }

    /// One ends the event earlier while another adds a session on its last day: one of them fails.
    @Test(arguments: levels)
    func bothAtOnce(_ isolation: IsolationLevel) async throws {
        for _ in 0..<4 {
            let sample = try sample("2023-10-11", "2023-10-12")
            let failed = try await Race.failures(
                in: sample.database, isolation, ["update event set end_date = '2023-10-11'", session(1, "2023-10-12")])
            #expect(failed == 1)
            #expect(
                try sample.number("""
                    select count(*) as n from event_session s join event e on e.id = s.event_id
                    where first_day(s.held_on) > e.ends_on or last_day(s.held_on) < e.begins_on
                    """) == 0)
        }
    }

    @Test func anImportTellsOfIt() throws {
        let line = #"{"record":"event","code":"e","name":"E","startDate":"2023-10-11","sessions":[{"title":"S","date":"2023-10-12"}]}"#
        let faults = try InterchangeDatabase().faults(line + "\n")
        #expect(faults.count == 1 && faults[0].contains("sessions[0].date"), "\(faults)")
    }
}

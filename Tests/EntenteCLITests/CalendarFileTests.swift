import Foundation
import Support
import Testing

@testable import EntenteCLI

/// What `expiring --ics` writes, read by the octet as a calendar reads it (RFC 5545).
@Suite struct CalendarFileTests {
    private struct Unreadable: Error { let why: String }

    /// Properties of a VEVENT by name, and the triggers of its alarms.
    private struct Event {
        var properties: [String: String] = [:]
        var triggers: [String] = []
        subscript(_ name: String) -> String { properties[name] ?? "" }
    }

    /// Lines of at most 75 octets, each ended by CRLF; what begins with a blank goes on with the line before it.
    private func lines(_ file: [UInt8]) throws -> [String] {
        var lines: [[UInt8]] = []
        var start = file.startIndex
        while start < file.endIndex {
            guard let end = file[start...].firstIndex(of: 10), end > start, file[end - 1] == 13 else { throw Unreadable(why: "no CRLF") }
            let line = file[start..<end - 1]
            guard line.count <= 75, !line.contains(13) else { throw Unreadable(why: "a line of \(line.count) octets") }
            guard String(validating: line, as: UTF8.self) != nil else { throw Unreadable(why: "cut inside a character") }
            if line.first == 32 {
                guard !lines.isEmpty else { throw Unreadable(why: "a fold at the start") }
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
            start = end + 1
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private func events(_ file: [UInt8]) throws -> [String: Event] {
        var events: [String: Event] = [:]
        var event: Event?
        var isAlarm = false
        for line in try lines(file) {
            guard let border = line.firstIndex(of: ":") else { throw Unreadable(why: line) }
            let name = String(line[..<border].prefix { $0 != ";" })
            let value = String(line[line.index(after: border)...])
            switch (name, value) {
            case ("BEGIN", "VEVENT"): event = Event()
            case ("END", "VEVENT"):
                guard let done = event, events.updateValue(done, forKey: done["UID"]) == nil else { throw Unreadable(why: "two of one UID") }
                event = nil
            case ("BEGIN", "VALARM"): isAlarm = true
            case ("END", "VALARM"): isAlarm = false
            case ("TRIGGER", _) where isAlarm: event?.triggers.append(value)
            default: if !isAlarm { event?.properties[name] = value }
            }
        }
        return events
    }

    private func calendar(_ database: TestDatabase, _ arguments: String...) throws -> ProcessRun {
        let run = try Program.run(
            ["expiring", "--ics", "--as-of", Demonstration.day, "--of", "x-jialing"] + arguments, database: database)
        #expect(run.status == 0, "\(run.errorText)")
        return run
    }

    private func named(_ events: [String: Event], _ summary: String) throws -> Event {
        let found = events.values.filter { $0["SUMMARY"].contains(summary) }
        return try #require(found.count == 1 ? found.first : nil, "\(summary): \(found.count)")
    }

    /// The same day gives the same file; what was dealt with is canceled under its UID, with a higher SEQUENCE.
    @Test func whatWasDealtWithIsCanceled() throws {
        let database = try Demonstration.create()
        let obligation = try Program.run(
            "obligation", "add", "X-2022-018", "Bericht; größer, 協議 \\ " + String(repeating: "协é🤝", count: 30), "--by", "x-jialing",
            "--due", "2024-05-20", database: database)
        #expect(obligation.text == "4\n", "\(obligation.errorText)")
        let first = try calendar(database)
        #expect(try calendar(database).output == first.output)
        #expect(try lines(first.output).contains("METHOD:PUBLISH"))
        let before = try events(first.output)
        #expect(before.values.allSatisfy { $0["STATUS"] == "CONFIRMED" && !$0.triggers.isEmpty })
        let owed = try named(before, "Bericht")
        #expect(owed["SUMMARY"] == "Owed: X-2022-018 Bericht\\; größer\\, 協議 \\\\ " + String(repeating: "协é🤝", count: 30))
        #expect(owed["DTSTART"] == "20240520")
        // Nine in the morning of the day of the file, and of the next: twelve and thirteen days after it was due.
        #expect(owed.triggers == ["P12DT9H", "P13DT9H"])

        for arguments in [
            ["obligation", "retract", "X-2022-018", "4", "--reason", "Not ours"],
            ["obligation", "update", "X-2022-018", "2", "--status", "met", "--on", "2024-05-30"],
            ["ag", "lapse", "X-2023-024", "--as-of", Demonstration.day],
        ] {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(run.errorText)")
        }
        let after = try events(calendar(database).output)
        for summary in ["Bericht", "Second annual report", "X-2023-024"] {
            let (old, new) = (try named(before, summary), try named(after, summary))
            #expect(new["UID"] == old["UID"] && new["STATUS"] == "CANCELLED" && new.triggers.isEmpty, "\(summary)")
            #expect(new["DTSTART"] == old["DTSTART"])
            #expect(try #require(Int(new["SEQUENCE"])) > #require(Int(old["SEQUENCE"])))
        }
        #expect(try named(after, "Sequencer")["STATUS"] == "CONFIRMED")
        // Put in again, it counts up once more.
        _ = try Program.run("obligation", "retract", "X-2022-018", "4", "--undo", database: database)
        let again = try named(events(calendar(database).output), "Bericht")
        #expect(try again["STATUS"] == "CONFIRMED" && #require(Int(again["SEQUENCE"])) > #require(Int(try named(after, "Bericht")["SEQUENCE"])))
        // Long after, nothing more is said of it.
        let late = try Program.run("expiring", "--ics", "--as-of", "2190-01-01", "--of", "x-jialing", database: database)
        #expect(try events(late.output).values.allSatisfy { $0["STATUS"] == "CONFIRMED" })
    }

    /// At least one alarm is still to ring when the file is read on its day, whenever that is.
    @Test(arguments: -500...400)
    func oneAlarmStillRings(_ daysLeft: Int) {
        let alarms = ExpiryCalendar.alarms(daysLeft)
        #expect(alarms.contains { $0 + daysLeft >= 1 })
        #expect(alarms.allSatisfy { $0 + daysLeft >= 0 })
        #expect(alarms == alarms.sorted() && Set(alarms).count == alarms.count)
        if daysLeft > 30 { #expect(alarms == [-30, -7, -1]) }
        if daysLeft < 0 { #expect(alarms == [-daysLeft, 1 - daysLeft]) }
    }
}

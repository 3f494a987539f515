import Foundation
import Testing

@testable import Output

@Suite struct ICalendarTests {
    private static func entry(_ summary: String, details: String = "") -> ICalendar.Entry {
        ICalendar.Entry(
            uid: "end-1-2@entente", sequence: 3, stamp: "20231011T083000Z", changed: "20231010T083000Z", day: "2024-02-29", dayAfter: "2024-03-01",
            summary: summary, details: details, alarms: [-30, -7])
    }

    @Test func everyEntryComesBack() throws {
        let text = "Comma, semicolon; backslash \\ colon: 名稱協議🤝 \"quoted\" \\n é" + String(repeating: "协", count: 100)
        let details = "One\nTwo, \(text)\nThree"
        let file = ICalendar(name: "Due, 到期", entries: [Self.entry(text, details: details), Self.entry("x")]).render()
        let calendar = try SmallCalendarReader.read(file)
        #expect(calendar.properties["VERSION"] == "2.0")
        #expect(calendar.properties["METHOD"] == "PUBLISH")
        #expect(calendar.properties["NAME"] == "Due\\, 到期")
        #expect(calendar.components.map(\.name) == ["VEVENT", "VEVENT"])
        let event = try #require(calendar.components.first)
        #expect(SmallCalendarReader.text(event.properties["SUMMARY"]) == text)
        #expect(SmallCalendarReader.text(event.properties["DESCRIPTION"]) == details)
        #expect(event.properties["UID"] == "end-1-2@entente")
        #expect(event.properties["SEQUENCE"] == "3")
        #expect(event.properties["DTSTAMP"] == "20231011T083000Z")
        #expect(event.properties["LAST-MODIFIED"] == "20231010T083000Z")
        #expect(event.properties["STATUS"] == "CONFIRMED")
        #expect(event.properties["DTSTART;VALUE=DATE"] == "20240229")
        #expect(event.properties["DTEND;VALUE=DATE"] == "20240301")
        #expect(event.components.map { $0.properties["TRIGGER"] } == ["-P29DT15H", "-P6DT15H"])
        #expect(event.components.allSatisfy { $0.name == "VALARM" && $0.properties["ACTION"] == "DISPLAY" })
    }

    @Test func linesAreFoldedBetweenCharactersAndEndInCRLF() {
        for character in ["a", "é", "协", "🤝", "\u{200D}"] {
            for length in 60...80 {
                let file = ICalendar(name: "x", entries: [Self.entry(String(repeating: character, count: length))]).render()
                let bytes = Array(file.utf8)
                #expect(bytes.suffix(2) == [13, 10])
                for (place, byte) in bytes.enumerated() where byte == 10 { #expect(bytes[place - 1] == 13) }
                for line in bytes.split(separator: 10) {
                    #expect(line.count - 1 <= 75)
                    #expect(String(validating: line, as: UTF8.self) != nil, "cut inside a character")
                }
            }
        }
    }

    /// Nine in the morning, however many days before or after.
    @Test(arguments: [(-30, "-P29DT15H"), (-1, "-PT15H"), (0, "PT9H"), (1, "P1DT9H"), (800, "P800DT9H")])
    func alarmsRingAtNine(_ days: Int, _ trigger: String) throws {
        var entry = Self.entry("x")
        entry.alarms = [days]
        entry.isCanceled = days == 0
        let event = try #require(try SmallCalendarReader.read(ICalendar(name: "x", entries: [entry]).render()).components.first)
        #expect(event.components.map { $0.properties["TRIGGER"] } == [trigger])
        #expect(event.properties["STATUS"] == (days == 0 ? "CANCELLED" : "CONFIRMED"))
    }

    @Test func controlsStayOut() throws {
        let file = ICalendar(name: "x", entries: [Self.entry("a\u{1B}[31m\u{7}b\rc\u{85}d")]).render()
        #expect(file.contains("SUMMARY:a[31mbcd\r\n"))
    }

    /// A calendar must hold something, also when nothing is due.
    @Test func anEmptyCalendarIsOne() throws {
        let calendar = try SmallCalendarReader.read(ICalendar(name: "x", entries: []).render())
        #expect(calendar.components.map(\.name) == ["VTIMEZONE"])
    }
}

/// A reader of iCalendar that knows nothing of the writer: unfolds, splits, nests.
enum SmallCalendarReader {
    struct Component {
        var name: String
        var properties: [String: String] = [:]
        var components: [Component] = []
    }

    struct Unreadable: Error { let line: String }

    static func read(_ file: String) throws -> Component {
        let unfolded = file.replacingOccurrences(of: "\r\n ", with: "")
        var open: [Component] = []
        for line in unfolded.components(separatedBy: "\r\n").dropLast() {
            guard let border = line.firstIndex(of: ":") else { throw Unreadable(line: line) }
            let (name, value) = (String(line[..<border]), String(line[line.index(after: border)...]))
            switch name {
            case "BEGIN": open.append(Component(name: value))
            case "END":
                guard let done = open.popLast(), done.name == value else { throw Unreadable(line: line) }
                if open.isEmpty { return done }
                open[open.count - 1].components.append(done)
            default:
                guard !open.isEmpty, open[open.count - 1].properties.updateValue(value, forKey: name) == nil else {
                    throw Unreadable(line: line)
                }
            }
        }
        throw Unreadable(line: "the end")
    }

    static func text(_ value: String?) -> String? {
        guard let value else { return nil }
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text += character == "n" || character == "N" ? "\n" : String(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}

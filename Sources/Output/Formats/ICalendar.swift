/// An iCalendar file of whole days to remember (RFC 5545).
///
/// Lines end in CRLF and are folded at 75 octets, never inside a character. Nothing in it comes from a clock: the same
/// entries give the same bytes. It is published (METHOD:PUBLISH, RFC 5546): what is canceled in it goes out of a
/// calendar that has it.
public struct ICalendar: Sendable {
    /// A day to remember.
    public struct Entry: Sendable {
        /// Identifies the entry for good (UID): it stays the same when the day moves.
        public var uid: String
        /// How often what it tells of has changed (SEQUENCE).
        public var sequence: Int
        /// When the file was made, in UTC, as `20231011T083000Z` (DTSTAMP).
        public var stamp: String
        /// When what it tells of last changed, in UTC (LAST-MODIFIED).
        public var changed: String
        /// Whether it is no matter any more, so that a calendar takes it out (STATUS).
        public var isCanceled: Bool
        /// The day, as `2023-10-11`.
        public var day: String
        /// The day after it.
        public var dayAfter: String
        /// One line that says what it is (SUMMARY).
        public var summary: String
        /// What else is to be known, in lines (DESCRIPTION).
        public var details: String
        /// On which days to remind, at nine in the morning where the reader is: how many days after the day, below 0
        /// before it (VALARM).
        public var alarms: [Int]

        /// An entry of one whole day.
        public init(
            uid: String, sequence: Int, stamp: String, changed: String, isCanceled: Bool = false, day: String,
            dayAfter: String, summary: String, details: String, alarms: [Int]
        ) {
            self.uid = uid
            self.sequence = sequence
            self.stamp = stamp
            self.changed = changed
            self.isCanceled = isCanceled
            self.day = day
            self.dayAfter = dayAfter
            self.summary = summary
            self.details = details
            self.alarms = alarms
        }
    }

    /// What the calendar is called (NAME, RFC 7986).
    public var name: String
    /// Its entries, in the order in which they are written.
    public var entries: [Entry]

    /// A calendar of entries.
    public init(name: String, entries: [Entry]) {
        self.name = name
        self.entries = entries
    }

    /// The file.
    public func render() -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Entente//Entente//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:\(Self.escaped(name))", "X-WR-CALNAME:\(Self.escaped(name))",
        ]
        // A calendar holds at least one component, and one without entries is still to be read.
        if entries.isEmpty { lines += Self.universalTime }
        for entry in entries { lines += Self.lines(entry) }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static let universalTime = [
        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ]

    private static func lines(_ entry: Entry) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(escaped(entry.uid))", "DTSTAMP:\(entry.stamp)", "LAST-MODIFIED:\(entry.changed)",
            "SEQUENCE:\(entry.sequence)", "STATUS:\(entry.isCanceled ? "CANCELLED" : "CONFIRMED")", "DTSTART;VALUE=DATE:\(compact(entry.day))",
            "DTEND;VALUE=DATE:\(compact(entry.dayAfter))", "SUMMARY:\(escaped(entry.summary))",
            "DESCRIPTION:\(escaped(entry.details))", "TRANSP:TRANSPARENT",
        ]
        for days in entry.alarms {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger(days))", "DESCRIPTION:\(escaped(entry.summary))",
                "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// Nine in the morning, so many days after the first moment of the day (RFC 5545, 3.3.6).
    private static func trigger(_ days: Int) -> String {
        switch days {
        case 0...: days == 0 ? "PT9H" : "P\(days)DT9H"
        case -1: "-PT15H"
        default: "-P\(-days - 1)DT15H"
        }
    }

    private static func compact(_ day: String) -> String { String(day.filter { $0 != "-" }) }

    /// Text as a value: backslash, semicolon, comma and line break are escaped; other controls, which no value may hold,
    /// are left out (RFC 5545, 3.3.11).
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(" ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A line in pieces of at most 75 octets, each but the first behind a blank (RFC 5545, 3.1).
    static func folded(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                result.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            result.append(scalar)
            octets += width
        }
        return String(result)
    }
}

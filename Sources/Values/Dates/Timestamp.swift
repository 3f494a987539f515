import Platform

/// A moment, in microseconds of UTC as PostgreSQL keeps it, without leap seconds.
public struct Timestamp: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
    public let microsecondsSinceEpoch: Int

    /// The moment so many microseconds after 1970-01-01T00:00:00Z; nil outside the years 1 to 9999.
    public init?(microsecondsSinceEpoch: Int) {
        guard CalendarDate(daysSinceEpoch: Self.split(microsecondsSinceEpoch).days) != nil else { return nil }
        self.microsecondsSinceEpoch = microsecondsSinceEpoch
    }

    private init(date: CalendarDate, microseconds: Int) {
        microsecondsSinceEpoch = date.daysSinceEpoch * Self.day + microseconds
    }

    /// The moment it is, by the machine's clock.
    public static var now: Timestamp {
        var clock = timespec()
        clock_gettime(CLOCK_REALTIME, &clock)
        return Timestamp(microsecondsSinceEpoch: Int(clock.tv_sec) * 1_000_000 + Int(clock.tv_nsec) / 1000) ?? Timestamp(date: .today, microseconds: 0)
    }

    /// Earlier before later.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microsecondsSinceEpoch < right.microsecondsSinceEpoch
    }

    /// ISO 8601 in UTC, such as `2023-10-11T08:30:00Z`, with six digits after the point where there is a fraction.
    public var description: String {
        let (days, time) = Self.split(microsecondsSinceEpoch)
        let date = CalendarDate(daysSinceEpoch: days)?.description ?? ""
        let seconds = time / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { DecimalText.padded($0, to: 2) }.joined(separator: ":")
        let fraction = time % 1_000_000
        return "\(date)T\(clock)\(fraction == 0 ? "" : "." + DecimalText.padded(fraction, to: 6))Z"
    }

    /// Takes exactly `YYYY-MM-DDTHH:MM:SSZ`, with up to six digits of a fraction after the seconds, and nothing else.
    public init?(_ description: String) {
        var text = description
        guard let moment = text.withUTF8({ Self.parse($0, separator: "T", zone: "Z") }) else { return nil }
        self = moment
    }

    private static let day = 86_400_000_000

    /// The day and the time since its midnight, also before 1970.
    private static func split(_ microseconds: Int) -> (days: Int, time: Int) {
        let (days, time) = microseconds.quotientAndRemainder(dividingBy: day)
        return time < 0 ? (days - 1, time + day) : (days, time)
    }

    /// Reads a moment with what stands between day and time, and at its end.
    package static func parse(_ text: UnsafeBufferPointer<UInt8>, separator: Unicode.Scalar, zone: StaticString) -> Timestamp? {
        let end = text.count - zone.utf8CodeUnitCount
        guard end >= 19, zone.withUTF8Buffer({ text[end...].elementsEqual($0) }),
            let date = CalendarDate.parse(text[..<10]),
            text[10] == UInt8(ascii: separator), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let hour = DecimalText.value(text[11..<13]), hour < 24,
            let minute = DecimalText.value(text[14..<16]), minute < 60,
            let second = DecimalText.value(text[17..<19]), second < 60
        else { return nil }
        var fraction = 0
        if end > 19 {
            let digits = text[20..<end]
            guard text[19] == UInt8(ascii: "."), digits.count <= 6, let value = DecimalText.value(digits) else { return nil }
            fraction = (digits.count..<6).reduce(value) { value, _ in value * 10 }
        }
        return Timestamp(date: date, microseconds: ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction)
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = (self.year, self.month, self.day)
        return DecimalText.padded(year, to: 4) + "-" + DecimalText.padded(month, to: 2) + "-" + DecimalText.padded(day, to: 2)
    }

    /// Takes exactly `YYYY-MM-DD` of a day that exists, and nothing else.
    public init?(_ description: String) {
        var text = description
        guard let date = text.withUTF8({ Self.parse($0[...]) }) else { return nil }
        self = date
    }

    /// Reads exactly ten bytes.
    package static func parse(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> CalendarDate? {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let year = DecimalText.value(text[start..<start + 4]),
            let month = DecimalText.value(text[start + 5..<start + 7]),
            let day = DecimalText.value(text[start + 8..<start + 10])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}

/// Fixed-width ASCII decimals, as dates and times have them.
enum DecimalText {
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The value of up to 18 digits; nil if anything is no digit or there are none.
    static func value(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard 1...18 ~= digits.count else { return nil }
        var value = 0
        for byte in digits {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

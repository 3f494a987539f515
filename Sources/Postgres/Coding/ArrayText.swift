/// PostgreSQL's text format of one-dimensional arrays (its manual, "Array Input and Output Syntax").
enum ArrayText {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let comma = UInt8(ascii: ",")
    private static let close = UInt8(ascii: "}")

    /// Appends the elements, each in quotes; nil as NULL.
    static func append<Element: PostgresEncodable>(_ elements: [Element?], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var text: [UInt8] = []
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(comma) }
            guard let element else {
                bytes.append(contentsOf: "NULL".utf8)
                continue
            }
            text.removeAll(keepingCapacity: true)
            element.appendPostgresText(to: &text)
            bytes.append(quote)
            for byte in text {
                if byte == quote || byte == backslash { bytes.append(backslash) }
                bytes.append(byte)
            }
            bytes.append(quote)
        }
        bytes.append(close)
    }

    /// Reads every element by a function that gets nil for NULL, and gives nil for what it cannot read; then the whole is nil.
    static func parse<Element>(_ text: PostgresText, _ element: (PostgresText?) -> Element?) -> [Element]? {
        guard text.first == UInt8(ascii: "{"), text.last == close, text.count >= 2 else { return nil }
        var elements: [Element] = []
        var position = 1
        let end = text.count - 1
        guard position < end else { return elements }
        var buffer: [UInt8] = []
        while true {
            buffer.removeAll(keepingCapacity: true)
            guard let quoted = read(text, from: &position, to: end, into: &buffer) else { return nil }
            let isNull = !quoted && buffer.elementsEqual("NULL".utf8)
            let value = isNull ? element(nil) : buffer.withUnsafeBufferPointer { element($0) }
            guard let value else { return nil }
            elements.append(value)
            guard position < end else { return elements }
            guard text[position] == comma else { return nil }
            position += 1
        }
    }

    /// Reads one element up to the comma after it, and says whether it was in quotes; nil if it is broken or an array itself.
    private static func read(_ text: PostgresText, from position: inout Int, to end: Int, into buffer: inout [UInt8]) -> Bool? {
        let quoted = position < end && text[position] == quote
        if quoted { position += 1 }
        while position < end {
            let byte = text[position]
            if quoted, byte == quote {
                position += 1
                return true
            }
            if !quoted, byte == comma { break }
            if !quoted, byte == UInt8(ascii: "{") || byte == quote { return nil }
            if byte == backslash { position += 1 }
            guard position < end else { return nil }
            buffer.append(text[position])
            position += 1
        }
        return quoted || buffer.isEmpty ? nil : false
    }
}

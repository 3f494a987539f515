import Values

/// A strict reader of one JSON value (RFC 8259), by bytes.
///
/// Beyond the grammar it refuses what would be lost or twisted further on: a key that comes twice (PostgreSQL
/// keeps the last), U+0000 (PostgreSQL has none), half a surrogate pair, bytes that are not UTF-8, and more
/// than 64 levels of nesting.
package struct JSONReader {
    /// How deep lists and objects may stand in each other.
    static let depthLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var depth = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads one value that takes up all of the bytes.
    package static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSON {
        var reader = JSONReader(bytes)
        reader.skipBlanks()
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.at == bytes.count else { throw try reader.unexpected("the end of the line") }
        return value
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
    }

    private mutating func value() throws(JSONFault) -> JSON {
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(UInt8(ascii: "-")), .some(0x30...0x39): return .number(try number())
        default: throw try unexpected("a value")
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONFault) -> JSON
    ) throws(JSONFault) -> JSON {
        guard depth < Self.depthLimit else {
            throw fault("more than \(Self.depthLimit) lists and objects stand in each other")
        }
        depth += 1
        at += 1
        skipBlanks()
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONFault) -> JSON {
        var members: [JSON.Member] = []
        var seen: Set<String> = []
        while next != UInt8(ascii: "}") || !members.isEmpty {
            guard next == UInt8(ascii: "\"") else { throw try unexpected("a key in quotes") }
            let start = at
            let key = try string()
            // A small object is searched, a large one is looked up.
            if members.count == 16 { seen = Set(members.map(\.key)) }
            let isTwice = members.count < 16 ? members.contains { $0.key == key } : !seen.insert(key).inserted
            guard !isTwice else { throw fault("the key \(Quoted(key)) comes twice", at: start) }
            try expect(UInt8(ascii: ":"), "a colon after the key")
            members.append(JSON.Member(key: key, value: try value()))
            skipBlanks()
            guard next == UInt8(ascii: ",") else { break }
            at += 1
            skipBlanks()
        }
        guard next == UInt8(ascii: "}") else { throw try unexpected("a comma or a closing brace") }
        at += 1
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSON {
        var elements: [JSON] = []
        while next != UInt8(ascii: "]") || !elements.isEmpty {
            elements.append(try value())
            skipBlanks()
            guard next == UInt8(ascii: ",") else { break }
            at += 1
            skipBlanks()
        }
        guard next == UInt8(ascii: "]") else { throw try unexpected("a comma or a closing bracket") }
        at += 1
        return .array(elements)
    }

    private mutating func expect(_ byte: UInt8, _ name: String) throws(JSONFault) {
        skipBlanks()
        guard next == byte else { throw try unexpected(name) }
        at += 1
        skipBlanks()
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for offset in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[offset] else { throw try unexpected("\(word)") }
            at += 1
        }
        return value
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        guard at > start else { throw try unexpected("a digit") }
    }

    private func fault(_ message: String, at place: Int? = nil) -> JSONFault {
        JSONFault(byte: (place ?? at) + 1, message: message)
    }

    private mutating func unexpected(_ wanted: String) throws(JSONFault) -> JSONFault {
        guard next != nil else { return fault("the line ends where \(wanted) is wanted") }
        let start = at
        let scalar = try character()
        return fault("\(CharacterName(scalar)) where \(wanted) is wanted", at: start)
    }
}

/// What is wrong with a JSON text, and the byte at which it shows, from 1.
package struct JSONFault: Error, Hashable {
    /// Which byte of the text, from 1.
    package let byte: Int
    /// What is wrong, without a full stop.
    package let message: String
}

extension JSONReader {
    private mutating func string() throws(JSONFault) -> String {
        at += 1
        let start = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { try plain(byte) }
        guard next == UInt8(ascii: "\\") else {
            let text = String(decoding: bytes[start..<at], as: UTF8.self)
            try closeString()
            return text
        }
        var text = String(decoding: bytes[start..<at], as: UTF8.self)
        while let byte = next, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                text.unicodeScalars.append(try escape())
            } else {
                let run = at
                while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { try plain(byte) }
                text += String(decoding: bytes[run..<at], as: UTF8.self)
            }
        }
        try closeString()
        return text
    }

    private mutating func closeString() throws(JSONFault) {
        guard next != nil else { throw fault("the line ends inside of a text") }
        at += 1
    }

    private mutating func plain(_ byte: UInt8) throws(JSONFault) {
        if byte < 0x20 {
            let name = CharacterName(Unicode.Scalar(byte))
            throw fault("\(name) inside of a text; it is written as an escape, such as \\n")
        }
        if byte < 0x80 {
            at += 1
        } else {
            _ = try character()
        }
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        let start = at
        at += 1
        guard let byte = next else { throw fault("the line ends inside of a text") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw fault("an escape that JSON does not have", at: start)
        }
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        {
            at += 2
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a surrogate pair", at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("half of a surrogate pair", at: start) }
        guard code != 0 else { throw fault("the character U+0000", at: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("\\u needs four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        return code
    }

    /// The character that begins here; the place moves behind it.
    private mutating func character() throws(JSONFault) -> Unicode.Scalar {
        guard let (scalar, length) = UTF8Sequence.decode(bytes, at: at) else {
            throw fault(ForeignText.sentence(bytes, isSheet: false))
        }
        at += length
        return scalar
    }
}

/// A JSON value (RFC 8259) as it was read. Numbers stay text, so that no digit of an amount is lost.
package enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A key with its value; an object keeps the order in which they were written.
    package struct Member: Hashable, Sendable {
        /// The key.
        package let key: String
        /// What it has.
        package let value: JSON

        /// A key with its value.
        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object of what is known: members without a value are left out.
    package static func known(_ members: (String, JSON?)...) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// The value under a key of an object.
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        guard let member = members.first(where: { $0.key == key }), member.value != .null else { return nil }
        return member.value
    }

    /// The keys of an object, in order; none where it is something else.
    package var keys: [String] {
        if case .object(let members) = self { members.map(\.key) } else { [] }
    }

    /// The object with another list under a key; one that ends empty is left out.
    package func changing(_ list: String, _ change: (inout [JSON]) throws -> Void) rethrows -> JSON {
        let before = self[list]?.elements ?? []
        var elements = before
        try change(&elements)
        return elements == before ? self : setting(list, elements.isEmpty ? nil : .array(elements))
    }

    /// The text of a string.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Whether it is an object that says null under a key, and so clears what is recorded there.
    package func clears(_ key: String) -> Bool { keys.contains(key) && self[key] == nil }

    /// The integer of a number that is one.
    package var integer: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }

    /// The elements of an array; none where it is something else.
    package var elements: [JSON] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// What a person would call a value of this type.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

extension JSON {
    /// Writes the value without blanks.
    package func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let digits): bytes.append(contentsOf: digits.utf8)
        case .string(let text): Self.append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case 0..<32: bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

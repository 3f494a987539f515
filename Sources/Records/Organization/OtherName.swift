import Values

/// Another name of an organization in a line: `[kind:][language:]name[=from..until]`.
///
/// `zh:重庆大学` is a Chinese name, `former:Old College=..1998` one that was in use until 1998. In the database: `name_flat`.
package struct OtherName {
    private var name: String
    private var kind = NameKind.official
    private var language: String?
    /// As they were written; blank is not known.
    private var days: (from: String, until: String) = ("", "")

    /// Takes a line apart. Nothing is refused here: a name may turn out blank, and a day none.
    package init(line: String) {
        var rest = line[...]
        func take(_ head: String) { rest = rest.dropFirst(head.count + 1) }
        if let head = Self.head(of: rest), let known = NameKind(rawValue: head) {
            kind = known
            take(head)
        }
        if let head = Self.head(of: rest), Self.isLanguage(head) {
            language = head
            take(head)
        }
        if let border = rest.lastIndex(of: "="), let dots = rest[border...].firstRange(of: "..") {
            days = (String(rest[rest.index(after: border)..<dots.lowerBound]), String(rest[dots.upperBound...]))
            rest = rest[..<border]
        }
        name = String(rest)
    }

    /// The name as a record has it, for its rules to judge.
    package var record: JSON {
        .known(
            ("name", .string(name)), ("kind", .string(kind.rawValue)), ("language", language.map { .string($0) }),
            ("from", days.from.isEmpty ? nil : .string(days.from)), ("until", days.until.isEmpty ? nil : .string(days.until)))
    }

    /// The name as it is kept; nil where it is blank, or a day can't be read.
    package var checked: NewOrganization.Name? {
        let (from, until) = (PartialDate(days.from), PartialDate(days.until))
        guard !name.isEmpty, from != nil || days.from.isEmpty, until != nil || days.until.isEmpty else { return nil }
        return .init(name: name, kind: kind, language: language, from: from, until: until)
    }

    private static func head(of text: Substring) -> String? {
        guard let colon = text.firstIndex(of: ":"), text.index(after: colon) != text.endIndex else { return nil }
        return String(text[..<colon])
    }

    /// `zh` and `zh-Hant` are languages; a word before a colon in a name is none.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLowercase }
            && parts.dropFirst().allSatisfy {
                (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }
}

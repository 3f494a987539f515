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
        if let border = rest.lastIndex(of: "=") {
            let told = rest[rest.index(after: border)...]
            if let dots = told.firstRange(of: "..") {
                days = (String(told[..<dots.lowerBound]), String(told[dots.upperBound...]))
                rest = rest[..<border]
            } else if Self.isOfYears(told) {
                days.from = String(told)
                rest = rest[..<border]
            }
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

    /// What stands before the first colon, as it is typed in either script.
    private static func head(of text: Substring) -> String? {
        text.firstIndex { $0 == ":" || $0 == "：" }.map { String(text[..<$0]) }
    }

    /// `1950-1998`, which is no day: it is not taken for a part of the name.
    private static func isOfYears(_ text: Substring) -> Bool {
        let years = text.split(separator: "-", omittingEmptySubsequences: false)
        return years.count == 2 && years.allSatisfy { $0.utf8.count == 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
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

import ArgumentParser
import Records
import Values

/// Another name as it is written in an option: `[kind:][language:]name[=from..until]`.
///
/// `zh:重庆大学` is a Chinese name, `former:Old College=..1998` one that was in use until 1998.
struct AliasText: ExpressibleByArgument {
    let name: NewOrganization.Name

    static let help = ArgumentHelp(
        "Another name, such as zh:重庆大学, short:Tongji or \"former:Old College=1950..1998\"; may be repeated.",
        valueName: "[kind:][lang:]name[=from..until]")

    init?(argument: String) {
        var rest = argument[...]
        var kind = NameKind.official
        var language: String?
        if let head = Self.head(of: rest), let known = NameKind(rawValue: head) {
            kind = known
            rest = rest.dropFirst(head.count + 1)
        }
        if let head = Self.head(of: rest), Self.isLanguage(head) {
            language = head
            rest = rest.dropFirst(head.count + 1)
        }
        var from: PartialDate?
        var until: PartialDate?
        if let border = rest.lastIndex(of: "="), let dots = rest[border...].firstRange(of: "..") {
            let (first, last) = (
                String(rest[rest.index(after: border)..<dots.lowerBound]), String(rest[dots.upperBound...])
            )
            from = PartialDate(first)
            until = PartialDate(last)
            guard from != nil || first.isEmpty, until != nil || last.isEmpty else { return nil }
            rest = rest[..<border]
        }
        guard !rest.isEmpty else { return nil }
        name = .init(name: String(rest), kind: kind, language: language, from: from, until: until)
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

/// What the help says of options that take identifiers.
enum IdentifierHelp {
    static let add = ArgumentHelp(
        "An identifier, such as ror:017z00e58 or https://ror.org/017z00e58; may be repeated.",
        valueName: "scheme:value")

    /// The schemes that are named in identifiers; an address says none.
    static func schemes(of identifiers: [String]) -> [String] {
        identifiers.compactMap { text in
            guard let border = text.firstIndex(of: ":"), !text[border...].hasPrefix("://") else { return nil }
            return String(text[..<border]).withoutBlankEnds.lowercased()
        }
    }
}

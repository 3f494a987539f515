import ArgumentParser
import Records
import Values

/// Another name as it is written in an option.
struct AliasText: ExpressibleByArgument {
    let name: NewOrganization.Name

    static let help = ArgumentHelp(
        "Another name, such as zh:重庆大学, short:Tongji or \"former:Old College=1950..1998\"; may be repeated.",
        valueName: "[kind:][lang:]name[=from..until]")

    init?(argument: String) {
        guard let name = OtherName(line: argument).checked else { return nil }
        self.name = name
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

import Values

/// A person to call at an organization, or for an agreement.
public struct Contact: Sendable, Hashable {
    /// Name of the person, or of a desk that answers.
    public var name: String
    /// Where the person works; nil where not known.
    public var office: String?
    /// E-mail address; nil where not known.
    public var email: String?
    /// Telephone number as it is written; nil where not known.
    public var telephone: String?

    /// A contact by name; all else may not be known.
    public init(name: String, office: String? = nil, email: String? = nil, telephone: String? = nil) {
        self.name = name
        self.office = office
        self.email = email
        self.telephone = telephone
    }
}

extension Contact {
    /// Takes a line apart: `Front Desk <desk@example.edu>, International Office, +86 23 5550 0100`.
    ///
    /// The name comes first; of what follows commas, an address is told by its `@` and a telephone number by its digits, and
    /// the rest is the office. Nothing is refused here: a name may turn out blank, and an address wrong.
    package init(line: String) {
        let parts = line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }.map { String($0).withoutBlankEnds }
        var offices: [String] = [], emails: [String] = [], telephones: [String] = []
        func take(_ part: String) {
            switch true {
            case part.contains("@"): emails.append(part)
            case Self.isNumberLike(part): telephones.append(part)
            default: offices.append(part)
            }
        }
        name = parts[0]
        if name.last == ">", let open = name.firstIndex(of: "<") {
            emails.append(name[name.index(after: open)...].dropLast().withoutBlankEnds)
            name = name[..<open].withoutBlankEnds
        } else if name.contains("@") {
            take(name)
            name = ""
        }
        for part in parts.dropFirst() where !part.isEmpty { take(part) }
        func joined(_ texts: [String], _ sign: String) -> String? { texts.isEmpty ? nil : texts.joined(separator: sign) }
        (office, email, telephone) = (joined(offices, ", "), joined(emails, ", "), joined(telephones, " / "))
    }

    /// Reads a contact that a person wrote in an option.
    /// - Throws: a ``RegistryError`` that names `option` where it has no name, or an address that is none.
    public init(reading text: String, as option: String) throws(RegistryError) {
        self.init(line: text)
        let fault = name.isEmpty ? "a contact has a name" : email.flatMap(TextForm.email.fault)
        guard let fault else { return }
        throw RegistryError(
            .usage, code: "contact-unreadable", "\(option): \(fault)",
            hint: "Write it as \"Front Desk <desk@example.edu>, International Office, +86 23 5550 0100\"; all but the name may be left out.")
    }

    /// The contact as a record has it.
    package var record: JSON {
        .known(
            ("name", name.isEmpty ? nil : .string(name)), ("office", office.map { .string($0) }),
            ("email", email.map { .string($0) }), ("telephone", telephone.map { .string($0) }))
    }

    /// Digits, at least three, with blanks and `+ - . / ( )`; the database has the same as `contact_number_like`.
    private static func isNumberLike(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "0123456789+(".unicodeScalars.contains(first) else { return false }
        return text.unicodeScalars.allSatisfy { "0123456789 ()./+-".unicodeScalars.contains($0) }
            && text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 3
    }
}

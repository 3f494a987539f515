import Records
import Values

extension Organizations {
    /// Refuses what names nothing, such as `TBC` or 待定. A blank name is the database's to refuse.
    static func refuseNoName(_ names: [String]) throws(RegistryError) {
        guard let name = names.first(where: { NoName.isSaid($0) && !$0.tidied.isEmpty }) else { return }
        throw RegistryError(
            .brokenRule, code: "organization-names-nothing", "\(Quoted(name)) names no organization",
            hint: "Leave it out. One that is really called so is written in full, such as with its legal form.")
    }

    /// The kinds of organizations.
    public func kinds() throws -> [VocabularyWord] {
        try connection.rows(SQL.OrganizationKinds())
    }

    /// The kind that a person meant, by its code or a label.
    /// - Throws: a ``RegistryError`` that lists the kinds when there is no such.
    public func kind(_ text: String) throws -> String {
        try kinds().word(text, noun: "kind of organization", code: "organization_kind_fkey")
    }

    /// The kind that is asked for; nil for those whose kind is not known, as `unknown` or its label asks.
    /// - Throws: as ``kind(_:)``.
    func kindAsked(_ text: String) throws -> String? {
        Self.isUnknown(text) ? nil : try kind(text)
    }

    /// The country that a person meant; nil for one that is not known.
    func countryAsked(_ text: String) throws -> String? { Self.isUnknown(text) ? nil : try country(text) }

    /// Whether what is not known is asked for, by what is shown there in either language.
    static func isUnknown(_ text: String) -> Bool {
        [unknownWord, Wording.organizationKind.zh[unknownWord]].contains(text.lowercased())
    }

    /// What is shown where a kind or a country is not known.
    static let unknownWord = "unknown"

    /// The ISO 3166-1 alpha-2 code of the country that a person meant: by that code, or by its name in English or
    /// Chinese.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func country(_ text: String) throws -> String {
        let lookup = Lookup(
            noun: "country", plural: "countries", hint: "Write its ISO 3166-1 code, such as CN.")
        let line = { (country: VocabularyWord) in "\(country.code)  \(text.hasHan ? country.labelZH : country.labelEN)" }
        return try lookup.single(
            text, of: connection.rows(SQL.OrganizationCountry(text: text)), describedAs: line,
            suggestions: { try connection.rows(SQL.OrganizationSuggestCountry(text: text)).map(line) }
        ).code
    }
}

extension SQL.OrganizationKinds: RowQuery { typealias Output = VocabularyWord }
extension SQL.OrganizationCountry: RowQuery { typealias Output = VocabularyWord }
extension SQL.OrganizationSuggestCountry: RowQuery { typealias Output = VocabularyWord }

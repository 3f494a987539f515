import Postgres
import Values

extension SQL.OrganizationUnits: ListedQuery {
    static let listing = Listing<Row>("units", "Units", "下属单位", [
        .text("code", "Code", "代码"),
        .text("name", "Name", "名称"),
        .word("kind", .organizationKind, "Kind", "类型").spared(2),
        .number("agreements", "Agreements", "协议"),
        .number("inForce", "In force", "有效"),
        .text("mayBe", "May be", "可能是").spared(1).sparse,
    ])
}

extension Organizations {
    /// The units of an organization at every level: those that are organizations, and, without a code, those that its
    /// agreements know by words alone.
    public func units(of name: String, on day: CalendarDate, for audience: Audience = .programs) throws -> Listed {
        try connection.listed(
            SQL.OrganizationUnits(
                organization: find(name).id, day: day, language: audience.nameLanguage, today: .latestToday),
            for: audience)
    }

    /// Makes a unit the party of those agreements of an organization that know it by words alone; the words go.
    /// - Returns: how many agreements that were, and the code of the unit.
    /// - Throws: a ``RegistryError`` where it is no unit of the organization, or no agreement has the words.
    public func link(_ words: String, of organization: String, to unit: String) throws -> (agreements: Int, unit: String) {
        try connection.retrying {
            try connection.transaction {
                let (whole, part) = (try find(organization), try find(unit))
                let recorded = try subjects([whole], WhoCounts(), on: .today).flatMap(\.recorded)
                guard whole.id != part.id, recorded.contains(part.id) else {
                    throw RegistryError(
                        .brokenRule, code: "unit-elsewhere", "\(part.code) is no unit of \(whole.code)",
                        hint: "Say so first with: entente organization edit \(part.code) --part-of \(whole.code)")
                }
                let count = try connection.change(
                    SQL.OrganizationLinkUnit(parties: recorded, words: words, unit: part.id))
                guard count > 0 else {
                    throw RegistryError(
                        .notFound, code: "unit-unknown", "no agreement of \(whole.code) names the unit \(Quoted(words))",
                        hint: "See them with: entente organization units \(whole.code)")
                }
                return (count, part.code)
            }
        }
    }
}

import Postgres
import Values

extension SQL.OrganizationList: ListedQuery {
    static let listing = Listing<Row>("organizations", "Organization", "单位", [
        .text("code", "Code", "代码"),
        .text("name", "Name", "名称"),
        .word("kind", .organizationKind, "Kind", "类型", null: "unknown"),
        .text("country", "Country", "国家（地区）").spared(4),
        .text("subdivision", "Subdivision", "省份").spared(2),
        .text("city", "City", "城市").spared(3),
        .text("partOf", "Part of", "上级单位").spared(1),
        .text("mergedInto", "Merged into", "并入"),
        .text("retracted", "Retracted", "撤回", column: "retracted_reason").sparse,
        .number("agreements", "Agreements", "协议"),
        .number("inForce", "In force", "有效"),
        .text("contact", "Contact", "联系人").offered,
    ])
}

/// Which organizations are wanted; a condition that is nil asks nothing.
public struct OrganizationFilter: Sendable {
    /// Kinds, or `unknown`, of which one is enough; none asks nothing.
    public var kinds: [String] = []
    /// ISO 3166-1 codes, or names of countries, of which one is enough; none asks nothing.
    public var countries: [String] = []
    /// A part of the province, state or municipality.
    public var subdivision: String?
    /// A part of the city.
    public var city: String?
    /// A part of any name, or of the code.
    public var name: String?
    /// The organization above, by any name.
    public var partOf: String?
    /// A classification that it is of on the day, or a scheme for any value of it.
    public var classification: String?
    /// Whether the units of its units are wanted too.
    public var includesUnitsOfUnits = false
    /// Whether those are wanted that were merged into others, in place of those that stand for themselves.
    public var isMerged = false

    /// Whether those are wanted that were retracted, in place of the others.
    public var isRetracted = false

    /// A filter that asks nothing.
    public init() {}
}

extension Organizations {
    /// The organizations that match every condition given, in the order of their codes.
    /// - Parameters:
    ///   - day: the day for which agreements in force are counted.
    ///   - limit: most rows; nil is all.
    ///   - audience: the readers, who get names in their language, where the registry has them.
    ///   - sink: takes the rows as they come, where they need not be held.
    public func list(
        on day: CalendarDate, _ filter: OrganizationFilter = OrganizationFilter(), limit: Int? = nil,
        for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let kinds = try filter.kinds.map { try kindAsked($0) ?? Self.unknownWord }
        let countries = try filter.countries.map { try countryAsked($0) ?? Self.unknownWord }
        let partOf = try filter.partOf.map { try find($0).id }
        let listed = try connection.listed(
            SQL.OrganizationList(
                day: day, kinds: kinds.isEmpty ? nil : kinds, countries: countries.isEmpty ? nil : countries, name: filter.name, limit: limit, language: audience.nameLanguage,
                subdivision: filter.subdivision, city: filter.city, under: partOf, isDeep: filter.includesUnitsOfUnits,
                isMerged: filter.isMerged, today: .latestToday,
                classification: try filter.classification.map { try Classifications(connection: connection).named($0, of: .organization) },
                isRetracted: filter.isRetracted),
            for: audience, to: sink.map { sink in { try sink(filter.isMerged ? $0 : $0.without("mergedInto")) } })
        return filter.isMerged ? listed : listed.without("mergedInto")
    }
}

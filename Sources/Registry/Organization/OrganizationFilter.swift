/// Which organizations are wanted; a condition that is nil asks nothing.
public struct OrganizationFilter: Sendable {
    /// A kind, or `unknown`.
    public var kind: String?
    /// ISO 3166-1 code, or a name of the country.
    public var country: String?
    /// A part of the province, state or municipality.
    public var subdivision: String?
    /// A part of the city.
    public var city: String?
    /// A part of any name, or of the code.
    public var name: String?
    /// The organization above, by any name.
    public var partOf: String?
    /// Whether the units of its units are wanted too.
    public var includesUnitsOfUnits = false
    /// Whether those are wanted that were merged into others, in place of those that stand for themselves.
    public var isMerged = false

    /// A filter that asks nothing.
    public init() {}
}

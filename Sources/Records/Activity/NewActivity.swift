import Values

/// An activity to be written down; or what is to be corrected of one, where nil stays as it is.
public struct NewActivity: Sendable {
    /// Code of its kind, in any case.
    public var kind: String?
    /// When it happened, or its first day.
    public var date: PartialDate?
    /// Its last day; nil for one that began and ended together.
    public var end: PartialDate?
    /// How many, in the unit of its kind; nil where not known.
    public var quantity: Int?
    /// How many semesters they stayed, of all together; nil where not known.
    public var semesters: Int?
    /// What it was worth; nil where not known.
    public var value: Money?
    /// Whether it came in kind rather than in money; nil where not known.
    public var isInKind: Bool?
    /// The party that sent, paid or gave, by any name; nil where not known.
    public var sender: String?
    /// The party that received, by any name; nil where not known.
    public var recipient: String?
    /// What else is known; nil is nothing.
    public var note: String?

    /// An activity of which nothing is known yet.
    public init() {}
}

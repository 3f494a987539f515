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

    /// Properties of which the registry is to know nothing any more.
    public var cleared: Set<Cleared> = []

    /// A property that an activity can do without.
    public enum Cleared: String, Sendable, CaseIterable {
        case until, quantity, semesters, value
        case inKind = "in-kind"
        case from, to, note

        /// The column that has it.
        package var column: String {
            switch self {
            case .until: "end_date"
            case .value: "amount"
            case .inKind: "in_kind"
            case .from: "sender_id"
            case .to: "recipient_id"
            case .quantity, .semesters, .note: rawValue
            }
        }
    }

    /// An activity of which nothing is known yet.
    public init() {}
}

import Values

/// In which order rows stand.
package enum RowOrder: Sendable {
    /// What is not known last; by what is in force at the end, then by what was signed, the most first; then by code.
    case byFigures
    /// By their numbers.
    case asNumbered
    /// By the day of the agreement that each is, the latest first, or the earliest; then by reference.
    case latestFirst, earliestFirst
}

extension RowOrder {
    /// Whether rows are ordered by days.
    package var isOfDays: Bool { self == .latestFirst || self == .earliestFirst }
}

extension RowSubject {
    /// Where an agreement stands by its day; one without a day stands last.
    package func place(in order: RowOrder) -> Int64 {
        guard case .agreement(_, let day, _, _) = self else { return .max }
        return day == .max ? .max : order == .latestFirst ? -Int64(day) : Int64(day)
    }
}

/// What a row of a table is about.
package enum RowSubject: Hashable, Sendable {
    /// What is not known.
    case unknown
    /// What has no partner: it is within one body.
    case `internal`
    /// All of a table.
    case total
    /// What the table itself names, such as the period or a check of its data: by its id, with what it is called.
    case named(String, Caption? = nil)
    /// A type of agreement, by number.
    case type(Int)
    /// A field, by number.
    case field(Int)
    /// What is filed in fields of another scheme than the one that is shown, and matches none of it.
    case otherScheme
    /// A kind of organization, by number.
    case kind(Int)
    /// Kinds that sit together, by numbers; -1 is a kind not known.
    case kinds([Int])
    /// A country, by number.
    case country(Int)
    /// A region of the world, by number.
    case region(Int)
    /// An organization, by number.
    case organization(Int)
    /// An agreement, by key, with the day by which it is ordered, the end that the row is about, and whether notice can be
    /// given for that.
    case agreement(key: Int, day: Int32, end: Int32, hasNotice: Bool)
    /// A kind of activity, by number.
    case activityKind(Int)
    /// A purpose, by number.
    case purpose(Int)
    /// An event, by number.
    case event(Int)
    /// Words for a unit, by number.
    case unitWords(Int)
    /// A currency, by number.
    case currency(Int)
    /// Two things together.
    indirect case pair(RowSubject, RowSubject)

    /// The code of the row of another scheme.
    package static let otherSchemeCode = "other scheme"

    /// What it is made of: itself, or two things.
    package var parts: [RowSubject] { if case .pair(let first, let second) = self { [first, second] } else { [self] } }

    /// The key of the agreement that it is; nil where it is none.
    package var agreementKey: Int? { if case .agreement(let key, _, _, _) = self { key } else { nil } }

    /// Where it stands: what a table tells apart comes first, then what has no partner, what is not known, and all.
    var place: Int {
        switch self {
        case .otherScheme, .internal: 1
        case .unknown: 2
        case .total: 3
        // All of a currency stands under its own.
        case .pair(let first, .total): first.place
        case .pair(let first, let second): max(first.place, second.place)
        default: 0
        }
    }
}

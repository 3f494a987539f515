import Values

/// A table of the summary, said once: its title and columns, what an agreement adds to it, and what its rows are called.
package protocol FigureTable: Sendable {
    /// How many cells a row has while it is counted; some may not be shown.
    static var cells: Int { get }
    /// The table's columns, in order.
    static var columns: [FigureColumn] { get }
    /// In which order rows stand.
    static var order: RowOrder { get }

    /// Whether an agreement can stand in several of its rows, so that whole counts do not add up.
    static var isOfCategories: Bool { get }

    /// Whether a row of all stands below the others.
    static var hasTotal: Bool { get }

    /// Whether it looks at what was before the period, however long ago.
    static var isOfPast: Bool { get }

    /// What it looks at that stands under agreements.
    static var needs: Set<Attachments.Kind> { get }

    /// What numbers that are observed are divided by.
    static var unit: Int128 { get }

    /// Whether it looks at who is party to an agreement: then that is asked for each day that counts.
    static var isOfParties: Bool { get }

    /// A table of a summary.
    init()
    /// Says where an agreement counts.
    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally)
    /// Says where an agreement counts by what is known of all time, once that is known: then one cell alone is looked at, and
    /// the whole of it is worked out in ``complete(_:_:)``.
    func contributePast(_ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally)
    /// What a row is; nil for one that is not shown.
    func subject(of row: Int, _ context: SummaryContext) -> RowSubject?
    /// The rows that stand there whatever is counted.
    func fixedRows(_ context: SummaryContext) -> Range<Int>
    /// How many decimals the numbers that a row shows have.
    func digits(of row: Int, _ context: SummaryContext) -> Int
    /// What is counted without an agreement that is looked at, such as a number of all.
    func complete(_ counts: inout Counts, _ context: SummaryContext)
}

extension FigureTable {
    package static var order: RowOrder { .byFigures }
    package static var isOfCategories: Bool { false }
    package static var hasTotal: Bool { false }
    package static var isOfParties: Bool { false }
    package static var isOfPast: Bool { false }
    package static var needs: Set<Attachments.Kind> { [] }
    package static var unit: Int128 { 1 }
    package func digits(of row: Int, _ context: SummaryContext) -> Int { 0 }
    package func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<0 }
    package func contributePast(
        _ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally
    ) {}
    package func complete(_ counts: inout Counts, _ context: SummaryContext) {}
}

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
        guard case .agreement(_, let day) = self else { return .max }
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
    /// An agreement, by key, with the day by which it is ordered.
    case agreement(key: Int, day: Int32)
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

    /// What it is made of: itself, or two things.
    package var parts: [RowSubject] { if case .pair(let first, let second) = self { [first, second] } else { [self] } }

    /// Where it stands: what a table tells apart comes first, then what has no partner, what is not known, and all.
    var place: Int {
        switch self {
        case .internal: 1
        case .unknown: 2
        case .total: 3
        case .pair(let first, let second): max(first.place, second.place)
        default: 0
        }
    }
}

/// A column of a table: its contract for programs, its titles for people, and what stands in it.
package struct FigureColumn: Sendable {
    /// What stands in a column.
    package enum Content: Sendable, Hashable {
        /// The code of what the row is about.
        case code
        /// What it is called.
        case label
        /// A trait of the organization that the row is about.
        case trait(Trait)
        /// The code, or with `isLabel` the label, of the first or the second thing that the row is about.
        case part(Int, isLabel: Bool)
        /// What is said of the agreement that the row is.
        case listed(ListedTrait)
        /// A count, by the number of its cell.
        case count(Int)
        /// A number of distinct organizations, by the number of the cell.
        case organizations(Int)
        /// What a cell is of the sum of its column.
        case share(Int)
        /// What a cell is of another cell of its row.
        case ratio(Int, of: Int)
        /// What a cell was in the period before.
        case before(Int)
        /// By what part of it a cell has grown since the period before; what happens in a period does not say so before it
        /// is over.
        case growth(Int, inPeriod: Bool)
        /// By how many points in a hundred the share of a cell has grown.
        case points(Int)
        /// What numbers that agreements have in a cell come to.
        case observed(Observed, Int)
        /// A number that is worked out of others, with its decimals; blank where the cell after it counts none.
        case worked(Int, digits: Int, of: Int)
        /// Amounts: a column for each currency.
        case amounts
        /// A number of distinct things other than organizations, by the number of the cell.
        case things(Int)
        /// The first or last day on which the organization signed, over all time; worked out for shown rows alone.
        case signing(Signing)
    }

    /// Traits of organizations.
    package enum Trait: Sendable, Hashable { case name, kind, country }
    /// Which day of signing.
    package enum Signing: Sendable, Hashable { case first, last }

    /// The id: a JSON key, in camelCase.
    package let id: String
    /// Titles in English and Chinese.
    package let title: Caption
    /// The unit, where all rows have the same.
    package let unit: String?
    /// What stands in it.
    package let content: Content

    /// Whether it stands only where somebody's agreements are asked for.
    package private(set) var isOfSome = false

    /// The column, only where somebody's agreements are asked for.
    package var ofSome: FigureColumn {
        var column = self
        column.isOfSome = true
        return column
    }

    /// A column.
    package init(_ id: String, _ en: String, _ zh: String, _ content: Content, unit: String? = nil) {
        self.id = id
        title = Caption(en, zh)
        self.content = content
        self.unit = unit
    }

    /// The titles of what it holds in a currency, such as `Amount signed (CNY)`.
    package func title(of currency: String) -> Caption { Caption("\(title.en) (\(currency))", "\(title.zh) (\(currency))") }

    /// A column of counts of agreements.
    package static func agreements(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .count(cell), unit: "agreements")
    }

    /// A column of counts of distinct organizations.
    package static func organizations(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .organizations(cell), unit: "organizations")
    }

    /// The columns for what was signed in the period and what is in force at its end, cells 0 and 1 of every table that
    /// has them.
    package static let signedAndInForce = [
        agreements("signed", "Signed", "签署", 0), agreements("inForce", "In force at the end", "期末有效", 1),
    ]

    /// The same, with the period before and the growth beside each.
    package static let signedAndInForceWithGrowth =
        [
            signedAndInForce[0],
            FigureColumn("signedBefore", "Signed before", "上期签署", .before(0), unit: "agreements"),
            FigureColumn("signedGrowth", "Signed, growth", "签署增长", .growth(0, inPeriod: true)),
            signedAndInForce[1],
            FigureColumn("inForceBefore", "In force before", "上期有效", .before(1), unit: "agreements"),
            FigureColumn("inForceGrowth", "In force, growth", "有效增长", .growth(1, inPeriod: false)),
        ]

    /// A column of those agreements in force at the end that are of two bodies alone.
    package static func bilateral(_ cell: Int) -> FigureColumn {
        agreements("bilateral", "Bilateral in force", "其中双边有效", cell)
    }

    /// What a row's cell 1 is of all in force at the end.
    package static let shareInForce = [
        FigureColumn("share", "Share in force", "占期末有效比例", .share(1)),
        FigureColumn("sharePoints", "Share, growth in points", "比例变化（百分点）", .points(1), unit: "points"),
    ]
}

extension Tally {
    /// Counts an agreement where it was signed (cell 0) and where it is in force at the end (cell 1).
    package mutating func addStanding(_ standing: Standing, _ row: Int, over n: Int = 1) {
        if standing.isSigned { add(row, 0, over: n) }
        if standing.isInForceAfter { add(row, 1, over: n) }
    }

    /// Counts an agreement of two bodies where it is in force at the end.
    package mutating func addBilateral(_ seen: Seen, _ row: Int, _ cell: Int, over n: Int = 1) {
        if seen.standing.isInForceAfter, seen.parties.isBilateral { add(row, cell, over: n) }
    }
}

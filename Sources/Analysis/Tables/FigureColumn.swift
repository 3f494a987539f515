import Values

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

    /// Whether it is a part of 1, told to people in per cent.
    package private(set) var isShare = false

    /// Whether people are shown it only where something stands in it.
    package private(set) var isSparse = false

    /// The column, for people only where something stands in it.
    var sparse: FigureColumn {
        var column = self
        column.isSparse = true
        return column
    }

    /// The column, as a part of 1.
    var asShare: FigureColumn {
        var column = self
        column.isShare = true
        return column
    }

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
        agreements("signed", "Signed", "新签", 0), agreements("inForce", "In force at end of period", "期末有效", 1),
    ]

    /// The same, with the period before and the growth beside each.
    package static let signedAndInForceWithGrowth =
        [
            signedAndInForce[0],
            FigureColumn("signedBefore", "Signed before", "上年新签", .before(0), unit: "agreements"),
            FigureColumn("signedGrowth", "Signed, growth", "新签比上年增长", .growth(0, inPeriod: true)),
            signedAndInForce[1],
            FigureColumn("inForceBefore", "In force before", "上年有效", .before(1), unit: "agreements"),
            FigureColumn("inForceGrowth", "In force, growth", "有效比上年增长", .growth(1, inPeriod: false)),
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

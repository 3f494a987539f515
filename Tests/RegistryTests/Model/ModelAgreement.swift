

/// An agreement of the model: what was told of it, and nothing that follows from that.
struct ModelAgreement {
    struct Party {
        /// The number of the organization under which it was recorded, merged since or not.
        let organization: Int
        var signed: Int?
    }

    struct Action {
        let action: String
        let day: Int
        let newEnd: Int?
    }

    let reference: String
    var isDraft: Bool
    var isRetracted = false
    var signed: Int?
    let start: Int?
    let end: Int?
    var parties: [Party]
    /// The agreement that it replaces, or renews.
    let replaces: Int?
    let renews: Int?
    /// Months of terms that begin by themselves; nil where none do.
    let months: Int?
    let extent: Int?
    /// The end for which notice was given.
    var noticed: Int?
    /// In the order of days, and within a day as they were told.
    var happened: [Action] = []

    var begin: Int? { start ?? signed }
    /// The first day on which something can happen to it.
    var made: Int? { [signed, begin].compactMap(\.self).min() }
    /// Whether it would end before it begins, or could be carried no further than a day before that.
    var endsTooEarly: Bool { [end, extent].contains { last in begin.map { begin in last.map { $0 < begin } ?? false } ?? false } }

    /// Whether it renews or replaces what it is said to.
    var counts: Bool { !isDraft && !isRetracted && !naive(replaced: nil).neverBegan }

    mutating func tell(_ new: Action) {
        let place = happened.firstIndex { $0.day > new.day } ?? happened.endIndex
        happened.insert(new, at: place)
    }

    /// Whether everything that happened follows from what was before.
    var isHistoryPlausible: Bool {
        var until = end
        var isHalted = false
        var isOver = false
        for told in happened {
            if isDraft || told.day < made ?? .max { return false }
            if let newEnd = told.newEnd, newEnd < told.day || newEnd < begin ?? newEnd { return false }
            if told.action == "renewed", let extent, told.newEnd ?? .max > extent { return false }
            switch told.action {
            case "suspended":
                if isOver || isHalted { return false }
                isHalted = true
            case "resumed":
                if isOver || !isHalted { return false }
                isHalted = false
            case "terminated":
                if isOver { return false }
                isOver = true
            case "renewed":
                if isOver { return false }
                if let until, let newEnd = told.newEnd, newEnd < until { return false }
                until = told.newEnd
            default:
                if let newEnd = told.newEnd { until = newEnd }
            }
        }
        return true
    }

    /// As the definitions of the summary see it. `replaced` is the first day of the earliest that replaces it.
    func naive(replaced: Int?) -> NaiveAgreement {
        var naive = NaiveAgreement()
        naive.signed = signed
        naive.begin = begin
        naive.end = end
        naive.lifecycle = happened.map { NaiveAction(action: $0.action, day: $0.day, newEnd: $0.newEnd) }
        naive.isAutomatic = months != nil
        naive.months = months
        naive.extent = extent
        naive.noticed = noticed
        naive.replaced = replaced
        return naive
    }
}

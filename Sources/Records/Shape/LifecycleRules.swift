import Values

/// What has to hold between the lifecycle actions of one agreement, as the database holds it too: here each action that
/// does not fit is told by its place in the record.
struct LifecycleRules {
    private var problems: [ShapeChecker.Problem] = []
    private let record: JSON

    /// What does not fit among the lifecycle actions of an agreement of the right shape.
    static func problems(of record: JSON) -> [ShapeChecker.Problem] {
        guard let actions = record["lifecycle"]?.elements, !actions.isEmpty else { return [] }
        var rules = LifecycleRules(record: record)
        rules.check(actions)
        return rules.problems
    }

    private init(record: JSON) { self.record = record }

    private mutating func report(_ index: Int, _ key: String?, _ message: String) {
        problems.append(ShapeChecker.Problem(path: "lifecycle[\(index)]\(key.map { "." + $0 } ?? "")", message: message))
    }

    private func date(_ key: String, in object: JSON?) -> PartialDate? {
        object?[key]?.text.flatMap { PartialDate($0) }
    }

    private mutating func check(_ actions: [JSON]) {
        if record["draft"] == .boolean(true) { report(0, nil, "is of a draft, and nothing happens to a draft") }
        let signed = date("dateSigned", in: record)
        let begins = date("startDate", in: record["period"]) ?? signed
        let made = [signed, begins].compactMap { $0?.firstDay }.min()
        if made == nil, record["draft"] != .boolean(true) {
            report(0, nil, "is of an agreement without a date; say when it was signed or began, were it the year alone")
        }
        let extent = date("maxExtentDate", in: record["period"])
        var until = date("endDate", in: record["period"])?.lastDay
        var halted: PartialDate?
        var ended: PartialDate?
        // The place in the file decides within a day.
        let inOrder = actions.enumerated().compactMap { index, action in
            date("date", in: action).map { (index, action, $0) }
        }.sorted { ($0.2.firstDay, $0.0) < ($1.2.firstDay, $1.0) }
        for (index, action, day) in inOrder {
            guard let name = action["action"]?.text.flatMap(LifecycleAction.init) else { continue }
            if let made, day.firstDay < made { report(index, "date", "\(day) is before the agreement was made") }
            if let ended, name != .amended {
                report(index, "action", "the agreement has been terminated since \(ended), and can't be \(name.rawValue) on \(day)")
            } else if name == .suspended, let halted {
                report(index, "action", "the agreement has been suspended since \(halted) already")
            } else if name == .resumed, halted == nil {
                report(index, "action", "the agreement is not suspended on \(day), and can't be resumed")
            }
            if action["value"] != nil, name != .renewed, name != .amended {
                report(index, "value", "only an agreement that is renewed or amended gets a new value")
            }
            if action["dateAgreed"] != nil, name != .renewed {
                report(index, "dateAgreed", "only a renewal has a day on which it was agreed")
            }
            let isOpen = action["open"] == .boolean(true)
            if isOpen, action["endDate"] != nil {
                report(index, "open", "says that there is no end, and yet there is endDate")
            } else if isOpen, name != .renewed, name != .amended {
                report(index, "open", "only an agreement that is renewed or amended gets a new end")
            }
            if let end = date("endDate", in: action) {
                checkEnd(end, of: name, on: day, at: index, begins: begins, until: until, extent: extent)
            } else if name == .renewed, let extent {
                report(index, nil, "is a renewal without end, and renewals can carry it to \(extent)")
            }
            if name == .renewed || isOpen || action["endDate"] != nil { until = date("endDate", in: action)?.lastDay }
            switch name {
            case .suspended: halted = day
            case .resumed: halted = nil
            case .terminated: ended = day
            case .amended, .renewed: break
            }
        }
    }

    private mutating func checkEnd(
        _ end: PartialDate, of name: LifecycleAction, on day: PartialDate, at index: Int, begins: PartialDate?,
        until: CalendarDate?, extent: PartialDate?
    ) {
        if name != .renewed, name != .amended {
            report(index, "endDate", "only an agreement that is renewed or amended gets a new end")
        } else if end.lastDay < day.firstDay {
            report(index, "endDate", "\(end) is before the day on which it takes effect, \(day)")
        } else if let begins, end.lastDay < begins.firstDay {
            report(index, "endDate", "\(end) is before the start, \(begins)")
        } else if name == .renewed, let until, end.lastDay < until {
            report(index, "endDate", "a renewal ends it on \(end), before the end that it has, \(until)")
        } else if name == .renewed, let extent, end.lastDay > extent.lastDay {
            report(index, "endDate", "\(end) is further than renewals can carry it, \(extent)")
        }
    }
}

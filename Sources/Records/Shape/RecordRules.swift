import Values

/// What has to hold between the keys of one record, beyond the shape of each.
package struct RecordRules {
    private let record: JSON
    private(set) var problems: [ShapeChecker.Problem] = []

    init(_ record: JSON) { self.record = record }

    /// The rules that an agreement of the right shape breaks.
    /// - Parameter countsParties: false where who else is party is told elsewhere, as in a bundle.
    package static func problems(ofAgreement record: JSON, countsParties: Bool = true) -> [ShapeChecker.Problem] {
        var rules = RecordRules(record)
        rules.checkDates()
        rules.checkRenewal()
        if countsParties { rules.countParties() }
        rules.checkParties()
        rules.checkNames()
        rules.checkPurposes()
        rules.checkClassifications()
        rules.checkAmountsAndFilings()
        rules.checkContacts()
        rules.checkLists()
        return rules.problems + LifecycleRules.problems(of: record)
    }

    mutating func report(_ path: String, _ message: String) {
        problems.append(ShapeChecker.Problem(path: path, message: message))
    }

    func date(_ key: String, in object: JSON?) -> PartialDate? {
        object?[key]?.text.flatMap { PartialDate($0) }
    }

    private mutating func checkDates() {
        let period = record["period"]
        let signed = date("dateSigned", in: record)
        let start = date("startDate", in: period)
        let end = date("endDate", in: period)
        if let end, let start, end.lastDay < start.firstDay {
            report("period.endDate", "\(end) is before the start, \(start)")
        }
        if let end, let signed, start == nil, end.lastDay < signed.firstDay {
            report("period.endDate", "\(end) is before the signing, \(signed)")
        }
        if let extent = date("maxExtentDate", in: period), let end, extent.lastDay < end.lastDay {
            report("period.maxExtentDate", "\(extent) is before the end, \(end)")
        }
        if let extent = date("maxExtentDate", in: period), let begin = start ?? signed, extent.lastDay < begin.firstDay {
            report("period.maxExtentDate", "\(extent) is before the start, \(begin)")
        }
    }

    private mutating func checkRenewal() {
        if let given = date("date", in: record["lapse"]), Self.beginning(after: given, of: record) != nil {
            report("lapse.date", "\(given) is before the agreement was made")
        }
        if record["renewal"]?["rule"]?.text == "none", record["renewal"]?["months"] != nil {
            report("renewal", "says none, and yet has months")
        }
        if let notice = record["notice"], notice["days"] != nil, notice["months"] != nil {
            report("notice", "is said in days and in months")
        }
        if record["period"]?["open"] == .boolean(true), record["period"]?["endDate"] != nil {
            report("period.open", "says that there is no end, and yet there is endDate")
        }
    }

    private mutating func checkNames() {
        for (index, party) in (record["parties"]?.elements ?? []).enumerated() {
            let organization = party["organization"]
            guard let name = organization?.text ?? organization?["name"]?.text ?? organization?["named"]?.text, NoName.isSaid(name) else { continue }
            report("parties[\(index)].organization", "\(Quoted(name)) names no organization: leave it out, or say in partiesUnknown what is not known")
        }
    }

    private mutating func countParties() {
        let parties = record["parties"]?.elements ?? []
        if parties.count < 2, record["draft"] != .boolean(true), record["partiesUnknown"] == nil,
            record["retracted"] == nil
        {
            report(
                "parties",
                "\(parties.isEmpty ? "no party" : "one party") where two are needed; "
                    + "say in partiesUnknown which are not known, or set draft")
        }
    }

    /// When an agreement began to be, by its start or its signing, where that is after a day; nil where it is not, or not known.
    package static func beginning(after day: PartialDate, of record: JSON) -> PartialDate? {
        let days = [record["period"]?["startDate"], record["dateSigned"]].compactMap { $0?.text.flatMap { PartialDate($0) } }
        return days.min { $0.firstDay < $1.firstDay }.flatMap { day.lastDay < $0.firstDay ? $0 : nil }
    }

    /// Nobody leaves what is not there yet; who is said to have joined before is a party from the first day on.
    private mutating func checkDays(of party: JSON, at path: String) {
        guard let day = date("until", in: party), let first = Self.beginning(after: day, of: record) else { return }
        report("\(path).until", "\(day) is before the agreement, of \(first): nobody leaves it before")
    }

    private mutating func checkParties() {
        for (index, party) in (record["parties"]?.elements ?? []).enumerated() {
            if let organization = party["organization"], organization.text == nil,
                organization["code"] == nil, organization["named"] == nil, organization["name"] == nil,
                organization["identifiers"]?.elements.isEmpty ?? true
            {
                report("parties[\(index)].organization", "has neither code nor name nor identifier")
            }
            if let from = date("from", in: party), let until = date("until", in: party), until.lastDay < from.firstDay {
                report("parties[\(index)].until", "\(until) is before the party joined, \(from)")
            }
            checkDays(of: party, at: "parties[\(index)]")
            let contributions = party["contributions"]?.elements ?? []
            for (place, contribution) in contributions.enumerated() {
                checkContribution(contribution, "parties[\(index)].contributions[\(place)]")
            }
            if !contributions.isEmpty, party["contributes"] == .boolean(false) {
                report("parties[\(index)].contributes", "is false, and there are contributions")
            }
        }
    }

    private mutating func checkContribution(_ contribution: JSON, _ path: String) {
        if (contribution["amount"] == nil) != (contribution["currency"] == nil) {
            let lacks = contribution["amount"] == nil ? "a currency without an amount" : "an amount without a currency"
            report(path, "has \(lacks)")
        } else if contribution["amount"] == nil, contribution["inKind"] == nil, contribution["what"] == nil {
            report(path, "says nothing")
        }
    }

    private mutating func checkPurposes() {
        var said: Set<JSON> = []
        for (index, purpose) in (record["purposes"]?.elements ?? []).enumerated() {
            let path = "purposes[\(index)]"
            if let last = purpose["lastYear"]?.integer {
                if let first = purpose["firstYear"]?.integer {
                    if last < first { report("\(path).lastYear", "\(last) is before the first year, \(first)") }
                } else {
                    report("\(path).lastYear", "without firstYear")
                }
            }
            if let from = purpose["from"], from == purpose["to"] { report("\(path).to", "is who sends") }
            // What tells two apart: of one in persons and one in months both may be meant.
            let key = JSON.known(
                ("p", purpose["purpose"]), ("f", purpose["from"]), ("t", purpose["to"]), ("u", purpose["quota"]?["unit"]),
                ("l", purpose["level"]), ("d", purpose["field"]), ("y", purpose["firstYear"]))
            if !said.insert(key).inserted { report(path, "comes twice; say its quota once") }
        }
    }

    mutating func checkClassifications() {
        var said: Set<JSON> = []
        for (index, element) in (record["classifications"]?.elements ?? []).enumerated() {
            let classification = element.asClassification
            if let from = date("from", in: classification), let until = date("until", in: classification), until.lastDay < from.firstDay {
                report("classifications[\(index)].until", "is before it began, \(from)")
            }
            if !said.insert(classification.setting("until", nil)).inserted { report("classifications[\(index)]", "comes twice") }
        }
    }

    private mutating func checkAmountsAndFilings() {
        var kinds: Set<JSON> = [], filings: Set<JSON> = []
        for (index, amount) in (record["amounts"]?.elements ?? []).enumerated() {
            if let kind = amount["kind"], !kinds.insert(kind).inserted { report("amounts[\(index)].kind", "\(Quoted(kind.text ?? "")) comes twice") }
        }
        for (index, filing) in (record["filings"]?.elements ?? []).enumerated() {
            let key = filing.setting("office", nil).setting("result", nil)
            if !filings.insert(key).inserted { report("filings[\(index)]", "comes twice") }
        }
    }

    mutating func checkContacts() {
        var names: Set<JSON> = []
        for (index, contact) in (record["contacts"]?.elements ?? []).enumerated() {
            if let name = contact["name"], !names.insert(name).inserted {
                report("contacts[\(index)].name", "\(Quoted(name.text ?? "")) comes twice; tell the two apart, such as by their office in brackets")
            }
        }
    }

    private mutating func checkLists() {
        var fields: Set<String> = []
        for (index, field) in (record["fields"]?.elements ?? []).enumerated() {
            if let text = field.text, !fields.insert(text).inserted {
                report("fields[\(index)]", "\(Quoted(text)) comes twice")
            }
        }
        problems += NumberedLists.problems(of: record)
        var digests: Set<String> = []
        for (index, document) in (record["documents"]?.elements ?? []).enumerated() {
            if document["retracted"] == nil, let digest = document["sha256"]?.text, !digests.insert(digest).inserted {
                report("documents[\(index)].sha256", "is that of another document of the agreement")
            }
        }
        for (index, activity) in (record["activities"]?.elements ?? []).enumerated() {
            if let start = date("date", in: activity), let end = date("endDate", in: activity),
                end.lastDay < start.firstDay
            {
                report("activities[\(index)].endDate", "\(end) is before the start, \(start)")
            }
        }
        var related: Set<JSON> = []
        for (index, relation) in (record["related"]?.elements ?? []).enumerated() {
            if relation["reference"] == record["reference"] {
                report("related[\(index)].reference", "is the agreement itself")
            } else if !related.insert(.known(("r", relation["relation"]), ("a", relation["reference"]))).inserted {
                report("related[\(index)]", "comes twice")
            }
        }
    }
}

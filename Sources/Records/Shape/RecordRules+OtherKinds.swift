import Values

/// The rules of records that are no agreements.
extension RecordRules {
    /// The rules that an organization of the right shape breaks.
    package static func problems(ofOrganization record: JSON) -> [ShapeChecker.Problem] {
        var rules = RecordRules(record)
        if let name = record["name"]?.text, NoName.isSaid(name) { rules.report("name", "\(Quoted(name)) names no organization") }
        if record["code"]?.text == "all" { rules.report("code", "means every one, and is the code of no organization") }
        for (index, name) in (record["names"]?.elements ?? []).enumerated() {
            if let text = name["name"]?.text, name["kind"]?.text.flatMap(NameKind.init(rawValue:))?.isBrief != true, NoName.isSaid(text) {
                rules.report("names[\(index)].name", "\(Quoted(text)) names no organization")
            }
            if let from = rules.date("from", in: name), let until = rules.date("until", in: name),
                until.lastDay < from.firstDay
            {
                rules.report("names[\(index)].until", "is before the name came into use, \(from)")
            }
        }
        let code = record["code"]
        for (index, successor) in (record["successors"]?.elements ?? []).enumerated()
        where successor["organization"] == code {
            rules.report("successors[\(index)].organization", "is the organization itself")
        }
        for (index, other) in (record["distinctFrom"]?.elements ?? []).enumerated() where other == code {
            rules.report("distinctFrom[\(index)]", "is the organization itself")
        }
        rules.checkClassifications()
        rules.checkContacts()
        for key in ["partOf", "ownedBy"] where record[key] == code { rules.report(key, "is the organization itself") }
        if record["mergedInto"] == code { rules.report("mergedInto", "is the organization itself") }
        for key in ["mergedOn", "mergeReason"] where record[key] != nil && record["mergedInto"] == nil {
            rules.report(key, "without mergedInto")
        }
        return rules.problems
    }

    /// The rules that a scheme of classifications of the right shape breaks.
    package static func problems(ofClassification record: JSON) -> [ShapeChecker.Problem] {
        var rules = RecordRules(record)
        let values = record["values"]?.elements ?? []
        if record["form"]?.text == "mark", !values.isEmpty { rules.report("values", "of a mark there are none") }
        var said: Set<JSON> = []
        for (index, value) in values.enumerated() {
            if let code = value["value"], !said.insert(code).inserted {
                rules.report("values[\(index)].value", "\(Quoted(code.text ?? "")) comes twice")
            }
        }
        return rules.problems
    }

    /// The rules that an event of the right shape breaks.
    package static func problems(ofEvent record: JSON) -> [ShapeChecker.Problem] {
        var rules = RecordRules(record)
        if let start = rules.date("startDate", in: record), let end = rules.date("endDate", in: record),
            end.lastDay < start.firstDay
        {
            rules.report("endDate", "is before the start, \(start)")
        }
        rules.checkNames(ofEvent: record, at: "")
        for (index, session) in (record["sessions"]?.elements ?? []).enumerated() { rules.checkNames(ofEvent: session, at: "sessions[\(index)].") }
        if record["edition"] != nil, record["series"] == nil {
            rules.report("edition", "is that of a series, and the event has none")
        }
        if let start = rules.date("startDate", in: record) {
            let last = (rules.date("endDate", in: record) ?? start).lastDay
            for (index, session) in (record["sessions"]?.elements ?? []).enumerated() {
                if let day = rules.date("date", in: session), day.lastDay < start.firstDay || day.firstDay > last {
                    rules.report("sessions[\(index)].date", "\(day) is not within the days of the event")
                }
            }
        }
        let sessions = record["sessions"]?.elements.count ?? 0
        for list in ["speeches", "attendance", "delegations"] {
            for (index, element) in (record[list]?.elements ?? []).enumerated() {
                if let session = element["session"]?.integer, session > sessions {
                    rules.report(
                        "\(list)[\(index)].session",
                        "\(sessions == 0 ? "there is no session" : sessions == 1 ? "there is one session" : "there are \(sessions) sessions"), and this would be number \(session)")
                }
            }
        }
        return rules.problems
    }

    /// Who is named in an event, or in a session of it.
    private mutating func checkNames(ofEvent record: JSON, at path: String) {
        for list in ["hosts", "organizers", "speeches", "delegations"] {
            for (index, element) in (record[list]?.elements ?? []).enumerated() {
                guard let name = element.text ?? element["organization"]?.text, NoName.isSaid(name) else { continue }
                report("\(path)\(list)[\(index)]\(element.text == nil ? ".organization" : "")", "\(Quoted(name)) names no organization")
            }
        }
    }
}

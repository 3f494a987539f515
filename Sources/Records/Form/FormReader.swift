import Values

/// Makes a form of what was read, and tells what it names that there is not.
struct FormReader {
    let places: RecordPlaces
    var faults: [RecordFault] = []
    private(set) var parties: [String] = []

    init(places: RecordPlaces) { self.places = places }

    mutating func report(_ path: String, _ message: String) {
        faults.append(RecordFault(place: places.place(of: path), path: path, message: message))
    }

    func place(_ path: String) -> FormPlace { FormPlace(path: path, place: places.place(of: path)) }

    mutating func form(_ value: JSON) -> OfficeForm {
        var form = OfficeForm()
        form.code = value["form"]?.text ?? ""
        form.language = value["language"]?.text ?? "en"
        form.title = text(value["title"])
        form.source = value["source"]?.text ?? ""
        form.valid = (value["valid"]?["from"]?.integer, value["valid"]?["until"]?.integer)
        form.yearStarts = value["yearStarts"]?.text
        if let day = form.yearStarts, PartialDate("2023-\(day)")?.precision != .day {
            report("yearStarts", "\(Quoted(day)) is not a day of every year: write month and day, such as 08-01")
        }
        form.needsSubject = value["of"]?.text == "somebody"
        form.currency = value["currency"]?.text
        form.unit = FormUnit(
            per: value["unit"]?["per"]?.integer ?? 1, decimals: value["unit"]?["decimals"]?.integer, title: text(value["unit"]?["title"]))
        form.parameters = list(value["parameters"]).map {
            FormParameter(id: $0["id"]?.text ?? "", title: text($0["title"]), value: $0["value"]?.text ?? "")
        }
        form.parties = list(value["parties"]).map { party in
            FormParties(id: party["id"]?.text ?? "", title: text(party["title"]), roles: texts(party["roles"]))
        }
        parties = form.parties.map(\.id)
        form.checks = list(value["checks"]).enumerated().map { index, check in
            FormCheck(
                id: check["id"]?.text ?? "", title: text(check["title"]), conditions: conditions(check["where"], "checks[\(index)].where"))
        }
        form.notes = list(value["notes"]).map(text)
        form.reach = value["reach"].map { reach($0, form) }
        form.tables = list(value["tables"]).enumerated().map { table($1, "tables[\($0)]", form) }
        form.needs = list(value["needs"]).enumerated().map { need($1, "needs[\($0)]") }
        form.deadlines = list(value["deadlines"]).enumerated().map { deadline($1, "deadlines[\($0)]", form) }
        refuseTwins(form.parameters.map(\.id), "parameters")
        refuseTwins(form.parties.map(\.id), "parties")
        refuseTwins(form.checks.map(\.id), "checks")
        refuseTwins(form.tables.map(\.id), "tables")
        refuseTwins(form.needs.map(\.id), "needs")
        refuseTwins(form.deadlines.map(\.id), "deadlines")
        return form
    }

    mutating func refuseTwins(_ ids: [String], _ path: String) {
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            report("\(path)[\(index)].id", "\(Quoted(id)) is there twice")
        }
    }

    mutating func reach(_ value: JSON, _ form: OfficeForm) -> FormReach {
        var reach = FormReach()
        reach.title = text(value["title"])
        reach.measure = measure(value["measure"], "reach.measure") ?? .amount(nil)
        if !reach.measure.isMoney { report("reach.measure", "a sum of money is wanted") }
        reach.atLeast = value["atLeast"]?.text ?? ""
        if !form.parameters.contains(where: { $0.id == reach.atLeast }), Numeric(reach.atLeast) == nil {
            let known = form.parameters.map(\.id)
            report("reach.atLeast", "\(Quoted(reach.atLeast)) is neither an amount nor a parameter\(NearMatch.hint(reach.atLeast, among: known))")
        }
        if form.currency == nil { report("reach", "a sum that is reached needs a form with a currency") }
        reach.conditions = conditions(value["where"], "reach.where")
        return reach
    }

    mutating func need(_ value: JSON, _ path: String) -> FormNeed {
        var need = FormNeed()
        need.id = value["id"]?.text ?? ""
        need.title = text(value["title"])
        need.moment = value["when"]?.text.flatMap(FormMoment.init) ?? .active
        if need.moment == .filed { report("\(path).when", "a need can't be of what is filed; ask for the filing itself") }
        need.conditions = conditions(value["where"], "\(path).where")
        need.source = value["from"]?.text.flatMap { source($0, "\(path).from") } ?? need.source
        need.place = place(path)
        return need
    }

    mutating func deadline(_ value: JSON, _ path: String, _ form: OfficeForm) -> FormDeadline {
        var deadline = FormDeadline()
        deadline.id = value["id"]?.text ?? ""
        deadline.title = text(value["title"])
        deadline.filing = value["filing"]?.text ?? ""
        deadline.conditions = conditions(value["where"], "\(path).where")
        deadline.isReached = value["reached"] == .boolean(true)
        if deadline.isReached, form.reach == nil { report("\(path).reached", "the form does not say what is to be reached: reach is missing") }
        deadline.days = value["days"]?.integer
        for (index, text) in texts(value["dates"]).enumerated() {
            if let date = CalendarDate("2023-\(text)") {
                deadline.dates.append((date.month, date.day))
            } else {
                report("\(path).dates[\(index)]", "\(Quoted(text)) is not a day of every year: write month and day, such as 01-31")
            }
        }
        deadline.dates.sort { $0 < $1 }
        if (deadline.days == nil) == texts(value["dates"]).isEmpty { report(path, "a deadline has days, or dates") }
        deadline.since = value["since"]?.text.flatMap { CalendarDate($0) }
        return deadline
    }

    mutating func conditions(_ value: JSON?, _ path: String) -> [FormCondition] {
        var conditions: [FormCondition] = []
        for (index, one) in list(value).enumerated() {
            let path = "\(path)[\(index)]"
            var condition = FormCondition()
            condition.place = place(path)
            let source = one["from"]?.text.flatMap { self.source($0, "\(path).from") }
            condition.source = source ?? condition.source
            let tests = ["in", "notIn", "known"].filter { one[$0] != nil }
            if tests.count != 1 { report(path, "a condition has one of in, notIn and known") }
            if let words = one["in"] { condition.test = .oneOf(texts(words)) }
            if let words = one["notIn"] { condition.test = .noneOf(texts(words)) }
            if let known = one["known"] { condition.test = .known(known == .boolean(true)) }
            if one["known"] == nil, let source, !source.isCategory {
                report("\(path).from", "only whether it is known can be asked of that")
            }
            conditions.append(condition)
        }
        return conditions
    }

    mutating func source(_ word: String, _ path: String) -> FormSource? {
        if let source = FormSource(word, parties: parties) { return source }
        report(path, "there is nothing called \(Quoted(word)) in the registry\(NearMatch.hint(word, among: FormSource.words(parties: parties)))")
        return nil
    }

    mutating func measure(_ value: JSON?, _ path: String) -> FormMeasure? {
        guard let word = value?.text else { return nil }
        if let measure = FormMeasure(word) { return measure }
        report(path, "\(Quoted(word)) is nothing that can be counted\(NearMatch.hint(word, among: FormMeasure.words))")
        return nil
    }

    func list(_ value: JSON?) -> [JSON] { value?.elements ?? [] }
    func texts(_ value: JSON?) -> [String] { value?.elements.compactMap(\.text) ?? [] }

    func text(_ value: JSON?) -> FormText {
        guard case .object(let members) = value else { return FormText() }
        return FormText(texts: Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) { first, _ in first })
    }
}

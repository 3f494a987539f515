import Values

extension OfficeForm {
    /// Reads the file of a form: YAML, as people write records.
    /// - Parameter file: what it is called in errors.
    /// - Throws: a ``RegistryError`` with all that is wrong, each with its line and column.
    package init(_ bytes: [UInt8], file: String) throws(RegistryError) {
        do throws(RecordFaults) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw RecordFaults([RecordFault(place: nil, message: ForeignText.sentence(bytes, isSheet: false))])
            }
            let documents = try YAMLReader.read(text, as: .officeForm).filter { $0.value != .null }
            guard documents.count == 1, let document = documents.first else {
                throw RecordFaults([RecordFault(place: nil, message: "there are \(documents.count) forms where one is wanted")])
            }
            var reader = FormReader(places: document.places)
            let problems = ShapeChecker.problems(of: document.value, as: .officeForm)
            reader.faults = problems.map { RecordFault(place: document.places.place(of: $0.path), path: $0.path, message: $0.message) }
            if problems.isEmpty { self = reader.form(document.value) } else { self.init() }
            guard reader.faults.isEmpty else { throw RecordFaults(reader.faults) }
        } catch {
            throw error.refusal(ofForm: file)
        }
        self.file = file
    }
}

extension RecordFaults {
    /// The faults of the file of a form, as an error of the command line.
    package func refusal(ofForm file: String) -> RegistryError {
        RegistryError(
            .brokenRule, code: "form-refused",
            "the form \(Quoted(file, limit: 200)) cannot be filled: there \(faults.count == 1 ? "is a fault" : "are \(faults.count) faults") in its file",
            details: faults.map { fault in
                let place = fault.place.map { "line \($0.line), column \($0.column): " } ?? ""
                return place + (fault.path.map { $0.isEmpty ? "" : "\($0): " } ?? "") + fault.message
            },
            hint: "Mend the file; README tells what can stand in one.")
    }
}

/// Makes a form of what was read, and tells what it names that there is not.
private struct FormReader {
    let places: RecordPlaces
    var faults: [RecordFault] = []
    private var parties: [String] = []

    init(places: RecordPlaces) { self.places = places }

    private mutating func report(_ path: String, _ message: String) {
        faults.append(RecordFault(place: places.place(of: path), path: path, message: message))
    }

    private func place(_ path: String) -> FormPlace { FormPlace(path: path, place: places.place(of: path)) }

    mutating func form(_ value: JSON) -> OfficeForm {
        var form = OfficeForm()
        form.code = value["form"]?.text ?? ""
        form.language = value["language"]?.text ?? "en"
        form.title = text(value["title"])
        form.source = value["source"]?.text ?? ""
        form.valid = (number(value["valid"]?["from"]), number(value["valid"]?["until"]))
        form.yearStarts = value["yearStarts"]?.text
        if let day = form.yearStarts, PartialDate("2023-\(day)")?.precision != .day {
            report("yearStarts", "\(Quoted(day)) is not a day of every year: write month and day, such as 08-01")
        }
        form.needsSubject = value["of"]?.text == "somebody"
        form.currency = value["currency"]?.text
        form.unit = FormUnit(
            per: number(value["unit"]?["per"]) ?? 1, decimals: number(value["unit"]?["decimals"]), title: text(value["unit"]?["title"]))
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

    private mutating func refuseTwins(_ ids: [String], _ path: String) {
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            report("\(path)[\(index)].id", "\(Quoted(id)) is there twice")
        }
    }

    private mutating func reach(_ value: JSON, _ form: OfficeForm) -> FormReach {
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

    private mutating func table(_ value: JSON, _ path: String, _ form: OfficeForm) -> FormTable {
        var table = FormTable()
        table.id = value["id"]?.text ?? ""
        table.title = text(value["title"])
        table.listed = value["list"]?.text.flatMap { Self.listed[$0] }
        table.moment = value["when"]?.text.flatMap(FormMoment.init) ?? .active
        table.filing = value["filing"]?.text
        table.conditions = conditions(value["where"], "\(path).where")
        table.checks = texts(value["checks"])
        for (index, id) in table.checks.enumerated() where !form.checks.contains(where: { $0.id == id }) {
            report("\(path).checks[\(index)]", "there is no check \(Quoted(id))\(NearMatch.hint(id, among: form.checks.map(\.id)))")
        }
        table.isReached = value["reached"] == .boolean(true)
        if table.isReached, form.reach == nil { report("\(path).reached", "the form does not say what is to be reached: reach is missing") }
        table.rows = rows(value["rows"], "\(path).rows")
        table.columns = list(value["columns"]).enumerated().map { column($1, "\(path).columns[\($0)]") }
        refuseTwins(table.columns.map(\.id), "\(path).columns")
        table.notes = list(value["notes"]).map(text)
        check(table, path, hasRows: value["rows"] != nil)
        return table
    }

    /// What a table of its kind cannot have.
    private mutating func check(_ table: FormTable, _ path: String, hasRows: Bool) {
        if table.columns.contains(where: { ($0.moment ?? table.moment) == .filed }) || table.moment == .filed, table.filing == nil {
            report("\(path).filing", "what is filed counts by a scheme: filing is missing")
        }
        for (index, column) in table.columns.enumerated() {
            let path = "\(path).columns[\(index)]"
            if table.listed != nil {
                if column.source == nil { report("\(path).from", "a column of a list says where it comes from") }
            } else if let source = column.source {
                if !table.rows.by.contains(where: { $0.group == source.group }) {
                    report("\(path).from", "a column of figures tells of what its rows are by, and no row is by that")
                }
            }
        }
        if table.listed == nil, !hasRows { report("\(path).rows", "a table of figures says what its rows are") }
        if table.rows.by.count > 2 { report("\(path).rows.by", "rows are by two things at most") }
        for (index, source) in table.rows.by.enumerated() where !source.isCategory {
            report("\(path).rows.by[\(index)]", "rows can't be by that: it has too many values")
        }
        if table.rows.years > 0, !table.rows.by.isEmpty || !table.rows.cases.isEmpty {
            report("\(path).rows.years", "rows of years stand alone")
        }
    }

    private static let listed: [String: FormGroup] = [
        "agreements": .agreement, "partners": .partner, "purposes": .purpose, "incomes": .income,
    ]

    private mutating func rows(_ value: JSON?, _ path: String) -> FormRows {
        var rows = FormRows()
        rows.place = place(path)
        rows.by = texts(value?["by"]).enumerated().compactMap { source($1, "\(path).by[\($0)]") }
        rows.cases = list(value?["cases"]).enumerated().map { index, one in
            FormCase(
                id: one["id"]?.text ?? "", title: text(one["title"]), conditions: conditions(one["where"], "\(path).cases[\(index)].where"))
        }
        refuseTwins(rows.cases.map(\.id), "\(path).cases")
        rows.titles = list(value?["titles"]).map(text)
        rows.top = number(value?["top"])
        rows.years = number(value?["years"]) ?? 0
        rows.hasTotal = value?["total"] == .boolean(true)
        return rows
    }

    private mutating func column(_ value: JSON, _ path: String) -> FormColumn {
        var column = FormColumn()
        column.id = value["id"]?.text ?? ""
        column.title = text(value["title"])
        column.unit = text(value["unit"])
        column.place = place(path)
        column.source = value["from"]?.text.flatMap { source($0, "\(path).from") }
        column.measure = measure(value["measure"], "\(path).measure") ?? .agreements
        if value["from"] != nil, value["measure"] != nil { report(path, "a column has from, or measure, and not both") }
        if value["from"] == nil, value["measure"] == nil { report(path, "a column has from, or measure") }
        column.shown = value["show"]?.text.flatMap(FormShown.init) ?? .figure
        column.moment = value["when"]?.text.flatMap(FormMoment.init)
        column.conditions = conditions(value["where"], "\(path).where")
        column.words = list(value["words"]).map { FormWord(value: $0["value"]?.text ?? "", title: text($0["title"])) }
        column.vocabulary = value["vocabulary"]?.text
        return column
    }

    private mutating func need(_ value: JSON, _ path: String) -> FormNeed {
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

    private mutating func deadline(_ value: JSON, _ path: String, _ form: OfficeForm) -> FormDeadline {
        var deadline = FormDeadline()
        deadline.id = value["id"]?.text ?? ""
        deadline.title = text(value["title"])
        deadline.filing = value["filing"]?.text ?? ""
        deadline.conditions = conditions(value["where"], "\(path).where")
        deadline.isReached = value["reached"] == .boolean(true)
        if deadline.isReached, form.reach == nil { report("\(path).reached", "the form does not say what is to be reached: reach is missing") }
        deadline.days = number(value["days"])
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

    private mutating func conditions(_ value: JSON?, _ path: String) -> [FormCondition] {
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

    private mutating func source(_ word: String, _ path: String) -> FormSource? {
        if let source = FormSource(word, parties: parties) { return source }
        report(path, "there is nothing called \(Quoted(word)) in the registry\(NearMatch.hint(word, among: FormSource.words(parties: parties)))")
        return nil
    }

    private mutating func measure(_ value: JSON?, _ path: String) -> FormMeasure? {
        guard let word = value?.text else { return nil }
        if let measure = FormMeasure(word) { return measure }
        report(path, "\(Quoted(word)) is nothing that can be counted\(NearMatch.hint(word, among: FormMeasure.words))")
        return nil
    }

    private func list(_ value: JSON?) -> [JSON] { value?.elements ?? [] }
    private func texts(_ value: JSON?) -> [String] { value?.elements.compactMap(\.text) ?? [] }

    private func number(_ value: JSON?) -> Int? {
        if case .number(let digits) = value { Int(digits) } else { nil }
    }

    private func text(_ value: JSON?) -> FormText {
        guard case .object(let members) = value else { return FormText() }
        return FormText(texts: Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) { first, _ in first })
    }
}

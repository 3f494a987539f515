import Analysis
import Postgres
import Records
import Values

/// Fills a form from one pass over the facts, in an open transaction; from two where it has a sum to be reached, or
/// several who report, of whom those count in growth who did in both years.
struct FormReading {
    let connection: Connection
    let request: FormRequest
    let form: OfficeForm
    let requests: [SummaryRequest]
    private let reader: SummaryReader
    let around: Surroundings
    let sides: FormSides
    /// By period, the latest first.
    let looks: [FormLook]
    let tables: [FormTablePlan]
    let reach: FormConditions
    private let needs: [FormMissing.Need]
    /// Of which agreements each deadline is.
    let deadlines: [FormConditions]
    let currency: Int?

    init(_ connection: Connection, _ request: FormRequest) throws {
        var form = request.form
        try Self.set(request.parameters, in: &form)
        guard !form.needsSubject || !request.summary.who.of.isEmpty else {
            throw RegistryError(
                .usage, code: "form-of-nobody", "the form \(form.code) is filled for somebody, and nobody is named",
                hint: "Name whose it is with --of, or once for all with: entente organization home CODE")
        }
        self.connection = connection
        self.request = request
        self.form = form
        var asked = request.summary
        asked.isForPeople = request.isForPeople
        // For whom it is filled is told in the language of the form.
        if let language = request.languages.first.flatMap(Language.init) { asked.language = language }
        requests = [asked] + asked.period.before(form.periodsBack).map { [asked] period in
            var before = asked
            before.period = period
            return before
        }
        for request in requests.prefix(1) { if let problem = request.problem { throw problem } }
        // A form has the fields of all schemes, unless one is asked for.
        let scheme = try request.summary.scheme.map { try Fields(connection: connection).shownScheme($0) }
        reader = try SummaryReader(connection: connection, requests: requests, showing: .some(scheme ?? nil))
        let around = try reader.surroundings(for: [], needs: FormSides.needs(form.sources))
        self.around = around
        let language = request.languages.first ?? "en"
        var sides = try FormSides(connection, form, ids: reader.scope.ids, around, language: language)
        let (sources, organizations) = (form.sources, around.dimensions.organizations)
        let classes = try requests.map { try sides.organizationClasses(connection, sources, on: $0.lastDay, organizations) }
        self.sides = sides
        let known = sides
        looks = zip(requests, classes).map { FormLook(around.context($0), known, classes: $1) }
        var words = FormWords(around, sides)
        tables = form.tables.map { FormTablePlan($0, form, &words) }
        reach = words.tests(form.reach?.conditions ?? [])
        needs = form.needs.map { FormMissing.Need(need: $0, tests: words.tests($0.conditions)) }
        deadlines = form.deadlines.map { words.tests($0.conditions) }
        for table in form.tables {
            for source in table.rows.by { words.requireScheme(source, table.rows.place) }
            for column in table.columns { column.source.map { _ = words.requireScheme($0, column.place) } }
        }
        for need in form.needs { words.requireScheme(need.source, need.place) }
        var faults = words.faults
        let currency = form.currency.flatMap { around.dimensions.vocabularies.currencies[$0] }
        self.currency = currency
        if let code = form.currency, currency == nil {
            faults.append(RecordFault(place: nil, path: "currency", message: "\(Quoted(code)) is no currency of ISO 4217"))
        }
        if !faults.isEmpty { throw RecordFaults(faults).refusal(ofForm: form.file) }
    }

    /// Sets parameters otherwise than the form has them.
    private static func set(_ parameters: [String: String], in form: inout OfficeForm) throws(RegistryError) {
        for (id, value) in parameters.sorted(by: { $0.key < $1.key }) {
            guard form.parameters.contains(where: { $0.id == id }) else {
                let known = form.parameters.map(\.id)
                throw RegistryError(
                    .usage, code: "parameter-unknown", "the form \(form.code) has no parameter \(Quoted(id))\(NearMatch.hint(id, among: known))",
                    details: known)
            }
            guard Fraction(decimal: value) != nil else {
                throw RegistryError(
                    .usage, code: "parameter-unreadable", "\(Quoted(value)) is not a number, and \(id) is one", hint: "Write it as \(id)=50000.")
            }
        }
        if let atLeast = form.reach?.atLeast, let parameter = form.parameters.first(where: { $0.id == atLeast }) {
            form.reach?.atLeast = parameters[atLeast] ?? parameter.value
        }
    }

    private func counts(_ looks: [FormLook], watching watch: FormWatch? = nil) -> [FormCount] {
        let codes = around.dimensions.vocabularies.currencies.codes
        return looks.enumerated().map { back, look in
            FormCount(look, tables, money: FormMoney(currency: currency, rates: request.rates, codes: codes), back: back, watch: watch)
        }
    }

    /// Looks at every agreement in each period.
    /// - Parameter isWhole: whether at those as well that did not run in any of them.
    func look(_ looks: [FormLook], isWhole: Bool = false, _ body: (Int, Seen) -> Void) throws {
        let agreements = looks.map { AgreementLooks($0.context) }
        try reader.stream(around, [], whole: isWhole || form.looksBeyondPeriod) { fact in
            for (index, look) in agreements.enumerated() { look.take(fact) { body(index, $0) } }
        }
        for (index, look) in agreements.enumerated() { look.settle { body(index, $0) } }
    }

    /// Finds in a pass before who reaches the sum of the form, and who reported in which year.
    private func lookAhead() throws -> [FormCount]? {
        let hasGrowth = tables.contains { $0.plans.contains(where: \.isOfSame) }
        guard form.reach != nil || reader.of.count > 1 && hasGrowth else { return nil }
        let before = counts(looks)
        let reach = form.reach ?? FormReach()
        try look(looks) { before[$0].takeReach($1, self.reach, reach) }
        if let least = form.reach.flatMap({ Fraction(decimal: $0.atLeast) }) {
            for (look, count) in zip(looks, before) {
                look.reached = Set(count.reachSums.filter { $0.value.figure(currency: currency ?? 0) >= least }.keys)
            }
        }
        return before
    }

    /// What was counted in all periods, and what it is called.
    struct FilledCounts {
        let counts: [FormCount]
        let names: FormNames
        /// What a pass before found, where there was one.
        let before: [FormCount]?
    }

    /// Counts, with an eye on the agreements behind one cell.
    func counted(watching watch: FormWatch? = nil) throws -> [FormCount] { try counted(watching: watch, after: lookAhead()) }

    private func counted(watching watch: FormWatch? = nil, after before: [FormCount]?) throws -> [FormCount] {
        let counts = counts(looks, watching: watch)
        if let before, reader.of.count > 1 {
            // Growth is of those who reported in a year and in the one before it.
            for index in before.indices.dropLast() {
                let same = try before[index].reporters.intersection(before[index + 1].reporters).intersection(reporting(in: requests[index + 1]))
                counts[index].sameAsBefore = same
                counts[index + 1].sameAsAfter = same
            }
        }
        try look(looks) { counts[$0].take($1) }
        return counts
    }

    /// Which of those who report did so in a period, by their places: who was of a class then, where a class is named.
    private func reporting(in request: SummaryRequest) throws -> Set<Int32> {
        let organizations = Organizations(connection: connection)
        let meant = try Set(request.who.of.flatMap { name in
            do {
                return try organizations.meant([name], on: request.lastDay).map(\.id)
            } catch let error as RegistryError where error.code == "classification-empty" {
                return []
            }
        })
        return Set(reader.of.indices.filter { meant.contains(reader.of[$0].id) }.map(Int32.init))
    }

    func count() throws -> FilledCounts {
        let before = try lookAhead()
        let counts = try counted(after: before)
        var names = FormNames(around, sides, languages: request.languages)
        try fetch(&names, counts)
        return FilledCounts(counts: counts, names: names, before: before)
    }

    func filled() throws -> FilledForm {
        let filled = try count()
        let (counts, names, before) = (filled.counts, filled.names, filled.before)
        let notes = FormNotes(form: form, names: names, request: request)
        let finished = tables.enumerated().map { index, plan in
            var table = plan.table.listed == nil
                ? figures(plan, index, counts, names).finished
                : FormList(plan: plan, items: counts[0].items[index], names: names, isForPeople: request.isForPeople).finished
            table.notes += notes.of(plan, index, counts[0])
            return table
        }
        return FilledForm(
            title: names.text(form.title), code: form.code, period: request.summary.period, of: reader.of, tables: finished,
            notes: notes.ofForm(form.reach == nil ? nil : before?[0].reachMoney), language: names.language,
            formLanguage: names.languages.first ?? "en", headWords: FormVocabulary.head(names.languages.first))
    }

    func figures(_ plan: FormTablePlan, _ index: Int, _ counts: [FormCount], _ names: FormNames) -> FormFigures {
        FormFigures(
            plan: plan,
            periods: zip(counts, requests).map { ($0.cells[index], $1.period.label, $1.lastDay >= $1.period.lastDay) },
            names: names, form: form, currency: currency, isForPeople: request.isForPeople)
    }

    /// Fetches what only shown rows need.
    private func fetch(_ names: inout FormNames, _ counts: [FormCount]) throws {
        var organizations: Set<Int32> = []
        var fields: Set<Int32> = []
        var agreements: Set<Int> = []
        func take(_ value: Int32, _ source: FormSource) {
            switch source {
            case .organization(_, .code), .organization(_, .name): organizations.insert(value)
            case .agreement(.field): fields.insert(value)
            default: break
            }
        }
        for (index, plan) in tables.enumerated() {
            for item in counts[0].items[index] {
                agreements.insert(item.key)
                for case .values(let values, let source) in item.contents { values.forEach { take($0, source) } }
            }
            guard plan.table.listed == nil, !plan.table.rows.by.isEmpty else { continue }
            for place in figures(plan, index, counts, names).places.prefix(plan.table.rows.top ?? .max) {
                for (number, source) in plan.table.rows.by.enumerated() { take(place.key.value(number), source) }
            }
        }
        try names.fetch(connection, organizations: organizations, fields: fields, agreements: agreements)
    }

    func missing() throws -> Table {
        _ = try lookAhead()
        let look = looks[0]
        let missing = FormMissing(look, needs, tables, form)
        try self.look([look]) { missing.take($1) }
        var names = FormNames(around, sides, languages: request.languages)
        try names.fetch(
            connection, organizations: Set(missing.found.compactMap(\.organization)), fields: [],
            agreements: missing.agreements.values.reduce(into: []) { $0.formUnion($1) })
        var table = missing.listed(names, isForPeople: request.isForPeople)
        table.title = "\(names.text(form.title)) \(request.summary.period.label)\(names.said(": what is missing", "：缺少内容"))"
        return table
    }
}

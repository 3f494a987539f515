import ArgumentParser
import Output
import Records
import Registry
import Values

/// The options by which a summary is a form that an authority asks for.
struct FormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Fill this form: \(ShippedForms.codes.joined(separator: ", ")), or the file of one of your own; NAME:TABLE is one table of it, and list tells what forms there are.",
            valueName: "name"),
        completion: .list(ShippedForms.codes + ["list"]))
    var form: String?
    @Flag(help: "With --form: list what agreements and organizations lack for it.") var missing = false
    @Flag(help: "With --form: write its definition, to begin a form of your own with.") var definition = false
    @Option(name: .customLong("form-set"), help: ArgumentHelp("Set a parameter of the form otherwise, such as threshold=50000.", valueName: "name=value"))
    var set: [String] = []
    @Option(help: ArgumentHelp("Convert by the rates in this file of CSV (currency,day,rate,source).", valueName: "file"), completion: .file())
    var rates: String?

    /// What `--form` says in place of the name of a form.
    private static let listWord = "list"

    var isGiven: Bool { form != nil }

    /// - Parameter areRatesUsed: whether something else converts by the rates.
    func refuseAlone(besideRates areRatesUsed: Bool) throws {
        guard form == nil else { return }
        if missing { throw ValidationError("--missing is for a form: name it with --form") }
        if definition { throw ValidationError("--definition is for a form: name it with --form") }
        if !set.isEmpty { throw ValidationError("--form-set is for a form: name it with --form") }
        if rates != nil, !areRatesUsed { throw ValidationError("--rates is for a form, or for --in: say which currency is wanted, as in --in EUR") }
    }

    /// Whether the forms are asked for, rather than one of them.
    var isList: Bool { form?.lowercased() == Self.listWord }

    /// Whether something is asked for that is so in every period.
    var isOfNoPeriod: Bool { isList || definition }

    /// The form, and the id of the one table of it that is asked for.
    func named() throws -> (form: OfficeForm, table: String?) {
        let name = form ?? ""
        guard let colon = name.lastIndex(of: ":"), !name[colon...].contains("/"), !name[colon...].contains(".") else {
            return (try ShippedForms.form(name), nil)
        }
        return (try ShippedForms.form(String(name[..<colon])), String(name[colon...].dropFirst()))
    }

    /// What is set otherwise than the form has it.
    func parameters() throws(RegistryError) -> [String: String] {
        var parameters: [String: String] = [:]
        for text in set {
            let parts = text.split(separator: "=", maxSplits: 1).map { String($0).withoutBlankEnds }
            guard parts.count == 2, !parts[0].isEmpty else {
                throw RegistryError(
                    .usage, code: "parameter-unreadable", "--form-set: \(Quoted(text)) is not a parameter with its value",
                    hint: "Write it as threshold=50000.")
            }
            guard parameters.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw RegistryError(.usage, code: "option-repeated", "--form-set: \(Quoted(parts[0])) is set twice", hint: "Set it once.")
            }
        }
        return parameters
    }
}

extension SummaryCommand {
    /// Fills the form that is asked for, or lists what it lacks; or lists the forms.
    func runForm(in session: Session) async throws {
        let console = session.console
        guard !form.isList else { return try console.show(ShippedForms.listed(for: console.audience), whenEmpty: "There are no forms.") }
        if form.definition { return try console.write(ShippedForms.definition(of: form.form ?? "")) }
        let (named, tableID) = try form.named()
        let request = try formRequest(named, isForPeople: console.isForPeople)
        guard !form.missing else {
            let table = try await session.withRegistry { registry in try registry.missing(for: ofSubject(request, in: registry, session)) }
            return try console.show(table, whenEmpty: "Nothing is missing for \(named.code).")
        }
        if let drill { return try await showBehind(drill, of: request, in: session) }
        let filled = try await session.withRegistry { registry in try registry.fill(ofSubject(request, in: registry, session)) }
        // The notes of the form say it too, where they are shown.
        if !console.isForPeople || tableID != nil, request.periodTyped != nil, filled.period.label != period {
            let (first, last) = (filled.period.firstDay, filled.period.lastDay)
            console.say("note: \(period) is taken as \(filled.period.label), from \(first) to \(last)")
        }
        try console.write(bytes(of: filled, table: tableID, request, console.rendering()))
    }

    /// What the form is to be filled with.
    func formRequest(_ named: OfficeForm, isForPeople: Bool) throws -> FormRequest {
        let requests = try requests(yearStarts: yearStarts ?? named.yearStarts ?? "01-01")
        guard requests.count == 1, let summary = requests.first else {
            throw RegistryError(
                .usage, code: "one-form-one-year", "a form is of one year, and \(Quoted(period)) names \(requests.count)",
                hint: "Ask for each year by itself.")
        }
        var request = FormRequest(named, summary)
        request.parameters = try form.parameters()
        request.rates = try form.rates.map { try ExchangeRates(path: $0) }
        request.language = options.langGiven
        // Without a day given a form begins its years by itself: one number then names the year that begins in it.
        if yearStarts == nil, period.count == 4 { request.periodTyped = period }
        request.isForPeople = isForPeople
        return request
    }

    func ofSubject(_ request: FormRequest, in registry: Registry, _ session: Session) throws -> FormRequest {
        var request = request
        request.summary.who = try who.asked(registry, session)
        return request
    }

    private func filters(_ request: SummaryRequest) -> [Summary.Filter] {
        var filters: [Summary.Filter] = []
        if let field = request.field { filters.append(.init("field", field)) }
        if let event = request.event { filters.append(.init("event", event)) }
        for (id, isSo) in [("unitsApart", who.unitsApart), ("withFamily", who.withFamily), ("withFunders", who.withFunders)] where isSo {
            filters.append(.init(id, "true", narrows: false))
        }
        return filters
    }

    /// The form, or one table of it, as it is written.
    func bytes(of filled: FilledForm, table id: String?, _ request: FormRequest, _ rendering: Rendering) throws -> [UInt8] {
        let (period, request) = (filled.period, request.summary)
        var tables = filled.tables
        // What is said under the first table holds for all.
        let cut = request.lastDay < period.lastDay ? [SummaryNote.cutAt(request.lastDay).sentence(filled.language)] : []
        if !tables.isEmpty { tables[0].notes = cut + filled.notes + tables[0].notes }
        var summary = Summary(
            title: "\(filled.title) \(period.label)",
            period: .init(label: period.label, startDate: period.firstDay.description, endDate: period.lastDay.description),
            asOf: request.asOf?.description, of: filled.of.codes,
            subject: filled.of.names(in: filled.language), filters: [.init("form", filled.code)] + filters(request), tables: tables)
        summary.form = filled.code
        summary.headWords = filled.headWords
        summary.formLanguage = filled.headWords.isEmpty ? nil : filled.formLanguage
        summary.command = command(of: filled.of)
        var rendering = rendering
        rendering.language = filled.language
        guard let id else { return try rendering.bytes(summary) }
        var table = try summary.selecting(table: id)
        if let columns = options.columns { table = try table.selecting(Console.list(columns)) }
        return try rendering.bytes(table)
    }
}

import Analysis
import ArgumentParser
import Output
import Registry
import Values

/// One summary of the folder that `--each` writes, as its index tells it.
struct SummaryOfEach {
    let file: String
    let organization: OrganizationMatch
    let result: SummaryResult

    private func flow(_ column: String) -> Int { result.count(.stockFlow, result.request.period.label, column) }

    /// Nil where only another table was asked for.
    private var partners: Int? {
        result.rows(of: .partnerFlow).isEmpty ? nil : result.count(.partnerFlow, result.request.period.label, "partnersAfter")
    }

    /// The columns of the index.
    static let listing = Listing<SummaryOfEach>("index", "Summaries", "统计公报", [
        .text("file", "File", "文件") { $0.file },
        .text("code", "Code", "代码") { $0.organization.code },
        .text("name", "Name", "名称") { $0.organization.name },
        .text("period", "Period", "期间") { $0.result.request.period.label },
        .number("inForceBefore", "At start of period", "期初有效", unit: "agreements") { $0.flow("inForceBefore") },
        .number("signed", "Signed", "新签", unit: "agreements") { $0.flow("signed") },
        .number("inForceAfter", "At end of period", "期末有效", unit: "agreements") { $0.flow("inForceAfter") },
        .number("partners", "Partners", "合作单位", unit: "organizations") { $0.partners },
    ])
}

extension SummaryCommand {
    /// What `--each` does not go with.
    func refuseBesideEach() throws {
        if drill != nil || why != nil { throw ValidationError("--each writes summaries: leave --drill and --why out") }
        if form.missing || form.isList { throw ValidationError("--each writes forms: what one lacks is told for one institution at a time, with --of") }
        guard let output = options.output, output != "-" else {
            throw ValidationError("--each writes a folder: name it with --output FOLDER")
        }
        if who.isEveryone {
            throw ValidationError("--each is of those who hand in: name them with --of, such as --of class:reporter")
        }
    }

    /// Writes a summary for each institution and an index, all of them or none.
    func writeEach(_ requests: [SummaryRequest], _ template: Template?, in session: Session) async throws {
        var rendering = renderingOfEach
        if let template { rendering.format = template.target == .html ? .html : .markdown }
        let (shown, audience) = (rendering, audience(of: rendering))
        try await writeFolder(
            in: session, { $0 == 1 ? "one summary" : "\($0) summaries" }, "统计公报"
        ) { registry, folder in
            let asked = requests.map { request in
                var request = request
                (request.who, request.isForPeople) = (who.counts, audience.isForPeople)
                request.wantsReferences = template == nil && shown.format == .html
                request.wantsNetwork = shown.format == .html
                return request
            }
            let preparedBy = try registry.organizations.home(language: audience.nameLanguage)?.name
            var index: [SummaryOfEach] = []
            try registry.eachSummary(asked, of: who.of) { organization, results in
                let run = SummaryRun(results, options.lang, preparedBy: preparedBy, command: command)
                let file = "\(organization.code).\(shown.format.ending)"
                try folder.write(file, bytes(of: run, template, shown))
                index += results.map { SummaryOfEach(file: file, organization: organization, result: $0) }
            }
            let files = Set(index.map(\.file))
            try folder.write(indexName(beside: files, shown), shown.bytes(table(of: index, for: audience)))
            return files.count
        }
    }

    var renderingOfEach: Rendering { Rendering(options.formatGiven ?? .html, bom: options.bom, language: options.lang) }

    func audience(of rendering: Rendering) -> Audience { Audience(options.lang, isForPeople: rendering.format.isForPeople) }

    /// Has files written into the folder that `--output` names, and says how many, but for the index.
    func writeFolder(
        in session: Session, _ count: (Int) -> String, _ noun: String, _ write: (Registry, OutputFolder) throws -> Int
    ) async throws {
        guard let path = options.output else { return }
        let folder = try OutputFolder(path)
        do {
            let written = try await session.withRegistry { try write($0, folder) }
            try folder.publish()
            session.console.say(
                options.lang == .zh
                    ? "已写入 \(path)：\(noun) \(written) 份，另有索引。"
                    : "Written: \(path), with \(count(written)) and an index.")
        } catch {
            folder.discard()
            throw error
        }
    }

    private func bytes(of run: SummaryRun, _ template: Template?, _ rendering: Rendering) throws -> [UInt8] {
        if let template { return try Array(run.text(template, rendering).utf8) }
        guard let table = onlyTable else { return try run.bytes(rendering) }
        if let bytes = try run.beside(table.rawValue, columns: options.columns.map(Console.list), rendering) { return bytes }
        var shown = try run.table(table.rawValue)
        if let columns = options.columns { shown = try shown.selecting(Console.list(columns)) }
        return try rendering.bytes(shown)
    }

    /// An organization can be called index, too.
    func indexName(beside files: Set<String>, _ rendering: Rendering) -> String {
        let name = "index.\(rendering.format.ending)"
        return files.contains(name) ? "_" + name : name
    }

    private func table(of index: [SummaryOfEach], for audience: Audience) throws -> Table {
        var table = try SummaryOfEach.listing.listed(index, for: audience) { _ in [:] }.table
        if Set(index.map(\.result.request.period)).count == 1, let period = index.first?.result.request.period {
            table.title += " \(period.label)"
        }
        return table
    }
}

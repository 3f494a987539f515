import Output
import Registry
import Values

extension AgreementEdit {
    /// Changes all agreements alike that the options choose.
    func editMany(_ session: Session) async throws {
        let (changes, filter, day) = (try propertyChanges(), chosen.filter, try options.day())
        let progress = Progress(isQuiet: options.quiet, what: "agreements")
        let report = try await session.withRegistry { registry in
            defer { progress.end() }
            return try registry.agreements.edit(filter, on: day, changes, isDryRun: dryRun) { progress.reached($0) }
        }
        try session.console.tell(sentences(report), report, as: Self.toldOfMany)
    }

    private static let toldOfMany = Layout<AlikeReport>(
        title: { Caption("Changes", "更改").text(in: $1) },
        [
            .number("agreementsChanged", "Agreements changed", "更改协议") { $0.changed.count },
            .list("changes", "Changes", "更改内容", none: .list([])) { $0.changed.map(Self.line) },
            .number("agreementsUnchanged", "So already", "本已如此") { $0.unchanged },
            .flag("dryRun", "Only tried", "仅试运行") { $0.isDryRun },
        ])

    private static func line(_ changed: AlikeReport.Changed) -> String {
        "\(changed.reference): \(changed.keys.joined(separator: ", "))"
    }

    private func sentences(_ report: AlikeReport) -> [String] {
        let (count, rest) = (report.changed.count, report.unchanged)
        var first: String
        if options.lang == .zh {
            first = "\(report.isDryRun ? "将更改" : "已更改")\(count)份协议"
            if rest > 0 { first += "；\(rest)份本已如此" }
            first += "。"
        } else {
            first = "\(report.isDryRun ? "Would change" : "Changed") \(count == 0 ? "nothing" : Self.agreements(count))"
            if rest > 0 { first += "; \(Self.agreements(rest)) \(rest == 1 ? "was" : "were") so already" }
            first += "."
        }
        let more = count - Self.shown
        let end = more <= 0 ? [] : [options.lang == .zh ? "另有\(more)份" : "and \(more) more"]
        return [first] + report.changed.prefix(Self.shown).map(Self.line) + end
    }

    /// How many changes people are told one by one.
    private static let shown = 20

    private static func agreements(_ count: Int) -> String { count == 1 ? "one agreement" : "\(count) agreements" }
}

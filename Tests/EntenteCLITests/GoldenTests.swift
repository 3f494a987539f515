import Support
import Testing

/// What the commands write of the demonstration, in every format. JSON keys and CSV headers are contracts.
@Suite struct GoldenTests {
    static let commands: [(name: String, arguments: [String])] = [
        ("partners", ["partners", "--field", "biomedicine"]),
        ("partners-of", ["partners", "--of", "x-jialing", "--in-force", "--kind", "enterprise"]),
        ("agreement-list", ["agreement", "list", "--party", "x-jialing-med"]),
        ("agreement-show", ["agreement", "show", "X-2023-027"]),
        ("agreement-why", ["agreement", "why", "X-2018-007"]),
        ("expiring", ["expiring", "--within", "1y"]),
        ("organization-list", ["organization", "list", "--kind", "university"]),
        ("organization-show", ["organization", "show", "x-jialing"]),
        ("contact-list", ["contact", "list"]),
        ("event-list", ["event", "list"]),
        ("event-show", ["event", "show", "cq2023"]),
        ("obligation-list", ["obligation", "list"]),
        ("activity-list", ["activity", "list"]),
        ("activity-totals", ["activity", "list", "--totals"]),
        ("document-list", ["document", "list"]),
        ("field-list", ["field", "list", "cq2023", "--counts"]),
        ("field-schemes", ["field", "list", "--counts"]),
        ("field-show", ["field", "show", "isced-f:0912"]),
        ("summary", ["summary", "2023"]),
        ("summary-of", ["summary", "2021/22", "--of", "x-jialing", "--counting", "fractional"]),
        ("summary-drill", ["summary", "2023", "--counting", "fractional", "--drill", "byField:cq2023:biomedicine:inForce"]),
        ("summary-drill-organizations", ["summary", "2023", "--drill", "byField:cq2023:biomedicine:enterprises", "--limit", "3"]),
    ]
    static let formats = ["table", "csv", "tsv", "json", "ndjson", "markdown", "html"]

    @Test(arguments: commands.map(\.name))
    func everyFormat(_ name: String) throws {
        let command = try #require(Self.commands.first { $0.name == name })
        for format in Self.formats {
            let run = try Program.run(
                command.arguments + ["--as-of", Demonstration.day, "--format", format], database: Demonstration.shared.get())
            #expect(run.status == 0, "\(format): \(run.errorText)")
            #expect(run.errorText == "", "\(format)")
            try GoldenFile("\(name).\(format)").expect(Self.withoutStyle(run.text))
        }
    }

    /// A page without what it looks like, which is no contract.
    static func withoutStyle(_ page: String) -> String {
        guard let start = page.firstRange(of: "<style>"), let end = page.firstRange(of: "</style>") else { return page }
        return page.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "…")
    }

    @Test(arguments: ["partners", "agreement-list", "agreement-show", "agreement-why", "expiring", "organization-show", "contact-list", "event-show", "field-list", "summary", "summary-drill"])
    func inChinese(_ name: String) throws {
        let command = try #require(Self.commands.first { $0.name == name })
        for format in ["table", "csv"] {
            let run = try Program.run(
                command.arguments + ["--as-of", Demonstration.day, "--format", format, "--lang", "zh"],
                database: Demonstration.shared.get())
            #expect(run.status == 0, "\(format): \(run.errorText)")
            try GoldenFile("\(name).zh.\(format)").expect(run.text)
        }
    }

    /// With agreements of every status, and on a day when the newest are still to come.
    @Test func theWholeListOfAgreements() throws {
        let run = try Program.run(
            "agreement", "list", "--as-of", "2019-03-01", "--format", "csv", "--columns", "reference,status,endDate",
            database: Demonstration.shared.get())
        try GoldenFile("agreement-list.2019.csv").expect(run.text)
    }

    @Test(arguments: ["en", "zh"])
    func theReportOfAnEvent(_ language: String) throws {
        for format in ["html", "markdown", "table"] {
            let run = try Program.run(
                "event", "report", "cq2023", "--as-of", Demonstration.day, "--lang", language, "--format", format,
                database: Demonstration.shared.get())
            #expect(run.status == 0 && run.errorText == "", "\(format): \(run.errorText)")
            try GoldenFile("event-report.\(language).\(format)").expect(Self.withoutStyle(run.text))
        }
    }
}

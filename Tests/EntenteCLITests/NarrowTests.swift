import Foundation
import Support
import Testing

@testable import Output

/// Lists of the demonstration at 80 columns: no line is longer, no word is cut, and no two rows read alike.
@Suite struct NarrowTests {
    private static let lists = [
        "summary 2023 --table topPartners", "summary 2023", "summary 2024 --of x-jialing", "summary 2020..2024", "summary 2023 --drill stockFlow:inForceAfter",
        "summary 2023 --why X-2023-023", "expiring --within 2y", "expiring --within 2y --of x-jialing", "partners --of all", "partners --of x-jialing",
        "agreement list", "agreement show X-2022-018", "agreement why X-2022-018", "organization list", "organization show x-jialing", "obligation list",
        "activity list", "contact list", "event list", "event show cq2023", "search vaccin", "field list", "purpose list", "classification list",
        "summary 2023 --form hrk-kooperationen --of x-jialing", "summary 2023 --form mext-agreements --of x-hoshi", "summary 2023 --form cn-tech-contract",
    ]

    @Test(arguments: lists) func nothingIsCutAndNothingIsTooWide(_ list: String) throws {
        for language in ["en", "zh"] {
            let words = list.components(separatedBy: " ") + ["--as-of", Demonstration.day, "--lang", language]
            let database = try Demonstration.shared.get()
            let narrow = try Program.run(words + ["--width", "80"], database: database)
            #expect(narrow.status == 0, "\(narrow.errorText)")
            let lines = narrow.text.components(separatedBy: "\n")
            for line in lines { #expect(DisplayWidth.of(line) <= 80, "\(language): \(line)") }
            let whole = try Program.run(words + ["--width", "0"], database: database).text
            for match in narrow.text.matches(of: /([A-Za-z0-9-]+)…/) {
                let word = String(match.output.1)
                #expect(whole.contains(try Regex("(^|[^A-Za-z0-9])\(NSRegularExpression.escapedPattern(for: word))($|[^A-Za-z0-9])")), "\(language): \(word)…")
            }
        }
    }

    /// Rows of lists whose first column names them.
    @Test(arguments: ["partners --of all", "summary 2023 --table topPartners", "agreement list", "organization list", "event list"])
    func rowsAreToldApart(_ list: String) throws {
        let words = list.components(separatedBy: " ") + ["--as-of", Demonstration.day, "--width", "80"]
        let lines = try Program.run(words, database: Demonstration.shared.get()).text.components(separatedBy: "\n")
        let rows = lines.drop { !$0.hasPrefix("─") }.dropFirst().prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
        #expect(rows.count > 1 && Set(rows).count == rows.count)
    }
}

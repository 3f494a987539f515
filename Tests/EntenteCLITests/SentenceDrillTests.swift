import Postgres
import Support
import Testing
import Values

@testable import EntenteCLI
@testable import Output
@testable import Registry

/// Every number that a summary tells in a sentence or a note has agreements behind it.
@Suite struct SentenceDrillTests {
    private func summary(_ period: String, of: [String], _ language: Language) throws -> (Summary, Registry, SummaryRequest) {
        let registry = try Schema(of: Demonstration.connect(Demonstration.shared.get())).registry()
        var request = SummaryRequest(period: try SummaryPeriod.reading(period)[0])
        request.who.of = of
        request.language = language
        return (SummaryTables(try registry.summary(request), language).summary, registry, request)
    }

    @Test(arguments: ["2022", "2023", "2024"], Language.allCases) func everyNumberOfTheOpeningIsDrilled(period: String, language: Language) throws {
        for of in [[], ["x-jialing"]] {
            let (summary, registry, request) = try summary(period, of: of, language)
            let paragraphs = Opening.paragraphs(summary, .of(language))
            #expect(!paragraphs.isEmpty)
            for piece in paragraphs.joined().flatMap(\.pieces) {
                switch piece {
                case .words(let words): #expect(!words.contains(/[0-9]/) || words.contains("12") && language == .zh, "\(words)")
                case .name: break
                case .figure(let text, let cell), .key(let text, let cell):
                    guard text != period, !text.contains("\u{A0}") || cell != nil, !text.contains("年") else { continue }
                    let cell = try #require(cell, "\(text) in \(period)")
                    let drill = try registry.drill(SummaryCell(reading: cell), of: [request])
                    #expect(!drill.rows.isEmpty, "\(text): \(cell)")
                    if case .sum = drill.derivation, let value = drill.value, Int(value) != nil { #expect(text.filter(\.isNumber) == value, "\(cell)") }
                }
            }
        }
    }

    @Test(arguments: ["2021", "2022", "2023", "2024"]) func everyNumberOfANoteIsDrilled(period: String) throws {
        let cells: KeyValuePairs = [
            "Signed on a day": "quality:assumedSigningDate:found", "Beginning on a day": "quality:assumedBeginning:found",
            "Ending on a day": "quality:assumedEnd:found", "With an end that is not known": "quality:unknownEnd:found",
            "Active in the period without": "quality:unknownSigningDate:found", "With neither a start": "quality:undated:found",
            "Signed for an amount": "quality:amountApart:found",
        ]
        let (summary, registry, request) = try summary(period, of: [], .en)
        var told = 0
        for note in Set(summary.tables.flatMap(\.notes)) {
            guard let number = note.firstMatch(of: /: ([0-9]+)\.$/)?.output.1 else {
                // Numbers beside these are of what is in force, or no counts.
                #expect(!note.contains(/[0-9]/) || note.contains(" in force.") || note.contains("The first ") || note.contains("counts 1 in each") || note.hasPrefix("Fields are those"), "\(note)")
                continue
            }
            let cell = try #require(cells.first { note.hasPrefix($0.key) }?.value, "\(note)")
            let drill = try registry.drill(SummaryCell(reading: cell), of: [request])
            #expect(drill.value == String(number) && drill.rows.count == Int(number), "\(note)")
            told += 1
        }
        #expect(told > 1)
    }
}

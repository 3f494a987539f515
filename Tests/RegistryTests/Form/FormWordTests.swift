import Foundation
import Testing
import Values

@testable import Registry

/// What the program itself says in a form has words in each language that a form has.
@Suite struct FormWordTests {
    @Test func everySentenceOfAFormHasItsWords() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Registry/Form").standardized
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var sentences: Set<String> = []
        for file in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:said\(\s*|\? |: )"((?:[^"\\]|\\.)*)", "/) where text[..<match.range.lowerBound].hasSuffix("names.") || match.output.0.hasPrefix("said") {
                sentences.insert(String(match.output.1))
            }
        }
        sentences.remove("")
        #expect(sentences.count > 20 && sentences.contains("Rule") && sentences.contains(" Left out by it: {}."))
        for language in ["de", "ja"] {
            for sentence in sentences {
                let word = FormVocabulary.word(sentence, in: "said", language)
                #expect(word != nil, "\(language): “\(sentence)”")
                #expect(word.map { $0.components(separatedBy: "{}").count } == sentence.components(separatedBy: "{}").count, "\(language): “\(sentence)”")
            }
        }
    }

    /// Numbers in what a form says are written as its language has them.
    @Test func numbersAreOfTheLanguage() {
        #expect(NumberMarks.of("de").grouped("1234567.50") == "1.234.567,50" && NumberMarks.of("de-AT").ungrouped("-12.5%") == "-12,5%")
        #expect(NumberMarks.of("ja").grouped("-1234") == "-1,234" && NumberMarks.of("fr").grouped("1234.5") == "1\u{A0}234,5")
        for text in ["", "abc", "2019-03", "12a"] { #expect(NumberMarks.of("de").grouped(text) == text) }
    }
}

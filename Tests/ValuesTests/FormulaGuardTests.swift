import Support
import Testing

@testable import Values

/// No spreadsheet computes what stands in a cell, whatever it takes for the end of one; and it reads back as it was.
@Suite struct FormulaGuardTests {
    static let texts: [(text: String, guarded: String)] = [
        ("=1+1", "'=1+1"), ("x;=1+1", "x;'=1+1"), ("x\t=1+1", "x\t'=1+1"), ("x,=1+1", "x,'=1+1"), ("x|@a", "x|'@a"),
        ("x\n=1", "x\n'=1"), ("x\r\n=1", "x\r\n'=1"), ("x; =1", "x; '=1"), ("x;\"=1", "x;\"'=1"), ("x;'=1", "x;''=1"),
        ("a;=b;＝c", "a;'=b;'＝c"), (";\n=1", ";\n'=1"), ("\t=1", "'\t'=1"), ("x;-2+cmd|' /C calc'!A0", "x;'-2+cmd|' /C calc'!A0"),
        ("x;+HYPERLINK(1)", "x;'+HYPERLINK(1)"), ("x;-2|1", "x;'-2|1"),
        // Nobody's spreadsheet is harmed by a number.
        ("Desk, +86 23 5550 0300", "Desk, +86 23 5550 0300"), ("a; -5; +1", "a; -5; +1"), ("a=b; c-d", "a=b; c-d"), ("x;", "x;"),
    ]

    @Test(arguments: texts.indices) func isGuardedAndReadsBack(_ index: Int) {
        let (text, guarded) = Self.texts[index]
        #expect(FormulaGuard.guarded(text) == guarded)
        #expect(FormulaGuard.bare(guarded).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func anyTextReadsBack() {
        let seed = drawnSeed("formulas")
        var random = SeededRandom(seed: seed)
        let pieces = ["=", "+", "-", "@", "＝", "'", ";", ",", "\t", "\n", "\r", "|", "\"", " ", "1", "x", "(", "\u{301}", "中"]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let guarded = FormulaGuard.guarded(text)
            #expect(FormulaGuard.bare(guarded).unicodeScalars.elementsEqual(text.unicodeScalars), "seed \(seed): \(text.debugDescription)")
        }
    }
}

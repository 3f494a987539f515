import Testing

@testable import EntenteCLI

/// The line that is typed, without a terminal.
@Suite struct EditedLineTests {
    @Test func movesByWhatAPersonSees() {
        var line = EditedLine("e\u{301}中👩‍🔬x")
        #expect(line.characters.count == 4)
        line.move(by: -2)
        line.insert("é")
        #expect(line.text == "e\u{301}中é👩‍🔬x")
        line.backspace()
        line.backspace()
        #expect(line.text == "e\u{301}👩‍🔬x")
        line.delete()
        #expect(line.text == "e\u{301}x")
    }

    @Test func aMarkJoinsTheCharacterBefore() {
        var line = EditedLine("ex")
        line.move(by: -1)
        line.insert("\u{301}")
        #expect(line.characters.count == 2 && line.cursor == 1)
    }

    @Test func dropsWhatSteersATerminal() {
        #expect(EditedLine("a\u{1B}[31mb\u{202E}c\nd").text == "a[31mbcd")
    }

    @Test func takesOutWordsAndEnds() {
        var line = EditedLine("one two  ")
        line.killWord()
        #expect(line.text == "one ")
        line.move(by: -2)
        line.killToEnd()
        #expect(line.text == "on")
        line.killAll()
        #expect(line.text == "")
    }

    @Test(arguments: 1...12) func theWindowHoldsTheCursor(_ width: Int) {
        var line = EditedLine("ab中文cd测试ef")
        for _ in 0...line.characters.count {
            let window = line.window(width)
            #expect(window.column >= 0 && window.column <= max(1, width))
            #expect(window.text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= width)
            line.move(by: -1)
        }
    }
}

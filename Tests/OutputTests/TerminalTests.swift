import Foundation
import Testing

@testable import Output

@Suite struct TerminalTests {
    @Test func aPipeIsNoTerminal() {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        #expect(!Terminal.isInteractive(descriptor))
        #expect(Terminal.width(descriptor) == nil)
        #expect(!Terminal.usesColor(descriptor))
    }

    @Test func aTerminalTellsItsWidth() throws {
        var control: Int32 = -1
        var terminal: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: 93, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&control, &terminal, nil, nil, &size) == 0)
        defer {
            close(control)
            close(terminal)
        }
        #expect(Terminal.isInteractive(terminal))
        #expect(Terminal.width(terminal) == 93)
    }

    @Test func colorFollowsTheEnvironment() {
        func allows(_ variables: [String: String], flag: Bool = false, interactive: Bool = true) -> Bool {
            Terminal.allowsColor(interactive, noColor: flag) { variables[$0] }
        }
        #expect(allows([:]))
        #expect(allows(["NO_COLOR": ""]))
        #expect(!allows(["NO_COLOR": "1"]))
        #expect(!allows(["TERM": "dumb"]))
        #expect(!allows([:], flag: true))
        #expect(!allows([:], interactive: false))
    }
}

import Testing

@testable import Output

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("重庆", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("e\u{301}tude", 5), ("étude", 5), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍🔬", 2), ("🇨🇳", 2), ("❤️", 2), ("👍🏽", 2), ("😀", 2), ("…", 1), ("–", 1),
        ("ü", 1), ("हिन्दी", 5), ("か\u{3099}", 2), ("（无）", 6), ("𠮷", 2), ("①", 1), ("a\u{AD}b", 2), ("1️⃣", 2),
    ])
    func columns(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func shorteningNeverExceedsTheLimit() {
        let text = "重庆医科大学 and 👩‍🔬 e\u{301}"
        for limit in 0...30 {
            let short = DisplayWidth.shortened(text, to: limit)
            #expect(DisplayWidth.of(short) <= limit)
        }
        #expect(DisplayWidth.shortened("重庆医科", to: 5) == "重庆…")
        #expect(DisplayWidth.shortened("ab cd", to: 4) == "ab…")
        #expect(DisplayWidth.shortened("abc", to: 3) == "abc")
    }
}

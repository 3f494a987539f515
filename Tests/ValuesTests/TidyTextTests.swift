import Testing
import Values

/// What is copied from pages and documents reads as it is meant.
@Suite struct TidyTextTests {
    @Test(arguments: [
        ("plain", "plain"), (" a  b ", "a b"), ("a\u{200B}b", "ab"), ("\u{FEFF}a\u{A0}\u{A0}b\u{3000}", "a b"), ("a\u{AD}b", "ab"),
        ("株式会社　あおば", "株式会社　あおば"), ("one\n  two", "one\n  two"), ("a\tb", "a\tb"), ("\u{200B}", ""), ("", ""), ("   ", ""),
        ("क\u{200D}ष", "क\u{200D}ष"), ("a\u{2009}b", "a b"),
    ])
    func tidied(_ text: String, _ meant: String) {
        #expect(text.tidied == meant)
        #expect(text.tidied.tidied == text.tidied)
    }
}

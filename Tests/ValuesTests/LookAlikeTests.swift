import Testing

@testable import Values

/// A letter of one alphabet inside a word of another is told, and nothing else is.
@Suite struct LookAlikeTests {
    @Test(arguments: [
        ("\u{421}hongqing University", ["“\u{421}hongqing” holds the Cyrillic letter \u{421}, which looks like the Latin C"]),
        ("\u{421}Q-2023-001", ["“\u{421}Q” holds the Cyrillic letter \u{421}, which looks like the Latin C"]),
        ("Ch\u{43E}ngqing Univ\u{435}rsity", [
            "“Ch\u{43E}ngqing” holds the Cyrillic letter \u{43E}, which looks like the Latin o",
            "“Univ\u{435}rsity” holds the Cyrillic letter \u{435}, which looks like the Latin e",
        ]),
        ("b\u{430}n\u{430}n\u{430} w\u{43E}rks \u{435}d\u{43E}", [
            "“b\u{430}n\u{430}n\u{430}” holds the Cyrillic letter \u{430}, which looks like the Latin a",
            "“w\u{43E}rks” holds the Cyrillic letter \u{43E}, which looks like the Latin o",
            "“\u{435}d\u{43E}” holds the Latin letter d, which looks like the Cyrillic \u{501}",
        ]),
        ("М\u{6F}сква", ["“М\u{6F}сква” holds the Latin letter o, which looks like the Cyrillic \u{43E}"]),
        ("\u{391}thens", ["“\u{391}thens” holds the Greek letter \u{391}, which looks like the Latin A"]),
        ("重庆\u{421}ollege", ["“重庆\u{421}ollege” holds the Cyrillic letter \u{421}, which looks like the Latin C"]),
    ])
    func strangersAreTold(_ text: String, _ sentences: [String]) {
        #expect(LookAlikes.sentences(in: text) == sentences)
    }

    @Test(arguments: [
        "Chongqing University", "重庆大学", "Московский университет имени М. В. Ломоносова", "МГУ-MSU", "МГУ 2 (MSU)",
        "TNFα and IFNγ", "ΔT measurement", "Αθήνα", "β-carotene", "Université de Genève", "渝教〔2023〕15号", "", "Яndex", "Kraków", "µm",
    ])
    func whatIsPlainIsNot(_ text: String) {
        #expect(LookAlikes.sentences(in: text) == [])
    }
}

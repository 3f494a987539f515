/// That an agreement was said to have no end, which is another thing than an end that is not known.
public enum OpenEnd {
    /// The word for it where a day would stand.
    public static let word = "open"
    /// What people are told.
    public static let caption = Caption("open", "长期有效")

    /// What stands in a table.
    package static func cell(for audience: Audience) -> Cell {
        .text(audience.isForPeople ? caption.text(in: audience.language) : word)
    }

    /// What people write for it.
    private static let words = Spellings([
        word, caption.zh, "open-ended", "unlimited", "indefinite", "indefinitely", "endless", "never", "forever", "perpetual", "permanent",
        "no end", "evergreen", "不定期", "长期", "無固定期限", "永久", "无固定期限", "无限期",
    ])

    /// Whether a text says it in place of a day.
    public static func isSaid(_ text: String) -> Bool { words.contains(text) }
}

/// What a name of a template stands for.
enum TemplateValue: Hashable {
    /// Text of people, escaped where it is written.
    case text(String)
    /// Markup of our own, escaped already: written as it stands even between two braces.
    case markup(String)
    /// Whether something is so.
    case flag(Bool)
    /// Several, one after the other.
    case list([TemplateValue])
    /// Things by their names.
    case record([String: TemplateValue])

    /// Whether a section of it is written: what is blank, empty or not so is left out.
    var isThere: Bool {
        switch self {
        case .text(let text), .markup(let text): !text.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .record: true
        }
    }

    /// What names there are directly in it.
    var names: [String] {
        if case .record(let parts) = self { parts.keys.sorted() } else { [] }
    }
}

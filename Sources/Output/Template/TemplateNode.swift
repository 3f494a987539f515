/// A piece of a template.
indirect enum TemplateNode: Hashable, Sendable {
    /// Text that stands as it is.
    case text(String)
    /// A name whose value is written; `raw` is not escaped.
    case value(TemplateName, raw: Bool)
    /// What is written once for each of several, or where something is so; `inverted` where there is none of it.
    case section(TemplateName, inverted: Bool, [TemplateNode])
}

/// A name in a template, and where it stands.
struct TemplateName: Hashable, Sendable {
    /// Its parts: `byType.total` has two; none is `.`, what is at hand.
    var parts: [String]
    /// The line, from 1.
    var line: Int
    /// The column, from 1.
    var column: Int

    var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

import Values

/// A template: text with names in it, in whose place stands what a summary says. After Mustache, without code in it.
///
/// A name that is not known is an error, and not nothing: a report with a hole in it is worse than none.
public struct Template: Sendable {
    /// What is written, which says how text of people is escaped.
    public enum Target: Sendable, Hashable {
        /// A page.
        case html
        /// GitHub Flavored Markdown.
        case markdown
    }

    /// What is written.
    public let target: Target
    private let name: String
    private let nodes: [TemplateNode]

    /// Reads a template.
    /// - Parameter name: of the file, for messages.
    /// - Throws: an `OutputError` of kind `badTemplate` with line and column.
    public init(_ text: String, name: String, target: Target) throws(OutputError) {
        self.name = name
        self.target = target
        var parser = TemplateParser(text, name: name)
        nodes = try parser.nodes()
    }

    /// What a file of this name writes: `report.html.mustache` and `report.mustache` a page, `report.md.mustache` Markdown; nil
    /// where its name says something else.
    public static func target(of file: String) -> Target? {
        let name = file.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let endings = name.split(separator: ".").dropFirst()
        let isNamed = endings.last == "mustache"
        switch isNamed ? endings.dropLast().last : endings.last {
        case nil: return isNamed ? .html : nil
        case "html", "htm": return .html
        case "md", "markdown": return .markdown
        default: return nil
        }
    }

    /// The text with everything in its place.
    /// - Throws: an `OutputError` of kind `badTemplate` for a name that is not known, with those that come near.
    func filled(with values: TemplateValue) throws(OutputError) -> String {
        var result = ""
        try write(nodes, [values], to: &result)
        return result.hasSuffix("\n") ? result : result + "\n"
    }

    private func write(_ nodes: [TemplateNode], _ context: [TemplateValue], to result: inout String) throws(OutputError) {
        for node in nodes {
            switch node {
            case .text(let text): result += text
            case .value(let name, let raw): result += try text(of: value(name, context), name, raw: raw)
            case .section(let name, let inverted, let inner):
                let value = try value(name, context)
                guard value.isThere != inverted else { continue }
                switch value {
                case .list(let items) where !inverted:
                    for item in items { try write(inner, context + [item], to: &result) }
                case .record where !inverted: try write(inner, context + [value], to: &result)
                default: try write(inner, context, to: &result)
                }
            }
        }
    }

    private func text(of value: TemplateValue, _ name: TemplateName, raw: Bool) throws(OutputError) -> String {
        switch value {
        case .text(let text): raw ? text : escaped(text)
        case .markup(let markup): markup
        case .flag(let flag): flag ? "true" : ""
        case .list, .record:
            throw fault(
                name, "\(name.text) is not one thing that can be written",
                hint: "Write {{#\(name.text)}} … {{/\(name.text)}} around names of what is in it\(names(value)).")
        }
    }

    private func escaped(_ text: String) -> String {
        switch target {
        case .html: HTMLText.escaped(text)
        case .markdown: Markdown.inline(text)
        }
    }

    /// What a name stands for: its first part in what is nearest at hand that has it, the others in that.
    private func value(_ name: TemplateName, _ context: [TemplateValue]) throws(OutputError) -> TemplateValue {
        guard let first = name.parts.first else { return context.last ?? .text("") }
        var found: TemplateValue?
        for case .record(let parts) in context.reversed() where found == nil { found = parts[first] }
        guard var value = found else { throw unknown(first, of: context.reversed().flatMap(\.names), name) }
        for part in name.parts.dropFirst() {
            guard case .record(let parts) = value else {
                throw fault(name, "there is no \(part) in \(name.text)", hint: "What stands before the point has no parts, or there is none of it here.")
            }
            guard let next = parts[part] else { throw unknown(part, of: value.names, name) }
            value = next
        }
        return value
    }

    private func unknown(_ part: String, of known: [String], _ name: TemplateName) -> OutputError {
        let near = NearMatch.nearest(part, among: known).map { "Did you mean \($0)? " } ?? ""
        let names = known.prefix(40).joined(separator: ", ")
        return fault(name, "there is no \(Quoted(part)) here", hint: "\(near)Names here: \(names).")
    }

    private func names(_ value: TemplateValue) -> String {
        switch value {
        case .record(let parts): ": " + parts.keys.sorted().prefix(40).joined(separator: ", ")
        case .list(let items): items.first.map(names) ?? ""
        default: ""
        }
    }

    private func fault(_ name: TemplateName, _ message: String, hint: String) -> OutputError {
        .badTemplate(self.name, line: name.line, column: name.column, message, hint: hint)
    }
}

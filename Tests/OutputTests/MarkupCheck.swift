

/// A small check of the markup the pages use: tags balance, attributes are quoted, text holds no bare `<`, `&` or `"`.
enum MarkupCheck {
    private static let void: Set<String> = ["meta"]

    /// The first thing that is wrong, or nil.
    static func problem(_ page: String) -> String? {
        guard page.hasPrefix("<!DOCTYPE html>\n") else { return "no document type" }
        var open: [String] = []
        var ids: Set<String> = []
        var rest = page.dropFirst("<!DOCTYPE html>".count)
        while let bracket = rest.firstIndex(of: "<") {
            let text = rest[..<bracket]
            if open.last != "style", let problem = textProblem(text) { return problem }
            guard let end = rest[bracket...].firstIndex(of: ">") else { return "a tag does not end" }
            let tag = rest[rest.index(after: bracket)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag.dropFirst())> closes nothing" }
                continue
            }
            let name = String(tag.prefix { $0.isLetter || $0.isNumber })
            guard !name.isEmpty else { return "<\(tag)> has no name" }
            guard let attributes = attributes(tag.dropFirst(name.count)) else { return "<\(tag)> is malformed" }
            if let id = attributes["id"], !ids.insert(id).inserted { return "the id \(id) stands twice" }
            if !tag.hasSuffix("/") && !void.contains(name) { open.append(name) }
        }
        return open.isEmpty ? nil : "not closed: \(open)"
    }

    private static func textProblem(_ text: Substring) -> String? {
        if text.contains(">") { return "a bare > in \(text)" }
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let isKnown = ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { piece.hasPrefix($0) }
            if !isKnown { return "a bare & before \(piece.prefix(12))" }
        }
        return nil
    }

    private static func attributes(_ text: Substring) -> [String: String]? {
        var result: [String: String] = [:]
        var rest = text
        while true {
            rest = rest.drop { $0 == " " }
            if rest.isEmpty || rest == "/" { return result }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = String(rest[..<equals])
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"" else { return nil }
            rest = rest.dropFirst()
            guard let quote = rest.firstIndex(of: "\"") else { return nil }
            guard result.updateValue(String(rest[..<quote]), forKey: name) == nil else { return nil }
            rest = rest[rest.index(after: quote)...]
            guard rest.isEmpty || rest.first == " " || rest.first == "/" else { return nil }
        }
    }
}

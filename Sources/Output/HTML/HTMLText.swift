/// The pieces of HTML text: escaped characters and balanced elements.
enum HTMLText {
    /// Text for an element or a quoted attribute. Controls and bidirectional overrides are shown, not obeyed.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += "\n"
            case "\r": break
            case _ where VisibleText.isDangerous(scalar): result += VisibleText.line(String(scalar))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An element whose parts are markup already. Attributes are escaped here, in the order given.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String>, _ parts: [String]
    ) -> String {
        let lineBreak = isBlock(name) ? "\n" : ""
        let opening = lineBreak.isEmpty || !contains(name) ? "" : "\n"
        return "<\(name)\(list(attributes))>" + opening + parts.joined() + "</\(name)>" + lineBreak
    }

    /// An attribute list, each value escaped.
    static func list(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    /// An id as an anchor: letters, digits, `-` and `_` only.
    static func anchor(_ id: String) -> String {
        String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
    }

    /// Elements that end a line of the source, so that it reads well in a diff.
    private static func isBlock(_ name: String) -> Bool {
        !["a", "b", "bdi", "span", "small", "td", "th", "text"].contains(name)
    }

    /// Elements whose parts stand on lines of their own.
    private static func contains(_ name: String) -> Bool {
        [
            "html", "head", "body", "header", "main", "section", "nav", "footer", "dl", "ol", "ul", "table", "thead",
            "tbody", "div", "figure",
        ].contains(name)
    }
}

/// The templates that come with the program; a template of one's own begins best as a copy of one.
public enum ShippedTemplates {
    /// Their names.
    public static var names: [String] { all.keys.sorted() }

    /// The text of one, which writes a page; nil where there is none of that name.
    public static func text(_ name: String) -> String? { all[name] }

    private static let all = ["brief": BriefTemplate.text, "by-reporter": ByReporterTemplate.text]

    /// A page around what a template shows below its opening.
    /// - Parameters:
    ///   - title: what stands in the title of the window.
    ///   - kicker: the name of what stands above the heading, where there is any.
    ///   - style: beside the style of the report.
    ///   - kind: a class of the body.
    static func page(title: String, kicker: String, style: String = "", kind: String = "", _ content: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(title)</title>
        <style>
        {{{style}}}
        \(style)</style>
        </head>
        <body\(kind.isEmpty ? "" : " class=\"\(kind)\"")>
        {{! Names are listed in the README. }}
        <header id="top">
        {{#\(kicker)}}
        <p class="kicker">{{\(kicker)}}</p>
        {{/\(kicker)}}
        <h1>{{title}}</h1>
        </header>
        <main>
        <div class="opening">
        {{#opening}}
        <p>{{.}}</p>
        {{/opening}}
        </div>
        \(content)</main>
        <footer>
        <p>{{#about}}<span>{{title}} {{text}}</span>{{/about}}</p>
        </footer>
        </body>
        </html>

        """
    }
}

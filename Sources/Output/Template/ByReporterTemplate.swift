/// What a commission publishes: a line for each of those that report, and all of them together.
enum ByReporterTemplate {
    static let text = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        <header id="top">
        {{#preparedBy}}
        <p class="kicker">{{preparedBy}}</p>
        {{/preparedBy}}
        <h1>{{title}}</h1>
        </header>
        <main>
        <div class="opening">
        {{#opening}}
        <p>{{.}}</p>
        {{/opening}}
        </div>
        {{#byReporter}}
        <section id="byReporter">
        <h2>{{title}}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="{{title}}">
        <table>
        <thead>
        <tr>{{#columns}}<th scope="col"{{#isNumber}} class="n"{{/isNumber}}>{{title}}{{#unit}} <small>{{unit}}</small>{{/unit}}</th>{{/columns}}</tr>
        </thead>
        <tbody>
        {{#rows}}
        <tr>{{#cells}}<td class="{{#isNumber}}n{{/isNumber}}{{^isNumber}}t{{/isNumber}}">{{text}}</td>{{/cells}}</tr>
        {{/rows}}
        {{#total}}
        <tr class="total">{{#cells}}<td class="{{#isNumber}}n{{/isNumber}}{{^isNumber}}t{{/isNumber}}">{{text}}</td>{{/cells}}</tr>
        {{/total}}
        </tbody>
        </table>
        </div>
        {{#notes}}
        <p class="behind">{{.}}</p>
        {{/notes}}
        </section>
        {{/byReporter}}
        {{^byReporter}}
        <p class="none">–</p>
        {{/byReporter}}
        </main>
        <footer>
        <p>{{#about}}<span>{{title}} {{text}}</span>{{/about}}</p>
        </footer>
        </body>
        </html>

        """
}

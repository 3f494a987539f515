/// One page of A4: what happened, the key numbers, and four pictures.
enum BriefTemplate {
    static let text = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}{{#subject}} · {{subject}}{{/subject}}</title>
        <style>
        {{{style}}}
        .brief { max-width: 52rem; }
        .brief .opening { max-width: none; margin: 1.25rem 0; font-size: 1rem; }
        .brief .pictures { columns: 20rem 2; }
        .brief .behind { display: none; }
        .brief figure { margin-bottom: 1.25rem; }
        @media print {
          .brief header { padding-bottom: .5rem; }
          .brief h1 { font-size: 20pt; }
          .brief .opening { margin: .8rem 0; font-size: 9.5pt; line-height: 1.5; }
          .brief figure { max-width: 7.6cm; margin-bottom: .8rem; }
          .brief footer { margin-top: .5rem; padding-top: .4rem; font-size: 8pt; }
        }
        </style>
        </head>
        <body class="brief">
        {{! One page of A4. Names are listed in the README. }}
        <header id="top">
        {{#subject}}
        <p class="kicker">{{subject}}</p>
        {{/subject}}
        <h1>{{title}}</h1>
        </header>
        <main>
        <div class="opening">
        {{#opening}}
        <p>{{.}}</p>
        {{/opening}}
        </div>
        {{{numbers}}}
        <div class="pictures">
        {{{picture.flow}}}
        {{{picture.kinds}}}
        {{{picture.trend}}}
        {{{picture.calendar}}}
        </div>
        </main>
        <footer>
        <p>{{#about}}<span>{{title}} {{text}}</span>{{/about}}</p>
        </footer>
        </body>
        </html>

        """
}

/// What a commission publishes: a line for each of those that report, and all of them together.
enum ByReporterTemplate {
    static let text = ShippedTemplates.page(
        title: "{{title}}", kicker: "preparedBy",
        """
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

        """)
}

/// One page of A4: what happened, the key numbers, and four pictures.
enum BriefTemplate {
    static let text = ShippedTemplates.page(
        title: "{{title}}{{#subject}} · {{subject}}{{/subject}}", kicker: "subject", style: style, kind: "brief",
        """
        {{{numbers}}}
        <div class="pictures">
        {{{picture.flow}}}
        {{{picture.kinds}}}
        {{{picture.trend}}}
        {{{picture.calendar}}}
        </div>

        """)

    private static let style = """
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

        """
}

import Values

/// The frame of an inline SVG picture: a caption, what a screen reader says in its place, and a link to its table.
struct HTMLPicture {
    /// Unique on the page.
    var id: String
    var title: String
    /// The figures of the picture in words.
    var description: String
    var height: Int
    /// The id of the table that it is drawn from.
    var table: String
    var words: PeopleWords
    /// How many it leaves out, and what is said of them: `{}` stands for the number.
    var more: (count: Int, said: Caption) = (0, ReportWords.more)

    /// The width of every drawing in its own units. It is about as wide as a phone, so that letters stay readable there.
    static let width = 360

    private var link: String { ReportWords.table.text(in: words.language) }

    /// The picture with its shapes.
    func markup(_ shapes: [String]) -> String {
        let svg = HTMLText.element(
            "svg",
            [
                "class": "picture", "viewBox": "0 0 \(HTMLPicture.width) \(height)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
            ],
            [
                HTMLText.element("title", ["id": "\(id)-title"], [HTMLText.escaped(title)]),
                HTMLText.element("desc", ["id": "\(id)-desc"], [HTMLText.escaped(description)]),
            ] + shapes)
        let caption = HTMLText.element("figcaption", [:], [HTMLText.escaped(title)])
        let said = more.said.text(in: words.language).replacing("{}", with: PeopleText.grouped(String(more.count)))
        let link = HTMLText.element(
            "a", ["href": "#" + HTMLText.anchor(table), "aria-label": "\(link)\(words.colon)\(title)"], [HTMLText.escaped(link)])
        let foot = (more.count == 0 ? "" : HTMLText.element("span", [:], [HTMLText.escaped(said)])) + link
        let line = HTMLText.element("p", ["class": "behind"], [foot])
        return HTMLText.element("figure", ["id": "\(id)-picture"], [caption, svg, line])
    }
}

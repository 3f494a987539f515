/// The frame of an inline SVG picture: a caption, and what a screen reader says in its place.
struct HTMLPicture {
    /// Unique on the page.
    var id: String
    var title: String
    /// The figures of the picture in words.
    var description: String
    var width: Int
    var height: Int

    /// The picture with its shapes.
    func markup(_ shapes: [String]) -> String {
        let svg = HTMLText.element(
            "svg",
            [
                "class": "picture", "viewBox": "0 0 \(width) \(height)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
            ],
            [
                HTMLText.element("title", ["id": "\(id)-title"], [HTMLText.escaped(title)]),
                HTMLText.element("desc", ["id": "\(id)-desc"], [HTMLText.escaped(description)]),
            ] + shapes)
        let caption = HTMLText.element("figcaption", [:], [HTMLText.escaped(title)])
        return HTMLText.element("figure", ["id": "\(id)-picture"], [caption, svg])
    }
}

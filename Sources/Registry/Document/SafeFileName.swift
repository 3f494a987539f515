import Values

/// The name of a file made from a title that anybody may have given.
///
/// It has no slash and does not begin with a point or a hyphen, so that it stays in the folder that it is put in, is
/// not hidden there, and is no option of a command.
enum SafeFileName {
    /// Bytes that file systems take for a name, less some room for a copy's number.
    private static let limit = 200

    /// - Parameter mediaType: lends its ending to a title that has none.
    static func make(title: String, mediaType: String?) -> String {
        // An ending that says the media type stays as it is written.
        let saysType = mediaType.map { MediaType.of(title) == $0 && $0 != MediaType.unknown } ?? false
        let point = saysType ? title.lastIndex(of: ".") : nil
        let stem = point.map { String(title[..<$0]) } ?? title
        let ending = point.map { String(title[title.index(after: $0)...]) } ?? mediaType.flatMap(MediaType.ending(for:))
        var name = ""
        for scalar in stem.unicodeScalars {
            let isRefused = "/\\:*?\"<>|".unicodeScalars.contains(scalar) || Quoted.isUnsafe(scalar)
            name.unicodeScalars.append(isRefused ? "_" : scalar)
        }
        name = String(name.drop { $0 == "." || $0 == "-" || $0 == " " })
        while name.utf8.count > limit { name.removeLast() }
        while name.last == " " || name.last == "." { name.removeLast() }
        if !name.contains(where: { $0 != "_" }) { name = "document" }
        return [name, ending].compactMap(\.self).joined(separator: ".")
    }
}

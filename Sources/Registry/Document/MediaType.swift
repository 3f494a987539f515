/// Media types (IANA) of the files that agreements come in, by the endings of their names.
public enum MediaType {
    /// What a file is when nothing is known of it (RFC 2046).
    public static let unknown = "application/octet-stream"

    /// The first ending of a type is the usual one.
    private static let endings: [(type: String, endings: [String])] = [
        ("application/pdf", ["pdf"]), ("text/plain", ["txt"]), ("text/html", ["html", "htm"]),
        ("text/markdown", ["md"]), ("text/csv", ["csv"]), ("application/json", ["json"]), ("application/xml", ["xml"]),
        ("application/msword", ["doc"]),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
        ("application/vnd.ms-excel", ["xls"]),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]),
        ("application/vnd.ms-powerpoint", ["ppt"]),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"]),
        ("application/vnd.oasis.opendocument.text", ["odt"]),
        ("application/vnd.oasis.opendocument.spreadsheet", ["ods"]), ("application/rtf", ["rtf"]),
        ("application/epub+zip", ["epub"]), ("application/ofd", ["ofd"]), ("message/rfc822", ["eml"]),
        ("image/jpeg", ["jpg", "jpeg"]), ("image/png", ["png"]), ("image/tiff", ["tif", "tiff"]),
        ("image/webp", ["webp"]), ("image/heic", ["heic"]), ("audio/mpeg", ["mp3"]), ("video/mp4", ["mp4"]),
        ("application/zip", ["zip"]), ("application/gzip", ["gz"]), ("application/x-7z-compressed", ["7z"]),
        ("application/pkcs7-signature", ["p7s"]),
    ]

    /// The media type of a file of this name.
    public static func of(_ name: String) -> String {
        guard let ending = ending(of: name) else { return unknown }
        return endings.first { $0.endings.contains(ending) }?.type ?? unknown
    }

    /// The usual ending of files of a media type, without its point; nil where none is known.
    static func ending(for type: String) -> String? {
        endings.first { $0.type == type }?.endings.first
    }

    /// What stands after the last point of a name, in lower case.
    static func ending(of name: String) -> String? {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
        return name[name.index(after: point)...].lowercased()
    }
}

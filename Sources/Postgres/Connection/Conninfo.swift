import CLibPQ

/// Which database to connect to, as the user said it.
///
/// The text is a libpq URI (`postgresql://...`), a keyword string (`host=... dbname=...`), or one word: the name of a
/// service in `pg_service.conf`. An empty text means the `PG*` environment. Everything else is as libpq has it: the
/// defaults, `.pgpass`, TLS, several hosts (PostgreSQL manual, "Connection Strings").
public struct Conninfo: Sendable, Hashable {
    /// A keyword and its value; the order counts for libpq.
    struct Keyword: Sendable, Hashable {
        let name: String
        let value: String
    }

    let keywords: [Keyword]

    /// Takes a user's text.
    public init(_ text: String) {
        if text.isEmpty {
            keywords = []
        } else if Self.isConnectionString(text) {
            keywords = [Keyword(name: "dbname", value: text)]
        } else {
            keywords = [Keyword(name: "service", value: text)]
        }
    }

    /// Takes keywords and values of libpq, such as `("host", "/run/postgresql")`.
    public init(keywords: [(String, String)]) {
        self.keywords = keywords.map { Keyword(name: $0, value: $1) }
    }

    static func isURI(_ text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    }

    private static func isConnectionString(_ text: String) -> Bool {
        isURI(text) || text.contains("=")
    }

    /// Why libpq could not make sense of it; nil if it can. The text never holds a piece of a password.
    var malformation: String? {
        if keywords.contains(where: { $0.value.utf8.contains(0) || $0.name.utf8.contains(0) }) {
            return "the connection string holds the character U+0000"
        }
        for keyword in keywords where keyword.name == "dbname" && Self.isConnectionString(keyword.value) {
            // libpq takes the part after the first @ for the host, and then shows it in its messages.
            if Self.isURI(keyword.value), Self.authority(of: keyword.value).filter({ $0 == "@" }).count > 1 {
                return "the connection URI has more than one @ before the host: write an @ inside a user name or password as %40"
            }
            if case .failure(let problem) = Self.parse(keyword.value) { return problem.message }
        }
        return nil
    }

    private static func authority(of uri: String) -> Substring {
        let start = uri.utf8.firstIndex(of: UInt8(ascii: "/")).map { uri.utf8.index($0, offsetBy: 2) } ?? uri.startIndex
        return uri[start...].prefix { $0 != "/" && $0 != "?" }
    }

    struct Malformed: Error {
        let message: String
    }

    /// The options that a connection string sets.
    static func parse(_ text: String) -> Swift.Result<[Keyword], Malformed> {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            let said = (message.map { String(cString: $0) } ?? "out of memory").trimmingTrailingNewlines
            return .failure(Malformed(message: isHarmless(said, about: text) ? said : maskQuoted(said)))
        }
        defer { PQconninfoFree(options) }
        var keywords: [Keyword] = []
        var option = options
        while let name = option.pointee.keyword {
            if let value = option.pointee.val {
                keywords.append(Keyword(name: String(cString: name), value: String(cString: value)))
            }
            option += 1
        }
        return .success(keywords)
    }

    /// Whether what libpq quotes is the name of an option that does not exist, and no password is near.
    private static func isHarmless(_ message: String, about text: String) -> Bool {
        let lowered = text.lowercased()
        guard !lowered.contains("pass"), !lowered.contains("pwd"), !lowered.contains("@") else { return false }
        return message.hasPrefix("invalid connection option") || message.hasPrefix("invalid URI query parameter")
    }

    /// libpq quotes what it does not understand, and that may be the half of a password.
    private static func maskQuoted(_ message: String) -> String {
        let parts = message.split(separator: "\"", omittingEmptySubsequences: false)
        let masked = parts.enumerated().map { index, part in index % 2 == 0 ? String(part) : "..." }
        return masked.joined(separator: "\"")
    }

    /// The whole as a keyword string in which no password can be read, for messages and for `status`.
    public var redacted: String {
        var shown: [Keyword] = []
        for keyword in keywords {
            guard keyword.name == "dbname", Self.isConnectionString(keyword.value) else {
                shown.append(keyword)
                continue
            }
            guard malformation == nil, case .success(let parsed) = Self.parse(keyword.value) else {
                return "(a malformed connection string)"
            }
            shown += parsed
        }
        return shown.map { "\($0.name)=\(Self.secret.contains($0.name) ? "***" : Self.quoted($0.value))" }.joined(separator: " ")
    }

    private static let secret: Set<String> = ["password", "sslpassword", "oauth_client_secret"]

    private static func quoted(_ value: String) -> String {
        let plain = !value.isEmpty && !value.contains { $0 == " " || $0 == "'" || $0 == "\\" }
        guard !plain else { return value }
        let escaped = value.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "'\(String(escaped))'"
    }
}

extension String {
    /// Without the newlines that libpq ends its messages with.
    var trimmingTrailingNewlines: String {
        var text = Substring(self)
        while let last = text.last, last.isNewline { text.removeLast() }
        return String(text)
    }
}

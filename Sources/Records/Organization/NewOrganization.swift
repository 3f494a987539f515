import Values

/// An organization to be added.
public struct NewOrganization: Sendable {
    /// Another name, beside the name of record.
    public struct Name: Sendable, Hashable {
        /// The name as written.
        public var name: String
        /// What the name is.
        public var kind: NameKind
        /// BCP 47 tag of the language.
        public var language: String?
        /// When it came into use; nil where not known.
        public var from: PartialDate?
        /// When it went out of use; nil where it has not, or is not known.
        public var until: PartialDate?

        /// A name as it is kept; the language is nil where not known.
        public init(
            name: String, kind: NameKind, language: String?, from: PartialDate? = nil, until: PartialDate? = nil
        ) {
            self.name = name
            self.kind = kind
            self.language = language
            self.from = from
            self.until = until
        }
    }

    /// Short handle; made from the name where nil.
    public var code: String?
    /// Name of record.
    public var name: String
    /// Code of its kind, in any case, such as `university`; nil where not known.
    public var kind: String?
    /// ISO 3166-1 alpha-2 code, or a name of the country; nil where not known.
    public var country: String?
    /// Province, state or municipality of the seat (schema.org addressRegion); nil where not known.
    public var subdivision: String?
    /// Where it has its seat; nil where not known.
    public var city: String?
    /// Address of its site, such as `https://example.edu`; nil where not known.
    public var website: String?
    /// The organization it is a unit of, by any name.
    public var partOf: String?
    /// The organization that owns it, which is a body of its own, by any name.
    public var ownedBy: String?
    /// Other names, beside the name of record.
    public var names: [Name]
    /// Identifiers that schemes gave out, as `scheme:value` or as the address that a scheme has for them; each means one
    /// organization.
    public var identifiers: [String]
    /// What it is by some scheme, and on what days.
    public var classifications: [Classification] = []
    /// Whom to call, in this order; no name twice.
    public var contacts: [Contact] = []

    /// The name that a code can be made from: the name of record, or where that has no Latin letters an acronym, another
    /// name or what its site is called, the first that has. The name of record where none does.
    package var codeStem: String {
        let others = names.filter { $0.kind == .acronym } + names.filter { $0.kind != .acronym }
        let sites = [website].compactMap(\.self) + identifiers.filter { $0.hasPrefix("schac:") }
        return ([name] + others.map(\.name) + sites.compactMap(Self.siteName)).first(where: Self.tellsInLatin) ?? name
    }

    /// Whether no name of it has letters that a code can have, so that its country and kind must do.
    package var hasNoLatinName: Bool { !Self.tellsInLatin(codeStem) && codeStem.unicodeScalars.contains { $0.value >= 0x2E80 } }

    /// One letter, or a number, beside others that a code can't have would tell nobody anything.
    private static func tellsInLatin(_ name: String) -> Bool {
        let signs = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic && $0.value >= 0x250 }) else { return !signs.isEmpty }
        return signs.count > 1 && signs.contains { $0.isLetter }
    }

    /// Of `https://www.cqu.example.edu.cn/en` the word example: what stands before the endings that many share.
    private static func siteName(_ address: String) -> String? {
        var host = address[...]
        for lead in ["schac:", "https://", "http://"] where host.hasPrefix(lead) { host = host.dropFirst(lead.count) }
        let labels = host.prefix { !"/:?#".contains($0) }.split(separator: ".")
        let own = labels.dropLast().reversed().drop { $0.count == 2 || ["edu", "com", "org", "net", "gov"].contains($0.lowercased()) }
        return own.first { $0 != "www" }.map(String.init)
    }

    /// An organization of which only the name must be known.
    public init(
        code: String? = nil, name: String, kind: String? = nil, country: String? = nil, subdivision: String? = nil,
        city: String? = nil, website: String? = nil, partOf: String? = nil, names: [Name] = [],
        identifiers: [String] = []
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.country = country
        self.subdivision = subdivision
        self.city = city
        self.website = website
        self.partOf = partOf
        self.names = names
        self.identifiers = identifiers
    }
}

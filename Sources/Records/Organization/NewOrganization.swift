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

    /// The name that a code can be made from: the name of record, or an acronym or another name where that has no
    /// Latin letter or digit.
    package var codeStem: String {
        let others = names.filter { $0.kind == .acronym } + names.filter { $0.kind != .acronym }
        return ([name] + others.map(\.name)).first { $0.contains { $0.isASCII && ($0.isLetter || $0.isNumber) } } ?? name
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

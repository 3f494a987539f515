/// An organization to be added.
public struct NewOrganization: Sendable {
    /// Another name, beside the name of record.
    public struct Name: Sendable, Hashable {
        /// The name as written.
        public let name: String
        /// `official`, `short`, `acronym` or `former`.
        public let kind: String
        /// BCP 47 tag of the language.
        public let language: String?

        /// A name as it is kept; the language is nil where not known.
        public init(name: String, kind: String, language: String?) {
            self.name = name
            self.kind = kind
            self.language = language
        }
    }

    /// An identifier that a scheme gave out.
    public struct Identifier: Sendable, Hashable {
        /// Who gives the identifier out, in lower case, such as `ror`.
        public let scheme: String
        /// The identifier in its scheme, such as `017z00e58`.
        public let value: String

        /// Reads `scheme:value`, such as `ror:017z00e58`.
        public init(reading text: String) throws(RegistryError) {
            guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
                text.index(after: colon) != text.endIndex
            else {
                throw RegistryError(
                    .brokenRule, code: "identifier-unreadable",
                    "\(Quoted(text)) is not an identifier", hint: "Write it as scheme:value, such as ror:017z00e58.")
            }
            scheme = text[..<colon].lowercased()
            value = String(text[text.index(after: colon)...])
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
    /// Where it has its seat; nil where not known.
    public var city: String?
    /// The organization it is a unit of, by any name.
    public var parent: String?
    /// Other names, beside the name of record.
    public var names: [Name]
    /// Identifiers that schemes gave out; each means one organization.
    public var identifiers: [Identifier]

    /// The name that a code can be made from: the name of record, or an acronym or another name where that has no
    /// Latin letter or digit.
    var codeStem: String {
        let others = names.filter { $0.kind == "acronym" } + names.filter { $0.kind != "acronym" }
        return ([name] + others.map(\.name)).first { $0.contains { $0.isASCII && ($0.isLetter || $0.isNumber) } } ?? name
    }

    /// An organization of which only the name must be known.
    public init(
        code: String? = nil, name: String, kind: String? = nil, country: String? = nil, city: String? = nil,
        parent: String? = nil, names: [Name] = [], identifiers: [Identifier] = []
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.country = country
        self.city = city
        self.parent = parent
        self.names = names
        self.identifiers = identifiers
    }
}

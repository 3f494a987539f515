/// An event to be added.
public struct NewEvent: Sendable {
    /// Short handle by which people name it.
    public var code: String
    /// Name of record.
    public var name: String
    /// Name in Chinese; nil where it has none.
    public var nameZH: String?
    /// What the event was held under; nil where it had none, or it is not known.
    public var theme: String?
    /// First day, as precise as it is known.
    public var start: PartialDate
    /// Last day, as precise as it is known; nil for an event of one day.
    public var end: PartialDate?
    /// Where in the city it was held; nil where not known.
    public var venue: String?
    /// Where it was held; nil where not known.
    public var city: String?
    /// ISO 3166-1 alpha-2 code, or a name of the country; nil where not known.
    public var country: String?
    /// What else is known; nil is nothing.
    public var note: String?
    /// Organizations by any name, in the order in which they are named.
    public var hosts: [String]
    /// Organizations by any name, in the order in which they are named.
    public var organizers: [String]
    /// Key directions, as code and English label; they become the fields of a scheme under the event's code.
    public var directions: [(code: String, label: String)]

    /// An event of which only the code, the name and the first day must be known.
    public init(
        code: String, name: String, nameZH: String? = nil, theme: String? = nil, start: PartialDate,
        end: PartialDate? = nil, venue: String? = nil, city: String? = nil, country: String? = nil,
        note: String? = nil, hosts: [String] = [], organizers: [String] = [],
        directions: [(code: String, label: String)] = []
    ) {
        self.code = code
        self.name = name
        self.nameZH = nameZH
        self.theme = theme
        self.start = start
        self.end = end
        self.venue = venue
        self.city = city
        self.country = country
        self.note = note
        self.hosts = hosts
        self.organizers = organizers
        self.directions = directions
    }
}

/// An event to be added.
public struct NewEvent: Sendable {
    /// Short handle by which people name it.
    public var code: String
    public var name: String
    public var nameZH: String?
    public var theme: String?
    public var start: PartialDate
    public var end: PartialDate?
    public var venue: String?
    public var city: String?
    public var country: String?
    public var note: String?
    /// Organizations by any name, in the order in which they are named.
    public var hosts: [String]
    public var organizers: [String]
    /// Key directions, as code and English label; they become the fields of a scheme under the event's code.
    public var directions: [(code: String, label: String)]

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

import Values

/// An event to be added.
public struct NewEvent: Sendable {
    /// Short handle by which people name it.
    public var code: String
    /// What is known of it, of which the name and the first day must be.
    public var properties: EventProperties
    /// Hosts, program, speeches, attendance, delegations and key directions.
    public var parts: EventParts

    /// An event of which only the code, the name and the first day must be known.
    public init(code: String, name: String, start: PartialDate, properties: EventProperties = EventProperties(), parts: EventParts = EventParts()) {
        self.code = code
        self.properties = properties
        self.properties.name = name
        self.properties.start = start
        self.parts = parts
    }
}

/// What is said of an event as a whole. Where an event is corrected, nil leaves it as it is.
public struct EventProperties: Sendable {
    /// Name of record.
    public var name: String?
    /// Name in Chinese; nil where it has none.
    public var nameZH: String?
    /// What the event was held under; nil where it had none, or it is not known.
    public var theme: String?
    /// First day, as precise as it is known.
    public var start: PartialDate?
    /// Last day, as precise as it is known; nil for an event of one day.
    public var end: PartialDate?
    /// Where in the city it was held; nil where not known.
    public var venue: String?
    /// Where it was held; nil where not known.
    public var city: String?
    /// ISO 3166-1 alpha-2 code, or a name of the country; nil where not known.
    public var country: String?
    /// The series, by code or name; `code=name` makes it where there is none of that code.
    public var series: String?
    /// Which of the series it is: a number, a year or a name.
    public var edition: String?
    /// What else is known; nil is nothing.
    public var note: String?
    /// Properties of which the registry is to know nothing any more.
    public var cleared: Set<Cleared> = []

    /// A property that an event can do without.
    public enum Cleared: String, Sendable, CaseIterable {
        case nameZH = "name-zh"
        case theme, end, venue, city, country, series, edition, note

        /// The key under which a record has it.
        package var key: String {
            switch self {
            case .nameZH: "names"
            case .end: "endDate"
            case .theme, .venue, .city, .country, .series, .edition, .note: rawValue
            }
        }
    }

    /// Nothing.
    public init() {}

    /// Whether nothing is said.
    var isEmpty: Bool {
        [name, nameZH, theme, venue, city, country, series, edition, note].allSatisfy { $0 == nil } && start == nil && end == nil
            && cleared.isEmpty
    }
}

/// What is to be changed of an event.
public struct EventChange: Sendable {
    /// What is said of it as a whole.
    public var properties = EventProperties()
    /// Numbered parts that go, by kind and number.
    public var removedParts: [(part: EventPart, number: Int)] = []
    /// Hosts and organizers that go, by role.
    public var removedOrganizations: [(role: EventRole, organization: EventParts.Placed<String>)] = []
    /// What is added, after what is there.
    public var parts = EventParts()

    /// No change.
    public init() {}

    /// Whether nothing is changed.
    public var isEmpty: Bool {
        properties.isEmpty && removedParts.isEmpty && removedOrganizations.isEmpty && parts.isEmpty
    }
}

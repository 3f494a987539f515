import Values

/// A numbered part of an event.
public enum EventPart: String, Sendable, Hashable, CaseIterable {
    case session, speech, attendance, delegation

    /// The part that a person means; what has a speaker is a speech.
    public init?(word: String) {
        self.init(rawValue: word == "speaker" ? "speech" : word)
    }
}

/// What belongs to an event and is named part by part. Organizations are named by any name.
public struct EventParts: Sendable {
    /// Something of the whole event, or of one session.
    public struct Placed<Value: Sendable>: Sendable {
        /// Place of the session in the program, from 1; nil is the whole event.
        public var session: Int?
        /// What it is.
        public var value: Value

        /// Something of a session, or of the whole event.
        public init(_ value: Value, session: Int? = nil) {
            self.session = session
            self.value = value
        }
    }

    /// A session of the program.
    public struct ProgramSession: Sendable, Hashable {
        /// Title.
        public var title: String
        /// The day on which it was held, as precise as it is known.
        public var heldOn: PartialDate?
    }

    /// A speech.
    public struct Speech: Sendable, Hashable {
        /// Name of the speaker.
        public var speaker: String
        /// Office of the speaker.
        public var title: String?
        /// The organization spoken for.
        public var organization: String?
        /// What the speech was on.
        public var subject: String?
    }

    /// How many came; a count of nil is not known.
    public struct Quantity: Sendable, Hashable {
        /// How many.
        public var count: Int?
        /// Whether the source says over or more than.
        public var isAtLeast = false
    }

    /// A count of those who attended.
    public struct Attendance: Sendable, Hashable {
        /// Who is counted.
        public var category: String
        /// How many.
        public var quantity = Quantity()
    }

    /// A delegation.
    public struct Delegation: Sendable, Hashable {
        /// The country, by ISO 3166-1 code or by name.
        public var country: String
        /// How many.
        public var quantity = Quantity()
        /// Who led it.
        public var head: String?
        /// Office of the head.
        public var headTitle: String?
        /// The organization that sent it.
        public var organization: String?
    }

    /// Who hosted.
    public var hosts: [Placed<String>] = []
    /// Who organized.
    public var organizers: [Placed<String>] = []
    /// The program.
    public var sessions: [ProgramSession] = []
    /// Who spoke, and on what.
    public var speeches: [Placed<Speech>] = []
    /// Who attended.
    public var attendance: [Placed<Attendance>] = []
    /// Who came from which country.
    public var delegations: [Placed<Delegation>] = []
    /// Key directions, as code and English label; they become the fields of a scheme under the event's code.
    public var directions: [(code: String, label: String)] = []
    /// The same in Chinese; one that is only here is a key direction too.
    public var directionsZH: [(code: String, label: String)] = []

    /// No parts.
    public init() {}

    /// Whether nothing is named.
    var isEmpty: Bool {
        hosts.isEmpty && organizers.isEmpty && sessions.isEmpty && speeches.isEmpty && attendance.isEmpty
            && delegations.isEmpty && !hasDirections
    }

    /// Whether key directions are named.
    package var hasDirections: Bool { !directions.isEmpty || !directionsZH.isEmpty }
}

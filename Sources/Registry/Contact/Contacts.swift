import Postgres
import Records
import Values

extension Registry {
    /// Whom to call.
    public var contacts: Contacts { Contacts(connection: connection) }
}

/// What can be asked of contacts; they are written with the agreement or the organization whose they are.
public struct Contacts {
    let connection: Connection

    /// Which contacts are listed. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// The agreement, by any name of it: its own contacts, and those at its parties.
        public var agreement: String?
        /// The organization, by any name: the contacts there.
        public var organization: String?
        /// Most rows; nil is all.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// The contacts that match: those of agreements by reference, then those at organizations by code.
    /// - Parameter sink: takes the rows as they come, where they need not be held.
    public func list(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let agreement = try filter.agreement.map { try Agreements(connection: connection).find($0).id }
        let organization = try filter.organization.map { try Organizations(connection: connection).find($0).id }
        return try connection.listed(
            SQL.ContactList(
                agreement: agreement, organization: organization, limit: filter.limit, language: audience.nameLanguage,
                day: day, today: .latestToday),
            for: audience, to: sink)
    }

    /// The contacts of an agreement or an organization, by its key.
    func of(_ subject: Int) throws -> [ContactRow] { try connection.rows(SQL.ContactOf(subject: subject)) }

    /// Changes the contacts of a record: what is given of one that is there is mended, and the rest of it stays.
    /// - Parameter gone: names of those that are taken away, in any case where that means one.
    /// - Throws: a ``RegistryError`` where one of these is not there.
    func mend(
        _ contacts: inout [JSON], with given: [Contact], without gone: [String], of subject: Int, called handle: String
    ) throws {
        var meant: Set<Int> = []
        for name in gone.map(\.inNormalFormC) {
            let exact = contacts.firstIndex { $0["name"]?.text == name }
            let alike = contacts.indices.filter { contacts[$0]["name"]?.text?.lowercased() == name.lowercased() }
            guard let index = exact ?? (alike.count == 1 ? alike[0] : nil) else {
                throw try unknown(name, of: subject, called: handle)
            }
            meant.insert(index)
        }
        contacts = contacts.indices.filter { !meant.contains($0) }.map { contacts[$0] }
        var said: Set<JSON> = []
        for contact in given.map(\.record.inNormalFormC) {
            if let name = contact["name"], !said.insert(name).inserted {
                throw RegistryError(
                    saidTwice: "the contact \(Quoted(name.text ?? ""))",
                    hint: "Say all of a contact at once, such as \"Front Desk <desk@example.edu>, +86 23 5550 0100\".")
            }
            if let index = contacts.firstIndex(where: { $0["name"] == contact["name"] }) {
                contacts[index] = contacts[index].changed(by: contact)
            } else {
                contacts.append(contact)
            }
        }
    }

    /// That something has no contact of a name, with those that it has.
    private func unknown(_ name: String, of subject: Int, called handle: String) throws -> RegistryError {
        RegistryError(
            .notFound, code: "contact-unknown", "\(handle) has no contact \(Quoted(name))",
            details: try of(subject).filter { $0.recordedAs == nil }.map(\.name),
            hint: "Write the name of one that it has.")
    }
}

extension SQL.ContactList: ListedQuery {
    static let listing = Listing<Row>("contacts", "Contacts", "联系人", [
        .text("name", "Name", "姓名"),
        .text("office", "Office", "部门").spared(2),
        .text("email", "E-mail", "电子邮箱"),
        .text("telephone", "Telephone", "电话"),
        .word("subject", ContactSubject.self, "Of", "所属").spared(3),
        .text("code", "Code", "代码"),
        .text("title", "Title or name", "名称").spared(1),
    ])
}

/// What a contact belongs to.
public enum ContactSubject: String, ClosedWord, PostgresDecodable {
    case agreement, organization

    public var caption: Caption {
        switch self {
        case .agreement: Caption(rawValue, "协议")
        case .organization: Caption(rawValue, "单位")
        }
    }
}

/// A contact of one agreement or organization.
public struct ContactRow: RowDecodable, Sendable {
    /// Name of the person, or of a desk that answers.
    public let name: String
    /// Where the person works; nil where not known.
    public let office: String?
    /// E-mail address; nil where not known.
    public let email: String?
    /// Telephone number as it is written; nil where not known.
    public let telephone: String?
    /// Code of the merged organization whose contact it is; nil where it is of the organization itself, or of an agreement.
    public let recordedAs: String?

    public init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        office = try row.decode("office")
        email = try row.decode("email")
        telephone = try row.decode("telephone")
        recordedAs = try row.decode("recorded_as")
    }
}

extension ContactRow: ListedRow {
    public static let listing = Listing<ContactRow>("contacts", "Contacts", "联系人", [
        .text("name", "Name", "姓名") { $0.name },
        .text("office", "Office", "部门") { $0.office }.sparse,
        .text("email", "E-mail", "电子邮箱") { $0.email }.sparse,
        .text("telephone", "Telephone", "电话") { $0.telephone }.sparse,
        .text("recordedAs", "Recorded as", "记录代码") { $0.recordedAs }.sparse,
    ])
}

extension SQL.ContactOf: RowQuery { typealias Output = ContactRow }

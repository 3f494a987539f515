import Postgres
import Records
import Values

/// The record of an agreement while a verb makes another one of it: what people name is looked up, and what can't be is
/// refused in words.
struct EditedAgreement {
    let locked: LockedAgreement
    let connection: Connection
    /// All but the parties.
    var content: JSON
    /// The parties, in order.
    private(set) var parties: [Party]

    /// A party, and its part in the record.
    struct Party {
        /// The organization that it stands for.
        let organization: Int
        let code: String
        let name: String
        var part: JSON

        /// The party as the record has it.
        var named: PurposeNaming.Party {
            .init(organization: organization, code: part["organization"]?["code"]?.text ?? part["organization"]?.text ?? code)
        }

        /// When it signed; nil where not known.
        var dateSigned: PartialDate? { day("dateSigned") }

        /// The date that the record has of it under a key.
        func day(_ key: String) -> PartialDate? { part[key]?.text.flatMap { PartialDate($0) } }
    }

    /// - Parameter parties: those of the record, in the same order.
    init(_ record: JSON, parties: [SQL.AgreementSigners.Output], of locked: LockedAgreement, _ connection: Connection) {
        self.locked = locked
        self.connection = connection
        content = record
        self.parties = zip(parties, record["parties"]?.elements ?? []).map { party, part in
            Party(organization: party.organization, code: party.code, name: party.name, part: part)
        }
    }

    /// The record as it is now.
    var record: JSON {
        content.setting("parties", parties.isEmpty ? nil : .array(parties.map(\.part)))
    }

    /// The index of the party that a name means.
    /// - Parameter isGoing: whether it is looked for to be taken out.
    func index(of name: String, isGoing: Bool = false) throws -> Int {
        let match = try Organizations(connection: connection).find(name)
        guard let index = parties.firstIndex(where: { $0.organization == match.id }) else {
            try refuseBroughtIn(match)
            throw RegistryError(
                .brokenRule, code: "party-unknown", "\(match.name) is no party of \(locked.reference)",
                details: parties.map { "\($0.code)  \($0.name)" },
                hint: isGoing
                    ? "Name one of its parties." : "Add it with: entente agreement edit \(locked.reference) --add-party \(match.code)")
        }
        return index
    }

    /// Whom another agreement brings in that amends this one is its party, and what is said of it is said there.
    func refuseBroughtIn(_ match: OrganizationMatch) throws {
        guard let other = try connection.first(SQL.AgreementBroughtBy(agreement: locked.id, organization: match.id)) else { return }
        throw RegistryError(
            .brokenRule, code: "party-brought-in",
            "\(match.name) is a party of \(locked.reference) by \(other.reference), which amends it",
            hint: "Say it of that one: \(other.reference)")
    }

    /// Says something of a party under a key, or that it is not known.
    mutating func set(_ key: String, _ value: JSON?, ofParty index: Int) {
        parties[index].part = parties[index].part.setting(key, value)
    }

    /// Takes a party out.
    mutating func remove(party name: String) throws {
        parties.remove(at: try index(of: name, isGoing: true))
    }

    /// Adds a party.
    mutating func add(_ party: NewAgreement.Party) throws {
        let (match, role) = try Agreements(connection: connection).meant(party)
        guard !parties.contains(where: { $0.organization == match.id }) else {
            throw RegistryError(brokenRule: "agreement_party_agreement_id_organization_id_key", value: match.code)
        }
        var named = party
        (named.organization, named.role) = (match.code, role)
        parties.append(Party(organization: match.id, code: match.code, name: match.name, part: named.record(adding: [])))
    }

    /// Changes the elements of a list; one that ends empty is not known.
    mutating func change(_ list: String, _ change: (inout [JSON]) throws -> Void) rethrows {
        content = try content.changing(list, change)
    }
}

extension SQL.AgreementBroughtBy: RowQuery { typealias Output = AgreementMatch }

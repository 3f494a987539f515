import Postgres
import Records
import Values

/// Looks up what is named in the purposes of an agreement: the words, the fields, and which way they go.
struct PurposeNaming {
    let connection: Connection
    /// The parties, in order, by the codes that the record has for them.
    let parties: [Party]

    /// A party as a purpose can name it.
    struct Party {
        /// The key of what it stands for; nil where that is yet to be added.
        let organization: Int?
        let code: String
    }

    /// The purposes as a record has them, for one as a person wrote it: two where it goes both ways.
    func named(_ purpose: JSON) throws -> [JSON] {
        var purpose = purpose
        if let word = purpose["purpose"]?.text {
            purpose = purpose.setting("purpose", .string(try Purposes(connection: connection).find(word)))
        }
        if let field = purpose["field"]?.text {
            purpose = purpose.setting("field", .string(try Fields(connection: connection).find(field).field))
        }
        for side in ["from", "to"] {
            if let name = purpose[side]?.text { purpose = purpose.setting(side, .string(try party(name))) }
        }
        guard let direction = purpose["direction"]?.text.flatMap({ PurposeDirection(reading: $0) }) else { return [purpose] }
        let (own, other) = try ends()
        let bare = purpose.setting("direction", nil)
        let outgoing = bare.setting("from", .string(own)).setting("to", other.map { .string($0) })
        let incoming = bare.setting("from", other.map { .string($0) }).setting("to", .string(own))
        return switch direction {
        case .outgoing: [outgoing]
        case .incoming: [incoming]
        case .both: [outgoing, incoming]
        }
    }

    private func party(_ name: String) throws -> String {
        if let party = parties.first(where: { $0.code == name }) { return party.code }
        let match = try Organizations(connection: connection).find(name)
        guard let party = parties.first(where: { $0.organization == match.id || $0.code == match.code }) else {
            throw RegistryError(
                .brokenRule, code: "party-unknown", "\(match.name) is no party of the agreement, so a purpose can't name it",
                details: parties.map(\.code), hint: "Name one of its parties.")
        }
        return party.code
    }

    /// From whom outgoing is seen, and the one on the other side where there is only one.
    private func ends() throws -> (own: String, other: String?) {
        let home = try Organizations(connection: connection).home()
        let own = parties.first { home != nil && ($0.organization == home?.id || $0.code == home?.code) } ?? parties.first
        guard let own else {
            throw RegistryError(
                .brokenRule, code: "purpose-without-party", "without parties nothing is outgoing or incoming",
                hint: "Leave the direction out, or name the parties.")
        }
        return (own.code, parties.count == 2 ? parties.first { $0.code != own.code }?.code : nil)
    }
}

extension PurposeNaming {
    /// Changes the purposes of an agreement: of one that is there what is said is mended, and the rest stays.
    /// - Parameter gone: those that are taken away, each as people write one: all that are as it says.
    /// - Throws: a ``RegistryError`` where one of these is not there.
    func mend(_ purposes: inout [JSON], with given: [Purpose], without gone: [Purpose], of handle: String) throws {
        for purpose in gone {
            for named in try named(purpose.record) {
                let told = Self.keys.filter { named[$0] != nil }
                let rest = purposes.filter { known in !told.allSatisfy { known[$0] == named[$0] } }
                guard rest.count < purposes.count else {
                    throw RegistryError(
                        .notFound, code: "purpose-absent", "\(handle) has no such purpose: \(named["purpose"]?.text ?? "")",
                        details: purposes.map { $0["purpose"]?.text ?? "" },
                        hint: "See its purposes with: entente agreement show \(handle)")
                }
                purposes = rest
            }
        }
        for named in try given.flatMap({ try named($0.record) }) {
            let unit = named["quota"]?["unit"]
            let same = purposes.firstIndex { known in
                Self.keys.allSatisfy { known[$0] == named[$0] }
                    && (unit == nil || known["quota"] == nil || known["quota"]?["unit"] == unit)
            }
            if let same { purposes[same] = purposes[same].changed(by: named) } else { purposes.append(named) }
        }
    }

    /// What tells purposes apart.
    private static let keys = ["purpose", "from", "to", "level", "field"]
}

import Output
import Registry

/// Asks for the parties of an agreement, and adds organizations that are new.
struct PartyQuestions {
    let questions: Questions
    let registry: Registry

    /// A party, and the organization that is to be added for it where it is new.
    struct Answer {
        var party: NewAgreement.Party
        /// What the person reads the party as.
        var shown: String
        var organization: NewOrganization?
    }

    private static let roles = [
        "lead", "partner", "host", "funder", "licensor", "licensee", "coordinator", "contractor", "client", "sponsor",
    ]

    func ask(_ answers: inout [Answer]) throws {
        questions.say("  Parties: type a part of the name, tab or the arrows choose. An empty line ends the list.")
        while true {
            do {
                guard let answer = try party(number: answers.count + 1, after: answers) else { return }
                answers.append(answer)
            } catch Questions.Leaving.back {
                guard let last = answers.popLast() else { throw Questions.Leaving.back }
                questions.say("  taken back: \(last.shown)")
            }
        }
    }

    private func party(number: Int, after answers: [Answer]) throws -> Answer? {
        let named = try questions.ask("Party \(number)", naming: .organization) { name in
            try organization(name, after: answers)
        }
        guard var answer = named else { return nil }
        questions.say("  \(answer.shown)")
        answer.party.role = try questions.ask(
            "  Role", help: "lead, partner, host, funder, licensor, licensee …; empty where not known.", words: Self.roles
        ) { text in
            let role = text.lowercased()
            guard role.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
                throw Self.unreadable("\(text) is not a role", "One word in Latin letters, such as lead.")
            }
            return role
        }
        _ = try questions.ask(
            "  Unit; own number; signatory, title", help: "Any of them, such as: College of Pharmacy; CQMU-17; Li Hua, President"
        ) { text in try details(text, of: &answer.party) }
        return answer
    }

    private func organization(_ name: String, after answers: [Answer]) throws -> Answer {
        let answer: Answer
        do {
            let match = try registry.organizations.find(name)
            answer = Answer(party: .init(organization: match.code), shown: "\(match.code)  \(match.name)")
        } catch let error as RegistryError where error.kind == .notFound {
            Console.toStandardError(ErrorReport(error).text)
            guard try questions.choose("  Add \(name) as a new organization?", among: ["n", "y"]) == "y" else {
                throw Self.unreadable("no party yet", "Type another name, or a part of it.")
            }
            answer = try new(name)
        }
        guard !answers.contains(where: { $0.party.organization == answer.party.organization }) else {
            throw Self.unreadable("\(answer.shown) is a party already", "Units go into the party's unit.")
        }
        return answer
    }

    private func new(_ name: String) throws -> Answer {
        let kind = try questions.ask(
            "  Kind", help: "university, enterprise, institute, government, hospital …; empty where not known.",
            naming: .kind
        ) { text in try one(.kind, text.lowercased(), hint: "Such as university or enterprise.") }
        let country = try questions.ask("  Country", help: "ISO 3166-1 code or name; empty where not known.", naming: .country) {
            try one(.country, $0, hint: "Write its ISO 3166-1 code, such as CN.")
        }
        return Answer(
            party: .init(organization: name), shown: "\(name) (new)",
            organization: NewOrganization(name: name, kind: kind, country: country))
    }

    /// The one candidate that a word means: by its code, or as the only one.
    func one(_ noun: Candidates.Noun, _ text: String, hint: String) throws -> String {
        let found = try registry.candidates.find(noun, typed: text, limit: 20)
        let folded = text.lowercased()
        if let exact = found.first(where: { $0.code.lowercased() == folded || $0.label?.lowercased() == folded }) {
            return exact.code
        }
        if found.count == 1, let only = found.first { return only.code }
        throw Self.unreadable(
            found.isEmpty ? "there is no \(noun.rawValue) \(text)" : "\(text) can mean \(found.map(\.code).joined(separator: ", "))", hint)
    }

    private func details(_ text: String, of party: inout NewAgreement.Party) throws {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" }
            .map { Questions.trimmed(String($0)) }
        guard parts.count <= 3 else { throw Self.unreadable("more than three parts", "Write unit; own number; signatory, title.") }
        func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
        (party.unit, party.ownNumber) = (part(0), part(1))
        let signatory = (part(2) ?? "").split(maxSplits: 1) { $0 == "," || $0 == "，" }.map { Questions.trimmed(String($0)) }
        party.signatoryName = signatory.first
        party.signatoryTitle = signatory.count > 1 ? signatory[1] : nil
    }

    static func unreadable(_ message: String, _ hint: String?) -> RegistryError {
        RegistryError(.usage, code: "answer-unreadable", message, hint: hint)
    }
}

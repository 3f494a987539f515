import Records
import Registry
import Values

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

    func ask(_ answers: inout [Answer]) throws {
        questions.say("  Parties: type a part of the name, tab or the arrows choose. An empty line ends the list.", "  各方：输入名称的一部分，用 Tab 或方向键选择。空行结束。")
        while true {
            do {
                guard let answer = try party(number: answers.count + 1, after: answers) else { return }
                answers.append(answer)
            } catch Questions.Leaving.back {
                guard let last = answers.popLast() else { throw Questions.Leaving.back }
                questions.say("  taken back: \(last.shown)", "  已撤回：\(last.shown)")
            }
        }
    }

    private func party(number: Int, after answers: [Answer]) throws -> Answer? {
        while true {
            // Most agreements of an office are its own.
            let home = answers.isEmpty ? try registry.organizations.home()?.code : nil
            let named = try questions.ask(
                questions.words("Party \(number)", "第 \(number) 方"),
                help: home == nil ? nil : questions.words("Enter takes the home organization; - for none of it.", "回车取本单位；输入 - 表示本单位不是签约单位。"), preset: home,
                naming: .organization
            ) { name in name == "-" ? nil : try organization(name, after: answers) } ?? nil
            guard var answer = named else { return nil }
            questions.say("  \(answer.shown)")
            do {
                try askMore(of: &answer)
                return answer
            } catch Questions.Leaving.back {}
        }
    }

    /// What a party does, and what is known of its part.
    private func askMore(of answer: inout Answer) throws {
        while true {
            try askRole(of: &answer)
            do {
                return try askDetails(of: &answer)
            } catch Questions.Leaving.back {}
        }
    }

    private func askRole(of answer: inout Answer) throws {
        answer.party.role = try questions.ask(
            questions.words("  Role", "  角色"), help: questions.words("Such as lead, partner, host, funder, licensor; Tab shows all. Empty where not known.", "如 lead 牵头单位、partner 合作单位、host 接收单位、funder 资助单位、licensor 许可方；Tab 列出全部。不详则不填。"), preset: answer.party.role, naming: .role
        ) { text -> String? in text == "-" ? nil : try registry.agreements.role(text) } ?? nil
    }

    private func askDetails(of answer: inout Answer) throws {
        _ = try questions.ask(
            questions.words("  Unit; own number; signatory, title", "  院系；自有编号；签字人，职务"), help: questions.words("Any of them, such as: College of Pharmacy; CQMU-17; Li Hua, President", "可只填其中几项，如：药学院；CQMU-17；李华，校长")
        ) { text in try details(text, of: &answer.party) }
    }

    private func organization(_ name: String, after answers: [Answer]) throws -> Answer {
        var answer: Answer
        do {
            answer = try known(registry.organizations.find(name))
        } catch let error as RegistryError where error.kind == .notFound && !NoName.isSaid(name) {
            if let meant = try begun(name) {
                answer = meant
            } else {
                questions.tell(error)
                answer = try added(name)
            }
        }
        guard !answers.contains(where: { $0.party.organization == answer.party.organization }) else {
            throw Self.unreadable("\(answer.shown) is a party already", "Units go into the party's unit.")
        }
        return answer
    }

    private func known(_ match: OrganizationMatch) throws -> Answer {
        let named = try registry.organizations.called([match], in: Audience(questions.language, isForPeople: true).nameLanguage).first ?? match
        return Answer(party: .init(organization: match.code), shown: "\(match.code)  \(named.name)")
    }

    /// The only organization that can be completed from what was typed, where the person says that it is meant.
    private func begun(_ name: String) throws -> Answer? {
        let found = try registry.candidates.find(.organization, typed: name, limit: 2)
        guard found.count == 1, let only = found.first else { return nil }
        let answer = try known(registry.organizations.find(only.code))
        do {
            return try questions.choose(questions.words("  Is \(answer.shown) meant?", "  是指 \(answer.shown) 吗？"), among: ["y", "n"]) == "y" ? answer : nil
        } catch Questions.Leaving.back {
            throw Self.unreadable("\(name) is not added", "Type another name, or a part of it.")
        }
    }

    /// A new organization of that name, where the person wants it; going back is to the name.
    private func added(_ name: String) throws -> Answer {
        do {
            if try questions.choose(questions.words("  Add \(name) as a new organization?", "  将 \(name) 添加为新单位吗？"), among: ["n", "y"]) == "y" {
                return try new(name)
            }
        } catch Questions.Leaving.back {}
        throw Self.unreadable("\(name) is not added", "Type another name, or a part of it.")
    }

    private func new(_ name: String) throws -> Answer {
        while true {
            let kind = try questions.ask(
                questions.words("  Kind", "  种类"), help: questions.words("Such as university or enterprise; Tab shows all. Empty where not known.", "如 university 大学、enterprise 企业；Tab 列出全部。不详则不填。"),
                naming: .kind
            ) { text in try meant(.kind, text) { try registry.organizations.kind($0) } }
            do {
                let country = try questions.ask(
                    questions.words("  Country", "  国家"), help: questions.words("ISO 3166-1 code or name; empty where not known.", "ISO 3166-1 代码或名称；不详则不填。"), naming: .country) {
                    try meant(.country, $0) { try registry.organizations.country($0) }
                }
                return Answer(
                    party: .init(organization: name), shown: questions.words("\(name) (new)", "\(name)（新）"),
                    organization: NewOrganization(name: name, kind: kind, country: country))
            } catch Questions.Leaving.back {}
        }
    }

    /// The word that is meant, read as an option reads it; or the only one that can be completed from what was typed.
    func meant(_ noun: Candidates.Noun, _ text: String, read: (String) throws -> String) throws -> String {
        do {
            return try read(text)
        } catch let error as RegistryError where error.kind == .notFound {
            let found = try registry.candidates.find(noun, typed: text, limit: 2)
            guard found.count == 1, let only = found.first else { throw error }
            return only.code
        }
    }

    private func details(_ text: String, of party: inout NewAgreement.Party) throws {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" }
            .map { $0.withoutBlankEnds }
        guard parts.count <= 3 else { throw Self.unreadable("more than three parts", "Write unit; own number; signatory, title.") }
        func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
        (party.unitName, party.ownNumber) = (part(0), part(1))
        let signatory = (part(2) ?? "").split(maxSplits: 1) { $0 == "," || $0 == "，" }.map { $0.withoutBlankEnds }
        party.signatoryName = signatory.first
        party.signatoryTitle = signatory.count > 1 ? signatory[1] : nil
    }

    static func unreadable(_ message: String, _ hint: String?) -> RegistryError {
        RegistryError(.usage, code: "answer-unreadable", message, hint: hint)
    }
}

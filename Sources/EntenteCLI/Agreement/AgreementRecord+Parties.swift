import Records
import Values

/// What the options of `entente agreement record` say of the parties.
extension AgreementRecord {
    /// An empty signatory, unit or number passes over a party.
    /// - Parameter others: those of the agreement that it is like, where no party is given.
    func parties(_ others: [NewAgreement.Party]) throws -> [NewAgreement.Party] {
        let named = party.isEmpty ? others : party.map(Self.party)
        for (option, texts) in [("--signatory", signatories), ("--unit", units), ("--own-number", ownNumbers)]
        where texts.count > named.count {
            throw Self.unreadable("\(option) is given \(texts.count) times, and --party \(party.count) times", nil)
        }
        var parties = try named.enumerated().map { position, party in
            var party = party
            if position < signatories.count {
                (party.signatoryName, party.signatoryTitle) = try Self.signatory(signatories[position])
            }
            if position < ownNumbers.count, !ownNumbers[position].isEmpty { party.ownNumber = ownNumbers[position] }
            return party
        }
        try setUnits(of: &parties)
        for text in contributions {
            let (name, amount) = try Self.pair(text, "--contribution", example: "\"cqmu=50000 CNY\"")
            let index = try index(of: name, in: parties, "--contribution")
            let saysNone = Contribution.saysNone(amount)
            guard !parties[index].contributesNothing, !saysNone || parties[index].contributions.isEmpty else {
                throw Self.unreadable("--contribution: \(Quoted(name)) would bring in nothing, and something", "Say one of them.")
            }
            parties[index].contributesNothing = saysNone
            if !saysNone { parties[index].contributions.append(try Contribution(reading: amount, as: "--contribution")) }
        }
        try each(joined, "--joined", "cqmu=2024-05-06", \.from, in: &parties) { try PartialDate.reading($0, as: "--joined") }
        try each(left, "--left", "cqmu=2024-05-06", \.until, in: &parties) { try PartialDate.reading($0, as: "--left") }
        return parties
    }

    /// A unit is said of a party by its name, as in `edit`, or stands in the order of the parties.
    private func setUnits(of parties: inout [NewAgreement.Party]) throws {
        for (position, text) in units.enumerated() where !text.isEmpty {
            var (place, unit) = (position, text)
            if let border = text.firstIndex(of: "="),
                let named = parties.firstIndex(where: { String(text[..<border]).isSpelled(asOneOf: [$0.organization]) })
            {
                (place, unit) = (named, String(text[text.index(after: border)...]).withoutBlankEnds)
            }
            guard parties[place].unitName == nil || party.isEmpty else {
                throw Self.unreadable("--unit: two things are said of \(Quoted(parties[place].organization))", "Say one of them.")
            }
            parties[place].unitName = unit
        }
    }

    /// Says of parties what an option says of them by their names.
    private func index(of name: String, in parties: [NewAgreement.Party], _ option: String) throws -> Int {
        guard let index = parties.firstIndex(where: { name.isSpelled(asOneOf: [$0.organization]) }) else {
            throw Self.unreadable("\(option): no --party is written \(Quoted(name))", "Write the organization as --party has it.")
        }
        return index
    }

    private func each<Value>(
        _ texts: [String], _ option: String, _ example: String, _ said: WritableKeyPath<NewAgreement.Party, Value?>,
        in parties: inout [NewAgreement.Party], _ read: (String) throws -> Value
    ) throws {
        for text in texts {
            let (name, value) = try Self.pair(text, option, example: example)
            let index = try index(of: name, in: parties, option)
            guard parties[index][keyPath: said] == nil else {
                throw Self.unreadable("\(option): two things are said of \(Quoted(name))", "Say one of them.")
            }
            parties[index][keyPath: said] = try read(value)
        }
    }
}

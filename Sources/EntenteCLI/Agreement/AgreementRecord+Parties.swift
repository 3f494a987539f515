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
        var parties = named
        try inOrder(signatories, "--signatory", in: &parties) { party, text throws in
            (party.signatoryName, party.signatoryTitle) = try Self.signatory(text)
        }
        try inOrder(units, "--unit", in: &parties) { $0.unitName = $1 }
        try inOrder(ownNumbers, "--own-number", in: &parties) { $0.ownNumber = $1 }
        for text in contributions {
            let (name, amount) = try Self.pair(text, "--contribution", example: "\"cqmu=50000 CNY\"")
            let index = try Self.index(of: name, in: parties.map(\.organization), "--contribution")
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

    /// Something is said of a party by its name, as in `edit`, or stands in the order of the parties.
    private func inOrder(
        _ texts: [String], _ option: String, in parties: inout [NewAgreement.Party],
        _ set: (inout NewAgreement.Party, String) throws -> Void
    ) throws {
        // What an agreement that this one is like says of its parties is no second thing.
        var told: Set<Int> = []
        for (position, text) in texts.enumerated() where !text.isEmpty {
            let (place, value) = try Self.party(saidIn: text, at: position, among: parties.map(\.organization), option)
            guard told.insert(place).inserted else {
                throw Self.unreadable("\(option): two things are said of \(Quoted(parties[place].organization))", "Say one of them.")
            }
            try set(&parties[place], value)
        }
    }

    /// Of which party something is said: of the one whose name stands before the sign, else of that in its place.
    static func party(
        saidIn text: String, at position: Int, among parties: [String], _ option: String
    ) throws -> (place: Int, value: String) {
        guard let border = text.firstIndex(of: "="), border != text.startIndex else { return (position, text) }
        let name = String(text[..<border]).withoutBlankEnds
        // Nobody is called so: the sign is part of what is said.
        guard !name.contains(where: { ";|<>".contains($0) }) else { return (position, text) }
        let place = try index(of: name, in: parties, option)
        return (place, String(text[text.index(after: border)...]).withoutBlankEnds)
    }

    private static func index(of name: String, in parties: [String], _ option: String) throws -> Int {
        guard let index = parties.firstIndex(where: { name.isSpelled(asOneOf: [$0]) }) else {
            throw unreadable("\(option): no --party is written \(Quoted(name))", "Write the organization as --party has it.")
        }
        return index
    }

    /// Says of parties what an option says of them by their names.
    private func each<Value>(
        _ texts: [String], _ option: String, _ example: String, _ said: WritableKeyPath<NewAgreement.Party, Value?>,
        in parties: inout [NewAgreement.Party], _ read: (String) throws -> Value
    ) throws {
        for text in texts {
            let (name, value) = try Self.pair(text, option, example: example)
            let index = try Self.index(of: name, in: parties.map(\.organization), option)
            guard parties[index][keyPath: said] == nil else {
                throw Self.unreadable("\(option): two things are said of \(Quoted(name))", "Say one of them.")
            }
            parties[index][keyPath: said] = try read(value)
        }
    }
}

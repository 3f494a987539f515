/// What a party says of an organization.
struct ModelMention: Hashable {
    /// The words alone: a code, an identifier or a name.
    var text: String?
    /// The same in an object, as a row of a bundle has it.
    var named: String?
    var code: String?
    var name: String?
    var kind: String?
    var country: String?
    var identifiers: [String] = []

    /// As it stands in a line.
    var json: String {
        if let text { return "\"\(text)\"" }
        let members = [("code", code), ("named", named), ("name", name), ("kind", kind), ("country", country)]
            .compactMap { key, value in value.map { "\"\(key)\":\"\($0)\"" } }
        let list = identifiers.map { "\"\($0)\"" }.joined(separator: ",")
        return "{\((members + (identifiers.isEmpty ? [] : ["\"identifiers\":[\(list)]"])).joined(separator: ","))}"
    }
}

/// An organization as the model knows it.
struct ModelBody {
    var code: String
    var name: String
    var kind: String?
    var country: String?
    var identifiers: Set<String> = []
    var otherNames: [String] = []
    /// Where it was merged into.
    var survivor: Int?
    /// Whether the file that is imported brought it.
    var isNew = false

    /// As the test reads it from the database.
    var line: String {
        ([code, name] + [kind, country].compactMap(\.self) + (identifiers.isEmpty ? [] : [identifiers.sorted().joined(separator: " ")]))
            .joined(separator: "|")
    }
}

/// Which organizations mentions mean, one after the other over plain lists: what the import is held against.
struct MentionModel {
    /// The form in which a name is one with others, and what codes are made from it; nil for its country and kind.
    typealias Spelling = (folded: String, stem: String?)
    let spellings: [String: Spelling]
    var bodies: [ModelBody] = []

    /// What was found for the mentions: the body of each, and what is wrong.
    struct Outcome {
        var meant: [ModelMention: Int] = [:]
        var faults: [(mention: ModelMention, path: String, message: String)] = []
    }

    /// The bodies as they are at the end of the file: a code can be of what a later mention knows.
    private var settled: [ModelBody]?

    init(spellings: [String: Spelling]) { self.spellings = spellings }

    /// Takes the mentions in the order of a file.
    mutating func take(_ all: [ModelMention]) -> Outcome {
        if settled == nil {
            var rehearsal = self
            rehearsal.settled = []
            _ = rehearsal.take(all)
            settled = rehearsal.bodies
            defer { settled = nil }
            return take(all)
        }
        for index in bodies.indices { bodies[index].isNew = false }
        var mentions: [ModelMention] = []
        for mention in all where !mentions.contains(mention) { mentions.append(mention) }
        var outcome = Outcome()
        takeCoded(mentions, &outcome)
        for mention in mentions where outcome.meant[mention] == nil && mention.code == nil { take(mention, &outcome) }
        refuseMistypedCodes(mentions, &outcome)
        refuseContradictions(mentions, &outcome)
        return outcome
    }

    /// Nobody is who is called otherwise, and of another country or kind.
    private func refuseContradictions(_ mentions: [ModelMention], _ outcome: inout Outcome) {
        for mention in mentions {
            guard let name = mention.name, let index = outcome.meant[mention] else { continue }
            let said = [(bodies[index].kind, mention.kind), (bodies[index].country, mention.country)]
            guard said.contains(where: { known, other in known != nil && other != nil && known != other }) else { continue }
            let names = bodies.indices.filter { survivor($0) == survivor(index) }.flatMap { [bodies[$0].name] + bodies[$0].otherNames }
            if names.contains(where: { spellings[$0]?.folded == spellings[name]?.folded }) { continue }
            outcome.faults.append((
                mention, "",
                "“\(name)” can't be \(bodies[index].code), which has this code or identifier: that is called otherwise, and is of another country or kind"
            ))
        }
    }

    /// Nobody is added for words alone that are the code of another but for their capitals.
    private func refuseMistypedCodes(_ mentions: [ModelMention], _ outcome: inout Outcome) {
        for index in bodies.indices where bodies[index].isNew {
            let all = mentions.filter { outcome.meant[$0] == index }
            guard let first = all.first, let words = first.text ?? first.named, all.allSatisfy({ $0.name == nil && $0.code == nil }) else { continue }
            let code = words.lowercased()
            guard code != words, words.contains(where: { $0.isNumber || "-._".contains($0) }),
                bodies.contains(where: { !$0.isNew && $0.code == code }) else { continue }
            let message = "no organization has the code “\(words)”; the nearest is \(code): write that, or for a new organization its code and its name"
            outcome.faults.append((first, "", message))
        }
    }

    private mutating func takeCoded(_ mentions: [ModelMention], _ outcome: inout Outcome) {
        var new: [ModelMention] = []
        for mention in mentions {
            guard let code = mention.code ?? mention.text ?? mention.named else { continue }
            if let known = bodies.firstIndex(where: { $0.code == code }) { outcome.meant[mention] = known } else if mention.code != nil { new.append(mention) }
        }
        var refused: Set<String> = []
        var holders: [String: String] = [:]
        for mention in new {
            guard let code = mention.code else { continue }
            for identifier in mention.identifiers {
                let holder = bodies.first { $0.identifiers.contains(identifier) }?.code ?? holders[identifier] ?? code
                holders[identifier] = holder
                guard holder != code else { continue }
                refused.insert(code)
                outcome.faults.append((mention, ".identifiers", "“\(identifier)” already means the organization \(holder)"))
            }
        }
        for mention in new {
            guard let code = mention.code, !refused.contains(code) else { continue }
            let index = bodies.firstIndex { $0.code == code } ?? bodies.count
            if index == bodies.count { bodies.append(ModelBody(code: code, name: mention.name ?? "", isNew: true)) }
            add(mention, to: index)
            outcome.meant[mention] = index
        }
        for mention in mentions where outcome.meant[mention] == nil && mention.code == nil {
            guard let text = mention.text ?? mention.named else { continue }
            outcome.meant[mention] = bodies.firstIndex { $0.code == text }
        }
    }

    private mutating func take(_ mention: ModelMention, _ outcome: inout Outcome) {
        let words = mention.name ?? mention.text ?? mention.named
        let isIdentifier = (mention.text ?? mention.named)?.contains(":") == true
        let found: Set<Int> = isIdentifier ? holders(of: [words ?? ""]) : find(words, mention)
        if found.count > 1 {
            let codes = found.map { bodies[$0].code }.sorted().joined(separator: ", ")
            outcome.faults.append((mention, "", "“\(words ?? list(mention))” can mean several organizations: \(codes); name it by code"))
        } else if let one = found.first {
            if bodies[one].isNew { add(mention, to: one) }
            outcome.meant[mention] = one
        } else if let words, !isIdentifier {
            bodies.append(ModelBody(code: freeCode(words), name: words, isNew: true))
            add(mention, to: bodies.count - 1)
            outcome.meant[mention] = bodies.count - 1
        } else {
            outcome.faults.append((mention, "", "no organization has the identifier “\(words ?? list(mention))”; give a name to add it"))
        }
    }

    private func find(_ name: String?, _ mention: ModelMention) -> Set<Int> {
        let held = holders(of: mention.identifiers)
        guard held.isEmpty, let name else { return held }
        let folded = spellings[name]?.folded
        var found = Set(bodies.indices.filter { index in
            ([bodies[index].name] + bodies[index].otherNames).contains { spellings[$0]?.folded == folded }
        }.map(survivor))
        found = found.filter { index in
            let body = bodies[index]
            func differ(_ known: String?, _ said: String?) -> Bool { known != nil && said != nil && known != said }
            return !differ(body.country, mention.country) && !differ(body.kind, mention.kind) && Set(body.identifiers.map(scheme)).isDisjoint(with: mention.identifiers.map(scheme))
        }
        let exact = found.filter { bodies[$0].name == name }
        return found.count > 1 && !exact.isEmpty ? exact : found
    }

    private func holders(of identifiers: [String]) -> Set<Int> {
        Set(bodies.indices.filter { !bodies[$0].identifiers.isDisjoint(with: identifiers) }.map(survivor))
    }

    private func survivor(_ index: Int) -> Int { bodies[index].survivor.map(survivor) ?? index }

    private func scheme(_ identifier: String) -> Substring { identifier.prefix { $0 != ":" } }

    private func list(_ mention: ModelMention) -> String {
        "[\(mention.identifiers.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }

    /// What a later mention knows of a new one: kind and country where they were not known, and its identifiers.
    private mutating func add(_ mention: ModelMention, to index: Int) {
        bodies[index].kind = bodies[index].kind ?? mention.kind
        bodies[index].country = bodies[index].country ?? mention.country
        for identifier in mention.identifiers where !bodies.contains(where: { $0.identifiers.contains(identifier) }) {
            bodies[index].identifiers.insert(identifier)
        }
    }

    /// The stem, else with the first number that is free.
    private func freeCode(_ name: String) -> String {
        let settled = bodies.count < settled?.count ?? 0 ? settled?[bodies.count] : nil
        let known = [settled?.country?.lowercased(), settled?.kind].compactMap(\.self).joined(separator: "-")
        let stem = spellings[name]?.stem ?? (known.isEmpty ? "org" : known)
        let codes = Set(bodies.map(\.code))
        var number = 1
        while codes.contains(number == 1 ? stem : "\(stem)-\(number)") { number += 1 }
        return number == 1 ? stem : "\(stem)-\(number)"
    }
}

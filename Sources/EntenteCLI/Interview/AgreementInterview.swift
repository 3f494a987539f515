import Output
import Registry

/// Asks step by step for an agreement.
final class AgreementInterview {
    private let questions: Questions
    private let registry: Registry
    private let parties: PartyQuestions
    private var new: NewAgreement
    private var answers: [PartyQuestions.Answer] = []

    init(_ registry: Registry, title: String?) {
        self.registry = registry
        questions = Questions(registry)
        parties = PartyQuestions(questions: questions, registry: registry)
        new = NewAgreement(title: title ?? "")
    }

    private enum Step: Int, CaseIterable {
        case title, type, parties, signed, start, end, renewal, fields, event, value
    }

    /// What was answered, and the new organizations in it.
    func run() throws -> (NewAgreement, [NewOrganization]) {
        questions.say("Enter takes what stands in brackets, or leaves it not known. < goes back, Ctrl-C leaves.")
        var step = new.title.isEmpty ? Step.title : Step.type
        while true {
            do {
                try ask(step)
                guard let next = Step(rawValue: step.rawValue + 1) else { break }
                step = next
            } catch Questions.Leaving.back {
                step = Step(rawValue: step.rawValue - 1) ?? step
            }
        }
        new.parties = answers.map(\.party)
        return (new, answers.compactMap(\.organization))
    }

    /// The questions that are still open once all is answered.
    func choose(_ prompt: String, among letters: [Character]) throws -> Character {
        try questions.choose(prompt, among: letters)
    }

    private func ask(_ step: Step) throws {
        switch step {
        case .title:
            new.title = try questions.demand(
                "Title", help: "Title of record.", preset: new.title.isEmpty ? nil : new.title, read: { $0 })
        case .type:
            new.type = try questions.demand(
                "Type", help: "mou, framework, exchange, joint-program, joint-lab, research, license …", preset: new.type,
                naming: .type
            ) { try parties.one(.type, $0.lowercased(), hint: "Tab shows what there is.") }
        case .parties: try askParties()
        case .signed:
            new.signed = try date("Signed", "Day of the last signature: 2023-10-11, or 2023-10 or 2023; - for not known.", new.signed)
        case .start:
            new.start = try date("Start", "First day of validity; empty counts from the signing.", new.start)
        case .end:
            new.end = try date("End", "Last day of validity; empty is open-ended or not known.", new.end)
            if let end = new.end, let begin = new.start ?? new.signed, end.lastDay < begin.firstDay {
                questions.say("error: \(end) is before \(begin)")
                new.end = nil
                try ask(.end)
            }
        case .renewal: try askRenewal()
        case .fields: try askFields()
        case .event:
            new.event = try questions.ask(
                "Event", help: "The event at which it was signed; empty for none.", preset: new.event, naming: .event
            ) { $0 == "-" ? nil : try registry.events.find($0).code } ?? nil
        case .value:
            new.value = try questions.ask(
                "Value", help: "What it is worth, such as 250000.00 CNY; empty where not known.",
                preset: new.value.map { "\($0.amount) \($0.currency)" }
            ) { $0 == "-" ? nil : try Money(reading: $0, as: "value") } ?? nil
        }
    }

    private func date(_ prompt: String, _ help: String, _ preset: PartialDate?) throws -> PartialDate? {
        try questions.ask(prompt, help: help, preset: preset?.description) { text in
            text == "-" ? nil : try PartialDate.reading(text, as: prompt.lowercased())
        } ?? nil
    }

    private func askParties() throws {
        while true {
            try parties.ask(&answers)
            if answers.count >= 2 { return new.partiesUnknown = nil }
            questions.say("  An agreement has two parties, unless it says which are not known.")
            do {
                new.partiesUnknown = try questions.ask(
                    "Parties not known", help: "In words, such as: the report does not name the parties. Empty goes back to the parties.",
                    read: { $0 })
            } catch Questions.Leaving.back {}
            if new.partiesUnknown != nil { return }
        }
    }

    private func askRenewal() throws {
        let preset = new.renewalRule.map { rule in
            [rule, new.renewalMonths.map(String.init), new.renewalNoticeDays.map(String.init)].compactMap(\.self)
                .joined(separator: " ")
        }
        let parts = try questions.ask(
            "Renewal", help: "none, automatic or by-consent, with months and days of notice, such as: automatic 60 90",
            preset: preset, words: ["none", "automatic", "by-consent"], read: Self.renewal)
        (new.renewalRule, new.renewalMonths, new.renewalNoticeDays) = (parts?.0, parts?.1, parts?.2)
    }

    private static func renewal(_ text: String) throws -> (String, Int?, Int?) {
        let parts = text.lowercased().split(separator: " ").map(String.init)
        let numbers = parts.dropFirst().map { Int($0) }
        let rule = parts.first ?? ""
        guard ["none", "automatic", "by-consent"].contains(rule), numbers.count <= 2, !numbers.contains(nil) else {
            throw PartyQuestions.unreadable("\(text) is not a renewal", "Such as: none, or automatic 60 90.")
        }
        guard rule != "automatic" || !numbers.isEmpty else {
            throw PartyQuestions.unreadable("an automatic renewal says by how many months", "Such as: automatic 60 90.")
        }
        guard rule != "none" || numbers.isEmpty else {
            throw PartyQuestions.unreadable("none takes no months", nil)
        }
        let months = numbers.first ?? nil
        let days = numbers.count > 1 ? numbers[1] : nil
        guard months.map((1...1200).contains) ?? true, days.map((0...3660).contains) ?? true else {
            throw PartyQuestions.unreadable("months are 1 to 1200, days 0 to 3660", nil)
        }
        return (rule, months, days)
    }

    private func askFields() throws {
        questions.say("  Fields: a code such as isced-f:0912, or a part of a label. An empty line ends the list.")
        while true {
            if !new.fields.isEmpty { questions.say("  so far: \(new.fields.joined(separator: ", "))") }
            do {
                let field = try questions.ask("Field \(new.fields.count + 1)", naming: .field) { name in
                    let field = try registry.fields.find(name).field
                    if new.fields.contains(field) { throw PartyQuestions.unreadable("\(field) is there already", nil) }
                    return field
                }
                guard let field else { return }
                new.fields.append(field)
            } catch Questions.Leaving.back {
                guard new.fields.popLast() != nil else { throw Questions.Leaving.back }
            }
        }
    }
}

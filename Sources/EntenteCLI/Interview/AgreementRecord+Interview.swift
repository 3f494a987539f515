import ArgumentParser
import Output
import Records
import Registry
import Values

extension AgreementRecord {
    /// Ways to record other than by options: asked step by step, in an editor, or from a file.
    /// - Returns: whether one of them was taken.
    func recordOtherwise() async throws -> Bool {
        let editing = AgreementEditing(session: Session(options))
        if let from {
            guard hasNothingButTitle(), title == nil, !edit else {
                throw RegistryError(
                    .usage, code: "from-with-others", "--from takes all of the record from the file, and no title or other option",
                    hint: "Put it in the file, or leave --from out.")
            }
            try await editing.record(from: from)
            return true
        }
        if edit {
            var base: NewAgreement?
            if let like { base = try await editing.session.withRegistry { try $0.agreements.like(like) } }
            try await editing.record(AgreementForm.text(of: newAgreement(like: base), in: editing.language))
            return true
        }
        guard isInterview else { return false }
        try await interview(editing)
        return true
    }

    func validate() throws {
        if edit, options.noInput { throw ValidationError("--edit opens an editor, and --no-input says never to ask") }
        guard title == nil, from == nil, like == nil, !edit, !isInterview else { return }
        throw ValidationError("Missing expected argument '<title>'; a terminal is asked for all, and there are --edit and --from")
    }

    private var isInterview: Bool {
        hasNothingButTitle() && Terminal.isInteractive(0) && Terminal.isInteractive(2) && !options.noInput
    }

    private func interview(_ editing: AgreementEditing) async throws {
        let (console, language) = (editing.session.console, editing.language)
        var started: AgreementInterview?
        let text: RecordText?
        do {
            text = try await editing.session.withRegistry { registry in
                let interview = AgreementInterview(registry, title: title, in: options.lang)
                started = interview
                let (new, organizations) = try interview.run()
                let text = new.text(adding: organizations)
                let isWarned = try warn(of: new, registry, console)
                do {
                    try preview(text, registry)
                } catch let fault where Self.canBeMended(fault) {
                    Console.tell(Self.report(fault).text(in: language))
                    if try interview.choose("Mend it in the editor?", "在编辑器中更正吗？", among: ["y", "n"]) == "y" { return text }
                    try keep(text, console, language)
                    return nil
                }
                switch try interview.choose(
                    "Record it? (e: in the editor)", "登记吗？(e：在编辑器中修改)", among: ["y", "n", "e"], blank: isWarned ? "n" : "y")
                {
                case "y":
                    try editing.tell(try registry.agreements.record(text))
                    return RecordText?.none
                case "e": return text
                default:
                    try keep(text, console, language)
                    return nil
                }
            }
        } catch let leaving as Questions.Leaving where leaving != .interrupted {
            guard let started, started.isWorthKeeping else { return console.say(TypedText.nothingRecorded(in: options.lang)) }
            return try keep(Self.text(of: started), console, language)
        } catch where !(error is Questions.Leaving) {
            let report = Self.report(error).error
            guard let started, started.isWorthKeeping else { throw report }
            throw report.adding(hint: TypedText.hint(try TypedText.keep(AgreementForm.text(of: Self.text(of: started), in: language))))
        }
        if let text { try await editing.record(AgreementForm.text(of: text, in: language), isTyped: true) }
    }

    /// Keeps what was answered and not recorded, and says where.
    private func keep(_ text: RecordText, _ console: Console, _ language: Language) throws {
        try TypedText.keepUnrecorded(AgreementForm.text(of: text, in: language), console)
    }

    private static func text(of interview: AgreementInterview) -> RecordText {
        let (new, organizations) = interview.outcome
        return new.text(adding: organizations)
    }

    private static func report(_ error: any Error) -> ErrorReport {
        ErrorReport((error as? RecordFaults)?.refusal(of: "the answers") ?? error)
    }

    private static func canBeMended(_ error: any Error) -> Bool {
        error is RecordFaults || (error as? RegistryError)?.kind == .brokenRule
    }

    /// Tells of agreements that may be the same, and whether there are any.
    private func warn(of new: NewAgreement, _ registry: Registry, _ console: Console) throws -> Bool {
        let similar = try registry.agreements.similar(
            parties: new.parties.map(\.organization), signed: new.signed, title: new.title)
        DuplicateWarning(console: console).tell(similar)
        return !similar.isEmpty
    }

    /// Shows what would be recorded, exactly: it is recorded, read back and undone.
    private func preview(_ text: RecordText, _ registry: Registry) throws {
        struct Undone: Error {}
        do {
            _ = try registry.agreements.record(text) { recorded in
                guard let reference = recorded.references.first else { return }
                let audience = Audience(options.lang, isForPeople: true)
                let shown = try registry.agreements.show(reference, on: .today, language: audience.nameLanguage)
                let width = Terminal.width(2)
                Console.toStandardError(
                    "\n" + Rendering(.table, width: width, language: options.lang).render(try registry.page(of: shown, for: audience)))
                // What a narrow table has no room for was typed all the same, and is to be confirmed.
                if let width, width < Self.roomForParties {
                    for line in shown.parties.compactMap(Self.details(of:)) { Console.toStandardError("  " + VisibleText.line(line) + "\n") }
                }
                for organization in recorded.organizations {
                    Console.toStandardError(
                        (options.lang == .zh ? "新单位：" : "new organization: ") + VisibleText.line(organization) + "\n")
                }
                Console.toStandardError("\n")
                throw Undone()
            }
        } catch is Undone {}
    }

    /// How wide a table of parties is that has all their columns.
    private static let roomForParties = 140

    /// What was said of a party beside its name and role; nil is nothing.
    private static func details(of party: AgreementPartyRow) -> String? {
        let signatory = [party.signatoryName, party.signatoryTitle].compactMap(\.self).joined(separator: ", ")
        let said = [party.unitName, party.ownNumber, signatory.isEmpty ? nil : signatory].compactMap(\.self)
        return said.isEmpty ? nil : "\(party.name): \(said.joined(separator: "; "))"
    }

    private func hasNothingButTitle() -> Bool {
        like == nil && reference == nil && party.isEmpty && signatories.isEmpty && units.isEmpty && ownNumbers.isEmpty
            && properties.areEmpty && fieldNames.isEmpty && related.isEmpty && titles.isEmpty && !draft
            && contacts.contact.isEmpty && purposes.purpose.isEmpty
            && classifications.classification.isEmpty && filings.isEmpty
    }
}

import ArgumentParser
import Output
import Registry

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
            try await editing.record(AgreementForm.text(of: newAgreement(), in: editing.language))
            return true
        }
        guard hasNothingButTitle(), Terminal.isInteractive(0), Terminal.isInteractive(2), !options.noInput else {
            guard title != nil else {
                throw ValidationError(
                    "Missing expected argument '<title>'; a terminal is asked for all, and there are --edit and --from")
            }
            return false
        }
        try await interview(editing)
        return true
    }

    private func interview(_ editing: AgreementEditing) async throws {
        let console = editing.session.console
        let text: RecordText?
        do {
            text = try await editing.session.withRegistry { registry in
                let interview = AgreementInterview(registry, title: title, in: options.lang)
                let (new, organizations) = try interview.run()
                let text = new.text(adding: organizations)
                try warn(of: new, registry)
                do {
                    try preview(text, registry)
                } catch let faults as RecordFaults {
                    Console.toStandardError(ErrorReport(faults.refusal(of: "the answers")).text)
                    return try interview.choose("Mend it in the editor?", "在编辑器中更正吗？", among: ["y", "n"]) == "y" ? text : nil
                }
                switch try interview.choose("Record it? (e: in the editor)", "登记吗？(e：在编辑器中修改)", among: ["y", "n", "e"]) {
                case "y":
                    try editing.tell(try registry.agreements.record(text))
                    return RecordText?.none
                case "e": return text
                default:
                    console.say(options.lang == .zh ? "未登记" : "nothing recorded")
                    return nil
                }
            }
        } catch let leaving as Questions.Leaving where leaving != .interrupted {
            return console.say(options.lang == .zh ? "未登记" : "nothing recorded")
        }
        if let text { try await editing.record(AgreementForm.text(of: text, in: editing.language)) }
    }

    /// Tells of agreements that may be the same.
    private func warn(of new: NewAgreement, _ registry: Registry) throws {
        let codes = new.parties.map(\.organization)
        let similar = try registry.agreements.similar(parties: codes, signed: new.signed, title: new.title)
        guard !similar.isEmpty else { return }
        Console.toStandardError(
            options.lang == .zh ? "\n警告：可能已经登记：\n" : "\nwarning: this may be recorded already:\n")
        for agreement in similar {
            Console.toStandardError(
                "  " + VisibleText.line("\(agreement.reference)  \(agreement.dateSigned ?? "")  \(agreement.title)") + "\n")
        }
    }

    /// Shows what would be recorded, exactly: it is recorded, read back and undone.
    private func preview(_ text: RecordText, _ registry: Registry) throws {
        struct Undone: Error {}
        do {
            _ = try registry.agreements.record(text) { recorded in
                guard let reference = recorded.references.first else { return }
                let record = AgreementRecordView.record(
                    try registry.agreements.show(reference, on: .today), options.lang, forPeople: true)
                Console.toStandardError("\n" + Rendering(.table, width: Terminal.width(2), language: options.lang).render(record))
                for organization in recorded.organizations {
                    Console.toStandardError(
                        (options.lang == .zh ? "新机构：" : "new organization: ") + VisibleText.line(organization) + "\n")
                }
                Console.toStandardError("\n")
                throw Undone()
            }
        } catch is Undone {}
    }

    private func hasNothingButTitle() -> Bool {
        reference == nil && type == "other" && party.isEmpty && signatories.isEmpty && units.isEmpty && ownNumbers.isEmpty
            && partiesUnknown == nil && signed == nil && start == nil && end == nil && maxExtent == nil && renewal == nil
            && renewalMonths == nil && noticeDays == nil && value == nil && fieldNames.isEmpty && event == nil
            && related.isEmpty && titles.isEmpty && visibility == "public" && binding == nil && !draft
            && owner == nil && note == nil
    }
}

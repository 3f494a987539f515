import ArgumentParser
import Records
import Values

/// `entente organization edit ORG`
struct OrganizationEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is known of an organization, or say what followed it.",
        discussion: """
            What is not given stays. After a new name the old one stays known, as a former name, and agreements that were \
            signed under it go on showing it; --on says until when it was the name. With --misspelled it was only written \
            wrongly, and goes.

            Example:
              entente organization edit cqu --subdivision Chongqing --website https://cqu.example.edu --clear city
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization))
    var organization: String
    @Option(name: .customLong("name"), help: "The new name of record.") var newName: String?
    @Flag(help: "With --name: the old name was only written wrongly.") var misspelled = false
    @OptionGroup var properties: OrganizationPropertyOptions
    @Option(help: ArgumentHelp("What is not known any more; may be repeated.", valueName: "what"))
    var clear: [OrganizationChange.Property] = []
    @OptionGroup var classifications: OrganizationClassificationChangeOptions
    @OptionGroup var contacts: ContactChangeOptions
    @Option(help: "The organization that followed it.", completion: .registry(.organization)) var successor: String?
    @Option(help: "How it followed.") var how: Succession?
    @Option(help: "When it was followed, or renamed: 2020-01-31, 2020-01 or 2020.") var on: String?
    @Option(help: "What else is known of that.") var note: String?
    @Option(name: .customLong("not-successor"), help: ArgumentHelp("An organization that did not follow it after all.", valueName: "organization"), completion: .registry(.organization))
    var notSuccessor: [String] = []
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if successor == nil, how != nil || note != nil { throw ValidationError("--how and --note go with --successor") }
        if successor != nil, how == nil {
            throw ValidationError("--successor needs --how: \(Succession.choice)")
        }
        if on != nil, successor == nil, newName == nil { throw ValidationError("--on goes with --successor or --name") }
        if misspelled, newName == nil { throw ValidationError("--misspelled goes with --name") }
        if let both = clear.first(where: { properties.given[$0] != nil }) {
            throw ValidationError("--\(both.rawValue) and --clear \(both.rawValue) exclude each other")
        }
    }

    func run() async throws {
        let session = Session(options)
        var change = OrganizationChange()
        let day = try on.map { text throws in try PartialDate.reading(text, as: "--on") }
        change.name = newName
        change.keepsOldName = !misspelled
        change.oldNameUntil = newName == nil ? nil : day
        change.properties = properties.given
        change.cleared = Set(clear)
        if let successor, let how {
            change.successors = [.init(organization: successor, kind: how, date: day, note: note)]
        }
        change.removedSuccessors = notSuccessor
        change.classifications = try classifications.given.classifications()
        change.removedClassifications = classifications.gone
        change.contacts = try contacts.given.contacts()
        change.removedContacts = contacts.gone
        guard !change.isEmpty else {
            throw RegistryError(
                .usage, code: "change-empty", "nothing is to be changed",
                hint: "See what can be: entente organization edit --help")
        }
        let edited = try await session.withRegistry { [change] registry in
            try session.console.sayIfMerged(organization, registry)
            return try registry.organizations.edit(organization, change)
        }
        session.console.sayLookAlikes(in: [newName])
        if !edited.isChanged { session.console.sayUnchanged(edited.code) }
        try session.console.show(edited.code, as: .code)
    }
}

extension OrganizationChange.Property: ExpressibleByArgument {}

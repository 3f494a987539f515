import ArgumentParser

/// `entente organization merge FROM --into ORG`
struct OrganizationMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge an organization that was recorded twice into the other one, or undo that.",
        discussion: """
            All that names the first then means the second; its code, names and identifiers go on leading there. --undo \
            gives back exactly what was moved. Of two that followed one another in the world, say so with:
            entente organization edit A --successor B --how renamed

            Example:
              entente organization merge tsinghua-univ --into tsinghua --reason "the same ROR"
            """)

    @Argument(help: "The one that is merged, by code, identifier or name.", completion: .registry(.organization)) var from: String
    @Option(help: ArgumentHelp("The one that stays.", valueName: "organization"), completion: .registry(.organization))
    var into: String?
    @Option(help: "Why the two are one.") var reason: String?
    @Flag(help: "Undo the merge.") var undo = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if undo, into != nil || reason != nil { throw ValidationError("--undo takes neither --into nor --reason") }
        if !undo, into == nil { throw ValidationError("say into what with --into, or undo a merge with --undo") }
    }

    func run() async throws {
        let session = Session(options)
        let (merged, survivor, isChanged, contradictions) = try await session.withRegistry { registry in
            if let into { return try registry.organizations.merge(from, into: into, reason: reason) }
            let (merged, survivor) = try registry.organizations.undoMerge(from)
            return (merged, survivor, true, [])
        }
        session.console.say(
            undo ? "\(merged) is no longer merged into \(survivor)."
                : isChanged ? "\(merged) now means \(survivor)." : "\(merged) means \(survivor) already; nothing was changed.")
        for found in contradictions {
            session.console.say("note: \(merged) is of the \(found.property) \(found.value), and \(survivor) of the \(found.property) \(found.other); if they are two, undo it with: entente organization merge \(merged) --undo")
        }
        try session.console.show(undo ? merged : survivor, as: .code)
    }
}

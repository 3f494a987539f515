import Values

extension Registry {
    /// Loads the demonstration into a registry that is empty; nil where the demonstration is in it already.
    /// - Throws: a ``RegistryError`` for a registry that holds anything else.
    public func loadDemonstration() throws -> ImportReport? {
        let source = ImportSource.bytes(Array(SQLFile.Reference.demo.text.utf8))
        let counts = try counts(on: .today)
        if counts.agreements + counts.organizations + counts.events == 0 {
            return try importAgreements(from: source)
        }
        // What was loaded before would add nothing; anything else would add, or be in the way.
        do {
            let again = try importAgreements(from: source, isDryRun: true)
            if again.agreementsAdded + again.organizationsAdded + again.eventsAdded + again.schemesAdded == 0 { return nil }
        } catch let error as RegistryError where error.kind == .brokenRule {}
        throw RegistryError(
            .brokenRule, code: "registry-not-empty",
            "the demonstration goes into an empty registry only, and this one holds \(counts.agreements) agreements",
            hint: "Use another database: entente --database postgresql:///NAME init")
    }
}

import ArgumentParser
import Registry

/// Whose agreements are counted, and who counts as one with whom.
struct WhoOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Whose agreements, with its units and those it went on from, and whose partners; several together are one side, and class:reporter means all of a classification.",
            valueName: "organization"),
        completion: .registry(.organization))
    var of: [String] = []
    @Flag(name: .customLong("units-apart"), help: "Count units for themselves, and not as what they are part of.")
    var unitsApart = false
    @Flag(name: .customLong("with-family"), help: "With --of: also its subsidiaries, and what it was split from.")
    var withFamily = false
    @Flag(name: .customLong("with-funders"), help: "Count who only funds what others do as a partner.")
    var withFunders = false

    /// What is asked for, of the home organization where `--of` was left out.
    func asked(_ registry: Registry, _ session: Session) throws -> WhoCounts {
        var who = counts
        who.of = try session.subjects(of, in: registry)
        return who
    }

    /// Who counts as one with whom; of nobody yet.
    var counts: WhoCounts {
        var who = WhoCounts()
        (who.unitsApart, who.withFamily, who.withFunders) = (unitsApart, withFamily, withFunders)
        return who
    }

    /// Whether everyone is asked for.
    var isEveryone: Bool { Session.isEveryone(of) }
}

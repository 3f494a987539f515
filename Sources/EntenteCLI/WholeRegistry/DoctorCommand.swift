import ArgumentParser
import Registry
import Values

/// `entente doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look whether all is well with the registry, and mend what can be.",
        usage: "entente doctor [--deep] [--mend] [<options>]",
        discussion: """
            Finds functions, triggers and views that are gone, triggers that do not fire, work that a transaction left \
            undone, and statistics that are out of date. With --deep the facts, from which figures are computed, \
            are made anew from the records of all agreements and compared. Ends with 65 where something is wrong; with --mend, \
            where it still is.

            Example:
              entente doctor --deep
            """)

    @Flag(help: "Make every fact anew from its record, and compare.") var deep = false
    @Flag(help: "Put right what was found.") var mend = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let console = session.console
        let progress = Progress(isQuiet: options.quiet, what: "agreements")
        let findings = try await session.withRegistry { registry in
            defer { progress.end() }
            var findings = try registry.findings()
            if deep { findings += try registry.wrongFacts { progress.reached($0) } }
            progress.end()
            try console.show(
                try registry.listed(findings, for: console.audience),
                whenEmpty: deep ? "Nothing is wrong." : "Nothing is wrong at a quick look; entente doctor --deep works out anew what figures rest on.")
            if mend, !findings.isEmpty {
                try registry.mend(findings)
                let mended = findings.count(where: \.isMendable)
                if mended > 0 { console.say("Mended \(mended == 1 ? "one finding" : "\(mended) findings").") }
                findings.removeAll(where: \.isMendable)
            }
            return findings
        }
        guard findings.isEmpty else { throw Self.error(findings) }
    }

    private static func error(_ findings: [Finding]) -> RegistryError {
        RegistryError(
            .brokenRule, code: "registry-unsound",
            findings.count == 1 ? "one thing is wrong with this registry" : "\(findings.count) things are wrong with this registry",
            hint: findings.contains { $0.problem == .gone }
                ? "What is gone is made anew by: entente init"
                : findings.contains(where: \.isMendable)
                ? "Facts are made anew, and statistics taken, by: entente doctor --deep --mend"
                : "Triggers are switched on again in psql: alter table NAME enable trigger all; then run: entente doctor --deep --mend")
    }
}

import Support
import Testing

@testable import Registry

/// Random lives of a registry, held after every command against a model that knows nothing of tables and phases.
///
/// A campaign has many lives; `ENTENTE_SEED` repeats one.
@Suite struct ModelTests {
    @Test func randomLives() throws {
        let seed = drawnSeed("random life of 200 commands")
        var random = SeededRandom(seed: seed)
        let commands = ModelCommand.sequence(of: 200, &random)
        guard let fault = try Self.fault(in: commands, seed) else { return }
        print("seed \(seed): \(fault.sentence)")
        let shrunk = try Shrinking.shrink(Array(commands.prefix(fault.step + 1))) { try Self.fault(in: $0, seed) != nil }
        let rest = try Self.fault(in: shrunk, seed)?.sentence ?? "gone"
        Issue.record("seed \(seed): \(fault.sentence)\nshrunk to:\n\(shrunk.map(\.description).joined(separator: "\n"))\n\(rest)")
    }

    /// A broken registry must not pass for a whole one, and what is shrunk must still fail.
    @Test func aWrongModelIsFoundAndShrunk() throws {
        var random = SeededRandom(seed: 7)
        let commands = ModelCommand.sequence(of: 200, &random)
        let forgotten: ([ModelCommand]) throws -> Bool = { commands in
            try Self.fault(in: commands, 7) { if case .retract = $0 { false } else { true } } != nil
        }
        #expect(try forgotten(commands))
        let shrunk = try Shrinking.shrink(commands, failing: forgotten)
        #expect(try forgotten(shrunk))
        #expect(shrunk.count <= 6, "\(shrunk)")
    }

    /// The first step after which model and registry are not the same; nil where there is none.
    /// - Parameter isTold: which commands the model gets to know of.
    private static func fault(
        in commands: [ModelCommand], _ seed: UInt64, isTold: (ModelCommand) -> Bool = { _ in true }
    ) throws -> (step: Int, sentence: String)? {
        let real = try ModelRegistry(database: RegistryDatabase.create())
        defer { real.connection.close() }
        var model = Model()
        var random = SeededRandom(seed: seed &+ 1)
        for (step, command) in commands.enumerated() {
            let outcome = real.run(command, organizations: model.organizations.count, agreements: model.agreements.count)
            let isDone = isTold(command) ? model.run(command) : true
            if isDone != (outcome == .done) {
                return (step, "step \(step), \(command): \(outcome), where the model \(isDone ? "does" : "refuses") it")
            }
            if step % 5 == 4 || step == commands.count - 1, let wrong = try real.registry.wrongFacts().first {
                return (step, "step \(step), \(command): the fact of \(wrong.reference ?? "?") is \(wrong.problem): \(wrong.columns)")
            }
            if let difference = try ModelComparison(model, real).difference(&random) {
                return (step, "step \(step), \(command): \(difference)")
            }
        }
        return nil
    }
}

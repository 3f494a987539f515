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
        let shrunk = try Shrinking.shrink(Array(commands.prefix(fault.step + 1))) { try Self.fault(in: $0, seed, like: fault) != nil }
        let rest = try Self.fault(in: shrunk, seed, like: fault)?.sentence ?? "gone"
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

    private struct Fault {
        /// What is not the same.
        enum Kind: Equatable {
            case outcome, fact
            /// The first word of what was asked.
            case answer(Substring?)
        }

        let kind: Kind
        let step: Int
        let sentence: String
        var question: ModelComparison.Question?
    }

    /// The first step after which model and registry are not the same; nil where there is none.
    /// - Parameters:
    ///   - other: one found before: only what is wrong in the same way counts, and only what it was found by is asked, at the end.
    ///   - isTold: which commands the model gets to know of.
    private static func fault(
        in commands: [ModelCommand], _ seed: UInt64, like other: Fault? = nil, isTold: (ModelCommand) -> Bool = { _ in true }
    ) throws -> Fault? {
        func same(_ fault: Fault) -> Fault? { other.map { $0.kind == fault.kind } ?? true ? fault : nil }
        let real = try ModelRegistry(database: RegistryDatabase.create())
        defer { real.connection.close() }
        var model = Model()
        var random = SeededRandom(seed: seed &+ 1)
        for (step, command) in commands.enumerated() {
            let outcome = real.run(command, organizations: model.organizations.count, agreements: model.agreements.count)
            let isDone = isTold(command) ? model.run(command) : true
            if isDone != (outcome == .done) {
                return same(Fault(
                    kind: .outcome, step: step,
                    sentence: "step \(step), \(command): \(outcome), where the model \(isDone ? "does" : "refuses") it"))
            }
            let isLast = step == commands.count - 1
            if other == nil && step % 5 == 4 || isLast, let wrong = try real.registry.wrongFacts().first {
                return same(Fault(
                    kind: .fact, step: step,
                    sentence: "step \(step), \(command): the fact of \(wrong.reference ?? "?") is \(wrong.problem): \(wrong.columns)"))
            }
            guard other == nil || isLast else { continue }
            let question = other?.question ?? ModelComparison.Question(&random, organizations: model.organizations.indices)
            if let difference = try ModelComparison(model, real).difference(question) {
                return same(Fault(
                    kind: .answer(difference.split(separator: " ").first), step: step,
                    sentence: "step \(step), \(command): \(difference)", question: question))
            }
        }
        return nil
    }
}

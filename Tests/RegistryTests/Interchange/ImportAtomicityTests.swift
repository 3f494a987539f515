import Foundation
import Postgres
import Support
import Synchronization
import Testing
import Values

@testable import Registry

/// All of a file or nothing, whatever happens meanwhile.
@Suite struct ImportAtomicityTests {
    private struct Stopped: Error {}

    @Test func anImportThatIsStoppedLeavesNothing() throws {
        let database = try InterchangeDatabase()
        let lines = ImportSpeedTests.lines(3000)
        #expect(throws: Stopped.self) {
            try database.registry.importAgreements(from: .bytes(lines)) { line in
                if line >= 2000 { throw Stopped() }
            }
        }
        #expect(try database.rows() == 0)
        #expect(try database.registry.importAgreements(from: .bytes(Self.small)).agreementsAdded == 200)
    }

    private static let small = ImportSpeedTests.lines(200)

    @Test func anExportThatIsStoppedLeavesTheConnectionUsable() throws {
        let database = try InterchangeDatabase()
        _ = try database.registry.importAgreements(from: .bytes(Self.small))
        var lines = 0
        #expect(throws: Stopped.self) {
            try database.registry.export { _ in
                lines += 1
                if lines == 10 { throw Stopped() }
            }
        }
        #expect(try database.count("agreement") == 200)
    }

    /// Both import the same file at once: whoever comes second finds it there, or is told to try again.
    @Test func twoImportsOfOneFileStoreItOnce() throws {
        let name = try RegistryDatabase.create()
        let outcomes = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 3) { _ in
            let outcome: String
            do {
                let connection = try Connection(ThrowawayCluster.shared().conninfo(database: name))
                defer { connection.close() }
                let registry = try Schema(of: connection).registry()
                let report = try registry.importAgreements(from: .bytes(Self.small))
                outcome = report.agreementsAdded == 200 && report.agreementsUnchanged == 0
                    ? "added" : report.agreementsUnchanged == 200 && report.agreementsAdded == 0 ? "unchanged" : "\(report)"
            } catch let error as RegistryError {
                outcome = error.code
            } catch let error as PostgresError where error.isTransient {
                outcome = "transient"
            } catch {
                outcome = "\(error)"
            }
            outcomes.withLock { $0.append(outcome) }
        }
        let seen = outcomes.withLock { $0 }
        #expect(seen.filter { $0 == "added" }.count == 1, "\(seen)")
        #expect(Set(seen).isSubset(of: ["added", "unchanged", "import-conflict", "transient"]), "\(seen)")

        let connection = try Connection(ThrowawayCluster.shared().conninfo(database: name))
        defer { connection.close() }
        let again = try Schema(of: connection).registry().importAgreements(from: .bytes(Self.small))
        #expect(again.agreementsUnchanged == 200)
    }
}

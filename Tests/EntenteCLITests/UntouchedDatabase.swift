import Foundation
import Postgres
import Testing

/// A database into which nothing must come, whatever is tried.
final class UntouchedDatabase: @unchecked Sendable {
    let name: String
    private let connection: Connection
    private let rows: String
    private let lock = NSLock()

    init(_ name: String) throws {
        self.name = name
        connection = try Demonstration.connect(name)
        rows = try Demonstration.value(Demonstration.rowCounts, on: connection)
    }

    /// Holds the number of rows of every table against what it was at first.
    func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let now = try lock.withLock { try Demonstration.value(Demonstration.rowCounts, on: connection) }
        #expect(now == rows, sourceLocation: sourceLocation)
    }
}

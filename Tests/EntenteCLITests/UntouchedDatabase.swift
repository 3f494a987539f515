import Foundation
import Postgres
import Support
import Testing

/// A database into which nothing must come, whatever is tried.
final class UntouchedDatabase: @unchecked Sendable {
    let copy: TestDatabase
    private let connection: Connection
    private let rows: String
    private let lock = NSLock()

    init(_ copy: TestDatabase) throws {
        self.copy = copy
        connection = try Demonstration.connect(copy)
        rows = try Demonstration.value(Demonstration.rowCounts, on: connection)
    }

    /// Holds the number of rows of every table against what it was at first.
    func expectUntouched(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let now = try lock.withLock { try Demonstration.value(Demonstration.rowCounts, on: connection) }
        #expect(now == rows, sourceLocation: sourceLocation)
    }
}

import Analysis
import Dispatch
import Platform
import Postgres

/// Counts a share of the facts beside the one who reads them. What it looks at does not change meanwhile; what it counts into
/// is its own.
final class FactShare: @unchecked Sendable {
    /// How many shares there are, that of the reader among them: the server, which sends to one connection, is not faster than
    /// four.
    static let most = min(processorCount, 4)

    private let folds: FoldedPeriods
    private let reader: FactReader
    private let queue = DispatchQueue(label: "facts")
    /// So many lots wait at most.
    private let places = DispatchSemaphore(value: 4)

    init(_ folds: FoldedPeriods, _ dimensions: Dimensions) {
        self.folds = folds
        reader = FactReader(dimensions)
    }

    /// Takes a lot, but for what renews others; false where it has enough to do.
    func take(_ lot: BinaryRows) -> Bool {
        guard places.wait(timeout: .now()) == .success else { return false }
        queue.async {
            lot.forEach { row in
                if !FactReader.isOfRenewal(row) { self.folds.take(self.reader.fact(row)) }
            }
            self.places.signal()
        }
        return true
    }

    /// What it has counted, once it has counted all that it took.
    @discardableResult func finish() -> FoldedPeriods {
        queue.sync { folds }
    }
}

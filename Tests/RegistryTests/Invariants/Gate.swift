import Foundation

/// Opens when everyone has arrived, or after a while for those who are kept from coming.
final class Gate: @unchecked Sendable {
    private let condition = NSCondition()
    private var missing: Int

    init(count: Int) { missing = count }

    func arriveAndWait() {
        condition.lock()
        defer { condition.unlock() }
        missing -= 1
        condition.broadcast()
        let limit = Date().addingTimeInterval(2)
        while missing > 0, condition.wait(until: limit) {}
    }
}

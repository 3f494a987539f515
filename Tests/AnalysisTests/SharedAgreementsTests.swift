import Analysis
import Support
import Testing

/// What partners share, as it is held during a pass.
struct SharedAgreementsTests {
    private static let seed = UInt64.random(in: 0..<1_000_000)

    @Test func whatWasTakenInIsFoundAgain() {
        print("SharedAgreementsTests seed \(Self.seed)")
        var random = SeededRandom(seed: Self.seed)
        var all = SharedAgreements()
        var some = SharedAgreements(of: [3, 5])
        var taken: [Int: [String]] = [:]
        for key in 0..<2_000 {
            let partner = Int.random(in: 0..<8, using: &random)
            let day = Bool.random(using: &random) ? Int32.random(in: -200_000...200_000, using: &random) : nil
            let isInForce = Bool.random(using: &random)
            all.take(key, of: partner, isInForce: isInForce, signedOn: day.map { Day($0) })
            some.take(key, of: partner, isInForce: isInForce, signedOn: day.map { Day($0) })
            taken[partner, default: []].append("\(key) \(isInForce) \(day.map(String.init) ?? "-")")
        }
        for found in [all.agreements(of: [3, 5]), some.agreements(of: [3, 5])] {
            #expect(found.count == 2)
            for partner in [3, 5] {
                let told = (found[partner] ?? []).map { "\($0.key) \($0.isInForce) \($0.signedOn.map { "\($0.number)" } ?? "-")" }
                #expect(told == taken[partner])
            }
        }
        #expect(some.agreements(of: [4]) == [4: []])
    }

    @Test(arguments: [1, 2, 7, 500, 501])
    func theForemostOfAListStandBeforeTheOthers(limit: Int) {
        var random = SeededRandom(seed: Self.seed)
        var shared = SharedAgreements()
        for key in 0..<500 {
            shared.take(
                key, of: 0, isInForce: Bool.random(using: &random), signedOn: Day(Int32.random(in: 0..<40, using: &random)))
        }
        let all = shared.agreements(of: [0])[0] ?? []
        let foremost = all.foremost(limit)
        #expect(foremost.count >= min(limit, 500))
        let left = all.filter { one in !foremost.contains { $0.key == one.key } }
        #expect((foremost.map(\.rank).min() ?? 0) > (left.map(\.rank).max() ?? .min))
    }

    @Test func tooManyAreNotHeld() {
        var all = SharedAgreements()
        var some = SharedAgreements(of: [1])
        for key in 0...(1 << 22) {
            all.take(key, of: key & 1023, isInForce: true, signedOn: nil)
            some.take(key, of: key & 1023, isInForce: true, signedOn: nil)
        }
        #expect(all.isCut)
        #expect(all.agreements(of: [1]) == [1: []])
        #expect(!some.isCut)
        #expect(some.agreements(of: [1])[1]?.count == 1 << 12)
    }
}

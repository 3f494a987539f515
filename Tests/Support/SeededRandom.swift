import Foundation

/// A random number generator whose numbers are told by its seed (SplitMix64).
public struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// The generator that a seed gives.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not, a bound.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// True once in so many times.
    public mutating func chance(_ times: Int) -> Bool { below(times) == 0 }

    /// One of some values.
    public mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}

/// A seed for a test, printed with what it is for. `ENTENTE_SEED` in the environment repeats an earlier run.
public func drawnSeed(_ purpose: String) -> UInt64 {
    let seed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
    print("\(purpose): seed \(seed)")
    return seed
}

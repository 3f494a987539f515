

/// Takes away from a failing sequence whatever it fails without.
enum Shrinking {
    /// The shortest sequence found that still fails. Runs of steps are left out, long ones first; then each step alone.
    /// - Parameter time: how long to look for; a shorter one is not worth that a run of the tests is cut off.
    static func shrink<Step>(_ steps: [Step], for time: Duration = .seconds(90), failing: ([Step]) throws -> Bool) rethrows -> [Step] {
        let end = ContinuousClock.now + time
        var kept = steps
        var length = max(1, kept.count / 2)
        while true {
            var start = 0
            var isShorter = false
            while start < kept.count {
                if ContinuousClock.now > end { return kept }
                let candidate = Array(kept[..<start] + kept[min(start + length, kept.count)...])
                if candidate.count < kept.count, try failing(candidate) {
                    kept = candidate
                    isShorter = true
                } else {
                    start += length
                }
            }
            if length > 1 { length /= 2 } else if !isShorter { return kept }
        }
    }
}

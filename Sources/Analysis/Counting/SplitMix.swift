/// Numbers that look random and are the same every time (splitmix64), for draws whose result must not change.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, without it.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// How many marked ones are among those that are drawn without putting back.
    /// - Parameters:
    ///   - drawn: how many are drawn.
    ///   - marked: how many of all are marked.
    mutating func marked(among drawn: Int, of marked: Int, in all: Int) -> Int {
        let (least, most) = (max(0, drawn + marked - all), min(drawn, marked))
        guard least < most else { return least }
        // From the likeliest number outwards, by the ratios of neighbors, so that nothing under- or overflows.
        let likeliest = min(most, max(least, Int(Double(drawn + 1) * Double(marked + 1) / Double(all + 2))))
        var (below, above) = ([1.0], [Double]())
        var number = likeliest
        while number > least, let last = below.last, last > 1e-18 {
            let rise = Double(number) * Double(all - drawn - marked + number)
            below.append(last * rise / (Double(marked - number + 1) * Double(drawn - number + 1)))
            number -= 1
        }
        number = likeliest
        var last = 1.0
        while number < most, last > 1e-18 {
            number += 1
            last *= Double(marked - number + 1) * Double(drawn - number + 1)
                / (Double(number) * Double(all - drawn - marked + number))
            above.append(last)
        }
        var place = unit() * (below.reduce(0, +) + above.reduce(0, +))
        for (steps, weight) in below.enumerated() {
            place -= weight
            if place < 0 { return likeliest - steps }
        }
        for (steps, weight) in above.enumerated() {
            place -= weight
            if place < 0 { return likeliest + steps + 1 }
        }
        return likeliest
    }
}

import Values

extension Cell {
    /// The cell as a whole number, where it is exactly one.
    var wholeNumber: Int? {
        switch self {
        case .integer(let number): number
        case .decimal(let text), .measure(let text): Int(text)
        default: nil
        }
    }

    /// The cell as an approximate size, for drawing only. Never printed.
    var magnitude: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let text), .measure(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }
}

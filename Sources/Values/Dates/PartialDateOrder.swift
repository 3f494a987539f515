extension PartialDate {
    /// Whether a date can mean no later day than another; of two that end on one day, the one that says less is earlier.
    package static func isEarlier(_ one: PartialDate, _ other: PartialDate) -> Bool {
        (one.lastDay, -one.description.utf8.count) < (other.lastDay, -other.description.utf8.count)
    }
}

/// Undoes a change that would leave everything as it was, so that it does not count as one.
struct NothingChanged: Error {
    /// What it goes by.
    let handle: String
}

import Values

extension RegistryError {
    /// That a person says two different things of one.
    init(saidTwice what: String, hint: String = "Say one of them.") {
        self.init(.usage, code: "option-unreadable", "two things are said of \(what)", hint: hint)
    }
}

import Registry

extension Console {
    /// Says on standard error that what a name means was merged, so that nobody wonders at the survivor.
    func sayIfMerged(_ name: String, _ registry: Registry) throws {
        guard let (code, survivor) = try registry.organizations.merged(name) else { return }
        say("\(code) was merged into \(survivor).")
    }
}

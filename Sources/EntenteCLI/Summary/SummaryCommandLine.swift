import Registry

extension SummaryCommand {
    /// The command that asks for the same, without the format: what `--drill` is added to for what stands behind a figure.
    func command(of subjects: [OrganizationMatch]) -> String {
        var words = ["entente", "summary", period]
        func add(_ option: String, _ value: String?) { if let value { words += [option, value] } }
        add("--form", form.form)
        add("--year-starts", yearStarts)
        for subject in subjects { add("--of", subject.code) }
        if subjects.isEmpty, who.isEveryone { add("--of", "all") }
        for (flag, isSet) in [
            ("--units-apart", who.unitsApart), ("--with-family", who.withFamily), ("--with-funders", who.withFunders),
            ("--exact-field", filed.exactField),
        ] where isSet { words.append(flag) }
        add("--field", filed.field)
        add("--purpose", purpose)
        add("--event", event)
        add("--as-of", options.asOf)
        add("--counting", counting == .fractional ? counting.rawValue : nil)
        add("--scheme", scheme)
        add("--field-level", fieldLevel == .broad ? nil : "\(fieldLevel)")
        add("--in", currency)
        add("--rates", form.rates)
        for parameter in form.set { add("--form-set", parameter) }
        return words.map(Self.quoted).joined(separator: " ")
    }

    /// A word as a shell takes it for one.
    private static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "-_./:=,".utf8.contains(byte)
        }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}

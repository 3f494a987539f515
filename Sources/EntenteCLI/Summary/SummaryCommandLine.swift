import Registry
import Values

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
        // Words of a page are in its language.
        add("--lang", options.langGiven?.rawValue)
        for parameter in form.set { add("--form-set", parameter) }
        return words.map(\.quotedForShell).joined(separator: " ")
    }
}

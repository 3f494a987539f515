/// The templates that come with the program; a template of one's own begins best as a copy of one.
public enum ShippedTemplates {
    /// Their names.
    public static var names: [String] { all.keys.sorted() }

    /// The text of one, which writes a page; nil where there is none of that name.
    public static func text(_ name: String) -> String? { all[name] }

    private static let all = ["brief": BriefTemplate.text, "by-reporter": ByReporterTemplate.text]
}

import Output
import Records
import Values

/// Finds the template that `--template` names: one that comes with the program, else a file.
enum SummaryTemplate {
    static func reading(_ name: String) throws -> Template {
        if let text = ShippedTemplates.text(name) { return try Template(text, name: name, target: .html) }
        guard ByteInput.exists(name) else {
            throw RegistryError(
                .notFound, code: "template-unknown", "there is no template \(Quoted(name)), and no file of that name",
                hint: "There are \(ShippedTemplates.names.joined(separator: " and ")); or name a file, such as ./report.html.mustache.")
        }
        guard let target = Template.target(of: name) else {
            throw RegistryError(
                .usage, code: "template-ending-unknown", "the name of \(Quoted(name)) does not say whether it writes HTML or Markdown",
                hint: "Let it end in .html.mustache or in .md.mustache.")
        }
        var bytes: [UInt8] = []
        let input = try ByteInput(path: name)
        while try input.read(into: &bytes) {}
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RegistryError(
                .brokenRule, code: "template-invalid", "\(Quoted(name)) holds bytes that are not UTF-8", hint: "Save the file as UTF-8.")
        }
        return try Template(text, name: name, target: target)
    }
}

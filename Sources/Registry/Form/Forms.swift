import Analysis
import Postgres
import Records
import Values

/// The forms that the program ships.
package enum ShippedForms {
    private static let folder = "reference/form/"

    /// Their codes.
    package static var codes: [String] { files.map(code) }

    /// The codes of those that say by when something is to be filed.
    package static let codesWithDeadlines = files.filter { $0.text.contains("\ndeadlines:\n") }.map(code)

    private static var files: [SQLFile] { SQLFile.reference.filter { $0.path.hasPrefix(folder) } }
    private static func code(_ file: SQLFile) -> String { String(file.path.dropFirst(folder.count).prefix { $0 != "." }) }

    /// All of them.
    package static func all() throws -> [OfficeForm] { try files.map(read) }

    private static func shipped(_ name: String) -> SQLFile? { files.first { code($0) == name.lowercased() } }

    private static func read(_ file: SQLFile) throws -> OfficeForm { try OfficeForm(Array(file.text.utf8), file: file.path) }

    /// The form of a name: one that is shipped, or a file beside.
    /// - Throws: a ``RegistryError`` for one that there is not, and for a file with mistakes.
    package static func form(_ name: String) throws -> OfficeForm {
        if let file = shipped(name) { return try read(file) }
        guard name.contains("/") || name == "-" || [".yaml", ".yml", ".json"].contains(where: name.lowercased().hasSuffix) else {
            throw RegistryError(
                .notFound, code: "form-unknown", "there is no form \(Quoted(name))\(NearMatch.hint(name, among: codes))",
                details: codes, hint: "Name one of these, or the file of one of your own, such as ./\(name).yaml.")
        }
        let input = try ByteInput(path: name)
        var bytes: [UInt8] = []
        while try input.read(into: &bytes) {
            guard bytes.count <= 4 << 20 else {
                throw RegistryError(.brokenRule, code: "file-too-long", "\(Quoted(name)) is longer than 4 MB")
            }
        }
        return try OfficeForm(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, file: name)
    }

    /// The file of one that is shipped.
    /// - Throws: a ``RegistryError`` for one that is not.
    package static func definition(of name: String) throws -> [UInt8] {
        guard let file = shipped(name) else {
            throw RegistryError(
                .notFound, code: "form-unknown", "there is no shipped form \(Quoted(name))\(NearMatch.hint(name, among: codes))",
                details: codes, hint: "See what each is of with: entente summary --form list")
        }
        return Array(file.text.utf8)
    }

    /// The forms as a list.
    package static func listed(for audience: Audience) throws -> Listed {
        let listing = Listing<OfficeForm>("forms", "Forms", "报表", [
            .text("form", "Form", "报表") { $0.code },
            ListedColumn("title", "Title", "名称") { form, audience in
                .text(form.title.text(in: [audience.language.rawValue, form.language, "en"]))
            },
            .text("language", "Language", "语言") { $0.language },
            .text("valid", "Years", "适用年份") { form in
                form.valid.from == nil && form.valid.until == nil ? nil : "\(form.valid.from.map(String.init) ?? "")–\(form.valid.until.map(String.init) ?? "")"
            },
            .text("yearStarts", "Years begin", "年度起始") { $0.yearStarts },
            .list("tables", "Tables", "表") { $0.tables.map(\.id) },
            .list("parameters", "Can be set", "参数") { form in form.parameters.map { "\($0.id)=\($0.value)" } },
            .text("source", "Source", "来源") { $0.source },
        ])
        return try listing.listed(all(), for: audience) { _ in [:] }
    }
}

extension Registry {
    /// Fills a form.
    /// - Throws: a ``RegistryError`` of kind `usage` for a request that cannot be answered, `notFound` for an unknown name,
    ///   `brokenRule` where the form names what there is not.
    public func fill(_ request: FormRequest) throws -> FilledForm {
        try read { try FormReading(connection, request).filled() }
    }

    /// What agreements and organizations lack for a form.
    /// - Throws: as ``fill(_:)``.
    public func missing(for request: FormRequest) throws -> Table {
        try read { try FormReading(connection, request).missing() }
    }
}

/// A scheme of fields as a file gives it: CSV with the columns code, broader, label_en and label_zh.
public struct Vocabulary: Sendable {
    /// A concept of the scheme.
    struct Concept: Sendable {
        let code: String
        /// Code of the next broader concept.
        let broader: String?
        let labelEN: String?
        let labelZH: String?
    }

    /// Code of the scheme.
    let scheme: String
    let titleEN: String
    let titleZH: String?
    let concepts: [Concept]
}

extension Vocabulary {
    /// Reads a vocabulary from CSV.
    /// - Parameter file: what the file is called in errors.
    /// - Throws: a ``RegistryError`` that names the line, for a concept without code or label, a code that
    ///   stands there twice, or a broader concept that is not in the file.
    init(_ input: ByteInput, file: String, scheme: String, titleEN: String, titleZH: String?) throws {
        let table = try CSVTable(
            input, file: file, required: ["code"], optional: ["broader", "label_en", "label_zh"])
        let (codes, broader) = (table.column("code"), table.column("broader"))
        let (english, chinese) = (table.column("label_en"), table.column("label_zh"))
        func refuse(_ row: Int, _ message: String) -> RegistryError {
            RegistryError(.brokenRule, code: "vocabulary-unreadable", "\(file) row \(row + 1): \(message)")
        }
        let known = Set(codes.compactMap(\.self))
        var seen: Set<String> = []
        var concepts: [Concept] = []
        for (row, code) in codes.enumerated() {
            guard let code else { throw refuse(row, "the code is blank") }
            guard seen.insert(code).inserted else { throw refuse(row, "the code \(Quoted(code)) stands there twice") }
            guard english[row] != nil || chinese[row] != nil else { throw refuse(row, "the field \(code) has no label") }
            if let above = broader[row], !known.contains(above) {
                throw refuse(row, "the broader field \(Quoted(above)) is not in the file")
            }
            concepts.append(Concept(code: code, broader: broader[row], labelEN: english[row], labelZH: chinese[row]))
        }
        self.init(scheme: scheme, titleEN: titleEN, titleZH: titleZH, concepts: concepts)
    }
}

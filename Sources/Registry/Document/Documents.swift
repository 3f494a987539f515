import Postgres
import Values

extension Registry {
    /// The documents of the registry.
    public var documents: Documents { Documents(connection: connection) }
}

/// What can be done with documents.
public struct Documents {
    let connection: Connection

    /// Documents in the order of the agreements' references.
    /// - Parameters:
    ///   - reference: only those of one agreement, by any name of it.
    ///   - isStored: only those whose bytes are in the registry.
    ///   - limit: most rows; nil is all.
    ///   - isRetracted: those that were retracted, in place of the others; nil is both.
    public func list(
        _ reference: String? = nil, isStored: Bool = false, limit: Int? = nil, isRetracted: Bool? = false
    ) throws -> [DocumentListRow] {
        let agreement = try reference.map { try Agreements(connection: connection).find($0).id }
        return try connection.rows(
            SQL.DocumentList(agreement: agreement, isStored: isStored, limit: limit, isRetracted: isRetracted))
    }

    /// How many documents have their bytes in the registry.
    public func storedCount() throws -> Int {
        try connection.first(SQL.DocumentStoredCount())?.documents ?? 0
    }

    /// The document of an agreement that a number or a title means; without a name, its only one. One that was retracted
    /// is meant by its number, and where no other fits.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ reference: String, _ name: String?) throws -> DocumentListRow {
        try find(Agreements(connection: connection).find(reference), name)
    }

    private func find(_ agreement: AgreementMatch, _ name: String?) throws -> DocumentListRow {
        let all = try connection.rows(
            SQL.DocumentList(agreement: agreement.id, isStored: false, limit: nil, isRetracted: nil))
        let standing = all.filter { $0.retractedReason == nil }
        func line(_ row: DocumentListRow) -> String {
            "\(row.document.position)  \(row.document.title)\(row.retractedReason == nil ? "" : " (retracted)")"
        }
        guard let name else {
            if let only = standing.first, standing.count == 1 { return only }
            let hint = standing.isEmpty
                ? all.isEmpty
                    ? "Attach one with: entente document attach \(agreement.reference) FILE"
                    : "See those that were retracted with: entente document list \(agreement.reference) --retracted"
                : "Name one by its number or its title."
            throw RegistryError(
                standing.isEmpty ? .notFound : .brokenRule,
                code: standing.isEmpty ? "document-unknown" : "document-ambiguous",
                "\(agreement.reference) has \(standing.isEmpty ? "no documents" : "\(standing.count) documents")",
                details: standing.map(line), hint: hint)
        }
        var matches = all.filter { String($0.document.position) == name }
        for rows in [standing, all] {
            if matches.isEmpty { matches = rows.filter { $0.document.title == name } }
            if matches.isEmpty { matches = rows.filter { $0.document.title.lowercased() == name.lowercased() } }
        }
        return try Lookup(noun: "document", list: "entente document list \(agreement.reference)", handle: "number").single(
            name, of: matches, describedAs: line, suggestions: { all.map(line) })
    }

    /// Takes a document back that was attached by mistake: no list shows it, its number stays taken, and its bytes stay.
    /// - Parameter name: its number or its title; nil is the only one.
    @discardableResult
    public func retract(_ name: String?, of reference: String, reason: String) throws -> AttachedRetraction {
        try change(name, of: reference, reason)
    }

    /// Puts a document in again that was retracted.
    /// - Parameter name: its number or its title.
    @discardableResult
    public func putIn(_ name: String, of reference: String) throws -> AttachedRetraction { try change(name, of: reference, nil) }

    private func change(_ name: String?, of reference: String, _ reason: String?) throws -> AttachedRetraction {
        try AttachedRetraction.making(of: reference, reason: reason, connection) { agreement in
            let row = try find(agreement, name)
            return (row.document.position, row.retractedReason, SQL.DocumentRetract(document: row.id, reason: reason))
        }
    }

    /// Hands the bytes of a document over, piece by piece, and then makes sure that they are those that were stored.
    ///
    /// Memory does not grow with the document.
    /// - Throws: a ``RegistryError`` of kind `brokenRule` where the bytes are others. By then they have been handed over:
    ///   what was made of them is to be thrown away.
    public func read(_ row: DocumentListRow, to sink: ([UInt8]) throws -> Void) throws {
        let document = row.document
        guard document.isStored else {
            throw RegistryError(
                .notFound, code: "document-not-stored",
                "of \(Quoted(document.title)) the registry knows what it is, and not its bytes",
                hint: "Attach the file: entente document attach \(row.reference) FILE --title \(Quoted(document.title))")
        }
        if case .differs(let size, let sha256) = try check(row, sink) {
            throw RegistryError(
                .brokenRule, code: "document-differs", "the bytes are not those that were stored",
                details: [
                    "stored:  \(document.size ?? 0) bytes, SHA-256 \(document.sha256 ?? "")",
                    "now:     \(size) bytes, SHA-256 \(sha256)",
                ], hint: "The database was changed behind the registry's back, or its disk is failing; look into a backup.")
        }
    }

    /// Looks at the bytes of documents, retracted ones too, and says of each whether they are those that were stored.
    /// - Parameters:
    ///   - reference: only those of one agreement, by any name of it.
    ///   - progress: called with the number of bytes that were looked at; what it throws stops it.
    public func verify(_ reference: String? = nil, progress: (Int) throws -> Void = { _ in }) throws -> [DocumentCheck] {
        var seen = 0
        return try list(reference, isRetracted: nil).map { row in
            let finding = try check(row) { bytes in
                seen += bytes.count
                try progress(seen)
            }
            return DocumentCheck(reference: row.reference, document: row.document, finding: finding)
        }
    }

    private func check(_ row: DocumentListRow, _ sink: ([UInt8]) throws -> Void) throws -> DocumentCheck.FoundBytes {
        guard row.document.isStored else { return .notStored }
        var digest = SHA256()
        var size = 0
        try connection.forEach(SQL.DocumentChunks(document: row.id)) { chunk in
            digest.update(chunk.bytes)
            size += chunk.bytes.count
            try sink(chunk.bytes)
        }
        let sha256 = digest.hex()
        let isWhole = size == row.document.size && sha256 == row.document.sha256
        return isWhole ? .whole : .differs(size: size, sha256: sha256)
    }

    /// The name of a file for a document, which leads out of no folder.
    public func fileName(for row: DocumentListRow) -> String {
        SafeFileName.make(title: row.document.title, mediaType: row.document.mediaType)
    }
}

extension SQL.DocumentStoredCount: RowQuery {
    struct Output: RowDecodable {
        let documents: Int
        init(row: Row) throws(PostgresError) { documents = try row.decode("documents") }
    }
}

extension SQL.DocumentChunks: RowQuery {
    struct Output: RowDecodable {
        let bytes: [UInt8]
        init(row: Row) throws(PostgresError) { bytes = try row.decode("bytes") }
    }
}

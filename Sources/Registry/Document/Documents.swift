import Digest
import Postgres

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
    public func list(_ reference: String? = nil, isStored: Bool = false, limit: Int? = nil) throws -> [DocumentListRow] {
        let agreement = try reference.map { try Agreements(connection: connection).find($0).id }
        return try connection.rows(DocumentQueries.list, agreement, isStored, limit)
    }

    /// How many documents have their bytes in the registry.
    public func storedCount() throws -> Int {
        try connection.first(DocumentQueries.storedCount)?.documents ?? 0
    }

    /// The document of an agreement that a number or a title means; without a name, its only one.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ reference: String, _ name: String?) throws -> DocumentListRow {
        let agreement = try Agreements(connection: connection).find(reference)
        let all = try connection.rows(DocumentQueries.list, agreement.id, false, nil)
        func line(_ row: DocumentListRow) -> String { "\(row.document.position)  \(row.document.title)" }
        guard let name else {
            guard let first = all.first, all.count == 1 else {
                throw RegistryError(
                    all.isEmpty ? .notFound : .brokenRule, code: all.isEmpty ? "document-unknown" : "document-ambiguous",
                    "\(agreement.reference) has \(all.isEmpty ? "no documents" : "\(all.count) documents")",
                    details: all.map(line), hint: all.isEmpty ? nil : "Name one by its number or its title.")
            }
            return first
        }
        var matches = all.filter { String($0.document.position) == name }
        if matches.isEmpty { matches = all.filter { $0.document.title == name } }
        if matches.isEmpty { matches = all.filter { $0.document.title.lowercased() == name.lowercased() } }
        return try Lookup(noun: "document", list: "entente document list \(agreement.reference)").single(
            name, of: matches, describedAs: line, suggestions: { all.map(line) })
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

    /// Looks at the bytes of documents, and says of each whether they are those that were stored.
    /// - Parameters:
    ///   - reference: only those of one agreement, by any name of it.
    ///   - progress: called with the number of bytes that were looked at; what it throws stops it.
    public func verify(_ reference: String? = nil, progress: (Int) throws -> Void = { _ in }) throws -> [DocumentCheck] {
        var seen = 0
        return try list(reference).map { row in
            let finding = try check(row) { bytes in
                seen += bytes.count
                try progress(seen)
            }
            return DocumentCheck(reference: row.reference, document: row.document, finding: finding)
        }
    }

    private func check(_ row: DocumentListRow, _ sink: ([UInt8]) throws -> Void) throws -> DocumentCheck.Finding {
        guard row.document.isStored else { return .notStored }
        var digest = SHA256()
        var size = 0
        try connection.forEach(DocumentQueries.chunks.statement, [row.id]) { chunk in
            let bytes = try DocumentQueries.ChunkRow(row: chunk).bytes
            digest.update(bytes)
            size += bytes.count
            try sink(bytes)
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

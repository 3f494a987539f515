import Records
import Values

extension Documents {
    /// Attaches a file to an agreement: streams it into the database, and takes its SHA-256 on the way.
    ///
    /// All of it is stored, or nothing. A title that the agreement knows without bytes is completed, and then the file has
    /// to be the one whose SHA-256 is on record. A file that the agreement has already is not stored twice.
    /// - Parameters:
    ///   - reference: the agreement, by any name of it.
    ///   - path: the file, or `-` for the standard input.
    ///   - progress: called with the number of bytes that were sent; what it throws stops it.
    /// - Throws: a ``RegistryError``, of kind `brokenRule` where the file is empty, too large, or another than is on record.
    public func attach(
        _ new: NewDocument, to reference: String, from path: String, progress: (Int) throws -> Void = { _ in }
    ) throws -> AttachedDocument {
        let agreement = try Agreements(connection: connection).find(reference)
        guard let title = new.title ?? Self.name(of: path) else {
            throw RegistryError(
                .usage, code: "document-untitled", "what comes from the standard input has no name",
                hint: "Give it one with --title.")
        }
        var filed = new
        filed.title = title
        filed.mediaType = new.mediaType ?? (path == "-" ? MediaType.of(title) : MediaType.of(path))
        return try withoutActuallyEscaping(progress) { progress in
            do {
                let known = try connection.rows(DocumentQueries.list, agreement.id, false, nil, false)
                let namesake = known.first { $0.document.title == title }
                return try store(filed, agreement, namesake, path, progress)
            } catch let twin as TwinWithoutBytes {
                guard path != "-" else { throw twin.refusal }
                return try store(filed, agreement, twin.row, path, progress)
            }
        }
    }

    private func store(
        _ new: NewDocument, _ agreement: AgreementMatch, _ namesake: DocumentListRow?, _ path: String,
        _ progress: (Int) throws -> Void
    ) throws -> AttachedDocument {
        let input = try ByteInput(path: path, isText: false)
        let completes = namesake.map { !$0.document.isStored } ?? false
        do {
            return try connection.transaction {
                guard let key = try completes ? namesake?.id : connection.first(DocumentQueries.newKey)?.id else {
                    throw RegistryError(.bug, code: "key-missing", "the database gave no key for the document")
                }
                var stream = ChunkStream(input, limit: new.limit)
                try connection.copyIn(SQLFile.Queries.document_copy_chunks.text) { writer in
                    try stream.run(document: key, into: writer, progress: progress)
                }
                try Agreements(connection: connection).revise(agreement)
                return try writeDown(new, agreement, namesake, key, size: stream.size, sha256: stream.sha256)
            }
        } catch let end as AlreadyThere {
            return end.document
        }
    }

    /// Writes down what was streamed, once nobody else changes the agreement.
    private func writeDown(
        _ new: NewDocument, _ agreement: AgreementMatch, _ namesake: DocumentListRow?, _ key: Int, size: Int, sha256: String
    ) throws -> AttachedDocument {
        func attached(_ outcome: AttachedDocument.Outcome, _ position: Int, _ title: String) -> AttachedDocument {
            AttachedDocument(
                outcome: outcome, reference: agreement.reference, position: position, title: title, size: size, sha256: sha256)
        }
        let known = try connection.rows(DocumentQueries.list, agreement.id, false, nil, false)
        if let twin = known.first(where: { $0.document.sha256 == sha256 && $0.id != key }) {
            guard twin.document.isStored else { throw TwinWithoutBytes(row: twin) }
            throw AlreadyThere(document: attached(.alreadyThere, twin.document.position, twin.document.title))
        }
        if let namesake, namesake.id == key {
            let document = namesake.document
            if document.sha256.map({ $0 != sha256 }) ?? false || document.size.map({ $0 != size }) ?? false {
                throw RegistryError(
                    .brokenRule, code: "document-not-that", "the file is not the one that is on record as \(Quoted(document.title))",
                    details: [
                        "on record:  \(document.size.map { "\($0) bytes, " } ?? "")SHA-256 \(document.sha256 ?? "not known")",
                        "the file:   \(size) bytes, SHA-256 \(sha256)",
                    ], hint: "Attach it under a title of its own, or find the right file.")
            }
            let row = try connection.first(
                DocumentQueries.store, key, new.type, new.mediaType, new.language, size, sha256)
            return attached(.completed, row?.position ?? document.position, document.title)
        }
        if let other = known.first(where: { $0.document.title == new.title }) {
            throw RegistryError(
                .brokenRule, code: "document-title-taken",
                "\(agreement.reference) has another document \(Quoted(other.document.title)) already",
                hint: "Give this one a title of its own with --title.")
        }
        let row = try connection.first(
            DocumentQueries.insert, key, agreement.id, new.title, new.type, new.mediaType, new.language, size, sha256)
        return attached(.added, row?.position ?? 0, new.title ?? "")
    }

    /// The last part of a path; nil for the standard input.
    private static func name(of path: String) -> String? {
        path == "-" ? nil : path.split(separator: "/").last.map(String.init)
    }

    /// Ends the transaction without a trace: the same file is there.
    private struct AlreadyThere: Error {
        let document: AttachedDocument
    }

    /// The file is one that the agreement knows under another title, without its bytes.
    private struct TwinWithoutBytes: Error {
        let row: DocumentListRow

        var refusal: RegistryError {
            RegistryError(
                .brokenRule, code: "document-known", "this is the file that is on record as \(Quoted(row.document.title))",
                hint: "Attach it under that title: --title \(Quoted(row.document.title))")
        }
    }
}

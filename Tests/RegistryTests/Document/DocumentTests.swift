import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Documents go in and come out as they are, and nothing gets between.
@Suite struct DocumentTests {
    /// A folder that goes with the test.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID())")
        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false) }
        deinit { try? FileManager.default.removeItem(at: url) }
        func file(_ name: String, _ bytes: [UInt8]) throws -> String {
            let file = url.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            return file.path
        }
    }

    private let folder: Folder
    private let sample: RegistrySample

    init() throws {
        folder = try Folder()
        sample = try RegistrySample()
        try sample.record("R-1")
        try sample.record("R-2")
    }

    private func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var generator = SeededRandom(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private func read(_ reference: String, _ name: String? = nil) throws -> [UInt8] {
        var all: [UInt8] = []
        try sample.registry.documents.read(sample.registry.documents.find(reference, name)) { all += $0 }
        return all
    }

    private func refusal(_ body: () throws -> Void) -> RegistryError? {
        do {
            try body()
            return nil
        } catch let error as RegistryError {
            return error
        } catch let error as PostgresError {
            return RegistryError(error)
        } catch {
            return nil
        }
    }

    /// Sizes around the borders of pieces.
    @Test(arguments: [1, 2, ChunkStream.pieceSize - 1, ChunkStream.pieceSize, ChunkStream.pieceSize + 1, 3 * ChunkStream.pieceSize, 700_001])
    func whatGoesInComesOut(_ size: Int) throws {
        let content = bytes(size, seed: UInt64(size))
        let attached = try sample.registry.documents.attach(
            NewDocument(title: "T"), to: "R-1", from: folder.file("a.pdf", content))
        #expect(attached.outcome == .added && attached.size == size)
        #expect(attached.sha256 == SHA256.hex(of: content))
        #expect(try read("R-1") == content)
        let row = try sample.registry.documents.find("R-1", "1")
        #expect(row.document.mediaType == "application/pdf" && row.document.isStored)
        #expect(try sample.number("select count(*) as n from document_chunk") == (size + ChunkStream.pieceSize - 1) / ChunkStream.pieceSize)
        #expect(
            try sample.number("""
                select count(*) as n from agreement_document d where encode(sha256((select string_agg(bytes, '' order by starts_at)
                  from document_chunk c where c.document_id = d.id)), 'hex') = d.sha256
                """) == 1)
    }

    @Test func theSameFileIsNotStoredTwice() throws {
        let file = try folder.file("a.pdf", bytes(1000))
        _ = try sample.registry.documents.attach(NewDocument(), to: "R-1", from: file)
        let again = try sample.registry.documents.attach(NewDocument(title: "Other"), to: "R-1", from: file)
        #expect(again.outcome == .alreadyThere && again.title == "a.pdf" && again.position == 1)
        #expect(try sample.registry.documents.attach(NewDocument(), to: "R-2", from: file).outcome == .added)
        #expect(try sample.number("select count(*) as n from agreement_document") == 2)
        #expect(try sample.number("select count(*) as n from document_chunk") == 2)
        let other = try folder.file("b.pdf", bytes(1000, seed: 2))
        #expect(refusal { _ = try sample.registry.documents.attach(NewDocument(title: "a.pdf"), to: "R-1", from: other) }?.code == "document-title-taken")
    }

    @Test func whatIsRefusedLeavesNothing() throws {
        let documents = sample.registry.documents
        #expect(refusal { _ = try documents.attach(NewDocument(), to: "R-1", from: folder.file("e", [])) }?.code == "document-empty")
        #expect(refusal { _ = try documents.attach(NewDocument(), to: "R-1", from: folder.url.path) }?.code == "file-unreadable")
        #expect(refusal { _ = try documents.attach(NewDocument(), to: "R-1", from: folder.url.path + "/none") }?.code == "file-unreadable")
        #expect(refusal { _ = try documents.attach(NewDocument(limit: 99), to: "R-1", from: folder.file("l", bytes(100))) }?.code == "document-too-large")
        #expect(try documents.attach(NewDocument(limit: 100), to: "R-1", from: folder.file("l", bytes(100))).outcome == .added)
        #expect(refusal { _ = try documents.attach(NewDocument(title: "a\u{202E}b"), to: "R-1", from: folder.file("x", [1])) }?.code == "label_characters_check")
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            _ = try documents.attach(NewDocument(), to: "R-1", from: folder.file("s", bytes(600_000))) { if $0 > 300_000 { throw Stop() } }
        }
        #expect(try sample.number("select count(*) as n from document_chunk") == 1)
    }

    @Test func aDocumentKnownByItsDigestIsThatOne() throws {
        let (right, wrong) = (bytes(500, seed: 3), bytes(500, seed: 4))
        try sample.connection.execute("""
            insert into agreement_document (agreement_id, position, title, size, sha256)
            select id, 1, 'Signed', 500, '\(SHA256.hex(of: right))' from agreement where reference = 'R-1'
            """)
        #expect(refusal { _ = try read("R-1") }?.code == "document-not-stored")
        let error = refusal { _ = try sample.registry.documents.attach(NewDocument(title: "Signed"), to: "R-1", from: folder.file("w.pdf", wrong)) }
        #expect(error?.code == "document-not-that" && error?.details.contains { $0.contains(SHA256.hex(of: wrong)) } == true)
        // Under another title it is known again by what it holds.
        let attached = try sample.registry.documents.attach(NewDocument(type: "contractSigned"), to: "R-1", from: folder.file("r.pdf", right))
        #expect(attached.outcome == .completed && attached.title == "Signed" && attached.position == 1)
        #expect(try read("R-1", "signed") == right)
        #expect(try sample.number("select count(*) as n from agreement_document") == 1)
    }

    @Test func bytesThatWereChangedAreFound() throws {
        _ = try sample.registry.documents.attach(NewDocument(), to: "R-1", from: folder.file("a", bytes(300_000)))
        _ = try sample.registry.documents.attach(NewDocument(), to: "R-2", from: folder.file("b", bytes(10)))
        try sample.connection.execute("""
            alter table document_chunk disable trigger user;
            update document_chunk set bytes = set_byte(bytes, 7, 255 - get_byte(bytes, 7)) where starts_at > 0
            """)
        let found = try sample.registry.documents.verify()
        #expect(found.map(\.reference) == ["R-1", "R-2"])
        if case .differs(let size, _) = found[0].finding { #expect(size == 300_000) } else { Issue.record("not found") }
        #expect(found[1].finding == .whole)
        #expect(refusal { _ = try read("R-1") }?.code == "document-differs")
    }

    /// What psql may not do.
    @Test func theRulesHoldFromBehind() throws {
        _ = try sample.registry.documents.attach(NewDocument(), to: "R-1", from: folder.file("a", bytes(10)))
        let id = "(select id from agreement_document)"
        let add = "insert into document_chunk (document_id, starts_at, is_last, bytes) values"
        #expect(sample.brokenRule("update document_chunk set bytes = '\\x01'") == "document_chunk_kept_check")
        #expect(sample.brokenRule("delete from document_chunk") == "document_chunk_kept_check")
        #expect(sample.brokenRule("\(add) (\(id), 10, true, '\\x01')") == "document_chunk_previous_fkey")
        #expect(sample.brokenRule("\(add) (\(id), 5, false, '\\x01')") == "document_chunk_previous_fkey")
        #expect(sample.brokenRule("\(add) (\(id), 0, true, '\\x01')") == "document_chunk_pkey")
        #expect(sample.brokenRule("\(add) (1, 0, true, '\\x01')") == "document_chunk_document_id_fkey")
        #expect(sample.brokenRule("\(add) (1, 0, true, '')") == "document_chunk_bytes_check")
        #expect(sample.brokenRule("\(add) (1, -1, true, '\\x01')") == "document_chunk_starts_at_check")
        for change in ["size = 11", "stored = false", "sha256 = repeat('0', 64)"] {
            #expect(sample.brokenRule("update agreement_document set \(change)") == "agreement_document_kept_check")
        }
        // A document that says it is stored has all its bytes, and no others, when the transaction commits.
        func fake(_ size: Int, _ chunks: String) -> String {
            """
            insert into agreement_document (id, agreement_id, position, title, size, sha256, stored)
            select 77, id, 9, 'F', \(size), repeat('a', 64), true from agreement where reference = 'R-2'; \(chunks)
            """
        }
        #expect(sample.brokenRule(fake(3, "")) == "agreement_document_last_chunk_fkey")
        #expect(sample.brokenRule(fake(3, "\(add) (77, 0, true, '\\x0102')")) == "agreement_document_last_chunk_fkey")
        #expect(sample.brokenRule(fake(3, "\(add) (77, 0, false, '\\x010203')")) == "agreement_document_last_chunk_fkey")
        #expect(sample.brokenRule(fake(3, "\(add) (77, 1, true, '\\x0102')")) == "document_chunk_previous_fkey")
        #expect(sample.brokenRule(fake(3, "\(add) (77, 0, true, '\\x01'), (77, 1, true, '\\x0102')")) == "document_chunk_previous_fkey")
        #expect(sample.brokenRule(fake(0, "")) == "agreement_document_stored_check")
        #expect(sample.brokenRule(fake(3, "\(add) (77, 1, true, '\\x0102'), (77, 0, false, '\\x01')")) == nil)
    }

    /// Two who attach one file at the same time store it once.
    @Test func twoAttachAtOnce() async throws {
        let file = try folder.file("a.pdf", bytes(400_000))
        let gate = Gate(count: 2)
        let database = sample.database
        let cluster = try ThrowawayCluster.shared()
        let outcomes = try await withThrowingTaskGroup(of: AttachedDocument.Outcome.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let connection = try Connection(cluster.conninfo(database: database))
                    defer { connection.close() }
                    let registry = try Schema(of: connection).registry()
                    gate.arriveAndWait()
                    return try registry.documents.attach(NewDocument(), to: "R-1", from: file).outcome
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(outcomes) == [.added, .alreadyThere])
        #expect(try sample.number("select count(*) as n from document_chunk") == 2)
    }

    @Test(arguments: [
        ("../../etc/passwd", "text/plain", "_.._etc_passwd.txt"), ("..", nil, "document"), ("/", nil, "document"),
        ("-rf", nil, "rf"), (".hidden.pdf", "application/pdf", "hidden.pdf"), ("Report.PDF", "application/pdf", "Report.PDF"),
        ("合作协议", "application/pdf", "合作协议.pdf"), ("a\u{1B}[31mb", nil, "a_[31mb"), ("Version 2.1", "application/pdf", "Version 2.1.pdf"),
        ("a\\b:c", nil, "a_b_c"),
    ] as [(String, String?, String)])
    func namesOfFilesLeadNowhere(_ title: String, _ mediaType: String?, _ name: String) {
        #expect(SafeFileName.make(title: title, mediaType: mediaType) == name)
    }

    @Test func longTitlesFitAFileSystem() {
        #expect(SafeFileName.make(title: String(repeating: "协", count: 500), mediaType: "application/pdf").utf8.count <= 210)
    }
}

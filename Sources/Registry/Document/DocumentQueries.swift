import Postgres

/// The queries of documents.
enum DocumentQueries {
    static let list = Query(
        SQLFile.Queries.document_list, takes: Int.self, Bool.self, Int.self, Bool.self, gives: DocumentListRow.self)
    static let newKey = Query(SQLFile.Queries.document_new_key, gives: KeyRow.self)
    static let chunks = Query(SQLFile.Queries.document_chunks, takes: Int.self, gives: ChunkRow.self)
    static let insert = Query(
        SQLFile.Queries.document_insert,
        takes: Int.self, Int.self, String.self, String.self, String.self, String.self, Int.self, String.self,
        gives: NumberRow.self)
    static let store = Query(
        SQLFile.Queries.document_store,
        takes: Int.self, String.self, String.self, String.self, Int.self, String.self, gives: NumberRow.self)
    static let retract = Query(SQLFile.Queries.document_retract, takes: Int.self, String.self)
    static let storedCount = Query(SQLFile.Queries.document_stored_count, gives: CountRow.self)

    static let all: [any DeclaredQuery] = [list, newKey, chunks, insert, store, retract, storedCount]

    struct KeyRow: RowDecodable {
        let id: Int
        init(row: Row) throws(PostgresError) { id = try row.decode("id") }
    }

    struct CountRow: RowDecodable {
        let documents: Int
        init(row: Row) throws(PostgresError) { documents = try row.decode("documents") }
    }

    struct ChunkRow: RowDecodable {
        let bytes: [UInt8]
        init(row: Row) throws(PostgresError) { bytes = try row.decode("bytes") }
    }
}

/// The number within its agreement or event that something was given.
struct NumberRow: RowDecodable {
    let position: Int
    init(row: Row) throws(PostgresError) { position = try row.decode("position") }
}

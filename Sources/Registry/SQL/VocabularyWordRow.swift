import Postgres
import Values

extension VocabularyWord: RowDecodable {
    /// Reads the word and its labels.
    public init(row: Row) throws(PostgresError) {
        self.init(
            code: try row.decode("code"), labelEN: try row.decode("label_en"), labelZH: try row.decode("label_zh"))
    }
}

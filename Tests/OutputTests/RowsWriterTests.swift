import Testing
import Values

@testable import Output

/// Rows that are written piece by piece give the bytes that all of them give at once.
@Suite struct RowsWriterTests {
    @Test(arguments: [Format.csv, .tsv, .json, .ndjson])
    func theBytesAreTheSame(_ format: Format) throws {
        let columns = [Column("reference", "Reference"), Column("parties", "Parties")]
        let rows: [[Cell]] = (0..<7).map { [.text("=A-\($0), \"x\""), $0 % 3 == 0 ? .null : .list(["a", "b\t\($0)"])] }
        for bom in [false, true] {
            let rendering = Rendering(format, bom: bom)
            for count in [0, 1, 2, 7] {
                let whole = Table(id: "agreements", title: "Agreements", columns: columns, rows: Array(rows.prefix(count)))
                for size in [1, 2, 3, 10] {
                    var writer = try #require(RowsWriter(rendering))
                    var bytes: [UInt8] = []
                    for start in stride(from: 0, to: count, by: size) {
                        var piece = whole
                        piece.rows = Array(whole.rows[start..<min(start + size, count)])
                        bytes += writer.piece(piece)
                    }
                    var rest = whole
                    rest.rows = []
                    bytes += writer.ending(rest)
                    #expect(try bytes == rendering.bytes(whole), "\(format), \(count) rows, \(size) at a time")
                }
            }
        }
    }

    @Test func whatNeedsAllRowsHasNone() {
        #expect(RowsWriter(Rendering(.table)) == nil && RowsWriter(Rendering(.html)) == nil && RowsWriter(Rendering(.csv, width: 80)) == nil)
    }
}

import Support
import Testing

@testable import Records
@testable import Sheets

/// The reader of CSV against files that no one here wrote (shared data `suites/csv-spectrum`), and by name.
@Suite struct CSVSpectrumTests {
    private func records(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = try CSVReader(ByteInput(bytes: bytes))
        var records: [[String]] = []
        while let record = try reader.next() { records.append(record.cells) }
        return records
    }

    @Test func everyFileMeansWhatItsJSONSays() throws {
        let files = try SharedData.files(in: "suites/csv-spectrum/csvs")
        #expect(files.isEmpty || files.count == 11)
        let meant = Dictionary(uniqueKeysWithValues: try SharedData.files(in: "suites/csv-spectrum/json").map { ($0.name, $0.bytes) })
        for (name, bytes) in files {
            let records = try records(bytes)
            let header = try #require(records.first, "\(name)")
            let json = try #require(meant[name.replacing(".csv", with: ".json")], "\(name)")
            let rows = try json.withUnsafeBufferPointer { try JSONReader.read($0) }.elements
            #expect(records.count == rows.count + 1, "\(name)")
            for (cells, row) in zip(records.dropFirst(), rows) {
                #expect(cells.count == header.count, "\(name)")
                // A line break inside of a cell is the same text, whichever system wrote it.
                for (column, cell) in zip(header, cells) {
                    #expect(row[column]?.text?.replacing("\r\n", with: "\n") == cell, "\(name), \(column)")
                }
            }
        }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]), ("a\n\"b,c\"", [["a"], ["b,c"]]),
        ("\"a \"\"b\"\"\",\n\"\",\"\"", [["a \"b\"", ""], ["", ""]]), ("\"a\r\nb\",\"c\nd\"\n", [["a\nb", "c\nd"]]), ("", []),
        ("\u{FEFF}\"a\",学\n", [["a", "学"]]), ("{\"\"\n", nil), ("\"{\"\"k\"\": 1}\"", [["{\"k\": 1}"]]), (" a , b \n", [[" a ", " b "]]),
        ("a,\"b\" \n", nil), ("\"a", nil), ("a\rb\n", nil),
    ] as [(String, [[String]]?)])
    func reads(_ text: String, _ wanted: [[String]]?) throws {
        guard let wanted else {
            #expect(throws: CSVFault.self) { try records(Array(text.utf8)) }
            return
        }
        #expect(try records(Array(text.utf8)) == wanted)
    }
}

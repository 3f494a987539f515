import Support
import Testing

@testable import Records

/// The reader of JSON against a suite that no one here wrote (shared data `suites/json`), and its own faults by name.
@Suite struct JSONSuiteTests {
    /// What JSON lets stand and a record does not: a key that comes twice, of which the database would keep the last, and
    /// the character that it does not have.
    private static let refused = [
        "y_object_duplicated_key.json": "the key “a” comes twice", "y_object_duplicated_key_and_value.json": "the key “a” comes twice",
        "y_object_escaped_null_in_key.json": "the character U+0000", "y_string_null_escape.json": "the character U+0000",
    ]

    private func read(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
        try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes) }
    }

    private func read(of bytes: [UInt8]) -> Swift.Result<JSON, JSONFault> {
        do throws(JSONFault) { return .success(try read(bytes)) } catch { return .failure(error) }
    }

    private func isPlaced(_ fault: JSONFault, in bytes: [UInt8]) -> Bool {
        (1...bytes.count + 1).contains(fault.byte) && fault.message.count > 10
            && fault.message.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    }

    @Test func theSuite() throws {
        let files = try SharedData.files(in: "suites/json/test_parsing")
        #expect(files.isEmpty || files.count > 300)
        for (name, bytes) in files {
            switch read(of: bytes) {
            case .success(let value):
                #expect(!name.hasPrefix("n_"), "\(name) was read")
                #expect(Self.refused[name] == nil, "\(name) was read")
                // What was read is written and read again as the same.
                var written: [UInt8] = []
                value.append(to: &written)
                #expect(try read(written) == value, "\(name)")
            case .failure(let fault):
                #expect(!name.hasPrefix("y_") || Self.refused[name].map(fault.message.contains) == true, "\(name): \(fault.message)")
                #expect(isPlaced(fault, in: bytes), "\(name): \(fault)")
            }
        }
    }

    /// Each text of a record cut off anywhere is refused, at its end at the latest.
    @Test func whatIsCutOffIsRefused() throws {
        let whole = Array(#"{"a":[1,-2.5e+3,"b\u5b66\n学",true,false,null],"c":{"d":[]}}"#.utf8)
        _ = try read(whole)
        for length in 0..<whole.count {
            let cut = Array(whole.prefix(length))
            let fault = #expect(throws: JSONFault.self) { try read(cut) }
            #expect(fault.map { isPlaced($0, in: cut) } == true, "\(length)")
        }
    }

    @Test(arguments: [
        ("[1,]", 4), ("[,1]", 2), ("[01]", 3), ("[1.]", 4), ("[.5]", 2), ("[+1]", 2), ("[1e]", 4), ("[0x1]", 3), ("['a']", 2), ("{a:1}", 2),
        ("{\"a\" 1}", 6), ("{\"a\":1,}", 8), ("[1]2", 4), ("[tru]", 5), ("[NaN]", 2), ("[\"\\x\"]", 3), ("[\"\\ud800\"]", 3), ("[\"\t\"]", 3),
        ("[\"a", 4), ("", 1), (" ", 2), ("\u{FEFF}[]", 1), ("[1\u{A0}]", 3), ("[/**/]", 2), ("[\"\\u00e\"]", 8), ("{\"a\":1 \"b\":2}", 8),
    ])
    func refuses(_ text: String, _ byte: Int) {
        let bytes = Array(text.utf8)
        let fault = #expect(throws: JSONFault.self) { try read(bytes) }
        #expect(fault?.byte == byte, "\(String(describing: fault))")
    }
}

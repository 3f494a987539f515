import Foundation
import Support
import Testing

@testable import Records

/// The reader of YAML against a suite that no one here wrote: what it takes it reads as the suite says, the rest it
/// refuses with a sentence and a place, and it takes nothing that is no YAML.
@Suite struct YAMLSuiteTests {
    @Test func theSuite() throws {
        let cases = try YAMLSuiteCase.all()
        #expect(cases.isEmpty || cases.count > 380)
        var taken = 0
        for one in cases {
            switch Self.read(one.yaml) {
            case .success(let read):
                taken += 1
                #expect(!one.fails, "\(one.name) was taken:\n\(one.yaml)")
                guard !one.fails else { continue }
                if one.tree != nil { #expect(one.documents() == read, "\(one.name):\n\(one.yaml)") }
                if let json = one.json { #expect(try Self.isSame(read, json), "\(one.name):\n\(json)") }
            case .failure(let refused):
                let lines = one.yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
                let fault = try #require(refused.faults.first, "\(one.name)")
                let place = try #require(fault.place, "\(one.name)")
                #expect(place.line <= lines.count && place.column >= 1 && fault.message.count > 10, "\(one.name): \(fault)")
            }
        }
        #expect(cases.isEmpty || taken > 100, "\(taken)")
    }

    private static func read(_ text: String) -> Swift.Result<[JSON], RecordFaults> {
        do throws(RecordFaults) {
            return .success(try YAMLReader.read(text, as: .object([])).map(\.value))
        } catch {
            return .failure(error)
        }
    }

    /// Whether documents are those of a JSON text, which types what stands bare and we take as the text that stands there.
    private static func isSame(_ documents: [JSON], _ text: String) throws -> Bool {
        var rest = Array(text.utf8)
        for document in documents {
            // One after the other: the shortest part that is a whole value.
            guard let (value, length) = firstValue(in: rest), isSame(document, value) else { return false }
            rest.removeFirst(length)
        }
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }

    private static func firstValue(in bytes: [UInt8]) -> (JSON, Int)? {
        let ends = bytes.indices.filter { $0 == bytes.count - 1 || bytes[$0] == 0x0A }
        for end in ends {
            let part = Array(bytes[...end])
            if let value = try? part.withUnsafeBufferPointer({ try JSONReader.read($0) }) { return (value, end + 1) }
        }
        return nil
    }

    private static func isSame(_ ours: JSON, _ meant: JSON) -> Bool {
        switch (ours, meant) {
        case (.string(let ours), .number(let meant)): ours == meant || Double(ours) == Double(meant)
        case (.string(let ours), .boolean(let meant)): ours.lowercased() == "\(meant)"
        case (.array(let ours), .array(let meant)): ours.count == meant.count && zip(ours, meant).allSatisfy(isSame)
        case (.object(let ours), .object(let meant)):
            // The suite writes some keys of its JSON in another order.
            ours.count == meant.count && ours.allSatisfy { member in
                meant.contains { $0.key == member.key && isSame(member.value, $0.value) }
            }
        default: ours == meant
        }
    }
}

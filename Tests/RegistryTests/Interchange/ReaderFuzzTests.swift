import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry
@testable import Sheets

/// Random bytes and damaged records: the readers refuse or read, and never fall over.
@Suite struct ReaderFuzzTests {
    private static let pieces: [[UInt8]] = [
        [0], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0x0D], [0x0A], Array("\\u0000".utf8), Array("\\ud800".utf8), Array("\"".utf8),
        Array("{".utf8), Array("[[[[".utf8), Array(",".utf8), Array("\\".utf8), Array("1e999".utf8), Array("null".utf8), Array("学".utf8),
    ]

    private func damaged(_ bytes: [UInt8], using generator: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &generator)))
            case 2: bytes = Array(bytes.prefix(place))
            default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
            }
        }
        return bytes
    }

    private static func hasExponent(_ value: JSON) -> Bool {
        switch value {
        case .number(let digits): digits.contains { $0 == "e" || $0 == "E" }
        case .array(let elements): elements.contains(where: hasExponent)
        case .object(let members): members.contains { hasExponent($0.value) }
        case .null, .boolean, .string: false
        }
    }

    @Test func jsonReader() {
        let seed = drawnSeed("ReaderFuzz")
        var generator = SeededRandom(seed: seed)
        let samples = InterchangeRoundTripTests.golden.split(separator: "\n").map { Array($0.utf8) }
        var read = 0
        for round in 0..<1000 {
            let bytes = round % 3 == 0
                ? (0..<Int.random(in: 0...60, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
                : damaged(samples.randomElement(using: &generator) ?? [], using: &generator)
            let value = bytes.withUnsafeBufferPointer { try? JSONReader.read($0) }
            guard let value else { continue }
            read += 1
            // What was read is JSON: another reader reads it too, and ours reads back what is written of it.
            // (A number over what fits a double is JSON too, but not to every reader.)
            if !Self.hasExponent(value) {
                #expect(throws: Never.self, "seed \(seed)") {
                    try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
                }
            }
            var written: [UInt8] = []
            value.append(to: &written)
            #expect(written.withUnsafeBufferPointer { try? JSONReader.read($0) } == value, "seed \(seed)")
            if let kind = RecordKind(of: value) { _ = kind.read(value).problems }
        }
        #expect(read > 0, "seed \(seed)")
    }

    @Test func csvReader() throws {
        let seed = drawnSeed("ReaderFuzz")
        var generator = SeededRandom(seed: seed)
        let sample = Array((BundleTests.agreements + BundleTests.parties).utf8)
        for round in 0..<200 {
            let bytes = round % 3 == 0
                ? (0..<Int.random(in: 0...60, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
                : damaged(sample, using: &generator)
            do {
                var reader = try CSVReader(ByteInput(bytes: bytes))
                while try reader.next() != nil {}
            } catch is CSVFault {}
        }

        // What is written by the rules comes back as it was.
        for _ in 0..<100 {
            let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                (0..<3).map { _ in
                    String((0..<Int.random(in: 0...6, using: &generator)).map { _ in "a\",\n 学'=".randomElement(using: &generator) ?? "a" })
                }
            }
            let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\r\n")
            var reader = try CSVReader(ByteInput(bytes: Array(text.utf8)))
            var read: [[String]] = []
            while let record = try reader.next() { read.append(record.cells) }
            #expect(read == rows, "seed \(seed)")
        }
    }

    /// Of a line of delimiters alone no more is held than of one of letters.
    @Test func emptyCellsTakeRoomToo() throws {
        var reader = try CSVReader(ByteInput(bytes: Array(repeating: UInt8(ascii: ","), count: 1 << 20)), limit: 1 << 20)
        let fault = #expect(throws: CSVFault.self) { try reader.next() }
        #expect(fault?.message == "a line of more than 1 MB")
    }

    @Test func damagedFilesAreRefusedOrStoredWhole() throws {
        let seed = drawnSeed("damaged imports")
        var generator = SeededRandom(seed: seed)
        let database = try InterchangeDatabase()
        for _ in 0..<10 {
            let bytes = damaged(Array(InterchangeRoundTripTests.golden.utf8), using: &generator)
            do {
                _ = try database.registry.importAgreements(from: .bytes(bytes), isDryRun: true)
            } catch let error as RegistryError {
                #expect(error.kind == .brokenRule, "seed \(seed): \(error)")
            }
            #expect(try database.rows() == 0, "seed \(seed)")
        }
    }

    /// In place of a value of a record, at any depth, something that it cannot be. (All of them were
    /// tried once: three minutes.)
    @Test func anyValueMayBeWrong() throws {
        let seed = drawnSeed("wrong values")
        var generator = SeededRandom(seed: seed)
        let database = try InterchangeDatabase()
        let records = InterchangeRoundTripTests.golden.split(separator: "\n").compactMap { line in
            Array(line.utf8).withUnsafeBufferPointer { try? JSONReader.read($0) }
        }
        let wrong: [JSON] = [.string("zz"), .number("7"), .null, .array([]), .object([]), .string("2020-13-45"), .array([.string("zz")])]
        let files = records.indices.flatMap { index in
            wrong.flatMap { replacing(records[index], by: $0) }.map { other in
                records.indices.map { $0 == index ? other : records[$0] }
            }
        }
        for file in files.shuffled(using: &generator).prefix(60) {
            let refused = try refused(file, by: database)
            if let refused { #expect(refused.kind == .brokenRule, "seed \(seed): \(refused)") }
        }
        #expect(try database.rows() == 0)
    }

    /// An organization that has a fault is above another, and owns a third: the fault is told, not what follows of it.
    @Test(arguments: ["partOf", "ownedBy"]) func whatStandsUnderAFaultIsNoFault(key: String) throws {
        let lines = [
            #"{"record":"organization","code":"above","name":"Above","kind":"univarsity"}"#,
            #"{"record":"organization","code":"below","name":"Below","kind":"university","\#(key)":"above"}"#,
        ]
        let error = #expect(throws: RegistryError.self) {
            try InterchangeDatabase().registry.importAgreements(from: .bytes(Array(lines.joined(separator: "\n").utf8)), isDryRun: false)
        }
        #expect(error?.kind == .brokenRule)
        #expect(error.map { "\($0)".contains("univarsity") } == true)
    }

    private func refused(_ records: [JSON], by database: InterchangeDatabase) throws -> RegistryError? {
        var bytes: [UInt8] = []
        for record in records {
            record.append(to: &bytes)
            bytes.append(0x0A)
        }
        do {
            _ = try database.registry.importAgreements(from: .bytes(bytes), isDryRun: true)
            return nil
        } catch let error as RegistryError {
            return error
        }
    }

    /// The values that come of `whole` when one value in it, at any depth, is replaced.
    private func replacing(_ whole: JSON, by value: JSON) -> [JSON] {
        switch whole {
        case .object(let members):
            members.indices.flatMap { index in
                ([value] + replacing(members[index].value, by: value)).map { new in
                    var members = members
                    members[index] = JSON.Member(key: members[index].key, value: new)
                    return .object(members)
                }
            }
        case .array(let elements):
            elements.indices.flatMap { index in
                ([value] + replacing(elements[index], by: value)).map { new in
                    var elements = elements
                    elements[index] = new
                    return .array(elements)
                }
            }
        default: []
        }
    }
}

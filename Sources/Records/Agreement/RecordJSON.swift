/// Records that somebody wrote as JSON: one a line, one over several lines, or a list of them.
struct RecordJSON {
    /// A stretch of the text that holds one value, if it holds any.
    private struct Piece {
        let range: Range<Int>
        var result: Result<JSON, JSONFault>
    }

    private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]

    private let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        // A byte order mark stays in the count of nothing.
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        starts = [0] + self.bytes.indices.lazy.filter { [bytes = self.bytes] in bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The records, a list taken apart.
    func entries() throws(RecordFaults) -> [RecordText.Entry] {
        var pieces = lines
        // What is no value by itself begins one that goes on; where the first line is whole, the others should be too.
        if let first = pieces.first, case .failure = first.result { pieces = values }
        if pieces.contains(where: { if case .failure = $0.result { true } else { false } }) {
            let whole = values
            if whole.allSatisfy({ if case .success = $0.result { true } else { false } }) { pieces = whole }
        }
        var entries: [RecordText.Entry] = []
        var faults: [RecordFault] = []
        for piece in pieces {
            switch piece.result {
            case .success(.array(let elements)):
                let parts = split(piece.range.lowerBound + 1..<piece.range.upperBound - 1, isList: true)
                for (index, element) in elements.enumerated() {
                    entries.append(entry(element, parts.indices.contains(index) ? parts[index] : piece.range))
                }
            case .success(let value): entries.append(entry(value, piece.range))
            case .failure(let fault):
                faults.append(RecordFault(
                    place: place(of: min(piece.range.lowerBound + max(0, fault.byte - 1), bytes.count)), message: fault.message))
            }
        }
        if !faults.isEmpty { throw RecordFaults(faults) }
        return entries
    }

    /// Every line that is not blank.
    private var lines: [Piece] {
        bytes.indices.split { bytes[$0] == 0x0A }.compactMap { line in
            line.allSatisfy { Self.blanks.contains(bytes[$0]) } ? nil : piece(line.startIndex..<line.endIndex)
        }
    }

    /// Every value, wherever it ends.
    private var values: [Piece] { split(bytes.indices, isList: false).map(piece) }

    private func piece(_ range: Range<Int>) -> Piece {
        do throws(JSONFault) {
            let value = try bytes[range].withUnsafeBufferPointer { bytes throws(JSONFault) in try JSONReader.read(bytes) }
            return Piece(range: range, result: .success(value))
        } catch {
            return Piece(range: range, result: .failure(error))
        }
    }

    /// Where braces and brackets that belong together begin and end; what is neither reaches to the end of all.
    private func split(_ range: Range<Int>, isList: Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, depth, isText, isEscaped): (Int?, Int, Bool, Bool) = (nil, 0, false, false)
        for index in range {
            let byte = bytes[index]
            if isText {
                if isEscaped { isEscaped = false } else if byte == 0x5C { isEscaped = true } else if byte == 0x22 { isText = false }
                continue
            }
            if start == nil {
                if Self.blanks.contains(byte) || isList && byte == 0x2C { continue }
                start = index
            }
            switch byte {
            case 0x22: isText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            let isEnd = isList && depth == 0 && index + 1 < range.upperBound && bytes[index + 1] == 0x2C
            if let begin = start, isEnd || depth == 0 && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")) {
                pieces.append(begin..<index + 1)
                start = nil
            }
        }
        if let start { pieces.append(start..<range.upperBound) }
        return pieces
    }

    private func entry(_ value: JSON, _ range: Range<Int>) -> RecordText.Entry {
        let start = place(of: range.lowerBound)
        // JSON is YAML too, and the reader of that knows columns.
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard range.count < 1 << 16, let read = try? YAMLReader.read(text, as: .agreement).first else {
            return RecordText.Entry(value: value, places: RecordPlaces(start: start))
        }
        return RecordText.Entry(value: value, places: read.places.moved(to: start))
    }

    private func place(of index: Int) -> TextPlace {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        let column = String(decoding: bytes[starts[low]..<index], as: UTF8.self).unicodeScalars.count + 1
        return TextPlace(line: low + 1, column: column)
    }
}

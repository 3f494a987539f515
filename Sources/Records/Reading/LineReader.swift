import Values

/// Lines of a byte stream, one at a time: memory does not grow with the number of lines.
///
/// A line ends with LF or CRLF; the last may end without. A byte order mark at the start is taken off.
package struct LineReader {
    /// How long a line may be, in bytes.
    package static let limit = 16 << 20

    /// What a stream gives next.
    package enum Line {
        /// The bytes of a line without its end.
        case whole(ArraySlice<UInt8>)
        /// A line over the limit; its bytes were dropped as they came.
        case tooLong
    }

    private let input: ByteInput
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtStart = true
    private var hasEnded = false
    private let limit: Int

    /// Reads an input from where it stands.
    package init(_ input: ByteInput, limit: Int = LineReader.limit) {
        self.input = input
        self.limit = limit
    }

    /// The next line, or nil at the end.
    package mutating func next() throws(RegistryError) -> Line? {
        var searched = start
        var isTooLong = false
        while true {
            if let end = firstLineFeed(from: searched) {
                defer { start = end + 1 }
                return isTooLong || end - start > limit ? .tooLong : .whole(trimmed(start..<end))
            }
            if buffer.count - start > limit + 1 {
                isTooLong = true
                buffer.removeAll(keepingCapacity: true)
                start = 0
            }
            guard !hasEnded else {
                defer { start = buffer.count }
                if isTooLong { return .tooLong }
                return start < buffer.count ? .whole(trimmed(start..<buffer.count)) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(RegistryError) {
        repeat {
            hasEnded = try !input.read(into: &buffer)
        } while isAtStart && buffer.count < 3 && !hasEnded
        if isAtStart, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        isAtStart = false
    }

    private func firstLineFeed(from place: Int) -> Int? {
        buffer.withUnsafeBufferPointer { bytes in
            var at = place
            while at < bytes.count {
                if bytes[at] == 0x0A { return at }
                at += 1
            }
            return nil
        }
    }

    private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let hasReturn = !range.isEmpty && buffer[range.upperBound - 1] == 0x0D
        return buffer[range.lowerBound..<range.upperBound - (hasReturn ? 1 : 0)]
    }
}

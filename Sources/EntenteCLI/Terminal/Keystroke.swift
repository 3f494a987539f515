import Platform

/// What a person does at the keyboard.
enum Keystroke: Equatable {
    case text(String)
    case enter, tab, backtab, backspace, delete
    case left, right, up, down, home, end
    case killToEnd, killAll, killWord
    case interrupt, endOfInput, suspend, redraw, escape
    /// A key that means nothing here.
    case other
}

/// Reads keys from the terminal's bytes.
struct KeyReader {
    private var bytes: [UInt8] = []
    private let descriptor: Int32

    init(descriptor: Int32 = 0) { self.descriptor = descriptor }

    /// Whether more keys are there already, as while a text is pasted.
    var hasMore: Bool { !bytes.isEmpty || isReady(within: 0) }

    /// The next key; nil where none comes for a while.
    mutating func next() -> Keystroke? {
        guard let first = take() else { return hasEnded ? .endOfInput : nil }
        switch first {
        case 0x1B: return escape()
        case 0x0D, 0x0A: return .enter
        case 0x09: return .tab
        case 0x7F, 0x08: return .backspace
        case 0x01: return .home
        case 0x02: return .left
        case 0x03: return .interrupt
        case 0x04: return .endOfInput
        case 0x05: return .end
        case 0x06: return .right
        case 0x0B: return .killToEnd
        case 0x0C: return .redraw
        case 0x0E: return .down
        case 0x10: return .up
        case 0x15: return .killAll
        case 0x17: return .killWord
        case 0x1A: return .suspend
        case 0..<0x20: return .other
        default: return text(from: first)
        }
    }

    private var hasEnded = false

    private mutating func take() -> UInt8? {
        if bytes.isEmpty {
            // Not forever: a signal may be heard by another thread, and the line is to be drawn anew then.
            guard isReady(within: 200) else { return nil }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { bytes = Array(buffer[..<count]) } else { hasEnded = count == 0 || errno != EINTR }
        }
        return bytes.isEmpty ? nil : bytes.removeFirst()
    }

    private func isReady(within milliseconds: Int32) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, milliseconds) > 0
    }

    /// A character of UTF-8 with all that came along with it.
    private mutating func text(from first: UInt8) -> Keystroke {
        var collected = [first]
        while collected.count < 4096 {
            if Self.isWhole(collected) {
                guard let next = bytes.first, next >= 0x20, next != 0x7F else { break }
            } else if bytes.isEmpty, !isReady(within: 200) {
                break
            }
            guard let byte = take() else { break }
            collected.append(byte)
        }
        return .text(String(decoding: collected, as: UTF8.self))
    }

    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard let index = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return true }
        let length = switch bytes[index] {
        case 0xF0...: 4
        case 0xE0..<0xF0: 3
        case 0xC0..<0xE0: 2
        default: 1
        }
        return bytes.count - index >= length
    }

    private mutating func escape() -> Keystroke {
        guard !bytes.isEmpty || isReady(within: 50), let second = take() else { return .escape }
        guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return .other }
        var parameters: [UInt8] = []
        while isReady(within: 50) || !bytes.isEmpty, let byte = take() {
            guard (0x40...0x7E).contains(byte) else {
                parameters.append(byte)
                if parameters.count > 16 { return .other }
                continue
            }
            return key(byte, String(decoding: parameters, as: UTF8.self))
        }
        return .other
    }

    private mutating func key(_ final: UInt8, _ parameters: String) -> Keystroke {
        switch (Character(Unicode.Scalar(final)), parameters) {
        case ("A", _): .up
        case ("B", _): .down
        case ("C", _): .right
        case ("D", _): .left
        case ("H", _), ("~", "1"), ("~", "7"): .home
        case ("F", _), ("~", "4"), ("~", "8"): .end
        case ("Z", _): .backtab
        case ("~", "3"): .delete
        case ("~", "200"): pasted()
        default: .other
        }
    }

    /// What stands between the marks of a pasted text; its line ends become blanks.
    private mutating func pasted() -> Keystroke {
        let mark = Array("\u{1B}[201~".utf8)
        var collected: [UInt8] = []
        while collected.count < 1 << 20, let byte = take() {
            collected.append(byte)
            if collected.suffix(mark.count).elementsEqual(mark) {
                collected.removeLast(mark.count)
                break
            }
        }
        return .text(String(decoding: collected.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))
    }
}

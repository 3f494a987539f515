import Output

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Where a command puts what it has to say.
struct Console {
    let options: GlobalOptions

    /// Writes data to the file asked for, or to standard output.
    func write(_ text: String) throws {
        _ = try Destination(options.output).write(text)
    }

    /// Tells a person what was done; `--quiet` keeps it back.
    func say(_ sentence: String) {
        guard !options.quiet else { return }
        Self.toStandardError(VisibleText.line(sentence) + "\n")
    }

    static func toStandardError(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, start, count)
}

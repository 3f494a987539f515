import Output
import Registry

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

    /// How data is written: as asked, else a table.
    func rendering(_ fallback: Format = .table) -> Rendering {
        let format = options.format ?? fallback
        let toTerminal = options.output == nil && Terminal.isInteractive()
        return Rendering(
            format, color: toTerminal && Terminal.usesColor(noColor: options.noColor),
            width: toTerminal ? Terminal.width() : nil, bom: options.bom, language: options.lang)
    }

    /// Writes a table as data; one with no rows says so on standard error, where a person reads it.
    func show(_ table: Table, whenEmpty sentence: String) throws {
        let chosen = try options.fields.map { try table.selecting(Self.list($0)) } ?? table
        let rendering = rendering()
        if chosen.isEmpty, rendering.format == .table {
            say(sentence)
            return
        }
        try write(rendering.render(chosen))
    }

    /// Writes one thing; as JSON it is the record of the interchange format.
    func show(_ record: @autoclosure () throws -> Record, json: () throws -> String) throws {
        let rendering = rendering()
        switch rendering.format {
        case .json, .ndjson: try write(json() + "\n")
        default: try write(rendering.render(record()))
        }
    }

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

    /// The words of an option such as `--fields a,b,c`.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { word in
            String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, start, count)
}

extension Console {
    /// Writes one thing that has no form of its own in the interchange format.
    func show(_ record: Record) throws {
        try write(rendering().render(record))
    }
}

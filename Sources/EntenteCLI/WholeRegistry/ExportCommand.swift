import ArgumentParser
import Output
import Registry

/// `entente export`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export the whole registry in the interchange format.",
        usage: "entente export [<options>]",
        discussion: """
            The bytes of documents are not part of it; document get writes them.

            One JSON object a line: schemes of fields, organizations, events, agreements. With --format csv and \
            --output FOLDER, a CSV bundle for spreadsheets.

            Example:
              entente export --output registry.ndjson
            """)

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        switch options.format ?? .ndjson {
        case .ndjson: break
        case .csv:
            if options.output == nil { throw ValidationError("A CSV bundle is a folder: name it with --output") }
        default: throw ValidationError("Export writes --format ndjson, or csv with --output FOLDER")
        }
    }

    func run() async throws {
        let session = Session(options)
        if options.format == .csv, let folder = options.output {
            let losses = try await session.withRegistry { try $0.exportBundle(to: folder) }
            for loss in losses { session.console.say("note: a bundle has no column for \(loss)") }
            session.console.say("Written: \(folder)")
            return
        }
        let sink = try Destination(options.output).open()
        do {
            let documents = try await session.withRegistry { registry in
                try Self.write(registry, to: sink)
                return try registry.documents.storedCount()
            }
            try sink.finish()
            if documents > 0 {
                session.console.say(
                    "note: the bytes of \(documents == 1 ? "one document" : "\(documents) documents") are not in the file; write them with: entente document get")
            }
        } catch is ReaderIsGone {
            sink.abandon()
        } catch {
            sink.abandon()
            throw error
        }
    }

    /// Gathers lines, so that a large registry does not take a system call for each.
    private static func write(_ registry: Registry, to sink: OutputSink) throws {
        var gathered: [UInt8] = []
        func flush() throws {
            if try sink.write(gathered) == .closed { throw ReaderIsGone() }
            gathered.removeAll(keepingCapacity: true)
        }
        try registry.export { bytes in
            gathered += bytes
            if gathered.count > 1 << 16 { try flush() }
        }
        try flush()
    }

    /// Whoever read standard output has had enough, as in `export | head`.
    private struct ReaderIsGone: Error {}
}

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

    @Flag(help: "With the revision of each agreement, organization and event, for import --update to look at.") var revisions = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard options.asOf == nil else { throw ValidationError("Export gives what is recorded, whatever the day: leave out --as-of") }
        switch options.format ?? .ndjson {
        case .ndjson: break
        case .csv:
            guard options.formatGiven != nil, options.output != nil else {
                throw ValidationError("A CSV bundle is a folder: --format csv --output FOLDER")
            }
        default: throw ValidationError("Export writes --format ndjson, into a file such as registry.ndjson, or csv with --output FOLDER")
        }
    }

    func run() async throws {
        let session = Session(options)
        if options.format == .csv, let folder = options.output {
            let losses = try await session.withRegistry { try $0.exportBundle(to: folder, hasRevisions: revisions) }
            for loss in losses { session.console.say("note: a bundle has no column for \(loss)") }
            session.console.say("Written: \(folder)")
            return
        }
        let documents = try await session.withRegistry { registry in
            try Destination(options.output).write { write in
                try gather(registry, write)
                return try registry.documents.storedCount()
            }
        }
        if let documents, documents > 0 {
            session.console.say(
                "note: the bytes of \(documents == 1 ? "one document" : "\(documents) documents") are not in the file; write them with: entente document get")
        }
    }

    /// Gathers lines, so that a large registry does not take a system call for each.
    private func gather(_ registry: Registry, _ write: ([UInt8]) throws -> Void) throws {
        var gathered: [UInt8] = []
        try registry.export(hasRevisions: revisions) { bytes in
            gathered += bytes
            guard gathered.count > 1 << 16 else { return }
            try write(gathered)
            gathered.removeAll(keepingCapacity: true)
        }
        try write(gathered)
    }
}

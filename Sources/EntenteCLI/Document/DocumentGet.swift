import ArgumentParser
import Output
import Platform
import Values

/// `entente document get REFERENCE [N|TITLE]`
struct DocumentGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Write the bytes of a document.",
        discussion: """
            To --output, or into a pipe; at a terminal, into a new file of this folder that is named for its title. With \
            --output FOLDER the file is named so in that folder. The file is there only once its SHA-256 is found to be \
            the one that was stored.

            Example:
              entente document get CQ-2023-001 "Signed agreement" --output signed.pdf
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "The document, by its number or its title; not needed where there is one.") var document: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options, writesFormat: false)
        if options.output == "-", Terminal.isInteractive() {
            throw RegistryError(
                .usage, code: "bytes-to-terminal", "the bytes of a document would upset the terminal",
                hint: "Name a file with --output FILE, or leave --output out.")
        }
        let progress = Progress(isQuiet: options.quiet, what: "MB")
        defer { progress.end() }
        let name: String? = try await session.withRegistry { registry in
            let row = try registry.documents.find(reference, document)
            if let reason = row.retractedReason {
                session.console.say("note: document \(row.document.position) of \(row.reference) was retracted: \(reason)")
            }
            let path = try path(for: registry.documents.fileName(for: row))
            var count = 0
            _ = try Destination(path).write { write in
                try registry.documents.read(row) { bytes in
                    try write(bytes)
                    count += bytes.count
                    progress.reached(count / 1_000_000)
                }
            }
            return path
        }
        progress.end()
        if let name, name != options.output { session.console.say("Written: \(name)") }
    }

    /// Where the bytes go; nil is the standard output. A name that comes from the registry never replaces a file.
    private func path(for name: String) throws -> String? {
        if let output = options.output {
            guard Self.isFolder(output) else { return output }
            return try Self.new("\(output)\(output.hasSuffix("/") ? "" : "/")\(name)")
        }
        return Terminal.isInteractive() ? try Self.new(name) : nil
    }

    private static func new(_ path: String) throws -> String {
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw RegistryError(
                .cannotWrite, code: "output-unwritable", "\(path) is there already", hint: "Name another file with --output FILE.")
        }
        return path
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

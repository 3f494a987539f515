import ArgumentParser
import Records

/// `entente document attach REFERENCE FILE`
struct DocumentAttach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a file to an agreement.",
        discussion: """
            Prints its number among the documents of the agreement. The file goes into the database as it is read, with \
            its SHA-256. The same file is not stored twice; and where the agreement has a document of that title whose \
            bytes are not stored yet, the file must be the one whose SHA-256 is on record.

            Example:
              entente document attach CQ-2023-001 signed.pdf --title "Signed agreement" --type contractSigned --language zh
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "Title; the name of the file unless given.") var title: String?
    @Option(help: "OCDS documentType, such as contractSigned.") var type: String?
    @Option(name: .customLong("media-type"), help: "IANA media type; by the ending of the name unless given.") var mediaType: String?
    @Option(help: "Language of the document, such as zh.") var language: String?
    @Option(help: ArgumentHelp("The most that is taken, such as 4G; 1G unless given.", valueName: "bytes")) var max: ByteCount?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        var new = NewDocument(title: title, type: type, mediaType: mediaType, language: language)
        if let max { new.limit = max.count }
        let progress = Progress(isQuiet: options.quiet, what: "MB")
        defer { progress.end() }
        let wanted = new
        let document = try await session.withRegistry { registry in
            try registry.documents.attach(wanted, to: reference, from: file) { progress.reached($0 / 1_000_000) }
        }
        progress.end()
        switch document.outcome {
        case .added: break
        case .completed: session.console.say("note: “\(document.title)” was on record without its bytes; they are stored now")
        case .alreadyThere: session.console.say("note: \(document.reference) has this file already, as “\(document.title)”; nothing was stored")
        }
        try session.console.show(document.position, as: .numberInAgreement)
    }
}

/// A number of bytes: `500000`, `20M`, `4G`, in powers of 1024.
struct ByteCount: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
        let unit = argument.last.flatMap { units[Character($0.uppercased())] }
        let digits = unit == nil ? argument[...] : argument.dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) else { return nil }
        let (count, isTooLarge) = number.multipliedReportingOverflow(by: unit ?? 1)
        guard count > 0, !isTooLarge else { return nil }
        self.count = count
    }
}

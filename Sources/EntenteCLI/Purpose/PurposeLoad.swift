import ArgumentParser
import Registry
import Values

/// `entente purpose load FILE`
struct PurposeLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load purposes of your own from a CSV file: all of it, or nothing.",
        discussion: """
            Columns: code, label_en, and where you have them broader, label_zh, definition_en, and what others call it: ewp, \
            mext, universities_australia, indonesia. Loading again brings labels and names up to date; no purpose is taken away, \
            and those that the program brings stay as they are.

            Example:
              entente purpose load purposes.csv
            """)

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @OptionGroup var options: GlobalOptions

    private typealias Report = (read: Int, added: Int, changed: Int)

    func run() async throws {
        let session = Session(options)
        let report = try await session.withRegistry { try $0.purposes.load(file: file) }
        let done = [(report.added, "added"), (report.changed, "changed")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let read = report.read == 1 ? "One purpose read" : "\(report.read) purposes read"
        let sentence = options.lang == .zh
            ? "读取合作内容 \(report.read) 项：新增 \(report.added) 项，更改 \(report.changed) 项。"
            : "\(read): \(done.isEmpty ? "nothing changed" : done.joined(separator: ", "))."
        try session.console.tell([sentence], report, as: Self.layout)
    }

    private static let layout = Layout<Report>(
        title: { _, _ in "" },
        [
            .number("purposesRead", "Purposes read", "读取合作内容") { $0.read },
            .number("purposesAdded", "Purposes added", "新增合作内容") { $0.added },
            .number("purposesChanged", "Purposes changed", "更改合作内容") { $0.changed },
        ])
}

/// `entente purpose map PURPOSE VOCABULARY NAME`
struct PurposeMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Say what another vocabulary calls a purpose of your own, so that its forms tell it so.",
        discussion: """
            Vocabularies: \(PurposeVocabulary.allCases.map(\.rawValue).joined(separator: ", ")). A purpose has one name in each; a new \
            one takes the place of the old, and --remove takes it away.

            Example:
              entente purpose map field-work mext 学生交流
            """)

    @Argument(help: "The purpose, by its code or a label.", completion: .registry(.purpose)) var purpose: String
    @Argument(help: "The vocabulary.") var vocabulary: PurposeVocabulary
    @Argument(help: "What that calls it.") var name: String?
    @Flag(help: "Take the name away, rather than give it.") var remove = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if remove == (name != nil) { throw ValidationError("say what \(vocabulary.rawValue) calls it, or --remove") }
    }

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { try $0.purposes.map(purpose, in: vocabulary, called: name) }
        let state = name.map { "\(vocabulary.rawValue) calls \(done.code) “\($0)”" } ?? "\(vocabulary.rawValue) has no name for \(done.code)"
        session.console.say("\(state)\(done.isChanged ? "" : " already").")
        if options.format != nil { try session.console.show(done.code, as: .code) }
    }
}

extension PurposeVocabulary: ExpressibleByArgument {}

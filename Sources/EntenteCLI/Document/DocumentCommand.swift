import ArgumentParser

/// `entente document …`
struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Files of agreements, kept in the database.",
        subcommands: [DocumentAttach.self, DocumentGet.self, DocumentList.self, DocumentVerify.self, DocumentRetract.self],
        aliases: ["doc"])
}

import Foundation
import PackagePlugin

/// Puts every file of `sql/` into the program: one generated Swift file that holds each
/// as a raw string literal. A new or changed file is picked up by the next build.
@main
struct EmbedSQL: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let root = context.package.directoryURL.appending(path: "sql")
        let output = context.pluginWorkDirectoryURL.appending(path: "SQLFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding sql/",
                executable: try context.tool(named: "embed-sql").url,
                arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: files(under: root),
                outputFiles: [output]
            )
        ]
    }

    private func files(under root: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { ["sql", "csv", "ndjson", "yaml"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }
}

import Foundation

/// Files that no one here wrote, in a folder beside the package. Tests use them where they are, and pass without.
public enum SharedData {
    /// Where the package stands.
    public static let packageRoot = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }.path

    /// The folder; `ENTENTE_TEST_DATA` names another than the one beside the package.
    private static let root = ProcessInfo.processInfo.environment["ENTENTE_TEST_DATA"]
        ?? URL(fileURLWithPath: packageRoot).deletingLastPathComponent().path + "/shared/data"

    /// The path of a file or folder; nil where it is not there.
    public static func path(_ name: String) -> String? {
        let path = "\(root)/\(name)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// The files of a folder by their names, in order; none where it is not there.
    public static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
        guard let path = path(folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))))
        }
    }
}

import Platform
import Records
import Sheets
import Values

/// Where an import reads from.
public enum ImportSource: Sendable, Hashable {
    /// A file of the interchange format, one record a line; `-` is the standard input.
    case lines(path: String)
    /// A folder with `agreements.csv` and, as they are needed, `parties.csv`, `organizations.csv`, `fields.csv` and
    /// `events.csv`; or one such file of agreements alone.
    case bundle(path: String)
    /// Records of the interchange format that are in memory.
    case bytes([UInt8])

    /// Tells from a path what is there: a folder or a name that ends in `.csv` is a bundle, all else is lines.
    public init(path: String) {
        self = Self.isFolder(path) || path.lowercased().hasSuffix(".csv") ? .bundle(path: path) : .lines(path: path)
    }

    /// Records, a line for each.
    static func records(_ records: [JSON]) -> ImportSource {
        .bytes(records.reduce(into: []) { bytes, record in
            record.append(to: &bytes)
            bytes.append(0x0A)
        })
    }

    /// A place in it as messages name it: the line, and of a folder the file.
    func told(_ place: ImportPlace) -> String {
        guard case .bundle(let path) = self, Self.isFolder(path), let file = BundleFile(rawValue: place.file) else {
            return "line \(place.line)"
        }
        return "\(file.name) line \(place.line)"
    }

    /// The source as messages name it.
    var name: String {
        switch self {
        case .lines(let path) where path == "-": "the standard input"
        case .lines(let path), .bundle(let path): "\(Quoted(path, limit: 200))"
        case .bytes: "the text"
        }
    }

    /// The name of the file or folder by itself, as lists have it.
    var file: String {
        switch self {
        case .lines(let path), .bundle(let path): path.split(separator: "/").last.map(String.init) ?? path
        case .bytes: ""
        }
    }

    /// Whether it can be read from the start once more, as what comes through a pipe cannot.
    var canBeReadAgain: Bool {
        switch self {
        case .bytes: true
        case .lines(let path), .bundle(let path): Self.isFolder(path) || Self.isOf(S_IFREG, path)
        }
    }

    /// Tables that lie in the folder and have no name of a bundle's file, so that they are not read.
    var unreadFiles: [String] {
        guard case .bundle(let path) = self, Self.isFolder(path) else { return [] }
        let names = BundleFile.allCases.map(\.name)
        return (folderNames(path) ?? []).filter { name in
            !name.hasPrefix(".") && [".csv", ".xlsx", ".xls", ".tsv"].contains(where: name.lowercased().hasSuffix) && !names.contains(name)
        }.sorted()
    }

    static func isFolder(_ path: String) -> Bool { isOf(S_IFDIR, path) }

    private static func isOf(_ type: mode_t, _ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == type
    }
}

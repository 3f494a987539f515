import Platform

/// Where everything of the private server lies.
struct ServerFolders: Sendable, Hashable {
    /// The data directory, absolute, with symbolic links resolved as far as it exists.
    let data: String
    /// The folder of the unix socket.
    let socket: String

    static let port = 5432

    init(data: String, account: ServerAccount) {
        self.data = data
        let inside = data + "/run"
        // libpq takes a comma for the end of a host's name.
        let fits = Self.socketFile(in: inside).utf8.count <= longestSocketPath && !inside.contains(",")
        socket = fits ? inside : "/tmp/entente-\(account.uid)-\(Self.shortHash(data))"
    }

    var lockFile: String { data + "/lock" }
    /// Named from the data directory, as the programs run in it and take it in a shell's command line.
    static let relativeLogFile = "log/postgresql.log"
    var logFolder: String { data + "/log" }
    var logFile: String { data + "/" + Self.relativeLogFile }
    var socketFile: String { Self.socketFile(in: socket) }
    func cluster(_ major: Int) -> String { data + "/" + Self.clusterName(major) }

    static func clusterName(_ major: Int) -> String { "postgres-\(major)" }
    private static func socketFile(in folder: String) -> String { "\(folder)/.s.PGSQL.\(port)" }

    /// The major version of the cluster that holds the registry: the newest, where an upgrade left an older one.
    var existingMajor: Int? {
        (folderNames(data) ?? []).compactMap { name -> Int? in
            guard name.hasPrefix("postgres-"), let major = Int(name.dropFirst("postgres-".count)) else { return nil }
            return FileStatus(following: cluster(major) + "/PG_VERSION") == nil ? nil : major
        }.max()
    }

    /// The 64-bit FNV-1a hash (Fowler, Noll, Vo) of a path, as 16 hexadecimal digits: it need only be the same each
    /// time and differ between the directories of one user.
    static func shortHash(_ path: String) -> String {
        let hash = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

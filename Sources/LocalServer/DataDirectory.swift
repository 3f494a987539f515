import Platform
import Values

/// Which folder the private server's data is in.
enum DataDirectory {
    /// `ENTENTE_DATA` if set; under root `/var/lib/entente`; else `entente` in `XDG_DATA_HOME`, which is
    /// `~/.local/share` unless set to an absolute path (XDG Base Directory Specification).
    static func path(environment: [String: String]) throws(RegistryError) -> String {
        let path: String
        if let named = environment["ENTENTE_DATA"], !named.isEmpty {
            path = named
        } else if geteuid() == 0 {
            path = "/var/lib/entente"
        } else if let shared = environment["XDG_DATA_HOME"], shared.hasPrefix("/") {
            path = shared + "/entente"
        } else if let home = environment["HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? ServerAccount.caller?.home {
            path = home + "/.local/share/entente"
        } else {
            throw .noDataDirectory
        }
        // A line break would put the lines of postmaster.pid out of step.
        guard !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .dataDirectoryUnreadable
        }
        return resolved(absolute(path))
    }

    private static func absolute(_ path: String) -> FilePath {
        let given = FilePath(path)
        guard given.isRelative, let folder = getcwd(nil, 0) else { return given.lexicallyNormalized() }
        defer { free(folder) }
        return FilePath(String(cString: folder)).pushing(given).lexicallyNormalized()
    }

    /// With symbolic links resolved as far as the path exists, so that two ways to one folder are one server.
    private static func resolved(_ path: FilePath) -> String {
        var existing = path
        var missing: [FilePath.Component] = []
        while true {
            if let real = realpath(existing.string, nil) {
                defer { free(real) }
                var whole = FilePath(String(cString: real))
                for component in missing.reversed() { whole.append(component) }
                return whole.string
            }
            guard let last = existing.lastComponent else { return path.string }
            missing.append(last)
            existing.removeLastComponent()
        }
    }

    /// Makes the directory if it is missing, for nobody but its owner.
    static func make(_ path: String, account: ServerAccount) throws(RegistryError) {
        let folder = FilePath(path)
        try makeParents(of: folder, permissions: geteuid() == 0 ? 0o755 : 0o700)
        guard let status = FileStatus(following: path) else {
            return try PrivateFolder.make(path, account: account)
        }
        if status.isFolder, status.owner == account.uid { return }
        // Under root an empty folder is taken over; a full one is somebody's, and stays as it is.
        if status.isFolder, status.owner == geteuid(), (folderNames(path) ?? []).isEmpty {
            return try PrivateFolder.make(path, account: account)
        }
        // A command started at the same moment may have taken it over since.
        if let now = FileStatus(following: path), now.isFolder, now.owner == account.uid { return }
        throw .dataDirectoryTaken(path, account: account, isFolder: status.isFolder)
    }

    private static func makeParents(of folder: FilePath, permissions: mode_t) throws(RegistryError) {
        let parent = folder.removingLastComponent()
        guard parent != folder, FileStatus(following: parent.string) == nil else { return }
        try makeParents(of: parent, permissions: permissions)
        if mkdir(parent.string, permissions) != 0, errno != EEXIST {
            throw .cannotMakeFolder(parent.string, Errno(rawValue: errno))
        }
    }

    /// The first folder above (or at) a path that its user cannot pass through, judging by the permissions.
    static func barrier(before path: String, for account: ServerAccount) -> String? {
        var folder = FilePath(path)
        var folders = [folder]
        while folder.removeLastComponent() { folders.append(folder) }
        return folders.reversed().map(\.string).first { FileStatus(following: $0)?.lets(through: account) == false }
    }
}

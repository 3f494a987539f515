import Platform

/// Whose a file is, and what it is.
struct FileStatus: Sendable, Hashable {
    let owner: uid_t
    let group: gid_t
    /// The permissions, without the file's type.
    let permissions: mode_t
    let isFolder: Bool
    /// In bytes.
    let size: Int

    private init(_ status: stat) {
        owner = status.st_uid
        group = status.st_gid
        permissions = status.st_mode & 0o7777
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
    }

    /// Of what a path leads to; nil where that is nothing, or out of reach.
    init?(following path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Of an open file.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether a user may pass through this folder, by its permissions alone.
    func lets(through account: ServerAccount) -> Bool {
        if account.uid == owner { return permissions & 0o100 != 0 }
        return permissions & (account.gid == group ? 0o010 : 0o001) != 0
    }
}

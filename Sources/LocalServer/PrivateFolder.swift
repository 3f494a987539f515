import Platform
import Values

/// A folder that only the server's user can enter.
enum PrivateFolder {
    /// Makes the folder, or makes sure that the one there is a real folder of the server's user, and closes it to
    /// everybody else. What others could have put there in its place is refused: links, and folders of theirs.
    static func make(_ path: String, account: ServerAccount) throws(RegistryError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .cannotMakeFolder(path, Errno(rawValue: errno)) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOTDIR || errno == ELOOP
                ? .folderNotOurs(path, account: account) : .cannotMakeFolder(path, Errno(rawValue: errno))
        }
        defer { close(descriptor) }
        guard let status = FileStatus(descriptor: descriptor), [account.uid, geteuid()].contains(status.owner) else {
            throw .folderNotOurs(path, account: account)
        }
        if status.owner != account.uid, fchown(descriptor, account.uid, account.gid) != 0 {
            throw .cannotMakeFolder(path, Errno(rawValue: errno))
        }
        if status.permissions != 0o700, fchmod(descriptor, 0o700) != 0 {
            throw .cannotMakeFolder(path, Errno(rawValue: errno))
        }
    }

    /// Whether the folder is there, a real one, of the server's user, and closed to everybody else.
    static func isSafe(_ path: String, account: ServerAccount) -> Bool {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard let status = FileStatus(descriptor: descriptor) else { return false }
        return status.owner == account.uid && status.permissions & 0o077 == 0
    }
}

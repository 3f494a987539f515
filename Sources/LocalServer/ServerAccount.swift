import Platform
import Values

/// The system user that the cluster belongs to and the server runs as.
struct ServerAccount: Sendable, Hashable {
    let uid: uid_t
    let gid: gid_t
    let name: String
    let home: String

    /// Whether programs have to be run, and files made, as somebody else than this process's user.
    var differsFromCaller: Bool { uid != geteuid() }

    /// The user for a data directory: oneself, and under root, where PostgreSQL refuses to run, whoever owns the
    /// directory already, else the user that PostgreSQL's packages make.
    static func forDataDirectory(_ path: String) throws(RegistryError) -> ServerAccount {
        guard geteuid() == 0 else {
            guard let caller else { throw .serverUserHasNoName(geteuid()) }
            return caller
        }
        if let status = FileStatus(following: path), status.owner != 0 {
            guard let account = find({ getpwuid_r(status.owner, $0, $1, $2, $3) }) else {
                throw .serverUserHasNoName(status.owner)
            }
            return account
        }
        guard let account = find({ getpwnam_r("postgres", $0, $1, $2, $3) }), account.uid != 0 else {
            throw .serverUserMissing
        }
        return account
    }

    /// The user of this process, as the system's list of users has it.
    static var caller: ServerAccount? {
        let uid = geteuid()
        return find { getpwuid_r(uid, $0, $1, $2, $3) }
    }

    private typealias Lookup = (
        UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
        UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32

    private static func find(_ lookup: Lookup) -> ServerAccount? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { buffer in
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard let room = buffer.baseAddress, lookup(&entry, room, buffer.count, &found) == 0, found != nil,
                let name = entry.pw_name, let home = entry.pw_dir
            else { return nil }
            return ServerAccount(
                uid: entry.pw_uid, gid: entry.pw_gid, name: String(cString: name), home: String(cString: home))
        }
    }
}

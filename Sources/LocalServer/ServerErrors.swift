import Platform
import Values

/// What can go wrong with the private local PostgreSQL, in words.
extension RegistryError {
    private static let otherDatabase = "name a database of your own with --database"

    static let noDataDirectory = RegistryError(
        .unavailable, code: "data-directory-unknown", "There is no folder for the private PostgreSQL: HOME is not set",
        hint: "set HOME, or set ENTENTE_DATA to a folder, or \(otherDatabase)")

    static let dataDirectoryUnreadable = RegistryError(
        .usage, code: "data-directory-unreadable", "The data directory's path holds a control character",
        hint: "set ENTENTE_DATA to another folder")

    static let serverUserMissing = RegistryError(
        .unavailable, code: "server-user-missing",
        "PostgreSQL does not run as root, and there is no system user postgres to run it as",
        hint: "install the postgresql package, run entente as another user, or \(otherDatabase)")

    static func noUserSwitch(to account: ServerAccount) -> RegistryError {
        RegistryError(
            .unavailable, code: "user-switch-missing",
            "PostgreSQL does not run as root, and there is no program to run it as the user \(account.name)",
            hint: "install util-linux (setpriv, runuser), run entente as another user, or \(otherDatabase)")
    }

    static func serverUserHasNoName(_ uid: UInt32) -> RegistryError {
        RegistryError(
            .unavailable, code: "server-user-unknown",
            "PostgreSQL cannot run as user \(uid), who has no name on this machine",
            hint: "add the user to /etc/passwd, or \(otherDatabase)")
    }

    static func programsMissing(wanted: Int?, found: [Int]) -> RegistryError {
        let installed = found.isEmpty ? "none is installed" : "found \(found.map(String.init).joined(separator: ", "))"
        guard let wanted else {
            return RegistryError(
                .unavailable, code: "server-programs-missing",
                "PostgreSQL \(ServerPrograms.oldestMajor) or newer is needed, and \(installed)",
                hint: "install the postgresql package (postgresql-server on some systems), or \(otherDatabase)")
        }
        return RegistryError(
            .unavailable, code: "server-programs-missing",
            "The registry's data was made by PostgreSQL \(wanted), which is needed to read it; \(installed)",
            hint: "install PostgreSQL \(wanted), or \(otherDatabase)")
    }

    static func dataDirectoryTaken(_ path: String, account: ServerAccount, isFolder: Bool) -> RegistryError {
        RegistryError(
            .unavailable, code: "data-directory-taken",
            isFolder ? "\(path) does not belong to the user \(account.name)" : "\(path) is not a folder",
            hint: "set ENTENTE_DATA to an empty folder, or to one that is not there yet, or \(otherDatabase)")
    }

    static func cannotMakeFolder(_ path: String, _ reason: Errno) -> RegistryError {
        RegistryError(
            .unavailable, code: "data-directory-not-writable", "Cannot make the folder \(path): \(systemMessage(reason.rawValue))",
            hint: hint(for: reason))
    }

    static func cannotWriteFile(_ path: String, _ reason: Errno?) -> RegistryError {
        RegistryError(
            .unavailable, code: "data-directory-not-writable",
            "Cannot write \(path)\(reason.map { ": \(systemMessage($0.rawValue))" } ?? "")", hint: hint(for: reason))
    }

    private static func hint(for reason: Errno?) -> String {
        switch reason {
        case .noSpace?, Errno.diskQuotaExceeded?: "free some space on the disk, or set ENTENTE_DATA to a folder on another one"
        default: "set ENTENTE_DATA to a folder that you can write in, or \(otherDatabase)"
        }
    }

    static func folderNotOurs(_ path: String, account: ServerAccount) -> RegistryError {
        RegistryError(
            .unavailable, code: "server-folder-taken",
            "\(path) is not a folder of the user \(account.name): somebody else has made it",
            hint: "remove it, or set ENTENTE_DATA to another folder with a shorter path")
    }

    static func programFailed(_ program: String, _ details: [String]) -> RegistryError {
        RegistryError(
            .unavailable, code: "server-program-failed", "Cannot run \(program)", details: details,
            hint: "check that PostgreSQL is installed properly, or \(otherDatabase)")
    }

    static func clusterNotMade(_ path: String, account: ServerAccount, details: [String]) -> RegistryError {
        RegistryError(
            .unavailable, code: "server-not-made", "Cannot make the private PostgreSQL in \(path)", details: details,
            hint: hint(for: details, path: path, account: account) ?? "set ENTENTE_DATA to another folder, or \(otherDatabase)")
    }

    static func serverNotStarted(
        _ folders: ServerFolders, account: ServerAccount, details: [String]
    ) -> RegistryError {
        RegistryError(
            .unavailable, code: "server-not-started", "The private PostgreSQL in \(folders.data) does not start",
            details: details,
            hint: hint(for: details, path: folders.data, account: account)
                ?? "read \(folders.logFile), or \(otherDatabase)")
    }

    private static func hint(for details: [String], path: String, account: ServerAccount) -> String? {
        if details.contains(where: { $0.contains("No space left") || $0.contains("quota exceeded") }) {
            return hint(for: .noSpace)
        }
        if let barrier = DataDirectory.barrier(before: path, for: account) {
            return "let the user \(account.name) through \(barrier) (chmod a+x), or set ENTENTE_DATA to another folder"
        }
        return nil
    }

    static func serverBusy(_ path: String, after patience: Duration) -> RegistryError {
        RegistryError(
            .tryAgain, code: "server-busy",
            "Another command has been starting or stopping the private PostgreSQL for \(patience.components.seconds) s",
            details: ["the lock is \(path)"], hint: "try again, or end that command")
    }

    static func serverNotReady(_ folders: ServerFolders, details: [String]) -> RegistryError {
        RegistryError(
            .tryAgain, code: "server-not-ready", "The private PostgreSQL is running and does not take connections yet",
            details: details, hint: "wait and try again: it may be recovering; see \(folders.logFile)")
    }

    static func serverHangs(pid: Int32, after patience: Duration) -> RegistryError {
        RegistryError(
            .tryAgain, code: "server-hangs",
            "The private PostgreSQL (process \(pid)) runs and has not answered for \(patience.components.seconds) s",
            hint: """
                if it was paused, let it go on (kill -CONT \(pid)) and try again; if it stays so, end it \
                (kill -KILL \(pid)): what was committed is kept, and the next command starts it anew
                """)
    }

    static func serverUnknown(pid: Int32?, cluster: String) -> RegistryError {
        RegistryError(
            .tryAgain, code: "server-file-damaged",
            "\(cluster)/postmaster.pid is damaged, and \(pid.map { "process \($0)" } ?? "a server") still works on the cluster",
            hint: "try again in a minute, when it has ended\(pid.map { ", or end it (kill -INT \($0))" } ?? "")")
    }

    static func serverNotStopped(pid: Int32, after patience: Duration) -> RegistryError {
        RegistryError(
            .tryAgain, code: "server-not-stopped",
            "The private PostgreSQL (process \(pid)) has not ended within \(patience.components.seconds) s",
            hint: "try again; if it stays so, end it (kill -KILL \(pid)): what was committed is kept")
    }

    static func serverNotYours(pid: Int32, account: ServerAccount) -> RegistryError {
        RegistryError(
            .notPermitted, code: "server-not-yours", "The private PostgreSQL (process \(pid)) is another user's",
            hint: "stop it as the user \(account.name)")
    }

    static let serverWaitCancelled = RegistryError(
        .tryAgain, code: "cancelled", "The wait for the private PostgreSQL was broken off")
}

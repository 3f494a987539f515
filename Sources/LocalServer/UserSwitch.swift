import Platform
import Values

/// Runs a program as another user, from root.
///
/// Not by the spawning library's own option: on Linux it changes the user in a raw copy of a process with threads, where
/// the C library may wait forever for a thread that was being started at that moment and is not in the copy.
enum UserSwitch {
    /// The words to put before a program's name. They lead to the program in the same process: nothing stands between.
    static func command(for account: ServerAccount) throws(RegistryError) -> [String] {
        for (name, words) in [
            ("setpriv", ["--reuid=\(account.uid)", "--regid=\(account.gid)", "--init-groups", "--"]),
            ("runuser", ["-u", account.name, "--"]),
            ("su-exec", [account.name]),
            ("gosu", [account.name]),
            ("sudo", ["-n", "-E", "-u", account.name, "--"]),
        ] {
            for folder in ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/local/sbin"] {
                guard let real = realpath("\(folder)/\(name)", nil) else { continue }
                defer { free(real) }
                // The one of BusyBox does not change users.
                if name == "setpriv", String(cString: real).hasSuffix("/busybox") { continue }
                return ["\(folder)/\(name)"] + words
            }
        }
        throw .noUserSwitch(to: account)
    }
}

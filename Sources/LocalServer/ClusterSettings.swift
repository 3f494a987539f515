import Platform

/// What the cluster's configuration files say.
enum ClusterSettings {
    static let fileName = "entente.conf"

    /// The last line of `postgresql.conf`: what it includes wins over what stands above it.
    static let include = "\ninclude '\(fileName)'\n"

    /// Settings of the server, written at each start, since the data directory may have been moved.
    static func text(folders: ServerFolders, memory: MemorySettings = .ofThisMachine) -> String {
        var lines = [
            "# Written by entente at each start. Settings of your own belong in postgresql.conf or ALTER SYSTEM.",
            "listen_addresses = ''",
            "port = \(ServerFolders.port)",
            "unix_socket_directories = \(quoted(listItem(folders.socket)))",
            "unix_socket_permissions = 0700",
            "fsync = on",
            "synchronous_commit = on",
            "full_page_writes = on",
            "logging_collector = off",
            "log_destination = 'stderr'",
            "log_line_prefix = '%m [%p] '",
            "log_checkpoints = off",
        ]
        lines += memory.lines
        // Where it is files, they are few in containers, and systemd takes them away when the user logs out.
        if isSharedMemoryInFiles { lines.append("dynamic_shared_memory_type = sysv") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Who may connect: the system users named in `pg_ident.conf`, through the socket.
    static let hba = "# Only through the socket, and only as the system user that one is.\nlocal all all peer map=entente\n"

    /// The system users that act as the role `entente`: the owner of the cluster, and root.
    static func ident(account: ServerAccount) -> String {
        [account.name, "root"].map { "entente \"\($0)\" entente\n" }.joined()
    }

    /// An element of a list of folders, where commas and spaces would count.
    private static func listItem(_ path: String) -> String {
        "\"" + path.replacing("\"", with: "\"\"") + "\""
    }

    private static func quoted(_ value: String) -> String {
        "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "''") + "'"
    }
}

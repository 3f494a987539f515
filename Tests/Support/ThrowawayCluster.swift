import Foundation
import Platform
import Postgres
import Registry

/// A PostgreSQL server of the tests' own, on a unix socket in a folder under /tmp, which goes away with the test process.
public final class ThrowawayCluster: Sendable {
    /// Where the server's socket is.
    public let socketDirectory: String
    /// Where the server's files are.
    public let dataDirectory: String
    /// Where the PostgreSQL programs are.
    public let binDirectory: String

    /// The superuser's name.
    public static let superuser = "postgres"
    /// A role whose members must give their password; everybody else is trusted.
    public static let passwordRole = "password_required"

    private static let lock = NSLock()
    nonisolated(unsafe) private static var started: Swift.Result<ThrowawayCluster, any Error>?
    nonisolated(unsafe) private static var databases = 0
    private let left = LeftDatabases()

    /// The one cluster of this process, started when it is first asked for. A failed start fails everybody.
    public static func shared() throws -> ThrowawayCluster {
        lock.lock()
        defer { lock.unlock() }
        let cluster = started ?? Swift.Result { try ThrowawayCluster() }
        started = cluster
        return try cluster.get()
    }

    private init() throws {
        let programs = try ServerPrograms.find()
        let folder = try Self.folder("/tmp/ent-")
        let files = Self.hasRoomInMemory ? try Self.folder("\(Self.memory)/ent-") : folder
        try ClusterWatchdog.start(over: folder, files)
        socketDirectory = folder
        binDirectory = programs.folder
        let data = "\(files)/data"
        dataDirectory = data
        try programs.run(
            "initdb",
            [
                "--no-sync", "--pgdata", data, "--username", Self.superuser, "--auth", "trust", "--encoding", "UTF8",
                "--locale", "C.UTF-8",
            ])
        try Self.configure(data, sockets: folder)
        try programs.run("pg_ctl", ["start", "--wait", "--silent", "--pgdata", data, "--log", "\(folder)/log"])
        let connection = try Connection(conninfo(database: "postgres"))
        try connection.execute("CREATE ROLE \(Self.passwordRole)")
    }

    /// Where files are in memory: a database of a thousand files is made there in a tenth of the time that a disk takes.
    private static let memory = "/dev/shm"
    private static var hasRoomInMemory: Bool {
        var space = statvfs()
        guard access(memory, W_OK) == 0, statvfs(memory, &space) == 0 else { return false }
        return UInt64(space.f_bavail) * UInt64(space.f_frsize) > 6 << 30
    }

    /// A new folder, which is the server's.
    private static func folder(_ start: String) throws -> String {
        guard let folder = newFolder(start) else {
            throw SpawnedProcess.Failure(description: "cannot make a folder \(start)…: \(String(cString: strerror(errno)))")
        }
        if let user = ServerPrograms.systemUser {
            guard let entry = getpwnam(user), chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid) == 0 else {
                throw SpawnedProcess.Failure(description: "there is no system user \(user) to run PostgreSQL as")
            }
        }
        return folder
    }

    /// Nothing has to outlive it, and each test makes a database of a thousand files: what would be logged of those, written early, or
    /// looked through for something to vacuum is left alone.
    private static func configure(_ data: String, sockets: String) throws {
        let settings = """

            listen_addresses = ''
            unix_socket_directories = '\(sockets)'
            max_connections = 600
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 1GB
            checkpoint_timeout = 1h
            autovacuum = off
            deadlock_timeout = 100ms

            """
        try append(settings, to: "\(data)/postgresql.conf")
        let access = "local all +\(passwordRole) scram-sha-256\nlocal all all trust\n"
        guard let file = FileHandle(forWritingAtPath: "\(data)/pg_hba.conf") else {
            throw SpawnedProcess.Failure(description: "cannot write \(data)/pg_hba.conf")
        }
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(access.utf8))
        try file.close()
    }

    private static func append(_ text: String, to path: String) throws {
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw SpawnedProcess.Failure(description: "cannot write \(path)")
        }
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// How to connect to a database here as the superuser.
    public func conninfo(database: String) -> Conninfo {
        Conninfo(keywords: [("host", socketDirectory), ("user", Self.superuser), ("dbname", database)])
    }

    /// How to connect to a database of a test, which must be held until somebody is connected.
    public func conninfo(database: TestDatabase) -> Conninfo { conninfo(database: database.name) }

    /// A connection to a database of a test, which need not be held meanwhile.
    public func connect(to database: TestDatabase) throws -> Connection {
        try withExtendedLifetime(database) { try Connection(conninfo(database: database)) }
    }

    /// The same for a program's `--database`.
    public func connectionString(database: TestDatabase) -> String {
        "host=\(socketDirectory) user=\(Self.superuser) dbname=\(database)"
    }

    /// Makes a database with a name of its own, empty or as a copy of another that nobody is connected to, and gives the name.
    public func createDatabase(template: TestDatabase? = nil) throws -> TestDatabase {
        let name = Self.lock.withLock {
            Self.databases += 1
            return "test_\(Self.databases)"
        }
        let connection = try Connection(conninfo(database: "postgres"))
        try left.drop(connection)
        let sql = "CREATE DATABASE \(name) TEMPLATE \(template?.name ?? "template1")"
        // A session that has just ended may still count as being connected to the template.
        var patience = 20
        while true {
            do {
                try connection.execute(sql)
                return TestDatabase(name, leftTo: left)
            } catch {
                patience -= 1
                guard error.sqlState == .objectInUse, patience > 0 else { throw error }
                usleep(50_000)
            }
        }
    }

    /// Connects to a new database of its own.
    public func connectToNewDatabase() throws -> Connection {
        try connect(to: createDatabase())
    }

    /// Runs a PostgreSQL client program, such as psql, with the environment set for this cluster.
    public func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> ProcessRun {
        var environment = ProcessInfo.processInfo.environment
        environment["PGHOST"] = socketDirectory
        environment["PGUSER"] = Self.superuser
        environment["PGCLIENTENCODING"] = "UTF8"
        // Where several versions are installed, the client programs may be links elsewhere in PATH.
        let path = "\(binDirectory)/\(program)"
        let executable = FileManager.default.isExecutableFile(atPath: path) ? path : program
        return try ProcessRun.run(executable, arguments, environment: environment, input: input)
    }
}

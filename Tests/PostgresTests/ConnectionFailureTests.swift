import Foundation
import Postgres
import Support
import Testing

@Suite struct ConnectionFailureTests {
    private func failure(_ conninfo: Conninfo) -> ConnectionFailure? {
        guard case .connection(let failure) = postgresError({ _ = try Connection(conninfo) }) else { return nil }
        return failure
    }

    @Test func unreachable() throws {
        #expect(failure(Conninfo("host=/tmp/no-such-folder dbname=x"))?.kind == .unreachable)
        #expect(failure(Conninfo("postgresql://127.0.0.1:1/x"))?.kind == .unreachable)
        #expect(failure(Conninfo("host=name.invalid"))?.kind == .unreachable)
    }

    @Test func unknownDatabaseAndRole() throws {
        let cluster = try ThrowawayCluster.shared()
        #expect(failure(cluster.conninfo(database: "no_such_database"))?.kind == .noSuchDatabase)
        let stranger = Conninfo(keywords: [("host", cluster.socketDirectory), ("user", "stranger"), ("dbname", "postgres")])
        #expect(failure(stranger)?.kind == .authentication)
    }

    @Test func passwords() throws {
        let cluster = try ThrowawayCluster.shared()
        let secret = "o'sla\\sh @:/?#x"
        try connect().execute(#"CREATE ROLE guarded LOGIN PASSWORD 'o''sla\sh @:/?#x' IN ROLE \#(ThrowawayCluster.passwordRole)"#)
        func conninfo(_ password: String?) -> Conninfo {
            Conninfo(
                keywords: [("host", cluster.socketDirectory), ("user", "guarded"), ("dbname", "postgres")]
                    + (password.map { [("password", $0)] } ?? [("passfile", "/tmp/no-such-file")]))
        }
        #expect(try Connection(conninfo(secret)).user == "guarded")
        #expect(failure(conninfo("wrong"))?.kind == .authentication)
        #expect(failure(conninfo(nil))?.kind == .authentication)
        let folder = try #require(cluster.socketDirectory.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let password = try #require(secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        #expect(try Connection(Conninfo("postgresql://guarded:\(password)@\(folder)/postgres")).user == "guarded")
        // A password with a bare @ would make libpq look for the host "ss@..." and say so.
        let bare = failure(Conninfo("postgresql://guarded:p@ss@localhost/postgres"))
        #expect(bare?.kind == .malformed)
        #expect(bare?.message.contains("ss@") == false)
        #expect(bare?.message.contains("%40") == true)
    }

    @Test func tooManyConnections() throws {
        let cluster = try ThrowawayCluster.shared()
        try connect().execute("CREATE ROLE lonely LOGIN CONNECTION LIMIT 1")
        let conninfo = Conninfo(keywords: [("host", cluster.socketDirectory), ("user", "lonely"), ("dbname", "postgres")])
        let first = try Connection(conninfo)
        #expect(failure(conninfo)?.kind == .tooManyConnections)
        first.close()
    }

    /// In a process of its own: the environment belongs to all threads of this one.
    @Test func services() async throws {
        let folder = try ThrowawayCluster.shared().socketDirectory
        let file = "\(folder)/services.conf"
        try "[registry]\nhost=\(folder)\nuser=postgres\ndbname=postgres\n".write(toFile: file, atomically: true, encoding: .utf8)
        await #expect(processExitsWith: .success) { [file = file as String, folder = folder as String] in
            setenv("PGSERVICEFILE", file, 1)
            let connection = try Connection(Conninfo("registry"))
            guard connection.host == folder, connection.database == "postgres" else { exit(1) }
            setenv("PGHOST", folder, 1)
            setenv("PGUSER", "postgres", 1)
            setenv("PGDATABASE", "template1", 1)
            guard try Connection(Conninfo("")).database == "template1" else { exit(2) }
        }
        #expect(failure(Conninfo("no-such-service"))?.message.contains("no-such-service") == true)
    }

    @Test(arguments: [
        "host=x password=hunter2 dbname=y", "password = 'hunter2' host=x", #"password='hun\'ter2' host=x"#, "postgresql://u:hunter2@x/y",
        "postgres://u:hunter2@x/y?password=hunter2", "postgresql://x/y?password=hunter2&sslpassword=hunter2",
        "password=my hunter2 host=x", "password='hunter2", "postgresql://u:p@hunter2@x/y", "postgresql://u:hunter2@x:port/y",
        "postgresql://u:hunter2%zz@x/y", "host=x password=a hunter2=b",
    ])
    func noPasswordIsShown(text: String) {
        let conninfo = Conninfo(text)
        #expect(!conninfo.redacted.contains("ter2"))
        guard let failure = failure(conninfo) else { return }
        #expect(!failure.message.contains("ter2"))
    }

    @Test func redactedText() {
        #expect(Conninfo("postgresql://u:secret@h:5433/d").redacted == "user=u password=*** dbname=d host=h port=5433")
        #expect(Conninfo("registry").redacted == "service=registry")
        #expect(Conninfo("").redacted == "")
        #expect(Conninfo(keywords: [("host", "/a b"), ("password", "x")]).redacted == "host='/a b' password=***")
        #expect(failure(Conninfo("host=a\0b"))?.kind == .malformed)
        #expect(failure(Conninfo("hots=a"))?.message == #"invalid connection option "hots""#)
    }
}

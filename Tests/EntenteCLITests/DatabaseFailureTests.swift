import Support
import Testing

/// Databases that are not there, do not let one in, or hold something else. No password is ever told.
@Suite struct DatabaseFailureTests {
    private static let secret = "s3cret-word"

    @Test(arguments: [
        ("host=/nonexistent password=s3cret-word", 69, "can't be reached"),
        ("postgresql://someone:s3cret-word@127.0.0.1:1/x", 69, "can't be reached"),
        ("no-such-service", 64, "name of a service"), ("nonsense=1 password=s3cret-word", 64, "can't be read"),
        ("postgresql://someone:s3cret-word@127.0.0.1:port/x", 64, "invalid integer value"), ("host=/tmp port=0 password='s3cret-word", 64, "can't be read"),
    ])
    func unreachable(_ conninfo: String, _ status: Int32, _ message: String) throws {
        for options in [["--verbose"], ["--format", "json"]] {
            let run = try Program.run(["--database", conninfo, "agreement", "list"] + options)
            #expect(run.status == status, "\(run.errorText)")
            #expect(run.text == "" && run.errorText.contains(message), "\(run.errorText)")
            #expect(!run.errorText.contains(Self.secret), "\(run.errorText)")
        }
    }

    @Test func anAbsentDatabase() throws {
        let run = try Program.run("status", "--database", "host=\(ThrowawayCluster.shared().socketDirectory) user=\(ThrowawayCluster.superuser) dbname=no_such_database")
        #expect(run.status == 69 && run.text == "" && run.errorText.contains("no such database"), "\(run.errorText)")
    }

    @Test func aWrongPassword() throws {
        let cluster = try ThrowawayCluster.shared()
        let database = try Demonstration.shared.get()
        let connection = try Demonstration.connect(database)
        defer { connection.close() }
        try connection.execute("create role guarded_too login password 'right-word' in role \(ThrowawayCluster.passwordRole)")
        let base = "host=\(cluster.socketDirectory) user=guarded_too dbname=\(database)"
        for conninfo in ["\(base) password=\(Self.secret)", base] {
            for options in [[], ["--verbose"], ["--format", "json"]] {
                let run = try Program.run(["status", "--database", conninfo] + options)
                #expect(run.status == 77 && run.text == "", "\(run.errorText)")
                #expect(!run.errorText.contains(Self.secret) && !run.errorText.contains("right-word"), "\(run.errorText)")
            }
        }
        let inside = try Program.run("agreement", "list", "--database", "\(base) password=right-word", "--verbose")
        #expect(inside.status == 77 && inside.text == "" && inside.errorText.contains("does not permit"), "\(inside.errorText)")
        #expect(!inside.errorText.contains("right-word"))
    }

    @Test(arguments: [
        ["organization", "list"], ["organization", "add", "X"], ["agreement", "show", "X"], ["partners"], ["export"],
        ["event", "list"], ["field", "list"], ["import", "-"],
    ])
    func noRegistryYet(_ command: [String]) throws {
        let database = try Self.empty.get()
        let run = try Program.run(command, database: database)
        #expect(run.status == 78 && run.text == "")
        #expect(run.errorText == "error: there is no registry in this database yet\nhint: Run: entente init\n")
    }

    /// Who only wants to look around need not know that a registry is made first.
    @Test func theDemonstrationMakesTheRegistry() throws {
        let database = try ThrowawayCluster.shared().createDatabase()
        let run = try Program.run("demo", database: database)
        #expect(run.status == 0 && run.errorText.contains("is ready in") && run.errorText.contains("Added 42 agreements"))
        #expect(try Program.run(["agreement", "show", "X-2014-001"], database: database).status == 0)
    }

    private static let empty = Swift.Result { try ThrowawayCluster.shared().createDatabase() }

    @Test func aNewerSchema() throws {
        let database = try RegistryDatabase.create()
        let connection = try Demonstration.connect(database)
        try connection.execute("insert into schema_migration (number, name, sha256) values (9999, '9999_later.sql', 'x')")
        connection.close()
        for command in [["agreement", "list"], ["init"]] {
            let run = try Program.run(command, database: database)
            #expect(run.status == 78 && run.text == "" && run.errorText.contains("hint: "), "\(run.errorText)")
        }
    }

    @Test func errorsForScripts() throws {
        let run = try Program.run("ag", "show", "nothing", "--format", "json", database: Demonstration.shared.get())
        let error = try JSONError(run)
        #expect(run.status == 66 && run.text == "")
        #expect(error.code == "agreement-unknown" && error.message == "there is no agreement “nothing”")
        #expect(error.details.isEmpty && error.hint == "See: entente agreement list")
        let absent = try JSONError(Program.run("ag", "list", "--format", "ndjson", "--database", "host=/nonexistent"))
        #expect(absent.code == "database-unreachable" && !absent.details.isEmpty)
    }
}

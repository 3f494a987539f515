import Foundation
import Postgres
import Support
import Testing

@testable import EntenteCLI

/// `entente doctor` on a registry that is well, and on one that somebody wrote to past its triggers.
@Suite struct DoctorTests {
    /// The demonstration with one fact of each kind that is wrong.
    private static func broken() throws -> TestDatabase {
        let database = try Demonstration.create()
        let connection = try Demonstration.connect(database)
        defer { connection.close() }
        try connection.execute("""
            set session_replication_role = replica;
            update agreement_fact set phases = '{7,1}', begins_on = '2001-01-01'
              where agreement_id = (select id from agreement where reference = 'X-2018-007');
            delete from agreement_fact where agreement_id = (select id from agreement where reference = 'X-2014-001');
            update agreement set retracted_at = now(), retracted_reason = 'x' where reference = 'X-2023-027'
            """)
        return database
    }

    @Test func nothingIsWrong() throws {
        let database = try Demonstration.shared.get()
        let quick = try Program.run("doctor", database: database)
        #expect(quick.status == 0 && quick.text == "", "\(quick.errorText)")
        #expect(quick.errorText == "Nothing is wrong at a quick look; entente doctor --deep works out anew what figures rest on.\n")
        let deep = try Program.run("doctor", "--deep", database: database)
        #expect(deep.status == 0 && deep.text == "" && deep.errorText == "Nothing is wrong.\n", "\(deep.errorText)")
        let listed = try Program.run("doctor", "--deep", "--mend", "--format", "csv", database: database)
        #expect(listed.status == 0 && listed.errorText == "")
        #expect(listed.text == "problem,reference,table,columns\r\n")
    }

    @Test func whatIsWrongIsListedInEveryFormat() throws {
        let database = try Self.broken()
        #expect(try Program.run("doctor", database: database).status == 0)
        for format in GoldenTests.formats {
            let run = try Program.run("doctor", "--deep", "--format", format, database: database)
            #expect(run.status == 65, "\(format)")
            #expect(run.errorText.contains("3 things are wrong with this registry"), "\(run.errorText)")
            #expect(run.errorText.contains("entente doctor --deep --mend"), "\(run.errorText)")
            try GoldenFile("doctor.\(format)").expect(GoldenTests.withoutStyle(run.text))
        }
        let chinese = try Program.run("doctor", "--deep", "--lang", "zh", database: database)
        try GoldenFile("doctor.zh.table").expect(chinese.text)
    }

    @Test func whatIsWrongIsMended() throws {
        let database = try Self.broken()
        let mended = try Program.run("doctor", "--deep", "--mend", "--columns", "reference,problem", "--format", "csv", database: database)
        #expect(mended.status == 0 && mended.errorText == "Mended 3 findings.\n", "\(mended.errorText)")
        #expect(mended.text.split(separator: "\r\n").count == 4, "\(mended.text)")
        #expect(try Program.run("doctor", "--deep", database: database).errorText == "Nothing is wrong.\n")
    }

    /// What somebody switched off is told, and left to them.
    @Test func triggersThatAreOffStayOff() throws {
        let database = try Demonstration.create()
        let connection = try Demonstration.connect(database)
        defer { connection.close() }
        try connection.execute("alter table agreement_party disable trigger user")
        let run = try Program.run("doctor", "--mend", "--format", "json", database: database)
        #expect(run.status == 65 && run.text.contains(#""problem":"disabled""#) && run.text.contains(#""table":"agreement_party""#), "\(run.text)")
        #expect(run.errorText.contains("alter table NAME enable trigger all"), "\(run.errorText)")
        try connection.execute("alter table agreement_party enable trigger user")
        #expect(try Program.run("doctor", database: database).status == 0)
    }
}

import Foundation
import Postgres
import Registry
import Support

/// Databases that hold the demonstration.
enum Demonstration {
    /// The day for which everything is asked, so that answers do not change with the calendar.
    static let day = "2024-06-01"

    private static let template = Swift.Result { try make() }

    /// One database for all tests that only read.
    static let shared = Swift.Result { try create() }

    /// One database for all tests that try to write and must not come to it.
    static let untouched = Swift.Result { try UntouchedDatabase(create()) }

    /// A new database, a copy for one test.
    static func create() throws -> TestDatabase {
        try ThrowawayCluster.shared().createDatabase(template: template.get())
    }

    private static func make() throws -> TestDatabase {
        let database = try RegistryDatabase.create()
        let connection = try connect(database)
        defer { connection.close() }
        _ = try Schema(of: connection).registry().loadDemonstration()
        return database
    }

    static func connect(_ database: TestDatabase) throws -> Connection {
        try Connection(ThrowawayCluster.shared().conninfo(database: database))
    }

    /// How many rows every table holds, as text that is equal if they hold as many.
    static func rows(of database: TestDatabase) throws -> String { try value(rowCounts, of: database) }

    static let rowCounts = """
        select string_agg(c.relname || '=' || (xpath('/row/n/text()', query_to_xml(
          format('select count(*) as n from %I', c.relname), false, true, '')))[1]::text, ' ' order by c.relname) as value
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        """

    /// The only value of a query, which calls it `value`.
    static func value(_ sql: String, of database: TestDatabase) throws -> String {
        let connection = try connect(database)
        defer { connection.close() }
        return try value(sql, on: connection)
    }

    static func value(_ sql: String, on connection: Connection) throws -> String {
        for row in try connection.query(sql: sql) { return try row.decode("value", as: String?.self) ?? "" }
        return ""
    }
}

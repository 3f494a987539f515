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

    /// One database for all tests that try to write and must not come to it, with what it held at first.
    static let untouched = Swift.Result {
        let database = try create()
        return (database: database, rows: try rows(of: database))
    }

    /// A new database, a copy for one test.
    static func create() throws -> String {
        try ThrowawayCluster.shared().createDatabase(template: template.get())
    }

    private static func make() throws -> String {
        let database = try RegistryDatabase.create()
        let connection = try connect(database)
        defer { connection.close() }
        _ = try Schema(of: connection).registry().loadDemonstration()
        return database
    }

    static func connect(_ database: String) throws -> Connection {
        try Connection(ThrowawayCluster.shared().conninfo(database: database))
    }

    /// How many rows every table holds, as text that is equal if they hold as many.
    static func rows(of database: String) throws -> String {
        try value(
            """
            select string_agg(table_name || '=' || (xpath('/row/n/text()', query_to_xml(
              format('select count(*) as n from %I', table_name), false, true, '')))[1]::text, ' ' order by table_name) as value
            from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
            """, of: database)
    }

    /// The only value of a query, which calls it `value`.
    static func value(_ sql: String, of database: String) throws -> String {
        let connection = try connect(database)
        defer { connection.close() }
        for row in try connection.query(sql: sql) { return try row.decode("value", as: String?.self) ?? "" }
        return ""
    }
}

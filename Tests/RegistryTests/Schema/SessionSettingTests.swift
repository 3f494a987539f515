import Support
import Testing

@testable import Registry

/// What every command sets for its connection.
@Suite struct SessionSettingTests {
    @Test func nothingIsCompiled() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        try connection.execute("set jit = on")
        _ = try Schema(of: connection).registry()
        let settings = try connection.query(sql: "select current_setting('jit') as jit").map { row throws in try row.decode("jit", as: String.self) }
        #expect(settings == ["off"])
    }
}

import Foundation
import LocalServer
import Testing
import Values

@Suite("What stands in the way of the private local PostgreSQL is said")
struct LocalServerErrorTests {
    @Test("no folder is taken over that holds somebody's files", .enabled(if: geteuid() == 0))
    func takenFolder() async throws {
        try await ServerSandbox.run { sandbox in
            try FileManager.default.createDirectory(atPath: sandbox.data, withIntermediateDirectories: false)
            try "mine".write(toFile: sandbox.data + "/diary", atomically: false, encoding: .utf8)
            let error = await #expect(throws: RegistryError.self) { try await sandbox.server().start() }
            #expect(error?.kind == .unavailable)
            #expect(error?.code == "data-directory-taken")
            #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.data) == ["diary"])
        }
    }

    @Test("a file in the way, and a folder that can't be written in")
    func notAFolder() async throws {
        try await ServerSandbox.run { sandbox in
            try "a file".write(toFile: sandbox.data, atomically: false, encoding: .utf8)
            let error = await #expect(throws: RegistryError.self) { try await sandbox.server().start() }
            #expect(error?.message == "\(sandbox.data) is not a folder")
        }
        let error = await #expect(throws: RegistryError.self) {
            try await LocalServer(environment: ["ENTENTE_DATA": "/proc/entente"]).start()
        }
        #expect(error?.code == "data-directory-not-writable")
        #expect(error?.hint?.contains("ENTENTE_DATA") == true)
    }

    @Test("a folder that the system user can't reach", .enabled(if: geteuid() == 0))
    func barrier() async throws {
        try await ServerSandbox.run("closed/data") { sandbox in
            try FileManager.default.createDirectory(
                atPath: sandbox.folder + "/closed", withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            let error = await #expect(throws: RegistryError.self) { try await sandbox.server().start() }
            #expect(error?.code == "server-not-made")
            #expect(error?.hint?.contains("\(sandbox.folder)/closed ") == true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.data).contains { $0.hasPrefix("making") } == false)
        }
    }

    @Test("a cluster of a major version that is not installed")
    func unknownMajor() async throws {
        try await ServerSandbox.run { sandbox in
            let files = FileManager.default
            try files.createDirectory(atPath: sandbox.data + "/postgres-99", withIntermediateDirectories: true)
            try "99\n".write(toFile: sandbox.data + "/postgres-99/PG_VERSION", atomically: false, encoding: .utf8)
            if geteuid() == 0 { chown(sandbox.data, try #require(getpwnam("postgres")).pointee.pw_uid, 0) }
            #expect(try sandbox.server().status().majorVersion == 99)
            let error = await #expect(throws: RegistryError.self) { try await sandbox.server().start() }
            #expect(error?.code == "server-programs-missing")
            #expect(error?.hint?.contains("PostgreSQL 99") == true)
        }
    }

    @Test("a data directory with a line break in its path is refused")
    func controlCharacter() throws {
        let error = #expect(throws: RegistryError.self) { try LocalServer(environment: ["ENTENTE_DATA": "/tmp/a\nb"]) }
        #expect(error?.kind == .usage)
    }

    @Test("a relative path and links lead to one folder")
    func oneFolder() throws {
        let here = FileManager.default.currentDirectoryPath
        let relative = try LocalServer(environment: ["ENTENTE_DATA": "some/../data"])
        let absolute = try LocalServer(environment: ["ENTENTE_DATA": here + "/data/"])
        #expect(relative.status() == absolute.status())
        #expect(relative.status().dataDirectory.hasSuffix("/data"))
    }
}

import Foundation
import Postgres
import Support
import Testing

@testable import Registry

/// A folder that comes to be as a whole, or not at all.
@Suite struct OutputFolderTests {
    private let parent = "/tmp/ent-folder-\(UInt64.random(in: 0...UInt64.max))"

    init() throws { try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true) }

    @Test func itHasItsNameOnceItIsWhole() throws {
        defer { try? FileManager.default.removeItem(atPath: parent) }
        let folder = try OutputFolder(parent + "/out")
        try folder.write("a.csv", [1, 2])
        #expect(!FileManager.default.fileExists(atPath: parent + "/out"))
        try folder.publish()
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == ["out"])
        // Who may read it is what the user's mask says, as of any folder.
        try FileManager.default.createDirectory(atPath: parent + "/usual", withIntermediateDirectories: false)
        let modes = try ["out", "usual"].map { try FileManager.default.attributesOfItem(atPath: "\(parent)/\($0)")[.posixPermissions] as? Int }
        #expect(modes[0] == modes[1] && modes[0] != nil)
    }

    @Test func aSignalLeavesNothingOfIt() async throws {
        defer { try? FileManager.default.removeItem(atPath: parent) }
        await #expect(processExitsWith: .signal(SIGTERM)) { [parent = parent as String] in
            Interruption.install()
            let folder = try OutputFolder(parent + "/out")
            try folder.write("a.csv", [1, 2])
            _ = try FileManager.default.contentsOfDirectory(atPath: parent).count == 1 || { exit(3) }()
            kill(getpid(), SIGTERM)
            sleep(20)
            folder.discard()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [])
    }
}

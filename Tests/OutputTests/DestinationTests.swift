import Foundation
import Output
import Testing

@Suite struct DestinationTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func contents(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    private func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    @Test func pathsAndStandardOutput() {
        #expect(Destination(nil) == .standardOutput)
        #expect(Destination("-") == .standardOutput)
        #expect(Destination("a.csv") == .file("a.csv"))
    }

    @Test func aNewFileIsWrittenWhole() throws {
        #expect(try Destination.file(path("a.csv")).write("重庆\r\n") == .complete)
        #expect(try contents("a.csv") == "重庆\r\n")
        #expect(try names() == ["a.csv"])
    }

    @Test func anExistingFileKeepsItsModeAndIsReplacedAtTheEnd() throws {
        try "old".write(toFile: path("a"), atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
        let sink = try Destination.file(path("a")).open()
        try sink.write("new ")
        #expect(try contents("a") == "old")
        try sink.write(Array("text".utf8))
        try sink.finish()
        #expect(try contents("a") == "new text")
        #expect(try mode("a") == 0o640)
        #expect(try names() == ["a"])
    }

    @Test func lettingGoLeavesTheOldFile() throws {
        try "old".write(toFile: path("a"), atomically: false, encoding: .utf8)
        do {
            let sink = try Destination.file(path("a")).open()
            try sink.write("half")
            #expect(try names().count == 2)
        }
        #expect(try contents("a") == "old")
        #expect(try names() == ["a"])
    }

    /// What is written piece by piece is there as a whole, or not at all.
    @Test func piecesAreOneFile() throws {
        struct Enough: Error {}
        let count = try Destination.file(path("a")).write { write in
            try write(Array("one ".utf8))
            try write(Array("two".utf8))
            return 2
        }
        #expect(try contents("a") == "one two" && count == 2)
        #expect(throws: Enough.self) {
            try Destination.file(path("a")).write { write in
                try write(Array("three".utf8))
                throw Enough()
            }
        }
        #expect(try contents("a") == "one two")
        #expect(try names() == ["a"])
    }

    @Test func aSymbolicLinkStaysALink() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: path("real"), withIntermediateDirectories: true)
        try "old".write(toFile: path("real/a"), atomically: false, encoding: .utf8)
        try files.createSymbolicLink(atPath: path("link"), withDestinationPath: "real/a")
        try files.createSymbolicLink(atPath: path("twice"), withDestinationPath: path("link"))
        try files.createSymbolicLink(atPath: path("dangling"), withDestinationPath: "real/new")
        try Destination.file(path("twice")).write("new")
        try Destination.file(path("dangling")).write("made")
        #expect(try contents("real/a") == "new")
        #expect(try contents("real/new") == "made")
        #expect(try files.destinationOfSymbolicLink(atPath: path("link")) == "real/a")
        #expect(try files.destinationOfSymbolicLink(atPath: path("dangling")) == "real/new")
        try files.createSymbolicLink(atPath: path("loop"), withDestinationPath: "loop")
        #expect(failure { try Destination.file(path("loop")).write("x") }?.kind == .cannotWrite)
    }

    @Test func aFullDeviceIsAnErrorInWords() {
        let error = failure { try Destination.file("/dev/full").write("x") }
        #expect(error?.kind == .cannotWrite)
        #expect(error?.message == "cannot write /dev/full: No space left on device")
        #expect(error?.hint.contains("free some space") == true)
    }

    @Test func aFullDiskLeavesTheOldFile() throws {
        // Mounting needs privileges that not every machine gives; /dev/full stands in for it there.
        let disk = path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard mount(disk) else { return }
        defer { _ = run("/bin/umount", [disk]) }
        try "old".write(toFile: disk + "/a", atomically: false, encoding: .utf8)
        let error = failure {
            try Destination.file(disk + "/a").write(String(repeating: "x", count: 1 << 20))
        }
        #expect(error?.kind == .cannotWrite)
        #expect(try String(contentsOfFile: disk + "/a", encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["a"])
    }

    @Test func foldersAndMissingFoldersAreErrors() throws {
        #expect(failure { try Destination.file(folder.path).write("x") }?.kind == .cannotWrite)
        let missing = failure { try Destination.file(path("no/such")).write("x") }
        #expect(missing?.hint.contains("make the folder first") == true)
        #expect(failure { try Destination.file("").write("x") }?.kind == .cannotWrite)
        #expect(failure { try Destination.file(folder.path + "/a\u{0}b").write("x") }?.kind == .cannotWrite)
        #expect(try names().isEmpty)
    }

    @Test func aNameAtTheLimitIsWritten() throws {
        let name = String(repeating: "n", count: 255)
        try Destination.file(path(name)).write("x")
        #expect(try names() == [name])
    }

    @Test func aPipeIsWrittenInPlaceAndMayClose() throws {
        let pipe = Pipe()
        // A program that another test starts just now must not hold the reading end open for as long as it runs.
        _ = fcntl(pipe.fileHandleForReading.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let target = "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
        let sink = try Destination.file(target).open()
        #expect(try sink.write("one") == .complete)
        #expect(try pipe.fileHandleForReading.read(upToCount: 3) == Data("one".utf8))
        try pipe.fileHandleForReading.close()
        // Between fork and exec such a program still holds it, for a moment.
        let deadline = Date(timeIntervalSinceNow: 5)
        while try sink.write("two") != .closed, deadline.timeIntervalSinceNow > 0 { usleep(1000) }
        #expect(try sink.write("three") == .closed)
        try sink.finish()
    }

    @Test func aDescriptorOfAFileIsAppendedTo() throws {
        try "old ".write(toFile: path("log"), atomically: false, encoding: .utf8)
        let handle = try #require(FileHandle(forWritingAtPath: path("log")))
        try handle.seekToEnd()
        try Destination.file("/dev/fd/\(handle.fileDescriptor)").write("new")
        #expect(try contents("log") == "old new")
    }

    private func failure(_ body: () throws -> Void) -> OutputError? {
        do {
            try body()
            return nil
        } catch { return error as? OutputError }
    }

    private func failure(_ body: () throws -> Destination.Delivery) -> OutputError? {
        failure { _ = try body() }
    }

    private func mount(_ path: String) -> Bool {
        run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "none", path])
    }

    private func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

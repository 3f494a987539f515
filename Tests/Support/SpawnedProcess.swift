import Foundation

/// A process that runs beside the test, with pipes to its three streams. It can be sent signals before it is waited for.
public final class SpawnedProcess: @unchecked Sendable {
    /// What went wrong around a process, in words.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// The process's number.
    public let id: pid_t
    private let command: String
    private var input: Int32
    private let outputs: [Int32]

    /// Writing to a program that has ended is an error to handle, and not the end of the tests.
    private static let ignoringSIGPIPE: Void = { _ = Foundation.signal(SIGPIPE, SIG_IGN) }()

    /// Starts a program; see `ProcessRun.run`.
    public init(_ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil) throws {
        _ = Self.ignoringSIGPIPE
        command = ([executable] + arguments).joined(separator: " ")
        let pipes = try (0..<3).map { _ in try Pipe() }
        let streams = [pipes[0].reader, pipes[1].writer, pipes[2].writer]
        input = pipes[0].writer
        outputs = [pipes[1].reader, pipes[2].reader]
        do {
            defer { for end in streams { close(end) } }
            id = try Pipe.lock.withLock {
                try Self.spawn(executable, arguments, environment: environment, streams: streams)
            }
        } catch {
            for end in [input] + outputs { close(end) }
            throw error
        }
    }

    /// Starts a program with these descriptors as its input, output and errors, and no signal blocked or ignored.
    static func spawn(
        _ executable: String, _ arguments: [String], environment: [String: String]?, streams: [Int32]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, end) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigemptyset(&all)
        for number in [SIGPIPE, SIGINT, SIGTERM, SIGTSTP] { sigaddset(&all, number) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

        let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
        var argv = ([executable] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var id: pid_t = 0
        let result = posix_spawnp(&id, executable, &actions, &attributes, &argv, &envp)
        guard result == 0 else {
            throw Failure(description: "cannot run \(executable): \(String(cString: strerror(result)))")
        }
        return id
    }

    /// Sends the process a signal.
    public func signal(_ number: Int32) {
        kill(id, number)
    }

    /// Feeds and reads the process to its end; after the timeout in seconds it is killed and an error thrown. Call it once.
    public func finish(input bytes: [UInt8] = [], timeout: TimeInterval = 60) throws -> ProcessRun {
        defer { closeAll() }
        _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)
        let deadline = Date(timeIntervalSinceNow: timeout)
        var rest = bytes[...]
        var texts: [[UInt8]] = [[], []]
        var isOpen = [true, true]
        while isOpen.contains(true) {
            if rest.isEmpty { closeInput() }
            var polled = [pollfd(fd: input, events: Int16(POLLOUT), revents: 0)]
            polled += (0..<2).map { pollfd(fd: isOpen[$0] ? outputs[$0] : -1, events: Int16(POLLIN), revents: 0) }
            let left = deadline.timeIntervalSinceNow
            guard left > 0, poll(&polled, 3, Int32(left * 1000) + 1) != 0 else { throw timedOut(timeout) }
            if polled[0].revents != 0, !feed(&rest) { rest = [] }
            for index in 0..<2 where polled[index + 1].revents != 0 {
                isOpen[index] = drain(outputs[index], into: &texts[index])
            }
        }
        return ProcessRun(end: try wait(until: deadline, timeout), output: texts[0], errors: texts[1])
    }

    /// Writes what the pipe takes; false if nobody reads any more.
    private func feed(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
        rest = rest.dropFirst(count)
        return true
    }

    /// Reads what is there; false at the end of the stream.
    private func drain(_ descriptor: Int32, into text: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return count < 0 && errno == EINTR }
        text.append(contentsOf: buffer[..<count])
        return true
    }

    private func wait(until deadline: Date, _ timeout: TimeInterval) throws -> ProcessRun.End {
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            guard deadline.timeIntervalSinceNow > 0 else { throw timedOut(timeout) }
            usleep(1000)
        }
        let number = status & 0x7f
        return number == 0 ? .exited((status >> 8) & 0xff) : .signaled(number)
    }

    private func timedOut(_ timeout: TimeInterval) -> Failure {
        kill(id, SIGKILL)
        var status: Int32 = 0
        waitpid(id, &status, 0)
        return Failure(description: "\(command): not done after \(timeout) s, or something it started still holds its output")
    }

    private func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    private func closeAll() {
        closeInput()
        for output in outputs { close(output) }
    }
}

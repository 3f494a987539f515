import Foundation

/// A program on a terminal of its own, typed into and read from as a person would.
public final class PseudoTerminal: @unchecked Sendable {
    private let terminal: Int32
    /// The process's number.
    public let id: pid_t
    /// All that it has written so far.
    public private(set) var text = ""
    private var bytes: [UInt8] = []
    private var isReaped = false

    /// Starts a program on a new terminal of some size, with it as its controlling terminal.
    public init(
        _ executable: String, _ arguments: [String], environment: [String: String], columns: Int = 100
    ) throws {
        var size = winsize(ws_row: 40, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var (leader, follower): (Int32, Int32) = (-1, -1)
        guard openpty(&leader, &follower, nil, nil, &size) == 0 else {
            throw SpawnedProcess.Failure(description: "no pseudo-terminal")
        }
        for end in [leader, follower] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        terminal = leader
        do {
            defer { close(follower) }
            id = try SpawnedProcess.spawn(
                executable, arguments, environment: environment, streams: [follower, follower, follower])
        } catch {
            close(leader)
            throw error
        }
        _ = fcntl(leader, F_SETFL, fcntl(leader, F_GETFL) | O_NONBLOCK)
    }

    deinit {
        if !isReaped {
            kill(id, SIGKILL)
            // Tests that wait for their own children to exit would meet this one again and again.
            var status: Int32 = 0
            waitpid(id, &status, 0)
        }
        close(terminal)
    }

    /// Types bytes, such as letters, `\r`, or the sequence of an arrow key.
    public func type(_ keys: String) {
        var rest = Array(keys.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else { usleep(1000) }
        }
    }

    /// Reads until the program has written something that was not there before.
    public func wait(for part: String, timeout: TimeInterval = 10) throws {
        let deadline = Date(timeIntervalSinceNow: timeout)
        while !text.contains(part) {
            guard deadline.timeIntervalSinceNow > 0 else {
                throw SpawnedProcess.Failure(description: "no \(part) in:\n\(text)")
            }
            if !drain() { usleep(2000) }
        }
        // What follows is looked for behind it.
        if let range = text.range(of: part) { text = String(text[range.upperBound...]) }
    }

    /// Reads to the end of the program, and gives its exit code, or 128 and the signal.
    public func finish(timeout: TimeInterval = 10) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: timeout)
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            guard deadline.timeIntervalSinceNow > 0 else {
                throw SpawnedProcess.Failure(description: "it does not end:\n\(text)")
            }
            if !drain() { usleep(2000) }
        }
        isReaped = true
        while drain() {}
        let number = status & 0x7F
        return number == 0 ? (status >> 8) & 0xFF : 128 + number
    }

    /// Whether the terminal reads whole lines and echoes, as before the program came.
    public var isUsual: Bool {
        var settings = termios()
        tcgetattr(terminal, &settings)
        return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }

    private func drain() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        if let whole = String(validating: bytes, as: UTF8.self) {
            text += whole
            bytes = []
        }
        return true
    }
}

import Platform

/// Knocks at a unix socket.
enum SocketProbe {
    /// Whether somebody listens at the socket. Nothing is sent, and the server does not log it.
    static func accepts(_ path: String) -> Bool {
        guard let descriptor = makeSocket() else { return false }
        defer { close(descriptor) }
        // A server with a full queue is one that listens: not to be waited for here.
        return reach(descriptor, to: path) || errno == EAGAIN || errno == EINPROGRESS
    }

    /// Whether somebody listens and says something: the kernel takes connections for a server that hangs.
    ///
    /// The question is PostgreSQL's request for encryption, which is answered with one byte before anything is asked of
    /// the user. Breaking off after it is not logged.
    static func answers(_ path: String, within limit: Duration) -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        func milliseconds() -> Int32 {
            let rest = max(.zero, clock.now.duration(to: deadline))
            return Int32(clamping: rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000)
        }
        guard let descriptor = makeSocket() else { return false }
        defer { close(descriptor) }
        while !reach(descriptor, to: path) {
            // The queue is full, and the kernel does not say when it has room.
            guard errno == EAGAIN || errno == EINTR, clock.now < deadline else { return false }
            _ = poll(nil, 0, min(10, milliseconds()))
        }
        // The length, 8, and the code 1234.5679, in network order ("SSLRequest" of the frontend/backend protocol).
        let request: [UInt8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]
        guard send(descriptor, request, request.count, sendWithoutSignal) == request.count else { return false }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let count = poll(&waiting, 1, milliseconds())
            if count < 0, errno == EINTR { continue }
            var answer: UInt8 = 0
            return count > 0 && recv(descriptor, &answer, 1, 0) == 1
        }
    }

    /// A socket that waits for nothing.
    private static func makeSocket() -> Int32? {
        let descriptor = socket(AF_UNIX, streamSocket, 0)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        // A server that ends at this moment must not end the command by a signal.
        refuseBrokenPipeSignal(descriptor)
        return descriptor
    }

    /// Sets `errno` where it fails.
    private static func reach(_ descriptor: Int32, to path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard bytes.count < room.count else { return false }
            room.copyBytes(from: bytes)
            return true
        }
        guard fits else {
            errno = ENAMETOOLONG
            return false
        }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        } == 0
    }
}

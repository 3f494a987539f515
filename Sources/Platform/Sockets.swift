/// `SOCK_STREAM` as `socket(2)` takes it.
package var streamSocket: Int32 {
    #if canImport(Glibc)
    Int32(SOCK_STREAM.rawValue)
    #else
    SOCK_STREAM
    #endif
}

/// The flag by which `send(2)` gives an error and no SIGPIPE, where the system has one.
package var sendWithoutSignal: Int32 {
    #if canImport(Darwin)
    0
    #else
    Int32(MSG_NOSIGNAL)
    #endif
}

/// Lets a socket give an error and no SIGPIPE, where that is a setting of the socket rather than a flag of `send(2)`.
package func refuseBrokenPipeSignal(_ descriptor: Int32) {
    #if canImport(Darwin)
    var on: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
}

/// How many bytes the path of a unix socket can have: `sun_path` has room for one more, a zero.
package let longestSocketPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

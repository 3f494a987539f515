/// How many processors the system has on line; at least 1.
package let processorCount: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Whether what programs share in memory by POSIX calls is files in a folder of the system.
package var isSharedMemoryInFiles: Bool {
    #if os(Linux) || os(Android)
    true
    #else
    false
    #endif
}

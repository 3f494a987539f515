import Platform

/// How much memory there is.
enum MachineMemory {
    /// Bytes that the machine has, or that the container may take where that is less; nil where neither is told.
    static var bytes: Int? {
        let machine = physical
        guard let limit = containerLimits.compactMap(limit(in:)).min() else { return machine }
        return min(machine ?? limit, limit)
    }

    /// What Linux says of a control group, in its second and its first version.
    private static let containerLimits = [
        "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    ]

    /// The limit that such a file tells; nil where it says `max`.
    static func limit(told text: String) -> Int? {
        Int(text.prefix { $0.isNumber })
    }

    /// The kernel makes such a file as it is read, and it has no end to seek.
    private static func limit(in path: String) -> Int? {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec]) else { return nil }
        let text = try? file.closeAfter {
            try String(unsafeUninitializedCapacity: 64) { try file.read(into: UnsafeMutableRawBufferPointer($0)) }
        }
        return text.flatMap(limit(told:))
    }

    private static var physical: Int? {
        let pages = sysconf(Int32(_SC_PHYS_PAGES))
        let size = sysconf(Int32(_SC_PAGESIZE))
        guard pages > 0, size > 0 else { return nil }
        return pages.multipliedReportingOverflow(by: size).overflow ? nil : pages * size
    }
}

/// How much memory the server may take, by what the machine has (PostgreSQL manual, 20.4.1 and 20.7.2). The server is one
/// among the programs of a desk, so its buffers take an eighth where one that has the machine to itself takes a quarter.
struct MemorySettings: Hashable {
    /// In megabytes, like all of these.
    let sharedBuffers: Int
    let effectiveCacheSize: Int
    /// For each sort or hash of a query, so a small part.
    let workMem: Int
    let maintenanceWorkMem: Int

    /// Settings that fit so many bytes of memory; those of the smallest machine where that is not known.
    init(machineBytes: Int?) {
        let megabytes = (machineBytes ?? 0) >> 20
        func part(_ divisor: Int, _ bounds: ClosedRange<Int>) -> Int {
            min(max(megabytes / divisor, bounds.lowerBound), bounds.upperBound)
        }
        sharedBuffers = part(8, 32...2048)
        effectiveCacheSize = part(2, 128...1 << 20)
        workMem = part(64, 4...256)
        maintenanceWorkMem = part(16, 64...1024)
    }

    /// Those that fit the machine, or the container, that the program runs on.
    static let ofThisMachine = MemorySettings(machineBytes: MachineMemory.bytes)

    /// Lines of a configuration file.
    var lines: [String] {
        [
            "shared_buffers = \(sharedBuffers)MB", "effective_cache_size = \(effectiveCacheSize)MB",
            "work_mem = \(workMem)MB", "maintenance_work_mem = \(maintenanceWorkMem)MB",
        ]
    }
}

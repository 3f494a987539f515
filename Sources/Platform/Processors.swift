/// How many processors the system has on line; at least 1.
package let processorCount: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

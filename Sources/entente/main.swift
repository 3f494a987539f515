import EntenteCLI
import Postgres

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

Interruption.install()
signal(SIGPIPE, SIG_IGN)
let code = await EntryPoint.run(Array(CommandLine.arguments.dropFirst()))
// Everything is written by now. Leaving at once spares the clean-up of libraries that the process takes along anyway.
fflush(nil)
_exit(code)

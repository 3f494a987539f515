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
exit(await EntryPoint.run(Array(CommandLine.arguments.dropFirst())))

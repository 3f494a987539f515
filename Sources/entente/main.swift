import EntenteCLI
import Platform

EntryPoint.watchSignals()
let code = await EntryPoint.run(Array(CommandLine.arguments.dropFirst()))
// Everything is written by now. Leaving at once spares the clean-up of libraries that the process takes along anyway.
fflush(nil)
_exit(code)

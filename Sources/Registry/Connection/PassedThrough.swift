import Postgres

// Values of the layer below that reach the command line as they are. None of them can run SQL: whoever imports
// Registry alone has no `Connection`.

/// Which database to connect to, as a person said it or in the keywords of libpq.
package typealias Conninfo = Postgres.Conninfo

/// Something the server wanted to say that is no error.
package typealias Notice = Postgres.Notice

/// A statement that has run, for whoever wants to watch.
package typealias StatementTrace = Postgres.StatementTrace

/// What Ctrl-C and SIGTERM do to this process.
package typealias Interruption = Postgres.Interruption

import Postgres
import Values

/// Brings the functions, triggers and views of a database to what the program carries.
struct RoutineUpgrade {
    let connection: Connection
    let routines: [Routine]
    let program: ProgramVersion

    /// Runs each file that is new, has changed, or of whose objects one is missing, and drops what no file makes any more.
    ///
    /// Of a registry that there was before, facts may be other than what these make of the records: ``Routine/ofFacts`` counts as
    /// not run until ``signFacts()``.
    ///
    /// All of it is one transaction. Where an object can't be replaced as it stands, since what a function returns or the
    /// columns of a view are others, all of them are dropped and made anew.
    /// - Returns: the names of the files that were run, or are gone.
    /// - Throws: a ``RegistryError`` where something that somebody else made stands on what has to go.
    func run() throws -> [String] {
        let before = try connection.rows(SQL.SchemaMade())
        let stale = routines.filter { routine in
            !before.contains { $0.name == routine.name && $0.sha256 == routine.sha256 && $0.isWhole }
        }
        let gone = before.filter { made in !routines.contains { $0.name == made.name } }
        guard !stale.isEmpty || !gone.isEmpty else { return [] }
        do {
            try connection.transaction { try replace(stale, before: before) }
        } catch PostgresError.server(let error) where !before.isEmpty && error.sqlState.saysItStandsInTheWay {
            try connection.transaction { try makeAnew(before: before) }
            return routines.map(\.name) + gone.map(\.name)
        }
        return stale.map(\.name) + gone.map(\.name)
    }

    private func replace(_ stale: [Routine], before: [MadeRoutine]) throws {
        let kept = Set(routines.map(\.name)).subtracting(stale.map(\.name))
        let made = try run(stale).union(before.filter { kept.contains($0.name) }.flatMap(\.made))
        try drop(before.flatMap(\.made).filter { !made.contains($0) })
        try finish(areFactsDue: !before.isEmpty)
    }

    private func makeAnew(before: [MadeRoutine]) throws {
        do throws(PostgresError) {
            try drop(before.flatMap(\.made))
        } catch {
            guard case .server(let error) = error, error.sqlState == .dependentObjectsStillExist else { throw error }
            throw RegistryError(
                .brokenRule, code: "routines-held",
                "something in this database that is not the program's stands on what it has to replace",
                details: error.message.split(separator: "\n").map(String.init),
                hint: "Drop that, run this again, and make it anew.")
        }
        _ = try run(routines)
        try finish(areFactsDue: true)
    }

    /// Runs files and writes down what each has made.
    private func run(_ files: [Routine]) throws -> Set<String> {
        // A body may name what a later file makes.
        try connection.execute("set local check_function_bodies = off; set local client_min_messages = warning")
        var made: Set<String> = []
        for file in files {
            try connection.execute(file.text)
            let own = try connection.rows(SQL.SchemaFresh()).map(\.object).filter { !made.contains($0) }
            try connection.change(
                SQL.SchemaRecordRoutine(name: file.name, sha256: file.sha256, program: program.description, made: own))
            made.formUnion(own)
        }
        return made
    }

    private func drop(_ objects: [String]) throws(PostgresError) {
        guard !objects.isEmpty else { return }
        _ = try connection.rows(SQL.SchemaDrop(objects: objects))
    }

    private func finish(areFactsDue: Bool) throws(PostgresError) {
        try connection.change(SQL.SchemaForgetRoutines(names: routines.map(\.name)))
        try connection.change(
            SQL.SchemaSignRoutines(program: program.description, due: areFactsDue ? Routine.ofFacts : nil))
    }

    /// Writes down that facts are what the routines make of the records.
    func signFacts() throws(PostgresError) {
        guard let routine = routines.first(where: { $0.name == Routine.ofFacts }) else { return }
        try connection.change(SQL.SchemaSignFacts(name: routine.name, sha256: routine.sha256))
    }
}

extension SQLState {
    /// Whether it says that what is there is in the way of what is to be made: class 42 is about definitions and names, but for
    /// rights; and what is dropped may be used by what stays.
    fileprivate var saysItStandsInTheWay: Bool {
        code.hasPrefix("42") && self != .insufficientPrivilege || self == .dependentObjectsStillExist
    }
}

/// A file of routines that was run in a database.
struct MadeRoutine: RowDecodable {
    let name: String
    let sha256: String
    /// What it made, as DROP names it.
    let made: [String]
    /// Whether all of that is still there.
    let isWhole: Bool

    init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        sha256 = try row.decode("sha256")
        made = try row.decode("made")
        isWhole = try row.decode("is_whole")
    }
}

/// Something that a transaction has made.
struct MadeObject: RowDecodable {
    let object: String
    init(row: Row) throws(PostgresError) { object = try row.decode("object") }
}

extension SQL.SchemaMade: RowQuery { typealias Output = MadeRoutine }
extension SQL.SchemaFresh: RowQuery { typealias Output = MadeObject }
extension SQL.SchemaDrop: RowQuery { typealias Output = Done }

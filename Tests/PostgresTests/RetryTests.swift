import Foundation
import Postgres
import Support
import Testing

@Suite struct RetryTests {
    @Test func serializationFailureIsRetried() throws {
        let (first, second) = try connectPair()
        try first.execute("CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1, 0)")
        var attempts = 0
        let answer = try first.retrying {
            attempts += 1
            return try first.transaction(.repeatableRead) {
                let n: Int = try #require(try first.query(sql: "SELECT n FROM t").first).decode("n")
                if attempts == 1 { try second.execute("UPDATE t SET n = 10") }
                try first.query(sql: "UPDATE t SET n = $1::int", [n + 1])
                return n + 1
            }
        }
        #expect(attempts == 2)
        #expect(answer == 11)
    }

    @Test func givesUpAtTheLimit() throws {
        let connection = try connect()
        var attempts = 0
        let conflict = "DO $$ BEGIN RAISE 'conflict' USING ERRCODE = '40001'; END $$"
        #expect(
            postgresError {
                try connection.retrying(limit: 3) {
                    attempts += 1
                    try connection.transaction { try connection.execute(conflict) }
                }
            }?.sqlState == .serializationFailure)
        #expect(attempts == 3)
        attempts = 0
        let inside = postgresError {
            try connection.transaction {
                try connection.retrying {
                    attempts += 1
                    try connection.execute(conflict)
                }
            }
        }
        #expect(inside?.isTransient == true)
        #expect(attempts == 1)
        attempts = 0
        _ = postgresError { try connection.retrying { attempts += 1; try connection.execute("SELECT 1/0") } }
        #expect(attempts == 1)
    }

    @Test func deadlockIsRetried() throws {
        let cluster = try ThrowawayCluster.shared()
        let database = try cluster.createDatabase()
        defer { withExtendedLifetime(database) {} }
        let conninfo = cluster.conninfo(database: database)
        let setUp = try Connection(conninfo)
        try setUp.execute("CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1, 0), (2, 0)")
        let attempts = Counter()
        let errors = Counter()
        let ready = DispatchGroup()
        for _ in 0..<2 { ready.enter() }
        let threads = [(1, 2), (2, 1)].map { order in
            ThreadRun {
                do {
                    let connection = try Connection(conninfo)
                    var isFirst = true
                    try connection.retrying {
                        attempts.add()
                        try connection.transaction {
                            try connection.query(sql: "UPDATE t SET n = n + 1 WHERE id = $1::int", [order.0])
                            if isFirst {
                                isFirst = false
                                ready.leave()
                                ready.wait()
                            }
                            try connection.query(sql: "UPDATE t SET n = n + 1 WHERE id = $1::int", [order.1])
                        }
                    }
                } catch {
                    errors.add()
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(errors.value == 0)
        #expect(attempts.value >= 3)
        let rows = try setUp.query(sql: "SELECT n FROM t")
        #expect(try rows.map { try $0.decode("n", as: Int.self) } == [2, 2])
    }
}

/// A number that several threads count up.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }

    func add() {
        lock.withLock { count += 1 }
    }
}

/// A thread to wait for.
final class ThreadRun: Sendable {
    private let done = DispatchSemaphore(value: 0)

    init(_ body: @escaping @Sendable () -> Void) {
        Thread { [done] in
            body()
            done.signal()
        }.start()
    }

    func join() {
        done.wait()
    }
}

import Testing

@testable import embed_sql

/// Routines stand in an order in which what one needs is there before it.
@Suite struct RoutineOrderTests {
    private func order(_ files: (String, String)...) throws -> [String] {
        try RoutineOrder.sorted(files.map { Source(path: "routines/\($0).sql", text: $1) }).map { $0.name(dropping: "routines") }
    }

    @Test func aViewComesAfterTheFunctionItAsks() throws {
        #expect(
            try order(
                ("a", "create or replace view v as select f() from g;"),
                ("b", "create or replace function g() returns text language sql return 'x';"),
                ("c", "create or replace function f() returns text language sql return g();")) == ["b", "c", "a"])
    }

    @Test func whatAQuotedBodyOrACommentNamesMayComeLater() throws {
        #expect(
            try order(
                ("a", "-- like f\ncreate or replace function e() returns text language sql as $$ select f() $$;\ncomment on function e() is 'not f';"),
                ("b", "create or replace function f() returns text language sql as $$ select e() $$;")) == ["a", "b"])
    }

    @Test func whatNeedsEachOtherOrIsMadeTwiceIsRefused() throws {
        let circle = #expect(throws: EmbedError.self) {
            _ = try order(
                ("a", "create or replace view v as select * from w;"), ("b", "create or replace view w as select * from v;"))
        }
        #expect(circle?.description == "routines that need each other belong in one file: sql/routines/a.sql, sql/routines/b.sql")
        let twice = #expect(throws: EmbedError.self) {
            _ = try order(("a", "create or replace view v as select 1;"), ("b", "create or replace view v as select 2;"))
        }
        #expect(twice?.description == "sql/routines/b.sql makes v, which sql/routines/a.sql makes, too")
    }
}

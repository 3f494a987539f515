import Foundation
import Support
import Testing

@testable import Registry

/// What the database says of itself: every object is explained, every rule has its sentence.
@Suite struct SchemaCatalogTests {
    private func names(_ sql: String) throws -> [String] {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        return try connection.query(sql: sql).map { row throws in try row.decode("name", as: String.self) }
    }

    @Test func everyTableColumnFunctionDomainAndSequenceHasAComment() throws {
        let bare = try names("""
            select c.relname || coalesce('.' || a.attname, '') as name
            from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v')
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'S')
              and (col_description(c.oid, coalesce(a.attnum, 0)) is null and (a.attnum is not null or obj_description(c.oid, 'pg_class') is null)
                or obj_description(c.oid, 'pg_class') is null)
            union all
            select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') is null
              and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
            union all
            select t.typname from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype = 'd' and obj_description(t.oid, 'pg_type') is null
            order by name
            """)
        #expect(bare == [])
    }

    @Test func everyConstraintHasItsSentence() throws {
        let rules = try names("""
            select conname::text as name from pg_constraint where connamespace = 'public'::regnamespace
            union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
              where i.indisunique and c.relnamespace = 'public'::regnamespace
            """)
        #expect(rules.count > 100)
        #expect(rules.filter { ConstraintSentences.sentence(for: $0) == nil }.sorted() == [])
    }

    /// Rules that triggers speak for have no row in pg_constraint; they are named in the functions.
    @Test func everySentenceHasItsConstraint() throws {
        let rules = Set(try names("""
            select conname::text as name from pg_constraint where connamespace = 'public'::regnamespace
            union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
              where i.indisunique and c.relnamespace = 'public'::regnamespace
            """))
        let bodies = try names("select prosrc as name from pg_proc where pronamespace = 'public'::regnamespace").joined()
        let strangers = ConstraintSentences.all.keys.filter { !rules.contains($0) && !bodies.contains("'\($0)'") }
        #expect(strangers.sorted() == [])
        #expect(ConstraintHints.all.keys.filter { ConstraintSentences.sentence(for: $0) == nil } == [])
    }

    /// A column that its table's function does not look at could be changed, and no revision would move: whoever then sends back
    /// what they took out before would overwrite it.
    @Test(arguments: [
        ("agreement", "agreement_note", ["id", "reference", "changed_at", "rank", "signed_until", "recorded_at", "import_digest"]),
        ("organization", "organization_revise", ["id", "depth", "part_of_id", "recorded_at", "resolved_id", "standing_id"]),
        ("event", "event_revise", ["id", "begins_on", "ends_on", "recorded_at"]),
    ])
    func everyColumnMovesTheRevision(_ table: String, _ function: String, _ derived: [String]) throws {
        let body = try #require(try names("select prosrc as name from pg_proc where proname = '\(function)'").first)
        let columns = try names("""
            select attname::text as name from pg_attribute
            where attrelid = '\(table)'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)
        let (new, old) = table == "agreement" ? ("n", "o") : ("new", "old")
        let looked = try columns.filter { column in
            try [new, old].allSatisfy { try body.firstRange(of: Regex("\\b\($0)\\.\(column)\\b")) != nil }
        }
        #expect(Set(columns).subtracting(looked) == Set(derived))
    }

    @Test func constraintsAreNamedForTheirTable() throws {
        let strays = try names("""
            select conname::text as name from pg_constraint
            where connamespace = 'public'::regnamespace and conrelid <> 0
              and not starts_with(conname, (select relname from pg_class where oid = conrelid))
            """)
        #expect(strays == [])
    }

    /// A routine is replaced and dropped at will, so nothing that is stored may follow from one.
    @Test func nothingStoredStandsOnARoutine() throws {
        let standing = try names("""
            select p.proname || ': ' || pg_describe_object(d.classid, d.objid, d.objsubid) as name
            from schema_routine r cross join unnest(r.made) m (object)
            join pg_proc p on p.pronamespace = 'public'::regnamespace
              and m.object = (select type || ' ' || identity from pg_identify_object('pg_proc'::regclass, p.oid, 0))
            join pg_depend d on d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
            where d.classid in ('pg_constraint'::regclass, 'pg_attrdef'::regclass)
              and not exists (select from pg_constraint k where d.classid = 'pg_constraint'::regclass and k.oid = d.objid and k.contype = 't')
              or d.classid = 'pg_class'::regclass and (select relkind from pg_class c where c.oid = d.objid) <> 'v'
            order by name
            """)
        #expect(standing == [])
    }

    /// In a function of SQL a column hides the parameter of its name, in silence.
    @Test func noParameterIsCalledAsAColumn() throws {
        #expect(try names("""
            select p.proname || ' ' || n.name as name
            from pg_proc p cross join unnest(p.proargnames[1:p.pronargs]) n (name)
            where p.pronamespace = 'public'::regnamespace and p.prolang = (select oid from pg_language where lanname = 'sql')
              and exists (
                select from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = p.pronamespace and a.attname = n.name and p.prosrc ~ ('\\m' || c.relname || '\\M'))
            """) == [])
    }

    @Test func everyTriggerAndViewIsARoutine() throws {
        let made = try names("select object as name from schema_objects() where object not like 'function %' order by 1")
        #expect(made.count > 80)
        #expect(made == (try names("select o as name from schema_routine, unnest(made) o where o not like 'function %' order by 1")))
    }

    @Test func everyObjectIsMadeByOneFileAndEveryTableRefusesTruncate() throws {
        #expect(try names("select o as name from schema_routine, unnest(made) o group by o having count(*) > 1") == [])
        #expect(try names("""
            select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_truncate')
            """) == [])
    }

    /// The bodies are not looked at while the files run, since one may name what a later file makes.
    @Test func everyBodyIsValid() throws {
        let checked = try names("""
            select p.proname as name,
              case l.lanname when 'plpgsql' then plpgsql_validator(p.oid) else fmgr_sql_validator(p.oid) end as valid
            from pg_proc p join pg_language l on l.oid = p.prolang
            where p.pronamespace = 'public'::regnamespace and l.lanname in ('plpgsql', 'sql')
              and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
              -- These read the temporary tables of an import.
              and p.proname not like 'import%'
            """)
        #expect(checked.count > 80)
    }

    @Test func schemaFileIsCurrent() throws {
        let cluster = try ThrowawayCluster.shared()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../..").standardizedFileURL
        let database = try RegistryDatabase.create()
        let dump = try cluster.run(
            "pg_dump",
            ["--schema-only", "--no-owner", "--no-privileges", "--dbname", cluster.connectionString(database: database)])
        #expect(dump.status == 0, "\(dump.errorText)")
        let written = try String(contentsOf: root.appending(path: "sql/schema.sql"), encoding: .utf8)
        let stale = Self.statements(written).difference(from: Self.statements(dump.text))
        #expect(stale.isEmpty, "Run: scripts/dump-schema CONNINFO")
    }

    /// The dump without comments, settings and blank lines, which differ between versions of pg_dump.
    private static func statements(_ dump: String) -> [Substring] {
        dump.split(separator: "\n").filter { line in
            !["--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict"].contains { line.hasPrefix($0) }
        }
    }
}

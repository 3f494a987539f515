"""The peer of scripts/bench: DuckDB on the same data, with SQL of its own.

    peer.py load FILE FOLDER            makes a database of the export in a folder
    peer.py ask FILE QUESTION           answers one question, given as JSON, as JSON; milliseconds go to stderr
    peer.py subject FILE AGREEMENTS     the code of the organization that is nearest to having so many agreements
"""

import datetime
import json
import os
import re
import sys
import time

import duckdb

HERE = os.path.dirname(os.path.abspath(__file__))


def statements(name):
    """The statements of a file with the name that stands above each; None for what only prepares."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        text = file.read()
    for part in text.split(";\n"):
        named = re.search(r"^-- (\w+)$", part, re.MULTILINE)
        bare = re.sub(r"^--.*$", "", part, flags=re.MULTILINE).strip()
        if not named and re.match(r"(with|select)\b", bare):
            sys.exit(f"{name}: an answer without a name above it, which nothing would be compared with: {bare[:80]}")
        if bare:
            yield named and named.group(1), part


def load(path, folder):
    script = [sql for name in ("load.sql", "life.sql", "bodies.sql") for _, sql in statements(name)]
    path = os.path.abspath(path)
    if os.path.exists(path):
        os.remove(path)
    with duckdb.connect(path) as connection:
        os.chdir(folder)
        for sql in script:
            connection.execute(sql)
        connection.execute("analyze")


def plain(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def key(connection, what, name):
    if name is None:
        return "null::bigint"
    if what == "organization":
        found = connection.execute("select id from organization where code = ?", [name])
    else:
        found = connection.execute("select id from field where scheme || ':' || code = ?", [name])
    return f"{found.fetchone()[0]}::bigint"


def variables(connection, question):
    """The variables that a question's SQL asks for."""
    def day(name):
        return f"date '{question[name]}'" if name in question else "null::date"

    return {
        "label": f"'{question.get('label', '')}'",
        "since": day("since"),
        "until": day("until"),
        "day": day("day"),
        "all_known": "true" if question.get("all_known") else "false",
        "party": key(connection, "organization", question.get("of")),
        "field": key(connection, "field", question.get("field")),
        "most": str(question.get("most", 1 << 40)),
    }


def ask(path, question):
    """The rows of each table that a question has, as dictionaries, and the milliseconds without start and load."""
    with duckdb.connect(path, read_only=True) as connection:
        script = [part for name in question["sql"].split() for part in statements(name)]
        start = time.perf_counter()
        for name, value in variables(connection, question).items():
            connection.execute(f"set variable {name} = {value}")
        tables = {}
        for name, sql in script:
            result = connection.execute(sql)
            if name:
                columns = [column[0] for column in result.description]
                tables[name] = [dict(zip(columns, map(plain, row))) for row in result.fetchall()]
        return tables, (time.perf_counter() - start) * 1000


def subject(path, agreements):
    with duckdb.connect(path, read_only=True) as connection:
        return connection.execute(
            """select o.code from party p join organization o on o.id = p.organization_id
            join agreement a on a.id = p.agreement_id and a.counts
            group by o.code order by abs(count(*) - ?), o.code limit 1""", [agreements]).fetchone()[0]


def kin(path):
    """The codes of a unit, of what it is part of, and of one that went on as another, with that one: those that are party
    to most agreements; without those that a small registry does not have."""
    pairs = {
        ("unit", "its body"): "join organization n on n.id = o.part_of_id",
        ("predecessor", "successor"): """join succession s on s.predecessor_id = o.id and s.kind <> 'split' and s.since is not null
            join organization n on n.id = s.successor_id""",
    }
    with duckdb.connect(path, read_only=True) as connection:
        found = {}
        for names, other in pairs.items():
            codes = connection.execute(
                f"""select o.code, n.code from organization o {other} join party p on p.organization_id = o.id
                group by all order by count(*) desc, o.code limit 1""").fetchone()
            found.update(zip(names, codes or ()))
        return found


if __name__ == "__main__":
    if sys.argv[1] == "load":
        load(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "subject":
        print(subject(sys.argv[2], int(sys.argv[3])))
    else:
        tables, spent = ask(sys.argv[2], json.loads(sys.argv[3]))
        json.dump(tables, sys.stdout, ensure_ascii=False, separators=(",", ":"))
        print(f"{spent:.3f}", file=sys.stderr)

"""Takes the times of imports, beside psql's \\copy of the same rows into plain tables (bare.sql), in turn.

    load.py SOURCE RUNS FOLDER        SOURCE is a connection to a registry that has the rows; FOLDER is for files

With ENTENTE and ENTENTE_DATA set. Each import goes into an empty database of the same server. Memory is the most that the
process had; of the server, the most that the backend of the import had of its own.
"""

import os
import statistics
import subprocess
import sys
import threading
import time

import measure

ENTENTE = measure.ENTENTE
HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = {
    "organization": "id, code, name, kind, country, subdivision, city, website",
    "agreement_type": "code",
    "currency": "code",
    "event": "id",
    "field": "id",
    "agreement": "id, reference, title, type, binding, draft, date_signed, start_date, end_date, max_extent_date, "
    "open_ended, renewal_rule, renewal_months, notice_days, notice_months, amount, currency, no_money, parties_unknown, event_id, "
    "owner, note, visibility",
    "agreement_party": "agreement_id, organization_id, position, role, unit_name, own_number, signatory_name, "
    "signatory_title, date_signed, from_date, until_date, contributes_nothing",
    "agreement_field": "agreement_id, field_id, position",
    "lifecycle_action": "id, agreement_id, action, date, date_agreed, new_end_date, open_ended, new_amount, new_currency, reason",
    "related_agreement": "agreement_id, relation, related_id, position",
}


def psql(database, *arguments):
    return subprocess.run(["psql", "-Xqt", "-d", database, *arguments], check=True, capture_output=True, text=True).stdout


def empty(source, name):
    server = source.rsplit(" dbname=", 1)[0]
    psql(server + " dbname=postgres", "-c", f"drop database if exists {name}")
    psql(server + " dbname=postgres", "-c", f"create database {name} encoding UTF8 template template0")
    return f"{server} dbname={name}"


def memory(pid):
    """Megabytes that a process has of its own: not what it shares with others."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as rollup:
            return sum(int(line.split()[1]) for line in rollup if line.startswith("Private_")) / 1024
    except OSError:
        return 0


def watch(database, stop, peak):
    while not stop.wait(0.5):
        for pid in psql(database, "-c", "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()").split():
            peak[0] = max(peak[0], memory(pid))


def imported(source, path, *more):
    database = empty(source, "bench_load")
    subprocess.run([ENTENTE, "init", "--quiet", "--database", database], check=True)
    return timed(database, path, *more), database


def timed(database, path, *more):
    stop, peak = threading.Event(), [0]
    watcher = threading.Thread(target=watch, args=(database, stop, peak))
    watcher.start()
    gave = measure.once([ENTENTE, "import", "--database", database, *more, path])
    stop.set()
    watcher.join()
    return gave[0] / 1000, gave[1], peak[0]


def bare(source, folder):
    database = empty(source, "bench_bare")
    psql(database, "-f", os.path.join(HERE, "bare.sql"))
    script = os.path.join(folder, "copy.sql")
    with open(script, "w") as file:
        file.write("begin;\n")
        for table, columns in TABLES.items():
            file.write(f"\\copy {table} ({columns}) from '{folder}/{table}.tsv'\n")
        file.write("commit;\nanalyze;\n")
    start = time.perf_counter()
    psql(database, "-f", script)
    return time.perf_counter() - start


def main(source, runs, folder):
    for table, columns in TABLES.items():
        psql(source, "-c", f"\\copy (select {columns} from {table}) to '{folder}/{table}.tsv'")
    lines, bundle = f"{folder}/registry.ndjson", f"{folder}/bundle"
    subprocess.run([ENTENTE, "export", "--quiet", "--database", source, "--output", lines], check=True)
    subprocess.run([ENTENTE, "export", "--quiet", "--database", source, "--format", "csv", "--output", bundle], check=True, capture_output=True)
    times = {name: [] for name in ("bare peer", "CSV bundle", "the same again", "NDJSON", "the same lines again")}
    most = {}
    for run in range(runs):
        times["bare peer"].append(bare(source, folder))
        for first, again, path in (("CSV bundle", "the same again", bundle), ("NDJSON", "the same lines again", lines)):
            gave, database = imported(source, path)
            times[first].append(gave[0])
            most[first] = gave[1:]
            gave = timed(database, path)
            times[again].append(gave[0])
            most[again] = gave[1:]
    peer = statistics.median(times["bare peer"])
    print(f"\nMedian of {runs}, in seconds; megabytes of the program and of the server's own process.")
    print(f"{'':28}{'seconds':>10}{'by the peer':>13}{'MB':>8}{'server MB':>11}")
    for name, given in times.items():
        middle = statistics.median(given)
        ours, theirs = most.get(name, (0, 0))
        print(f"{name:28}{middle:10.2f}{middle / peer:13.2f}{ours:8.0f}{theirs:11.0f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])

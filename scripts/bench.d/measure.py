"""Takes the times of whole commands, from start to exit with the output thrown away, and the most memory they had.

    measure.py questions RUNS FILE TODAY MIDDLING       beside the peer, the two in turn
    measure.py demonstration RUNS                       the small registry of `entente demo`
    measure.py merges RUNS                              the organizations of hub.sql, each merge undone again
    measure.py after WHAT TIMES TODAY MIDDLING          each question by the quickest time that TIMES has of it

With ENTENTE and ENTENTE_DATABASE set. What this imports is small: a child that was just forked counts its parent's memory
as its own.
"""

import concurrent.futures
import json
import os
import statistics
import subprocess
import sys
import time

import questions

ENTENTE = os.environ.get("ENTENTE", "entente")
PEER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.py")
# A question that takes long is asked less often, but three times.
PATIENCE = 60


def once(command):
    """Seconds, megabytes of memory, and what came on standard error."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    spent = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed with {process.returncode}: {said.decode()}")
    return spent * 1000, usage.ru_maxrss / 1024, said


def in_turn(runs, ours, theirs):
    """What each run of both gave, after one that does not count."""
    ours_gave, theirs_gave = [], []
    until = time.monotonic() + PATIENCE
    for run in range(runs + 1):
        ours_gave.append(once(ours(run)))
        if theirs:
            theirs_gave.append(once(theirs))
        if run >= 3 and time.monotonic() > until:
            break
    return ours_gave[1:], theirs_gave[1:]


def median(values):
    return statistics.median(values)


def ms(value):
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def row(name, *cells):
    print(f"{name:<36}" + "".join(f"{cell:>11}" for cell in cells), flush=True)


def ask(runs, file, today, middling):
    print(f"\nMedian of at most {runs} runs in turn, whole commands, in ms; ratios are entente's time by DuckDB's.")
    row("", "entente", "slowest", "MB", "DuckDB", "its query", "MB", "ratio", "to query")
    for name, arguments, question in questions.questions(today, middling):
        command = [ENTENTE, *arguments, "--format", "json"]
        peer = question and [sys.executable, PEER, "ask", file, json.dumps(question)]
        ours, theirs = in_turn(runs, lambda run: command, peer)
        cells = [ms(median([x[0] for x in ours])), ms(max(x[0] for x in ours)), f"{max(x[1] for x in ours):.0f}"]
        if theirs:
            whole, query = median([x[0] for x in theirs]), median([float(x[2]) for x in theirs])
            cells += [ms(whole), ms(query), f"{max(x[1] for x in theirs):.0f}"]
            cells += [f"{median([x[0] for x in ours]) / by:.2f}" for by in (whole, query)]
        row(name, *cells)


def demonstration(runs):
    print(f"\nThe demonstration: median of {runs} runs, whole commands, in ms.")
    row("", "entente", "slowest", "MB")
    record = ["agreement", "record", "--no-input", "--type", "research", "--party", "x-jialing=lead", "--party", "x-wulong",
              "--field", "isced-f:0912", "--value", "250000.00 CNY"]
    asked = [
        ("--version", lambda run: ["--version"]),
        ("summary 2023", lambda run: ["summary", "2023"]),
        ("partners --field biomedicine", lambda run: ["partners", "--field", "biomedicine"]),
        ("agreement show", lambda run: ["agreement", "show", "X-2020-012"]),
        ("agreement record", lambda run: [*record, "--signed", f"{1950 + run}-10-11", "--reference", f"B-{run}", f"Research of year {run}"]),
        ("agreement suspend", lambda run: ["agreement", "suspend", f"B-{run}", "--on", f"{1951 + run}-01-01"]),
    ]
    for name, arguments in asked:
        gave, _ = in_turn(runs, lambda run: [ENTENTE, *arguments(run)], None)
        row(name, ms(median([x[0] for x in gave])), ms(max(x[0] for x in gave)), f"{max(x[1] for x in gave):.0f}")

    def write(writer):
        for number in range(runs * 2):
            once([ENTENTE, *record, "--signed", f"{1950 + number}-02-11", f"Writer {writer}, number {number}"])

    for writers in (1, 8):
        start = time.perf_counter()
        with concurrent.futures.ThreadPoolExecutor(writers) as pool:
            list(pool.map(write, range(writers)))
        row(f"{writers} at once record", f"{writers * runs * 2 / (time.perf_counter() - start):.0f} / s")


def merges(runs):
    print(f"\nMerges of a hub: median of {runs} runs, whole commands, in ms.")
    row("", "merge", "slowest", "undo", "slowest")
    for one, into in (("small", "hub"), ("hub", "small"), ("large", "hub")):
        merge = ["organization", "merge", one]
        spent = [[once([ENTENTE, *merge, *how])[0] for how in (("--into", into), ("--undo",))] for _ in range(runs)]
        row(f"{one} into {into}", *(ms(cell) for times in zip(*spent) for cell in (median(times), max(times))))


def after(what, times, today, middling):
    known = {}
    if os.path.exists(times):
        with open(times) as file:
            known = json.load(file)
    print(f"\nAfter {what}: median of 3 runs, in ms, and by the quickest so far.")
    for name, arguments, _ in questions.questions(today, middling):
        spent = median([once([ENTENTE, *arguments, "--format", "json"])[0] for _ in range(3)])
        known[name] = min(spent, known.get(name, spent))
        row(name, ms(spent), f"{spent / known[name]:.2f}")
    with open(times, "w") as file:
        json.dump(known, file)


if __name__ == "__main__":
    if sys.argv[1] == "after":
        after(*sys.argv[2:])
    elif sys.argv[1] == "merges":
        merges(int(sys.argv[2]))
    elif sys.argv[1] == "questions":
        ask(int(sys.argv[2]), *sys.argv[3:])
    else:
        demonstration(int(sys.argv[2]))

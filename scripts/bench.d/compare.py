"""Holds the program's answers against the peer's, cell by cell, row after row; fails where one differs.

    compare.py FILE TODAY MIDDLING      with ENTENTE and ENTENTE_DATABASE set; see questions.py
"""

import json
import os
import re
import subprocess
import sys

import peer
import questions

# The names of the checks are words of the program, which the database does not have.
UNCOMPARED = {"quality": {"label"}}
# How the notes begin that count dates known to the month or year.
NOTES = {"signed": "Signed on a day", "begun": "Beginning on a day", "ended": "Ending on a day"}


def answer(entente, arguments):
    """The tables that the program gives, by name."""
    run = subprocess.run([entente, *arguments, "--format", "json"], capture_output=True, check=True)
    given = json.loads(run.stdout)
    if isinstance(given, dict):
        tables = {table["id"]: table["rows"] for table in given["tables"]}
        notes = " ".join(note for table in given["tables"] if table["id"] == "stockFlow" for note in table["notes"])
        return {**tables, "notes": [{name: count(notes, words) for name, words in NOTES.items()}]}
    return {None: given}


def count(notes, words):
    """The number at the end of the sentence that begins with some words."""
    found = re.search(words + r"[^:]*: (\d+)\.", notes)
    return int(found.group(1)) if found else 0


def spread(row):
    """A row with the amounts of each currency in columns of their own, as the program has them."""
    row = dict(row)
    for currency, amount in (row.pop("amounts", None) or {}).items():
        row[f"amount{currency}"] = amount
    return row


def is_of_all(row, others):
    """Whether a row is the one of all, which the peer does not make."""
    return "total" in row.values() and not any("total" in other.values() for other in others)


def is_of_before(row, asked):
    """Whether a row counts something in the period before alone, of which the peer knows nothing."""
    # The code of a region is written in digits.
    figures = [row[column] for column in asked - {"region"} if re.fullmatch(r"-?\d+(\.\d+)?", str(row.get(column)))]
    return "signed" in asked and all(float(figure) == 0 for figure in figures)


def compare(entente, file, name, arguments, question, unasked):
    """The number of cells compared and of those that differ, which are told; what the peer isn't asked for is added to a set."""
    ours = answer(entente, arguments)
    theirs, _ = peer.ask(file, question)
    if None in ours:
        theirs = {None: next(iter(theirs.values()))}
    cells = wrong = 0
    for table in sorted(theirs, key=str):
        right = [spread(row) for row in theirs[table]]
        asked = set().union(*right)
        # What the peer isn't asked for is told at the end: rows of all, what a figure was before, whole tables.
        left = [row for row in ours.get(table, []) if not is_of_all(row, right)]
        if len(left) > len(right):
            left = [row for row in left if not is_of_before(row, asked)]
        unasked.update(f"{table or 'lists'}.{column}" for column in set().union(*left) - asked)
        if len(left) != len(right):
            wrong += 1
            print(f"{name} {table or ''}: {len(left)} rows, the peer has {len(right)}")
        for number, (a, b) in enumerate(zip(left, right), 1):
            for column in sorted(asked):
                if column in UNCOMPARED.get(table, ()):
                    continue
                cells += 1
                # A list of nothing is nothing to the peer.
                if (None if a.get(column) == [] else a.get(column)) != b.get(column):
                    wrong += 1
                    if wrong <= 20:
                        print(f"{name} {table or ''} row {number} {column}: {shown(a.get(column))}, the peer has {shown(b.get(column))}")
    unasked.update(str(table) for table in set(ours) - set(theirs))
    return cells, wrong


def shown(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else text[:97] + "..."


def main(file, today, middling):
    asked = questions.questions(today, middling) + questions.more_to_compare(today, middling, peer.kin(file))
    all_cells = all_wrong = 0
    unasked = set()
    for name, arguments, question in asked:
        if question is None:
            continue
        cells, wrong = compare(os.environ["ENTENTE"], file, name, arguments, question, unasked)
        if not cells:
            print(f"{name}: nothing to compare")
            wrong += 1
        all_cells += cells
        all_wrong += wrong
    print(f"Not asked of the peer: {', '.join(sorted(unasked)) or 'nothing'}.")
    print(f"Compared {all_cells} cells of {len([q for q in asked if q[2]])} questions: {all_wrong or 'none'} differ.")
    return 1 if all_wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

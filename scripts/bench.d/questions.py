"""The questions that scripts/bench asks of both: a name, the program's arguments, and what the peer needs to know."""

import datetime


def questions(today, middling):
    """Those whose times are taken. The hub is o0; middling is an organization with about 100 agreements."""
    until = shifted(today, 90)
    now = {"day": today, "all_known": True}
    return [
        ("summary 2015", ["summary", "2015"], year(2015)),
        ("summary 2015 --of hub", ["summary", "2015", "--of", "o0"], year(2015, of="o0")),
        ("partners --field broad --limit 20", ["partners", "--field", "isced-f:06", "--limit", "20", "--as-of", today],
         {"sql": "partners.sql", "field": "isced-f:06", "most": 20, **now}),
        ("partners --of hub --limit 20", ["partners", "--of", "o0", "--limit", "20", "--as-of", today],
         {"sql": "partners.sql", "of": "o0", "most": 20, **now}),
        ("partners --of one of 100", ["partners", "--of", middling, "--as-of", today],
         {"sql": "partners.sql", "of": middling, **now}),
        ("expiring --within 90d --limit 20", ["expiring", "--within", "90d", "--limit", "20", "--as-of", today],
         {"sql": "due.sql", "until": until, "most": 20, **now}),
        ("agreement list, in force, 20", ["agreement", "list", "--status", "in-force", "--limit", "20", "--as-of", today],
         {"sql": "agreements.sql", "most": 20, **now}),
        ("field list", ["field", "list"], None),
        ("organization list --limit 20", ["organization", "list", "--limit", "20"], None),
        ("summary 2015 --table agreements", ["summary", "2015", "--table", "agreements"], None),
    ]


def more_to_compare(today, middling, kin):
    """Those that are only compared: other years and days, units, predecessors and successors, and lists that are not cut."""
    past = {"day": "2012-05-01"}
    now = {"day": today, "all_known": True}
    asked = [(f"summary {y}", ["summary", str(y)], year(y)) for y in (1996, 2008, 2025)]
    asked.append((f"summary {today[:4]}, as of today", ["summary", today[:4], "--as-of", today], {**year(int(today[:4])), "until": today}))
    asked += [
        ("summary 2020 --of o100", ["summary", "2020", "--of", "o100"], year(2020, of="o100")),
        ("summary 2019 --of one of 100", ["summary", "2019", "--of", middling], year(2019, of=middling)),
        *((f"summary {y} --of {who}", ["summary", str(y), "--of", code], year(y, of=code))
          for who, code in kin.items() for y in (2005, 2024)),
        *((f"partners --of {who}", ["partners", "--of", code, "--as-of", today], {"sql": "partners.sql", "of": code, **now})
          for who, code in kin.items()),
        ("partners, 2012", ["partners", "--as-of", "2012-05-01", "--limit", "200"], {"sql": "partners.sql", "most": 200, **past}),
        ("partners --of hub, 2012", ["partners", "--of", "o0", "--as-of", "2012-05-01"], {"sql": "partners.sql", "of": "o0", **past}),
        ("partners --of hub --field", ["partners", "--of", "o0", "--field", "isced-f:09", "--as-of", today],
         {"sql": "partners.sql", "of": "o0", "field": "isced-f:09", **now}),
        ("partners --field ford", ["partners", "--field", "ford:1.2", "--limit", "50", "--as-of", today],
         {"sql": "partners.sql", "field": "ford:1.2", "most": 50, **now}),
        ("expiring, 20000 rows", ["expiring", "--limit", "20000", "--as-of", today],
         {"sql": "due.sql", "until": shifted(today, 90), "most": 20000, **now}),
        ("expiring, 2012", ["expiring", "--limit", "20000", "--as-of", "2012-05-01"],
         {"sql": "due.sql", "until": shifted("2012-05-01", 90), "most": 20000, **past}),
        ("agreement list, in force, 5000", ["agreement", "list", "--status", "in-force", "--limit", "5000", "--as-of", today],
         {"sql": "agreements.sql", "most": 5000, **now}),
        ("agreement list, in force, 2012", ["agreement", "list", "--status", "in-force", "--limit", "5000", "--as-of", "2012-05-01"],
         {"sql": "agreements.sql", "most": 5000, **past}),
    ]
    return asked


def year(number, of=None):
    return {"sql": "sitting.sql summary.sql", "label": str(number), "since": f"{number}-01-01", "until": f"{number}-12-31", "of": of}


def shifted(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()

#!/usr/bin/python3
# test_averages.py: what became of calls, counted again from the tables (A4-A8).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_averages.py PAGODACTL SUPPORT.

Over the calls of a sample the chain is made in the slow and obvious way from the SQLite tables, for all, for a person,
a period and a segment; attempts needed and streaks are computed exactly, with fractions.
"""
import csv
import datetime
import fractions
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
REACH = 180
STEPS = ["attempt", "reached", "appointment", "visit", "proposal", "deal"]
VISITS = ("visit", "executive visit", "technical exchange", "service visit")
EPOCH = datetime.date(1970, 1, 1)


def number_of(iso):
    return (datetime.date.fromisoformat(iso) - EPOCH).days


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def run_json(*words):
    return json.loads(run("--json", *words))


run("init", "--currency", "CNY")
run("sample", "--customers", "250", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)


def events_of(customer, day):
    """(day, step, minute, kind, id, …) of all that happened, in the order of the rule."""
    events = []
    for row in HANDLE.execute("SELECT id, kind, state, day, minute, person, reached, visit_chance FROM activity "
                              "WHERE customer = ?", (customer,)):
        number, kind, state, on, minute, person, reached, chance = row
        if on > day and state != "planned":
            continue
        minute = -1 if minute is None else minute
        if kind == "call" and state == "done":
            said = 0 if reached == 0 else 2 if chance == 1 else 1 if reached == 1 else 0
            events.append((on, 0, minute, 0, number, {"person": person, "vain": reached == 0, "said": said}))
        elif kind in VISITS:
            events.append((on, 3 if state == "done" else 2, minute, 0, number, None))
        elif kind == "quote" and state == "done":
            events.append((on, 4, minute, 0, number, None))
    for number, on in HANDLE.execute("SELECT id, closed_day FROM project WHERE customer = ? AND state = 'won' AND "
                                     "closed_day <= ?", (customer, day)):
        events.append((on, 5, -1, 1, number, None))
    for (on,) in HANDLE.execute("SELECT day FROM orders WHERE customer = ? AND revenue > 0 AND day <= ?", (customer, day)):
        events.append((on, 5, -1, 2, 0, None))
    return sorted(events, key=lambda event: event[:5])


def attempts_of(customer, day):
    attempts = []
    bought = None
    for on, step, _, kind, number, call in events_of(customer, day):
        if step == 0:
            attempts.append({"day": on, "customer": customer, "person": call["person"], "vain": call["vain"],
                             "furthest": call["said"], "told": call["said"] == 2})
            continue
        if step == 5:
            follows = bought is not None and on - bought <= REACH
            bought = on
            if kind == 2 and follows:
                continue
        best = None
        for attempt in attempts:
            fits = attempt["furthest"] < step or (step == 2 and attempt["furthest"] == 2 and attempt["told"])
            if on - attempt["day"] <= REACH and not attempt["vain"] and fits:
                if best is None or attempt["furthest"] >= best["furthest"]:
                    best = attempt
        if best is not None:
            best["furthest"] = step
            best["told"] = False
    return attempts


def all_attempts(day):
    return [attempt for (customer,) in HANDLE.execute("SELECT id FROM customer ORDER BY id").fetchall()
            for attempt in attempts_of(customer, day)]


def check(shown, attempts):
    reached = [sum(attempt["furthest"] >= step for attempt in attempts) for step in range(6)]
    assert [row["step"] for row in shown["chain"]] == STEPS[1:]
    for step, row in enumerate(shown["chain"], 1):
        assert (row["attempts"], row["successes"]) == (reached[step - 1], reached[step]), (row, reached)
        assert row["judged"] == (row["attempts"] >= 30)
        if row["attempts"]:
            assert abs(row["ratio"] - row["successes"] / row["attempts"]) < 1e-12
            assert 0 <= row["low"] <= row["ratio"] <= row["high"] <= 1, row
        else:
            assert row["ratio"] is None
    assert (shown["overall"]["attempts"], shown["overall"]["successes"]) == (reached[0], reached[5])
    return reached


def test_chain():
    for day in (TODAY, "2026-03-01", "2025-06-30"):
        attempts = all_attempts(number_of(day))
        reached = check(run_json("--as-of", day, "averages", "--from", "2015-01-01"), attempts)
        assert day != TODAY or reached[5] > 20, reached


def test_person_period_segment():
    attempts = all_attempts(number_of(TODAY))
    persons = {attempt["person"] for attempt in attempts}
    assert len(persons) > 2
    for person in sorted(persons):
        check(run_json("--as-of", TODAY, "averages", "--from", "2015-01-01", "--person", person),
              [attempt for attempt in attempts if attempt["person"] == person])
    for first, last in (("2026-01-01", "2026-03-31"), ("2026-07-01", TODAY), ("2015-01-01", "2015-12-31")):
        span = range(number_of(first), number_of(last) + 1)
        check(run_json("--as-of", TODAY, "averages", "--from", first, "--to", last),
              [attempt for attempt in attempts if attempt["day"] in span])
    year = run_json("--as-of", TODAY, "averages")
    assert (year["from"], year["to"]) == ("2025-09-23", TODAY)
    figures = run_json("--as-of", TODAY, "customers")
    for kind, value, column in (("tier", "small", "tier"), ("class", "ordinary", "class"), ("class", "top", "class")):
        chosen = {int(row["id"]) for row in figures if row[column] == value}
        check(run_json("--as-of", TODAY, "averages", "--from", "2015-01-01", "--segment", f"{kind}={value}"),
              [attempt for attempt in attempts if attempt["customer"] in chosen])
    provinces = dict(HANDLE.execute("SELECT id, province FROM customer"))
    province = next(name for name in provinces.values() if name)
    check(run_json("--as-of", TODAY, "averages", "--from", "2015-01-01", "--segment", f"region={province}"),
          [attempt for attempt in attempts if provinces[attempt["customer"]] == province])


def chances(shown):
    """The chance that the k-th deal comes with attempt n, for n = k, k + 1 …, exactly."""
    a = fractions.Fraction(2 * shown["overall"]["successes"] + 1, 2)
    b = fractions.Fraction(2 * (shown["overall"]["attempts"] - shown["overall"]["successes"]) + 1, 2)
    k = shown["deals"]
    chance = fractions.Fraction(1)
    for i in range(k):
        chance *= (a + i) / (a + b + i)
    n = k
    while True:
        yield n, chance
        chance *= fractions.Fraction(n, n - k + 1) * (b + n - k) / (a + b + n)
        n += 1


def test_required():
    for deals in (1, 3, 7):
        shown = run_json("--as-of", TODAY, "averages", "--deals", str(deals))
        sought = [("0.5", fractions.Fraction(1, 2)), ("0.8", fractions.Fraction(8, 10)), ("0.95", fractions.Fraction(95, 100))]
        total = fractions.Fraction(0)
        for n, chance in chances(shown):
            total += chance
            while sought and total >= sought[0][1]:
                assert shown["required"][sought[0][0]] == n, (shown["required"], n)
                sought.pop(0)
            if not sought:
                break
        assert abs(shown["average"] - deals / shown["overall"]["ratio"]) < 1e-9


def test_too_few():
    """Numbers from fewer attempts than are judged say so; from none there are none."""
    shown = run_json("--as-of", TODAY, "averages", "--from", "2000-01-01", "--to", "2000-12-31", "--deals", "10")
    assert shown["overall"]["attempts"] == 0, shown["overall"]
    assert shown["required"] == {"0.5": None, "0.8": None, "0.95": None, "judged": False}, shown["required"]
    assert (shown["streak"]["next"], shown["streak"]["any"], shown["streak"]["judged"]) == (None, None, False)
    shown = run_json("--as-of", TODAY, "averages", "--deals", "1")
    judged = shown["overall"]["attempts"] >= 30
    assert shown["required"]["judged"] == shown["quarter"]["required"]["judged"] == judged


def test_streak():
    shown = run_json("--as-of", TODAY, "averages", "--deals", "1")
    a = shown["overall"]["successes"] + 0.5
    b = shown["overall"]["attempts"] - shown["overall"]["successes"] + 0.5
    none = 1.0
    for i in range(shown["streak"]["run"]):
        none *= (b + i) / (a + b + i)
    assert abs(shown["streak"]["next"] - none) < 1e-12
    # The same chance where a run is as long as all attempts; it is integrated, and so not exact.
    assert none - 1e-6 <= shown["streak"]["any"] <= 1


def test_wrong_words():
    for words in (("--segment", "huge"), ("--segment", "tier=huge"), ("--from", "2026-02-30"), ("--deals", "0"),
                  ("--from", "2026-09-01", "--to", "2026-08-01"), ("more",)):
        run("averages", *words, expect=2)
    run("report", "orders", "--deals", "3", "--out", os.path.join(FOLDER.name, "o.csv"), expect=2)


def test_text():
    text = run("--as-of", TODAY, "averages")
    for words in ("From attempt to deal", "With a chance of 80%", "The ratio is taken as constant."):
        assert words in text, text


def test_report():
    shown = run_json("--as-of", TODAY, "averages")
    out = os.path.join(FOLDER.name, "averages.csv")
    run("--as-of", TODAY, "report", "averages", "--out", out)
    with open(out, encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(int(row["Of"]), int(row["Came so far"])) for row in rows[:5]] \
        == [(row["attempts"], row["successes"]) for row in shown["chain"]]
    out = os.path.join(FOLDER.name, "averages.xlsx")
    made = run_json("--as-of", TODAY, "report", "averages", "--deals", "6", "--out", out)
    try:
        import openpyxl
    except ImportError:
        return
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Chain", "Person, period, segment", "Attempts needed", "Cumulative", "Attempts", "In words",
                               "Definitions"]
    assert made["sheets"] == 7
    n = shown["overall"]["attempts"]
    assert book["Attempts"].max_row == n + 1
    parts = list(book["Person, period, segment"].iter_rows(min_row=2, values_only=True))
    for by in {part[0] for part in parts}:
        assert sum(part[2] for part in parts if part[0] == by) == n
        assert sum(part[7] for part in parts if part[0] == by) == shown["overall"]["successes"]
    came = [row[4] for row in book["Attempts"].iter_rows(min_row=2, values_only=True)]
    assert came.count("Deal") == shown["overall"]["successes"]
    last = list(book["Cumulative"].iter_rows(min_row=2, values_only=True))[-1]
    assert last[0] == n and last[5] == shown["overall"]["successes"]


if __name__ == "__main__":
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

#!/usr/bin/python3
# test_load.py: the visits of a month with holidays against the room for them, counted day by day (V2).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_load.py PAGODACTL SUPPORT.

The working days are found in data/holidays as it is, and every account takes on each of them its part of a visit.
"""
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
HOLIDAYS = os.path.join(sys.argv[2], "..", "..", "data", "holidays", "china.csv")
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "load.pagoda")
TODAY = "2026-09-30"
DAY = datetime.timedelta(days=1)
VISITS_PER_DAY = 4
ACCOUNTS = {"strategic": 10, "top": 30, "important": 60, "ordinary": 100}
USUAL = {"strategic": 14, "top": 14, "important": 30, "ordinary": 90}
LONGER = {"strategic": 14, "top": 30, "important": 60, "ordinary": 90}
MONTHS = ["2026-10", "2026-11", "2026-02", "2025-10", "2031-10"]


def run(*words, status=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == status, (words, done.stdout, done.stderr)
    return done.stdout


def make_store():
    table = os.path.join(FOLDER.name, "customers.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("customer.code,customer.name,customer.class\n")
        for word, n in ACCOUNTS.items():
            file.writelines(f"{word}{i},{word} {i},{word}\n" for i in range(n))
    run("init", "--currency", "CNY")
    fields = ("customer.code", "customer.name", "customer.class")
    run("--as-of", "2026-01-01", "import", table, "--as", "customers", *(f"--map={field}={field}" for field in fields))
    # Whoever was only imported is not visited before somebody has looked at it.
    with sqlite3.connect(STORE) as handle:
        handle.execute("INSERT INTO customer_screening (customer, from_day, value) SELECT id, 0, 'yes' FROM customer")


make_store()


def read_holidays():
    """Whether people work on a day of which something was announced."""
    said = {}
    with open(HOLIDAYS, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            first, n, kind, _ = line.strip().split(",")
            for i in range(int(n)):
                said[datetime.date.fromisoformat(first) + i * DAY] = kind == "work"
    return said


SAID = read_holidays()


def days_of(month):
    day = datetime.date.fromisoformat(month + "-01")
    while day.isoformat().startswith(month):
        yield day
        day += DAY


def count(month, accounts, days):
    """Room and need of each class, one day after the other and one account after the other."""
    room = 0
    need = dict.fromkeys(accounts, 0.0)
    for day in days_of(month):
        if not SAID.get(day, day.weekday() < 5):
            continue
        room += VISITS_PER_DAY
        for word, n in accounts.items():
            for _ in range(n):
                need[word] += 1 / days[word]
    return room, need


def first_exceeded(room, need):
    together = 0
    for word, visits in need.items():
        together += visits
        if together > room + 1e-6:
            return word
    return None


def ask(month, accounts, days):
    changes = [f"--cadence={word}={days[word]}" for word in days if days[word] != USUAL[word]]
    changes += [f"--accounts={word}={n}" for word, n in accounts.items() if n != ACCOUNTS[word]]
    return json.loads(run("--json", "--as-of", TODAY, "load", "--month", month, *changes))


def compare(month, accounts, days):
    found = ask(month, accounts, days)
    room, need = count(month, accounts, days)
    assert found["capacity"] == room, (found, room)
    for line in found["classes"]:
        assert abs(line["needed"] - need[line["class"]]) < 1e-6, (line, need)
    assert found["exceeded"] == first_exceeded(room, need), (found, need)
    return found


def test_national_day():
    """Seven days of rest and a Saturday to make up for them: 18 days, four visits each."""
    found = compare("2026-10", ACCOUNTS, LONGER)
    assert (found["weekdays"], found["workdays"], found["capacity"]) == (22, 18, 72)
    assert [(e["from"], e["to"], e["change"]) for e in found["exceptions"]] == [
        ("2026-10-01", "2026-10-07", -5),
        ("2026-10-10", "2026-10-10", 1),
    ], found
    assert found["exceeded"] is None and abs(found["needed"] - 68.857) < 0.001, found
    assert compare("2026-10", ACCOUNTS, USUAL)["exceeded"] == "important"


def test_months_and_changes():
    fewer = dict(ACCOUNTS, important=20, ordinary=50)
    for month in MONTHS:
        for accounts in ACCOUNTS, fewer, dict(fewer, top=0):
            for days in USUAL, LONGER, dict(USUAL, top=20, important=366):
                compare(month, accounts, days)


def test_what_it_takes():
    """The most accounts and the shortest cadence with which all fits, each tried one after the other."""
    days = dict(USUAL, top=30)
    for line in ask("2026-10", ACCOUNTS, days)["classes"]:
        word = line["class"]
        fits = lambda accounts, cadence: first_exceeded(*count("2026-10", accounts, cadence)) is None
        most = next((n for n in range(ACCOUNTS[word], -1, -1) if fits(dict(ACCOUNTS, **{word: n}), days)), None)
        shortest = next((n for n in range(1, 367) if fits(ACCOUNTS, dict(days, **{word: n}))), None)
        assert (line["fits_with_accounts"], line["fits_with_days"]) == (most, shortest), (line, most, shortest)


def test_wrong_words():
    for words in ("--cadence=none=3",), ("--cadence=top",), ("--cadence=top=0",), ("--accounts=top=-1",), ("--month=2026",):
        run("load", *words, status=2)


tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

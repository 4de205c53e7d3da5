#!/usr/bin/python3
# test_credit.py: who owes what, and whether payment terms may be promised (C1-C4).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_credit.py PAGODACTL SUPPORT.

A small store is made of files, and its exposure is counted again from them.
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "credit.pagoda")
TODAY = "2026-09-22"
CAPABILITIES = ["shelf coverage", "selling power", "funds", "years in trade", "references", "payment record"]


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def credit(*words, day=TODAY):
    return json.loads(run("--json", "--as-of", day, "credit", *words))


def file_of(name, text):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


# An old customer whose orders bring 120,000 in twelve months at the margin of 0.25 of the store, and a dealer whom
# nobody knows.
run("init", "--currency", "CNY", "--margin", "0.25")
run("import", file_of("customers.csv", "customer code,customer name\nOLD,Old Works\nDEALER,First Dealer\n"), "--as",
    "customers")
run("import", file_of("orders.csv", "order number,customer code,customer name,date,amount\n"
                      "A-1,OLD,Old Works,2020-03-01,1000\nA-2,OLD,Old Works,2026-01-15,480000\n"), "--as", "orders")


RECEIVABLES = [  # number, day, due day, amount, paid, paid day
    ("R-1", "2026-09-01", "2026-10-01", 100, 0, None),
    ("R-2", "2026-07-20", "2026-09-01", 2000, 500, "2026-09-10"),
    ("R-3", "2026-06-20", "2026-08-01", 30000, 0, None),
    ("R-4", "2026-05-20", "2026-07-20", 400, 400, "2026-09-21"),
    ("R-5", "2026-01-20", "2026-03-20", 5000, 0, None)]


def write_receivables(name, rows):
    lines = [f"{number},DUE,Slow Payer,{day},{due},{amount},{paid or ''},{paid_day or ''}"
             for number, day, due, amount, paid, paid_day in rows]
    return file_of(name, "\n".join(["invoice no,customer code,customer name,date,due date,amount,paid,paid date", *lines]))


# Cases

def test_receivables():
    """Imported by the guess of its header, aged again here, as of two days."""
    path = write_receivables("invoices.csv", RECEIVABLES)
    told = json.loads(run("--json", "--as-of", TODAY, "import", path))
    assert (told["created"], told["problems"]) == (len(RECEIVABLES), []), told
    again = json.loads(run("--json", "--as-of", TODAY, "import", path, "--as", "receivables"))
    assert (again["created"], again["unchanged"]) == (0, len(RECEIVABLES)), again
    for day in (TODAY, "2026-08-31"):
        (entry,) = credit(day=day)["customers"]
        ages = {"to 30": 0, "to 60": 0, "to 90": 0, "over 90": 0}
        total = 0
        for _, own, due, amount, paid, paid_day in RECEIVABLES:
            left = 0 if own > day else amount - (paid if paid_day and paid_day <= day else 0)
            late = (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(due)).days
            total += left
            if late > 0:
                ages["to 30" if late <= 30 else "to 60" if late <= 60 else "to 90" if late <= 90 else "over 90"] += left
        assert entry["code"] == "DUE" and entry["overdue"] == ages and entry["exposure"]["open"] == total
        assert entry["alert"] and entry["new"]
    text = run("--as-of", TODAY, "credit")
    assert "Slow Payer" in text and "¥30,000.00" in text and "First Dealer" not in text


def test_problems_of_an_import():
    path = write_receivables("bad.csv", [("R-2", "2026-07-20", "2026-09-01", 2000, 400, None),
                                         ("R-6", "2026-07-20", "2026-07-01", 2000, 0, None)])
    told = json.loads(run("--json", "--as-of", TODAY, "import", path, "--as", "receivables"))
    assert [(problem["row"], problem["column"]) for problem in told["problems"]] == [(2, "paid"), (3, "due date")]


def test_the_story():
    """A first-time dealer, a big order, six months' terms: it comes out red, with its reasons."""
    told = credit("--customer", "DEALER", "--amount", "900000", "--terms", "180")
    (dealer,) = told["customers"]
    verdict = dealer["verdict"]
    assert dealer["code"] == "DEALER" and dealer["new"] and dealer["limit"] is None and dealer["channel"] is None
    assert dealer["exposure"] == {"open": 0, "undelivered": 0, "proposed": 900000, "total": 900000}
    assert dealer["blind_spots"] == CAPABILITIES and set(dealer["capability"].values()) == {None}
    assert verdict["red"] and verdict["reasons"] == ["long terms", "blind spot", "over limit"]
    assert verdict["limit"] == 0 and verdict["amount"] == 900000 and verdict["terms"] == 180
    assert len(verdict["why"]) == 3 and "180" in verdict["why"][0] and "funds" in verdict["why"][1].lower()
    assert told["profit_of_all"] == 120000 and abs(verdict["months_lost"] - 90) < 1e-9
    assert verdict["default"] == "One default of this size = the profit of 90.0 months of all your customers."


def test_the_story_in_words():
    text = run("--as-of", TODAY, "credit", "--customer", "DEALER", "--amount", "900000", "--terms", "180")
    assert "First Dealer: red" in text and "the profit of 90.0 months of all your customers" in text
    assert "180 payment days" in text and "nobody knows its Shelf coverage, Selling power" in text


def test_an_old_customer():
    (old,) = credit("--customer", "OLD", "--amount", "900000", "--terms", "180")["customers"]
    assert not old["new"] and not old["verdict"]["red"] and old["verdict"]["reasons"] == []
    assert old["verdict"]["limit"] is None
    assert "nothing speaks against these terms" in run("--as-of", TODAY, "credit", "--customer", "OLD", "--amount", "1")
    assert credit("--customer", "OLD", day="2020-12-31")["customers"][0]["new"]
    assert "verdict" not in credit("--customer", "OLD")["customers"][0]


def test_no_profit_at_all():
    (dealer,) = credit("--customer", "DEALER", "--amount", "1", day="2019-01-01")["customers"]
    assert dealer["verdict"]["months_lost"] is None and "brought none" in dealer["verdict"]["default"]


def test_wrong_usage():
    for words in (["--amount", "much"], ["--amount", "-1"], ["--terms", "long"], ["--terms", "4000"]):
        assert words[1] in run("credit", "--customer", "OLD", *words, expect=2)
    assert "NOBODY" in run("credit", "--customer", "NOBODY", expect=1)


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

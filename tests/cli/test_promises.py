#!/usr/bin/python3
# test_promises.py: what was promised, kept, moved and broken, by customer and by seller (R8).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_promises.py PAGODACTL SUPPORT.

The shares of a sample are counted again from its promises.
"""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "promises.pagoda")
TODAY = "2026-09-22"


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def promises(*words, day=TODAY):
    return json.loads(run("--json", "--as-of", day, "promises", *words))


run("init", "--currency", "CNY", "--margin", "0.25")
run("sample", "--customers", "200", "--years", "3", "--seed", "1", "--as-of", TODAY)


def recount(account, rows):
    """What @account says, counted again from its @rows."""
    kept = [row for row in rows if row["state"] == "kept"]
    broken = [row for row in rows if row["state"] == "broken"]
    punctual = [row for row in kept if row["closed"] <= row["due"]]
    n = len(kept) + len(broken)
    assert account["promises"] == len(rows), account
    assert (account["kept"], account["broken"], account["punctual"]) == (len(kept), len(broken), len(punctual))
    assert account["open"] == len(rows) - n and account["n"] == n
    assert account["overdue"] == sum(row["state"] == "open" and row["due"] < TODAY for row in rows)
    assert account["too_few"] == (n < 8), account
    assert account["moved"] == sum(row["moved"] for row in rows)
    if n < 8:
        assert account["kept_share"] is None and account["punctuality"] is None, account
    else:
        assert abs(account["kept_share"] - len(kept) / n) < 1e-12
        assert abs(account["punctuality"] - len(punctual) / n) < 1e-12


def test_counting():
    book = promises()
    rows = book["promises"]
    assert len(rows) > 50
    for account in book["customers"]:
        recount(account, [row for row in rows if row["customer"] == account["customer"]])
    for account in book["sellers"]:
        recount(account, [row for row in rows if row["seller"] == account["seller"]])
    assert any(account["kept_share"] is not None for account in book["sellers"])
    assert any(account["kept_share"] is None for account in book["customers"])


def test_one_customer():
    book = promises()
    account = book["customers"][0]
    one = promises("--customer", account["customer"])
    assert one["customers"] == [account]
    assert len(one["promises"]) == account["promises"]
    assert "NOBODY" in run("promises", "--customer", "NOBODY", expect=1)


def test_earlier_day():
    """What was promised later does not exist on an earlier day, and nothing is closed after it."""
    early = promises(day="2026-06-30")
    assert 0 < len(early["promises"]) < len(promises()["promises"])
    assert all(row["day"] <= "2026-06-30" for row in early["promises"])
    assert all(row["closed"] is None or row["closed"] <= "2026-06-30" for row in early["promises"])


def test_words():
    text = run("--as-of", TODAY, "promises")
    assert "Too few" in text and "%" in text, text


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

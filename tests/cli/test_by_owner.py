#!/usr/bin/python3
# test_by_owner.py: lists and reports of what one of us looks after (T4).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_by_owner.py PAGODACTL SUPPORT.

Who owns whom on a day is read from the rows of the store.
"""
import csv
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
STORE = os.path.join(FOLDER.name, "owners.pagoda")
TODAY = "2026-09-22"


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, "--as-of", TODAY, *words], capture_output=True, text=True,
                          check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


run("init", "--currency", "CNY", "--margin", "0.25")
run("sample", "--customers", "120", "--seed", "3")


def owners():
    """The codes of the customers of each of us: the latest entry up to the day holds."""
    with sqlite3.connect(f"file:{STORE}?mode=ro", uri=True) as store:
        rows = store.execute("SELECT code, owner FROM customer_owner JOIN customer ON customer.id = customer "
                             "WHERE from_day <= julianday(?) - julianday('1970-01-01') "
                             "ORDER BY from_day, customer_owner.id", (TODAY,)).fetchall()
    found = {}
    for code, owner in dict(rows).items():
        found.setdefault(owner, set()).add(code)
    return found


def table(report, owner):
    path = os.path.join(FOLDER.name, f"{report}.csv")
    run("report", report, "--owner", owner, "--out", path, "--lang", "en")
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_list():
    for owner, codes in owners().items():
        if owner is None:
            continue
        listed = json.loads(run("--json", "customers", "--owner", owner))
        assert {row["code"] for row in listed} == codes, owner
    assert json.loads(run("--json", "customers", "--owner", "Nobody")) == []


def test_reports():
    found = {owner: codes for owner, codes in owners().items() if owner}
    assert len(found) > 2
    everybody = set()
    for owner, codes in found.items():
        rows = table("customers", owner)
        assert {row["Code"] for row in rows} == codes and {row["Owner"] for row in rows} == {owner}
        ranks = [int(row["Rank"]) for row in rows if row["Rank"]]
        assert ranks == sorted(ranks)
        everybody |= codes
        for report in ("layers", "coverage"):
            assert {row["Code"] for row in table(report, owner)} <= codes, report
    assert everybody == set().union(*found.values())


def test_refused():
    out = os.path.join(FOLDER.name, "refused.csv")
    assert "Nobody" in run("report", "customers", "--owner", "Nobody", "--out", out, expect=1)
    run("report", "orders", "--owner", "Nobody", "--out", out, expect=2)
    assert not os.path.exists(out)


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

#!/usr/bin/python3
# test_referrals.py: who brought whom, who was asked, and who could recommend us (N1, Q5).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_referrals.py PAGODACTL SUPPORT.

The profit through a customer and what came of asking are counted again, from the rows of the store.
"""
import collections
import csv
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import openpyxl

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "referrals.pagoda")
TODAY = "2026-09-22"


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def referrals(*words, day=TODAY):
    return json.loads(run("--json", "--as-of", day, "referrals", *words))


run("init", "--currency", "CNY", "--margin", "0.25")
run("sample", "--customers", "400", "--years", "3", "--seed", "1", "--as-of", TODAY)


def rows(sql):
    with sqlite3.connect(f"file:{STORE}?mode=ro", uri=True) as store:
        return store.execute(sql).fetchall()


def pagoda_day(iso):
    return rows(f"SELECT CAST(julianday('{iso}') - julianday('1970-01-01') AS INTEGER)")[0][0]


def test_tree():
    """Every descendant once, under its first referrer, whatever the depth."""
    book = referrals()
    tree = {row["customer"]: row for row in book["tree"]}
    brought = collections.defaultdict(list)
    firsts = {}
    referrers = {}
    for customer, referrer in rows(
            "SELECT c.code, r.code FROM referral JOIN customer c ON c.id = referral.customer "
            "JOIN customer r ON r.id = referral.referrer ORDER BY referral.from_day, referral.id"):
        firsts.setdefault(customer, referrer)
    # No circle among those of the sample: each referrer was known before whom it brought.
    referrers.update(firsts)
    for customer, referrer in referrers.items():
        brought[referrer].append(customer)

    def below(customer):
        for child in brought[customer]:
            yield child
            yield from below(child)

    assert len(referrers) > 10 and any(len(list(below(one))) > len(brought[one]) for one in list(brought))
    assert set(tree) == set(referrers) | set(referrers.values())
    for code, row in tree.items():
        descendants = list(below(code))
        assert row["referrer"] == referrers.get(code), row
        assert row["descendants"] == len(descendants), row
        assert abs(row["profit_through"] - sum(tree[one]["profit"] for one in descendants)) < 0.005, row


def test_profit():
    """The profit of a node is that which the list of customers has."""
    listed = {row["code"]: row["profit"] for row in
              json.loads(run("--json", "--as-of", TODAY, "customers"))}
    for row in referrals()["tree"]:
        assert abs(row["profit"] - listed[row["customer"]]) < 0.005, row


def test_asks():
    book = referrals()
    asks = book["asks"]
    asking = book["asking"]
    counted = collections.Counter(ask["outcome"] for ask in asks)
    pending = counted["open"] + counted["agreed"]
    won = 0
    for ask in asks:
        ordered = rows(f"SELECT count(*) FROM orders JOIN customer ON customer.id = orders.customer WHERE code = "
                       f"'{ask['wanted']}' AND revenue > 0 AND day BETWEEN {pagoda_day(ask['ended'] or TODAY)} "
                       f"AND {pagoda_day(TODAY)}")[0][0]
        assert ask["won"] == (ask["outcome"] == "introduced" and ordered > 0), ask
        assert ask["is_due"] == (ask["outcome"] in ("open", "agreed") and ask["due"] <= TODAY), ask
        won += ask["won"]
    assert len(asks) == 25 and asking["asks"] == 25
    assert asking["pending"] == pending and asking["n"] == len(asks) - pending
    assert (asking["introduced"], asking["declined"], asking["no_answer"]) == (
        counted["introduced"], counted["declined"], counted["no answer"])
    assert asking["won"] == won
    assert abs(asking["introduced_share"] - counted["introduced"] / asking["n"]) < 1e-12
    assert abs(asking["won_share"] - won / asking["n"]) < 1e-12


def test_recommenders():
    """Links are found from both ends; somebody who never bought is never suggested; satisfied ones first."""
    book = referrals()
    buyers = {code for code, in rows("SELECT DISTINCT code FROM orders JOIN customer ON customer.id = "
                                     f"orders.customer WHERE day <= {pagoda_day(TODAY)} AND revenue > 0")}
    seen = 0
    for link in book["links"][:12]:
        for wanted, other in ((link["customer"], link["related"]), (link["related"], link["customer"])):
            found = referrals("--customer", wanted)["recommenders"]
            one = [row for row in found if row["customer"] == other]
            assert {row["customer"] for row in found} <= buyers
            assert wanted not in {row["customer"] for row in found}
            if other in buyers and one:
                seen += 1
                assert link["kind"] in one[0]["ties"], (link, one)
            standings = [("satisfied", "unsure", "doubtful").index(row["standing"]) for row in found]
            assert standings == sorted(standings)
            assert sum(row["ties"] == ["trade"] for row in found) <= 5
            for row in found:
                bad = [sign for sign in row["signs"].values() if sign is False]
                good = [sign for sign in row["signs"].values() if sign is True]
                assert row["standing"] == ("doubtful" if bad else "satisfied" if len(good) > 1 else "unsure"), row
    assert seen > 4


def test_one_customer():
    book = referrals()
    top = max(book["tree"], key=lambda row: row["descendants"])
    one = referrals("--customer", top["customer"])
    assert len(one["tree"]) == top["descendants"] + 1
    assert all(top["customer"] in (row["customer"], row["referrer"]) for row in one["referrals"])
    assert "NOBODY" in run("referrals", "--customer", "NOBODY", expect=1)


def test_earlier_day():
    early = referrals(day="2025-12-31")
    assert len(early["asks"]) < len(referrals()["asks"])
    assert all(ask["day"] <= "2025-12-31" for ask in early["asks"])
    assert all(ask["ended"] is None or ask["ended"] <= "2025-12-31" for ask in early["asks"])
    assert early["asking"]["n"] >= 8 or early["asking"]["introduced_share"] is None


def test_report():
    """The table is the tree: whoever brought a customer stands above it, a step to the left."""
    listed = {row["customer"]: row for row in referrals()["tree"]}
    path = os.path.join(FOLDER.name, "referrals.csv")
    run("--as-of", TODAY, "report", "referrals", "--out", path, "--lang", "en")
    with open(path, encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert {row["Code"] for row in table} == set(listed) and len(table) == len(listed)
    way = []
    for row in table:
        step = int(row["Step"])
        del way[step - 1:]
        assert row["Brought by"] == (way[-1] if way else ""), row
        assert bool(row["Brought on"]) == bool(way), row
        way.append(row["Customer"])
        one = listed[row["Code"]]
        assert abs(float(row["Own profit (CNY)"]) - one["profit"]) < 0.005
        assert abs(float(row["Profit through it (CNY)"]) - one["profit_through"]) < 0.005
        assert int(row["Customers below"]) == one["descendants"]


def test_report_workbook():
    path = os.path.join(FOLDER.name, "referrals.xlsx")
    run("--as-of", TODAY, "report", "referrals", "--out", path, "--lang", "en")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:2] == ["Referrals", "Asks"], book.sheetnames
    assert book["Asks"].max_row == 1 + len(referrals()["asks"])


def test_drawing():
    """Every name of the first tree is on the page, in text that can be read back."""
    tree = referrals()["tree"]
    top = max((row for row in tree if row["referrer"] is None), key=lambda row: row["profit_through"])
    path = os.path.join(FOLDER.name, "referrals.pdf")
    run("--as-of", TODAY, "report", "referrals", "--out", path, "--lang", "en")
    text = subprocess.run(["pdftotext", "-f", "1", "-l", "1", "-layout", path, "-"], capture_output=True, text=True,
                          check=True).stdout
    for row in tree:
        if row["referrer"] == top["customer"] or row is top:
            assert row["name"] in text, (row, text)
    drawing = os.path.join(FOLDER.name, "referrals.svg")
    run("--as-of", TODAY, "report", "referrals", "--out", drawing)
    xml.etree.ElementTree.parse(drawing)


def test_words():
    text = run("--as-of", TODAY, "referrals")
    assert "Profit through them" in text and "25 asks" in text, text


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

#!/usr/bin/python3
# test_coverage.py: what each class is owed and what of it is missing, computed again from the tables.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_coverage.py PAGODACTL SUPPORT.

Of 300 generated accounts, on days before, on and after the last day of classes that were set by hand, the class (Q2),
what it is owed (Q3), what of it is missing and not started, and the hours of work (Q4) are computed in the slow and
obvious way from the SQLite tables; the judgement of the layers is the oracle's of test_layers.py.
"""
import csv
import os
import random
import sqlite3
import sys

import test_layers as layers

sys.path.insert(0, sys.argv[2])
import tap

DAY = layers.DAYS[0]
LAST = layers.number_of(DAY)  # of the classes that end
DAYS = [layers.iso_of(LAST + after) for after in (-200, -1, 0, 1, 40)]
CLASSES = ["strategic", "top", "important", "ordinary"]
LABELS = {"Strategic": "strategic", "TOP": "top", "Important": "important", "Ordinary": "ordinary"}
MANAGED = {"strategic": "Managed by the company", "top": "Managed by the company", "important": "Managed by the rep",
           "ordinary": "Served by a dealer or online"}
TIER_CLASS = {"top": "top", "large": "top", "medium": "important"}
VERDICTS = ["Passed", "Working", "Not started"]


def change_tables():
    """Classes that end, facts asked in vain and past suppliers, of which the sample has none."""
    dice = random.Random(20260922)
    handle = sqlite3.connect(layers.STORE)
    customers = [row[0] for row in handle.execute("SELECT id FROM customer ORDER BY id")]
    for number, customer in enumerate(dice.sample(customers, 120), 900000):
        begin = LAST - dice.randrange(400)
        until = dice.choice([None, LAST, LAST, LAST - 100])
        handle.execute("INSERT INTO customer_class (id, customer, from_day, class, reason, until_day) VALUES (?, ?, ?, ?, ?, ?)",
                       (number, customer, begin, dice.choice(CLASSES + [None]), "x",
                        max(begin, until) if until is not None else None))
    for number, customer in enumerate(dice.sample(customers, 100), 910000):
        handle.execute("INSERT INTO customer_fact VALUES (?, ?, ?, ?, NULL, ?)",
                       (number, customer, dice.choice(layers.FACTS), LAST - dice.randrange(60), dice.choice(["buyer", None])))
    for number, customer in enumerate(dice.sample(customers, 100), 920000):
        handle.execute("INSERT INTO past_supplier VALUES (?, ?, ?, ?, NULL, NULL, ?)",
                       (number, customer, "x", LAST - dice.randrange(60), dice.choice(["buyer", None])))
    handle.commit()
    handle.close()


def read_report(day):
    out = os.path.join(layers.FOLDER.name, "coverage.csv")
    layers.run_json("--as-of", day, "report", "coverage", "--lang", "en", "--out", out)
    with open(out, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def class_of(tables, customer, tier):
    by_hand = tables.latest("customer_class", "customer = ?", customer)
    if by_hand and by_hand["class"] and (by_hand["until_day"] is None or by_hand["until_day"] >= tables.day):
        return by_hand["class"], True, by_hand["until_day"]
    strength = tables.rows("SELECT max (strength) AS strength FROM influence WHERE customer = ? AND from_day <= ? AND "
                           "coalesce (until_day, ?) >= ?", customer, tables.day, tables.day, tables.day)[0]["strength"]
    return "strategic" if (strength or 0) >= 4 else TIER_CLASS.get(tier, "ordinary"), False, None


def minutes_of(tables, customer):
    begin = layers.months_from(tables.day, -12)
    return tables.rows("SELECT coalesce (sum (duration), 0) AS minutes FROM activity WHERE customer = ? AND state = 'done' "
                       "AND day > ? AND day <= ?", customer, begin, tables.day)[0]["minutes"]


def check_account(tables, row, customer, tier):
    account_class, by_hand, until = class_of(tables, customer, tier)
    judged = [layers.verdict_of(passed, started) for _, passed, started in tables.judge(customer)]
    owed = judged[:1] if account_class == "ordinary" else judged
    said = [row[label].lower() for label in layers.LABELS]
    what = (tables.day, row, account_class, judged)
    assert LABELS[row["Class"]] == account_class, what
    assert (row["Set by hand"] == "yes") == by_hand, what
    assert row["Class until"] == (layers.iso_of(until) or ""), what
    assert row["Managed by"] == MANAGED[account_class], what
    assert said == owed + [""] * (5 - len(owed)), what
    missing = [label for label, verdict in zip(layers.LABELS, owed) if verdict != "passed"]
    assert int(row["Owed"]) == len(owed) and int(row["Missing"]) == len(missing), what
    assert int(row["Not started"]) == owed.count("not started"), what
    assert row["Missing layers"] == ", ".join(missing), what
    assert abs(float(row["Hours"]) * 60 - minutes_of(tables, customer)) < 0.1, what


def test_coverage():
    seen = {"by hand": 0, "ended": 0, "covered": 0}
    for day in DAYS:
        report = read_report(day)
        known = {card["code"]: card for card in layers.run_json("--as-of", day, "customers")}
        listed = {row["Code"]: row for row in report}
        assert len(listed) == len(report) > 10, (day, len(report))
        with layers.oracle(day) as tables:
            for code, card in known.items():
                account_class = class_of(tables, int(card["id"]), card["tier"])[0]
                assert card["class"] == account_class, (day, card, account_class)
                wanted = account_class != "ordinary" and card["tier"] != "other"
                assert not wanted or code in listed, (day, card)
            for code, row in listed.items():
                check_account(tables, row, int(known[code]["id"]), known[code]["tier"])
                seen["by hand"] += row["Set by hand"] == "yes"
                seen["ended"] += row["Class until"] == DAY and day == DAY
                seen["covered"] += row["Missing"] == "0"
    assert all(count > 3 for count in seen.values()), seen


def test_classes_travel():
    """A list of customers takes classes and their last days to another store, and changes nothing in its own."""
    out = os.path.join(layers.FOLDER.name, "customers.csv")
    layers.run_json("--as-of", DAY, "report", "customers", "--lang", "en", "--out", out)
    with open(out, encoding="utf-8-sig", newline="") as file:
        wanted = {row["Code"]: (row["Class"], row["Class until"]) for row in csv.DictReader(file) if row["Set by hand"] == "yes"}
    assert any(until == DAY for _, until in wanted.values()) and any(not until for _, until in wanted.values())
    assert layers.run_json("--as-of", DAY, "import", out, "--as", "customers")["updated"] == 0
    own, layers.STORE = layers.STORE, os.path.join(layers.FOLDER.name, "other.pagoda")
    try:
        layers.run_json("init")
        layers.run_json("--as-of", DAY, "import", out, "--as", "customers")
        layers.run_json("--as-of", DAY, "report", "customers", "--lang", "en", "--out", out)
    finally:
        layers.STORE = own
    with open(out, encoding="utf-8-sig", newline="") as file:
        found = {row["Code"]: (row["Class"], row["Class until"]) for row in csv.DictReader(file) if row["Set by hand"] == "yes"}
    assert found == wanted, {code: (wanted.get(code), found.get(code)) for code in set(wanted) | set(found)
                             if wanted.get(code) != found.get(code)}


def test_sums():
    """The second sheet has the sums of the first."""
    if layers.openpyxl is None:
        raise tap.Skip("openpyxl is not on this machine")
    out = os.path.join(layers.FOLDER.name, "coverage.xlsx")
    layers.run_json("--as-of", DAY, "report", "coverage", "--lang", "en", "--out", out)
    book = layers.openpyxl.load_workbook(out)
    report = read_report(DAY)
    for label, accounts, covered, not_started in list(book.worksheets[1].values)[1:-1]:
        of_class = [row for row in report if row["Class"] == label]
        assert accounts == len(of_class), label
        assert covered == sum(row["Missing"] == "0" for row in of_class), label
        assert not_started == sum(row["Not started"] != "0" for row in of_class), label


if __name__ == "__main__":
    layers.run_json("init")
    layers.run_json("--as-of", DAY, "sample", "--customers", "300", "--years", "3", "--seed", "11")
    change_tables()
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

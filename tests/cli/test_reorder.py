#!/usr/bin/python3
# test_reorder.py: which part of the customers buys again, counted again from the tables (O6).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_reorder.py PAGODACTL SUPPORT.

Over the orders of a sample all rates are counted in the slow and obvious way from the SQLite tables: for all, for each
owner and for each product, in a period and in the one before.
"""
import collections
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
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
EPOCH = datetime.date(1970, 1, 1)
ENOUGH = 8
WINDOWS = (90, 180, 365)


def number_of(iso):
    return (datetime.date.fromisoformat(iso) - EPOCH).days


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def reorder(*words, day=TODAY):
    return json.loads(run("--json", "--as-of", day, "reorder", *words))


run("init", "--currency", "CNY")
run("sample", "--customers", "150", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)


def days_by_customer(day):
    days = collections.defaultdict(set)
    for customer, on in HANDLE.execute("SELECT customer, day FROM orders WHERE revenue > 0 AND day <= ?", (day,)):
        days[customer].add(on)
    return {key: sorted(value) for key, value in days.items()}


def days_by_item(day):
    days = collections.defaultdict(set)
    for customer, product, on in HANDLE.execute(
            "SELECT o.customer, p.code, o.day FROM orders o JOIN order_line l ON l.order_id = o.id "
            "JOIN product p ON p.id = l.product WHERE o.revenue > 0 AND l.amount > 0 AND o.day <= ?", (day,)):
        days[customer, product].add(on)
    return {key: sorted(value) for key, value in days.items()}


def followed(sequences, first, last, window, known_to, new_from=None):
    hits = cases = 0
    for days in sequences:
        for place, day in enumerate(days if new_from is None else days[:1]):
            if first <= day <= last and day + window <= known_to and (new_from is None or day >= new_from):
                cases += 1
                hits += place + 1 < len(days) and days[place + 1] <= day + window
    return hits, cases


def buyers(sequences, first, last):
    counts = [sum(first <= day <= last for day in days) for days in sequences]
    return sum(n >= 2 for n in counts), sum(n >= 1 for n in counts)


def kept(sequences, first, last):
    before = first - (last - first + 1)
    earlier = [days for days in sequences if any(before <= day < first for day in days)]
    return sum(any(first <= day <= last for day in days) for days in earlier), len(earlier)


def check(found, wanted, what):
    hits, cases = wanted
    assert (found["hits"], found["cases"]) == wanted, (what, found, wanted)
    assert found["judged"] == (cases >= ENOUGH), (what, found)
    assert found["share"] is None if cases == 0 else abs(found["share"] - hits / cases) < 1e-12, (what, found)


def check_whole(found, first, last, known_to, before):
    customers, items = days_by_customer(known_to), days_by_item(known_to)
    new_from = number_of(found["new_from"])
    of = (lambda entry: entry["before"]) if before else (lambda entry: entry)
    check(of(found["customers"]), buyers(customers.values(), first, last), "customers")
    check(of(found["retention"]), kept(customers.values(), first, last), "retention")
    for place, window in enumerate(WINDOWS):
        check(of(found["follow_up"][place]), followed(customers.values(), first, last, window, known_to), "follow-up")
        check(of(found["conversion"][place]),
              followed(customers.values(), first, last, window, known_to, new_from), "conversion")
        check(of(found["items"][place]), followed(items.values(), first, last, window, known_to, -10**6), "items")


# Cases

def test_all():
    for first, last, day in (("2025-09-23", TODAY, TODAY), ("2024-01-01", "2024-12-31", TODAY),
                             ("2025-01-01", "2025-03-31", "2025-06-30"), ("2023-02-01", "2023-02-01", TODAY)):
        found = reorder("--from", first, "--to", last, day=day)
        start, end, known_to = number_of(first), number_of(last), number_of(day)
        check_whole(found, start, end, known_to, False)
        check_whole(found, start - (end - start + 1), start - 1, known_to, True)


def test_usual_period():
    found = reorder()
    assert (found["from"], found["to"]) == ("2025-09-23", TODAY)
    assert (found["before_from"], found["before_to"]) == ("2024-09-23", "2025-09-22")
    first = HANDLE.execute("SELECT min(day) FROM orders WHERE revenue > 0").fetchone()[0]
    begun = EPOCH + datetime.timedelta(first)
    month = begun.month + 4
    assert found["new_from"][:7] == f"{begun.year + (month > 12)}-{(month - 1) % 12 + 1:02}"


def test_owners():
    found = reorder("--from", "2025-01-01", "--to", "2025-12-31")
    first, last, known_to = number_of("2025-01-01"), number_of("2025-12-31"), number_of(TODAY)
    owner_of, sales, days = {}, collections.Counter(), collections.defaultdict(list)
    for customer, owner in HANDLE.execute(
            "SELECT customer, owner FROM customer_owner WHERE from_day <= ? ORDER BY from_day, id", (last,)):
        owner_of[customer] = owner
    for customer, revenue in HANDLE.execute(
            "SELECT customer, sum(revenue) FROM orders WHERE day BETWEEN ? AND ? GROUP BY customer", (first, last)):
        sales[owner_of.get(customer)] += revenue
    for customer, sequence in days_by_customer(known_to).items():
        days[owner_of.get(customer)].append(sequence)
    named = [owner for owner in {part["owner"] for part in found["owners"]} if owner]
    assert len(named) > 1
    for part in found["owners"]:
        check(part["customers"], buyers(days[part["owner"]], first, last), part["owner"])
        check(part["retention"], kept(days[part["owner"]], first, last), part["owner"])
        check(part["follow_up"], followed(days[part["owner"]], first, last, 90, known_to), part["owner"])
        assert round(part["sales"] * 100) == sales[part["owner"]]
        if part["owner"]:
            others = sum(sales[o] for o in named if o != part["owner"]) / (len(named) - 1)
            assert abs(part["times_the_others"] - sales[part["owner"]] / others) < 1e-9
            assert part["efficient"] == (part["times_the_others"] >= 1.3)


def test_products():
    found = reorder("--limit", "1000")
    first, last, known_to = number_of(found["from"]), number_of(TODAY), number_of(TODAY)
    days = collections.defaultdict(list)
    for (_, product), sequence in days_by_item(known_to).items():
        days[product].append(sequence)
    assert found["products"]
    for part in found["products"]:
        check(part["customers"], buyers(days[part["product"]], first, last), part["product"])
        check(part["items"], followed(days[part["product"]], first, last, 90, known_to, -10**6), part["product"])
    assert len(reorder("--limit", "2")["products"]) == 2


def test_tiers_add_up():
    found = reorder()
    for rate in ("customers", "retention"):
        assert sum(part[rate]["cases"] for part in found["tiers"]) == found[rate]["cases"]


def test_tiers_are_those_before_the_period():
    """Taken after it, nobody above Inactive could ever have been lost."""
    found = reorder("--from", "2025-09-23", "--to", TODAY)
    tiers = {int(one["id"]): one["tier"]
             for one in json.loads(run("--json", "--as-of", "2025-09-22", "customers"))}
    days = days_by_customer(number_of(TODAY))
    first, before = number_of("2025-09-23"), number_of(found["before_from"])
    wanted = collections.defaultdict(lambda: [0, 0])
    for customer, sequence in days.items():
        if any(before <= day < first for day in sequence):
            wanted[tiers[customer]][0] += 1
            wanted[tiers[customer]][1] += any(day >= first for day in sequence)
    told = {part["tier"]: [part["retention"]["cases"], part["retention"]["hits"]] for part in found["tiers"]
            if part["retention"]["cases"]}
    assert told == dict(wanted), (told, wanted)
    assert any(hits < cases for tier, (cases, hits) in told.items() if tier in ("large", "medium", "small")), told


def test_a_thin_record_is_told():
    """The orders of the sample begin within the period before, or before that."""
    first = HANDLE.execute("SELECT min(day) FROM orders WHERE revenue > 0").fetchone()[0]
    begin = EPOCH + datetime.timedelta(first)
    for months, told in ((3, True), (9, True), (15, True), (40, False)):
        last = begin + datetime.timedelta(30 * months)
        text = run("--as-of", TODAY, "reorder", "--from", str(last - datetime.timedelta(182)), "--to", str(last))
        assert (f"on record from {begin}" in text) == told, (months, text)


def test_text_says_what_is_counted():
    text = run("--as-of", TODAY, "reorder")
    assert "Customer reorder rate" in text and "only those whose days have passed" in text, text
    assert "Too few" in run("--as-of", TODAY, "reorder", "--from", "2019-01-01", "--to", "2019-12-31")


def test_refusals():
    for words in (("--from", "yesterday"), ("--to", "2026-13-01"), ("--from", "2026-02-01", "--to", "2026-01-01"),
                  ("--limit", "-1"), ("--from", "2027-01-01", "--to", "2027-06-01")):
        assert run("reorder", *words, expect=2)


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

#!/usr/bin/python3
# test_wallet.py: which part of its budget each customer spends with us, counted again from the tables (O5).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_wallet.py PAGODACTL SUPPORT.

Over the budgets and orders of a sample, shares, gaps, quadrants and paths are made in the slow and obvious way.
"""
import datetime
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
EPOCH = datetime.date(1970, 1, 1)


def number_of(iso):
    return (datetime.date.fromisoformat(iso) - EPOCH).days


def years_before(iso, years):
    return f"{int(iso[:4]) - years}{iso[4:]}"


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def wallet(*words, day=TODAY):
    return json.loads(run("--json", "--as-of", day, "wallet", *words))


run("init", "--currency", "CNY")
run("sample", "--customers", "150", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)


def budget_of(customer, day):
    """In minor units; the latest of the facts that hold on the day, None where nothing is known."""
    row = HANDLE.execute("SELECT value FROM customer_fact WHERE customer = ? AND fact = 'budget' AND from_day <= ? "
                         "ORDER BY from_day DESC, id DESC", (customer, number_of(day))).fetchone()
    return round(float(row[0]) * 100) if row and row[0] is not None and float(row[0]) > 0 else None


def revenue_of(customer, day):
    return HANDLE.execute("SELECT coalesce(sum(revenue), 0) FROM orders WHERE customer = ? AND day > ? AND day <= ?",
                          (customer, number_of(years_before(day, 1)), number_of(day))).fetchone()[0]


def is_active(customer, day):
    return HANDLE.execute("SELECT count(*) FROM orders WHERE customer = ? AND revenue > 0 AND day > ? AND day <= ?",
                          (customer, number_of(years_before(day, 1)), number_of(day))).fetchone()[0] > 0


def is_other(customer, day):
    row = HANDLE.execute("SELECT other FROM customer_other WHERE customer = ? AND from_day <= ? "
                         "ORDER BY from_day DESC, id DESC", (customer, number_of(day))).fetchone()
    return bool(row and row[0])


def customers():
    return [row[0] for row in HANDLE.execute("SELECT id FROM customer")]


# Cases

def test_shares_and_quadrants():
    for day in (TODAY, "2025-06-30"):
        found = wallet(day=day)
        budgets = {c: budget_of(c, day) for c in customers()}
        known = {c: b for c, b in budgets.items() if b is not None and not is_other(c, day)}
        assert {int(entry["id"]) for entry in found["customers"]} == set(known)
        if not known:
            continue
        median = int(statistics.median(known.values()))
        assert abs(found["median_budget"] * 100 - median) < 0.5 and found["share_cut"] == 0.5
        for entry in found["customers"]:
            budget, revenue = known[int(entry["id"])], revenue_of(int(entry["id"]), day)
            large = revenue / budget >= 0.5, budget >= median
            assert round(entry["budget"] * 100) == budget and round(entry["revenue"] * 100) == revenue
            assert abs(entry["share"] - revenue / budget) < 1e-12
            assert round(entry["gap"] * 100) == max(budget - revenue, 0)
            assert entry["quadrant"] == {(True, True): "cash cow", (False, True): "gadfly", (True, False): "mainstay",
                                         (False, False): "occasional"}[large]
        gaps = [entry["gap"] for entry in found["customers"]]
        assert gaps == sorted(gaps, reverse=True)
    assert len(wallet()["customers"]) > 5


def test_without_budget():
    found = wallet()
    wanted = {c for c in customers() if is_active(c, TODAY) and budget_of(c, TODAY) is None}
    assert {int(entry["id"]) for entry in found["without_budget"]} == wanted and wanted
    revenues = [entry["revenue"] for entry in found["without_budget"]]
    assert revenues == sorted(revenues, reverse=True)


def test_path():
    lengths = set()
    for entry in wallet()["customers"]:
        days = [years_before(TODAY, years) for years in (4, 3, 2, 1, 0)]
        wanted = [(day, revenue_of(int(entry["id"]), day) / budget_of(int(entry["id"]), day))
                  for day in days if budget_of(int(entry["id"]), day)]
        assert [point["day"] for point in entry["path"]] == [day for day, _ in wanted]
        assert all(abs(point["share"] - share) < 1e-12 for point, (_, share) in zip(entry["path"], wanted))
        lengths.add(len(wanted))
    assert len(lengths) > 1


def test_one_quadrant():
    for quadrant in ("cash cow", "gadfly", "mainstay", "occasional"):
        found = wallet("--quadrant", quadrant)["customers"]
        assert {entry["id"] for entry in found} == {e["id"] for e in wallet()["customers"] if e["quadrant"] == quadrant}
    assert "cash cow" in run("wallet", "--quadrant", "best", expect=2)


def test_text():
    text = run("--as-of", TODAY, "wallet")
    assert "Cash-cow supplier" in text or "Gadfly supplier" in text
    assert "yearly budget" in text and "whose budget is not known: " in text


def test_words():
    """A share is told to a tenth of a percent, and who bought nothing is told to have us as no supplier yet."""
    lines = {line.split()[0]: line for line in run("--as-of", TODAY, "wallet").splitlines() if line.strip()}
    found = wallet()["customers"]
    for entry in found:
        line = lines[entry["code"]]
        assert f"{100 * entry['share']:.1f}%" in line, line
        assert ("No supplier yet" in line) == (entry["revenue"] <= 0), line
    assert any(entry["revenue"] <= 0 for entry in found) and any(entry["revenue"] > 0 for entry in found)


def test_path_in_words():
    """Each point names its quadrant where that is another than before."""
    labels = {(True, True): "Cash-cow supplier", (False, True): "Gadfly supplier", (True, False): "Mainstay supplier",
              (False, False): "Occasional supplier"}
    out = os.path.join(FOLDER.name, "path.xlsx")
    run("--as-of", TODAY, "report", "wallet", "--out", out)
    rows = {row[0]: row for row in sheets_of(out)["Wallet"]}
    found, moved = wallet(), 0
    for entry in found["customers"]:
        words, before = [], None
        for point in entry["path"]:
            label = labels[point["share"] >= 0.5, entry["budget"] >= found["median_budget"]]
            words.append(f"{point['day']} {label + ' ' if label != before else ''}{100 * point['share']:.1f}%")
            moved += before is not None and label != before
            before = label
        assert (rows[entry["code"]][7] or None) == (" → ".join(words) if len(words) > 1 else None), (rows[entry["code"]], words)
    assert moved > 0


def sheets_of(path):
    workbook = openpyxl.load_workbook(path, read_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in workbook}


def test_reports():
    out = os.path.join(FOLDER.name, "wallet.xlsx")
    run("--as-of", TODAY, "report", "wallet", "--out", out)
    found, told = sheets_of(out)["Wallet"], wallet()
    assert len(found) == 1 + 1 + len(told["customers"]) + len(told["without_budget"])
    for row, entry in zip(found[1:], told["customers"]):
        assert row[0] == entry["code"] and abs(row[4] - entry["share"]) < 1e-9 and abs(row[5] - entry["gap"]) < 0.005
    for ending in ("png", "pdf", "svg"):
        run("--as-of", TODAY, "report", "wallet", "--out", os.path.join(FOLDER.name, "wallet." + ending))
        assert os.path.getsize(os.path.join(FOLDER.name, "wallet." + ending)) > 1000


def test_sheets_of_the_orders():
    out = os.path.join(FOLDER.name, "orders.xlsx")
    run("--as-of", TODAY, "report", "orders", "--out", out)
    sheets = sheets_of(out)
    assert list(sheets) == ["Order lines", "Sales by month", "Products by month", "Season index", "Reorder", "Wallet",
                            "Definitions"]
    wanted = {}
    for code, day, revenue in HANDLE.execute(
            "SELECT c.code, o.day, o.revenue FROM orders o JOIN customer c ON c.id = o.customer WHERE o.day <= ?",
            (number_of(TODAY),)):
        date = EPOCH + datetime.timedelta(day)
        if date.year > int(TODAY[:4]) - 5:
            months = wanted.setdefault((code, date.year), [0] * 12)
            months[date.month - 1] += revenue
    found = {(row[0], row[2]): [round(cell * 100) for cell in row[3:15]] for row in sheets["Sales by month"][1:]}
    assert found == wanted
    assert all(abs(sum(row[3:15]) - row[15]) < 0.005 for row in sheets["Sales by month"][1:])
    rates = {(row[0], row[2], row[3]): row for row in sheets["Reorder"][1:] if row[0] is None}
    told = json.loads(run("--json", "--as-of", TODAY, "reorder"))
    assert rates[None, "Customer reorder rate", None][4] == told["customers"]["cases"]
    assert rates[None, "Orders followed by another", 365][5] == told["follow_up"][2]["hits"]


def test_nobody_has_a_budget():
    found = wallet(day="2001-01-01")
    assert found["customers"] == [] and found["median_budget"] is None and found["without_budget"] == []
    text = run("--as-of", "2001-01-01", "wallet")
    assert "is not known: 0" in text and "median" not in text


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

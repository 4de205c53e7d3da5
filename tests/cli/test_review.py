#!/usr/bin/python3
# test_review.py: the review of a year of a sample, counted again from the tables, and its report (G5).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_review.py PAGODACTL SUPPORT.

Orders, days, visits and decisions come from the SQLite tables; the profit of a whole year is that of the trailing
twelve months of its last day, which the customers' list tells.
"""
import csv
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

try:
    import openpyxl
except ImportError:
    print("1..0 # SKIP openpyxl is not on this machine")
    sys.exit(0)

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
EPOCH = datetime.date(1970, 1, 1)
VISITS = ("visit", "executive visit", "technical exchange", "service visit")
DECISIONS = ["promote", "run in", "drop", "keep", None]
LABELS = {"Promote": "promote", "Run in": "run in", "Drop": "drop", "Keep": "keep", None: None, "": None}


def run(*words, status=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == status, (words, done.stdout, done.stderr)
    return done.stdout


def run_json(*words):
    return json.loads(run("--json", *words))


run("init", "--currency", "CNY")
run("sample", "--customers", "300", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)
# The sample's prices of work are not set; an hour has to cost something.
HANDLE.execute("INSERT OR REPLACE INTO preference VALUES ('rule.effort.hourly-rate', '500')")
HANDLE.commit()


def number(iso):
    return (datetime.date.fromisoformat(iso) - EPOCH).days


def year_of(customer, first, last):
    """What a customer bought, and how it was worked, on the days from first to last."""
    orders = HANDLE.execute("SELECT day, revenue FROM orders WHERE customer = ? AND day BETWEEN ? AND ?",
                            (customer, first, last)).fetchall()
    bought = [day for day, revenue in orders if revenue > 0]
    worked = HANDLE.execute("SELECT kind, duration FROM activity WHERE customer = ? AND state = 'done' AND day BETWEEN ? AND ?",
                            (customer, first, last)).fetchall()
    return {"orders": len(bought), "order_days": len(set(bought)), "revenue": sum(revenue for _, revenue in orders) / 100,
            "visits": sum(kind in VISITS for kind, _ in worked),
            "minutes": sum(minutes or 0 for _, minutes in worked)}


def suggest(entry, active):
    """The rules of the method, written down once more."""
    now, before = entry["this_year"], entry["last_year"]
    deep = entry["class"] in ("strategic", "top")
    rise = lambda percent: before["revenue"] > 0 and round((now["revenue"] - before["revenue"]) * 100 -
                                                            before["revenue"] * percent, 4) >= 0
    fall = before["revenue"] > 0 and round((before["revenue"] - now["revenue"]) * 100 - before["revenue"] * 20, 4) >= 0
    if not active and now["orders"] == 0 and now["visits"] >= 4:
        return ("keep" if deep else "drop"), "visited in vain"
    if now["order_days"] + before["order_days"] < 3:
        return None, "too few"
    if round(now["profit"] + before["profit"], 2) <= 0:
        return ("keep" if deep else "drop"), "earns nothing"
    if now["cost"] > now["profit"] and not rise(20):
        return ("keep" if deep else "drop"), "costs more"
    if not active:
        return "run in", "lapsed"
    if fall:
        return "run in", "shrinks"
    if now["order_days"] < 2:
        return "run in", "no reorder"
    if before["order_days"] < 2:
        return ("keep" if deep else "promote"), "became regular"
    return (("keep" if deep else "promote"), "grows") if rise(20) else ("keep", "steady")


CASES = [(2025, TODAY, "2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31", True),
         (2024, TODAY, "2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31", True),
         (2026, TODAY, "2026-01-01", TODAY, "2025-01-01", "2025-09-22", False),
         (2024, "2024-02-29", "2024-01-01", "2024-02-29", "2023-01-01", "2023-02-28", False)]


def test_figures():
    all_late = set()
    for year, as_of, first, last, before_first, before_last, whole in CASES:
        review = run_json("--as-of", as_of, "review", "--year", str(year))
        assert (review["year"], review["from"], review["to"], review["last_from"], review["last_to"], review["whole"]) == (
            year, first, last, before_first, before_last, whole), review
        expected = {}
        decided = {row[0] for row in HANDLE.execute("SELECT customer FROM yearly_review WHERE year = ?", (year,))}
        tiers = {row["id"]: row["tier"] for row in run_json("--as-of", last, "customers")}
        late = set()
        for (customer,) in HANDLE.execute("SELECT id FROM customer"):
            now = year_of(customer, number(first), number(last))
            before = year_of(customer, number(before_first), number(before_last))
            buys = tiers[str(customer)] in ("top", "large", "medium", "small")
            bought = now["revenue"] or before["revenue"] or now["orders"] or before["orders"]
            if buys and not bought:
                late.add(customer)
            if buys or bought or customer in decided or (now["visits"] >= 4 and tiers[str(customer)] != "other"):
                expected[str(customer)] = (now, before)
        # Who bought last after these days of the year before is there, too.
        assert not (whole and late), (year, late)
        all_late |= late
        assert set(expected) == {entry["id"] for entry in review["customers"]}, year
        for entry in review["customers"]:
            now, before = expected[entry["id"]]
            for counted, told in ((now, entry["this_year"]), (before, entry["last_year"])):
                assert {name: told[name] for name in counted} == counted, (entry, counted)
                assert told["reorder"] == (told["order_days"] >= 2)
                assert abs(told["cost"] - told["minutes"] / 60 * 500) < 0.011
        revenues = [entry["this_year"]["revenue"] for entry in review["customers"]]
        assert revenues == sorted(revenues, reverse=True)
    assert all_late


def test_profit_and_suggestions():
    review = run_json("--as-of", TODAY, "review", "--year", "2025")
    lists = [{row["id"]: row for row in run_json("--as-of", day, "customers")} for day in ("2025-12-31", "2024-12-31")]
    reasons = set()
    for entry in review["customers"]:
        now, before = lists[0][entry["id"]], lists[1][entry["id"]]
        assert entry["this_year"]["profit"] == now["profit"] and entry["last_year"]["profit"] == before["profit"], entry
        assert entry["tier"] == now["tier"]
        active = now["tier"] in ("top", "large", "medium", "small")
        assert (entry["suggestion"], entry["reason"]) == suggest(entry, active), entry
        if entry["last_year"]["revenue"] > 0:
            growth = entry["this_year"]["revenue"] / entry["last_year"]["revenue"] - 1
            assert abs(entry["revenue_growth"] - growth) < 1e-9
        else:
            assert entry["revenue_growth"] is None
        reasons.add(entry["reason"])
    assert {"too few", "grows", "shrinks", "steady", "became regular", "costs more"} <= reasons, reasons


def test_decisions():
    review = run_json("--as-of", TODAY, "review", "--year", "2025")
    rows = {str(row[0]): row[1:] for row in HANDLE.execute(
        "SELECT customer, decision, decided_day, note, carried_day FROM yearly_review WHERE year = 2025")}
    assert 30 < review["decided"] == len(rows) < len(review["customers"])
    assert any(row[2] for row in rows.values())
    for entry in review["customers"]:
        decision, decided, note, carried = rows.get(entry["id"], (None, None, None, None))
        assert (entry["decision"], entry["note"], entry["carried"]) == (decision, note, carried), entry
        assert entry["decided"] == (None if decided is None else str(EPOCH + datetime.timedelta(days=decided)))
        becomes = entry["next_year"]["becomes"]
        assert becomes in {None: ["nothing"], "keep": ["nothing"], "drop": ["dropped", "unexplained", "other"], "run in": ["target", "planned"],
                           "promote": ["cadence", "often"]}[decision], entry
    for line in review["decisions"]:
        of_it = [entry for entry in review["customers"] if entry["decision"] == line["decision"]]
        assert line["customers"] == len(of_it)
        assert abs(line["revenue"] - sum(entry["this_year"]["revenue"] for entry in of_it)) < 0.01
    # In the first quarter the year before is reviewed.
    assert run_json("--as-of", "2026-03-31", "review")["year"] == 2025
    assert run_json("--as-of", "2026-04-01", "review")["year"] == 2026


def test_report():
    review = run_json("--as-of", TODAY, "review", "--year", "2025")
    path = os.path.join(FOLDER.name, "review.xlsx")
    run("--as-of", TODAY, "report", "review", "--year", "2025", "--lang", "en", "--out", path)
    book, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    assert book.sheetnames == ["Yearly review", "By decision", "Definitions"]
    titles, *rows = book["Yearly review"].iter_rows(values_only=True)
    assert len(rows) == len(review["customers"])
    for entry, cells in zip(review["customers"], rows):
        row = dict(zip(titles, cells))
        assert (row["Code"], row["Customer"], row["Owner"]) == (entry["customer"], entry["name"], entry["owner"])
        assert (row["Orders, this year"], row["Orders, last year"]) == (entry["this_year"]["orders"], entry["last_year"]["orders"])
        assert row["Revenue this year, CNY"] == entry["this_year"]["revenue"]
        assert row["Revenue last year, CNY"] == entry["last_year"]["revenue"]
        assert row["Profit this year, CNY"] == entry["this_year"]["profit"]
        assert row["Profit assumed"] == entry["assumed"]
        assert row["Cost of the work, CNY"] == entry["this_year"]["cost"]
        growth = entry["revenue_growth"] if entry["judged"] else None
        assert growth is row["Growth of revenue"] is None or abs(row["Growth of revenue"] - growth) < 1e-9
        assert LABELS[row["Suggestion"]] == entry["suggestion"] and LABELS[row["Decision"]] == entry["decision"]
        assert (row["Why"], row["Note"]) == (entry["why"], entry["note"])
    choices = book["Yearly review"].data_validations.dataValidation
    assert len(choices) == 1 and choices[0].formula1 == '"Promote,Run in,Drop,Keep"'
    assert str(choices[0].sqref) == f"Y2:Y{len(rows) + 1}" and titles[24] == "Decision"
    sums = list(cached["By decision"].iter_rows(min_row=2, values_only=True))
    formulas = list(book["By decision"].iter_rows(min_row=2, values_only=True))
    for decision, cells, written, told in zip(DECISIONS, sums, formulas, review["decisions"]):
        assert LABELS.get(cells[0]) == decision and all(str(cell).startswith("=") for cell in written[1:])
        assert cells[1] == told["customers"]
        assert abs(cells[2] - told["revenue"]) < 0.01 and abs(cells[4] - told["profit"]) < 0.01
    text = os.path.join(FOLDER.name, "review.csv")
    run("--as-of", TODAY, "report", "review", "--year", "2025", "--lang", "en", "--out", text)
    with open(text, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["Code"] for line in lines] == [entry["customer"] for entry in review["customers"]]


def test_unknown_cost():
    """Without a price of an hour the cost is unknown, and not 0."""
    with sqlite3.connect(STORE) as handle:
        handle.execute("DELETE FROM preference WHERE key = 'rule.effort.hourly-rate'")
    review = run_json("--as-of", TODAY, "review", "--year", "2025")
    assert any(entry["this_year"]["minutes"] for entry in review["customers"])
    assert {entry[year]["cost"] for entry in review["customers"] for year in ("this_year", "last_year")} == {None}
    path = os.path.join(FOLDER.name, "unknown.xlsx")
    run("--as-of", TODAY, "report", "review", "--year", "2025", "--lang", "en", "--out", path)
    titles, *rows = openpyxl.load_workbook(path)["Yearly review"].iter_rows(values_only=True)
    assert {row[titles.index("Cost of the work, CNY")] for row in rows} == {None}


def test_words():
    table = run("--as-of", TODAY, "review", "--year", "2025")
    assert "The whole year 2025 against 2024." in table
    # The mark of an assumed margin is explained below the table, where there is one.
    assert any(entry["assumed"] for entry in run_json("--as-of", TODAY, "review", "--year", "2025")["customers"])
    assert "\n* Where a cost is unknown" in table
    assert "it is not over yet" in run("--as-of", TODAY, "review", "--year", "2026")
    run("--as-of", TODAY, "review", "--year", "2027", status=1)
    run("--as-of", TODAY, "review", "--year", "99999", status=2)
    run("--as-of", TODAY, "report", "customers", "--year", "2025", "--out", os.path.join(FOLDER.name, "x.xlsx"), status=2)


if __name__ == "__main__":
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

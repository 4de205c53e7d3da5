#!/usr/bin/python3
# test_rhythm.py: purchase rhythm on two years of a wholesaler's orders, and on small stores (O2-O4).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_rhythm.py PAGODACTL BOOKS SUPPORT DATA.

The bounds are those that the model was chosen for.  What came after a cut is counted again from the tables.
"""
import csv
import datetime
import gzip
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[3])
import tap

PROGRAM, BOOKS = sys.argv[1:3]
DATA = os.path.join(os.environ.get("PAGODA_TEST_DATA", sys.argv[4]), "orders")
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-rhythm-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
EPOCH = datetime.date(1970, 1, 1)
FILES = {
    "online-retail-2009-2010.csv": "Invoice=order.number Quantity=line.quantity Price=line.price InvoiceDate=order.day "
                                   "Customer_ID=customer.code StockCode=line.product",
    "online-retail-2010-2011.csv": "InvoiceNo=order.number Quantity=line.quantity UnitPrice=line.price "
                                   "InvoiceDate=order.day CustomerID=customer.code StockCode=line.product",
}


def path(name):
    return os.path.join(FOLDER.name, name)


def run(store, *words, expect=0):
    done = subprocess.run([PROGRAM, "--store", path(store), *words], capture_output=True, text=True)
    assert done.returncode == expect, (words, done.stdout[-300:], done.stderr[-500:])
    return done.stdout if expect == 0 else done.stderr


def run_json(store, *words):
    return json.loads(run(store, "--json", *words))


def wholesaler():
    """The store of both years; a skip where they are not on this machine."""
    if os.path.exists(path("both.pagoda")):
        return "both.pagoda"
    if not all(os.path.exists(os.path.join(DATA, name + ".gz")) for name in FILES):
        raise tap.Skip("the wholesaler's orders are not on this machine")
    run("both.pagoda", "init", "--currency", "GBP", "--margin", "0.3")
    for name, fields in FILES.items():
        with gzip.open(os.path.join(DATA, name + ".gz")) as packed, open(path(name), "wb") as plain:
            shutil.copyfileobj(packed, plain)
        mapping = [word for field in fields.split() for word in ("--map", field.replace("_", " "))]
        run("both.pagoda", "import", path(name), "--as", "orders", *mapping)
    return "both.pagoda"


TRACKS = {}


def backtest(day, horizon):
    if day not in TRACKS:
        TRACKS[day] = run_json(wholesaler(), "rhythm", "--backtest", day, "--horizon", str(horizon))
    return TRACKS[day]


def between(value, low, high, what):
    assert low <= value <= high, (what, value, low, high)


def at_most(track, **bounds):
    for name, bound in bounds.items():
        between(track[name], 0, bound, name)


def test_half_a_year():
    track = backtest("2011-05-31", 183)
    between(track["all"]["auc"], .804, 1, "auc")
    between(track["key"]["auc"], .800, 1, "auc of key customers")
    at_most(track["all"], log_loss=.535, mae=1.06)
    at_most(track["key"], log_loss=.380, mae=1.68, date_median_error=25, width=112)
    between(track["key"]["coverage"], .76, .84, "coverage")


def test_a_quarter():
    track = backtest("2011-08-31", 91)
    between(track["all"]["auc"], .795, 1, "auc")
    between(track["key"]["auc"], .768, 1, "auc of key customers")
    at_most(track["all"], log_loss=.545)
    at_most(track["key"], log_loss=.51, date_median_error=17)


def test_a_year():
    track = backtest("2010-08-31", 365)
    between(track["key"]["auc"], .78, 1, "auc of key customers")
    at_most(track["key"], date_median_error=15, width=85)


def test_better_than_a_rule():
    for day, horizon in (("2011-05-31", 183), ("2011-08-31", 91), ("2010-08-31", 365)):
        track = backtest(day, horizon)
        assert track["all"]["auc"] > track["naive"]["auc"] + .02, (day, track)
        assert track["all"]["date_median_error"] < track["naive"]["date_median_error"], (day, track)
        assert track["naive"]["log_loss"] is None and track["naive"]["coverage"] is None


def test_alerts():
    track = backtest("2011-05-31", 183)["decline"]
    between(track["auc"], .725, 1, "auc")
    between(track["at_false_alarm"]["precision"], .62, 1, "precision")
    between(track["at_false_alarm"]["hit"], .34, 1, "hit")
    for graver, lighter in (("red", "orange"), ("orange", "yellow")):
        assert track[graver]["alerted"] < track[lighter]["alerted"]
        assert track[graver]["precision"] > track[lighter]["precision"]


def test_small_books():
    """Eighty customers each, as many books at each of the cuts."""
    aucs, coverages = [], []
    for day, horizon in (("2011-05-31", 183), ("2011-08-31", 91), ("2010-08-31", 365)):
        done = subprocess.run([BOOKS, path(wholesaler()), "80", "60", day, str(horizon)], capture_output=True, text=True, check=True)
        auc, coverage = map(float, done.stdout.split())
        aucs.append(auc)
        coverages.append(coverage)
    between(sum(aucs) / 3, .775, 1, ("auc", aucs))
    between(sum(coverages) / 3, .78, .88, ("coverage", coverages))


def purchases(store, first, last):
    """customer → days with an order whose total is positive, from the table."""
    days = {}
    with sqlite3.connect(path(store)) as handle:
        for code, day in handle.execute("SELECT DISTINCT code, day FROM orders JOIN customer ON customer.id = customer "
                                        "WHERE revenue > 0 AND day BETWEEN ? AND ? ORDER BY day",
                                        ((first - EPOCH).days, (last - EPOCH).days)):
            days.setdefault(code, []).append(EPOCH + datetime.timedelta(day))
    return days


def test_backtest_counted_again():
    """What the list says on the cut, beside what came: the same figures as the back-test."""
    store, cut = wholesaler(), datetime.date(2011, 5, 31)
    rows = {row["customer"]: row for row in run_json(store, "--as-of", cut.isoformat(), "rhythm", "--horizon", "183")}
    before = purchases(store, datetime.date(2000, 1, 1), cut)
    after = purchases(store, cut + datetime.timedelta(1), cut + datetime.timedelta(183))
    assert set(rows) == set(before)
    told = backtest(cut.isoformat(), 183)
    for group, members in (("all", list(before)), ("key", [code for code in before if len(before[code]) >= 5])):
        assert told[group]["customers"] == len(members)
        errors = [abs(rows[code]["expected_orders"] - len(after.get(code, []))) for code in members]
        assert abs(sum(errors) / len(errors) - told[group]["mae"]) < 1e-9
        came = [rows[code]["chance"] for code in members if code in after]
        stayed = [rows[code]["chance"] for code in members if code not in after]
        better = sum((one > other) + (one == other) / 2 for one in came for other in stayed)
        assert abs(better / len(came) / len(stayed) - told[group]["auc"]) < 1e-9


def engage_by(season, today):
    """By the milestone of the season; where that is done or has brought the order, a year later (O3)."""
    engage = season["milestones"][0]
    assert engage["milestone"] == "engage"
    if season["outcome"] != "ordered" and engage["state"] != "done":
        return max(engage["due"], today)
    due = datetime.date.fromisoformat(engage["due"]) + datetime.timedelta(1)
    return str(due.replace(year=due.year + 1) - datetime.timedelta(1))


def test_list():
    rows = run_json(wholesaler(), "--as-of", "2011-12-09", "rhythm")
    assert len(rows) == 5878
    silent = {row["silent"] for row in rows}
    assert silent == {None, "few orders", "unlikely"}, silent
    for row in rows:
        assert 0 <= row["alive"] <= 1 and 0 <= row["chance"] <= 1 and row["currency"] == "GBP"
        assert row["orders_interval"][0] <= row["expected_orders"] + 1 and row["expected_profit"] >= 0
        if row["silent"] is None:
            assert "2011-12-09" < row["window"][0] <= row["next_order"] <= row["window"][1] <= "2012-12-07"
            assert row["seasons"] or "2011-12-09" <= row["engage_by"] < row["next_order"]
        else:
            assert row["window"] is None and row["next_order"] is None
            assert row["engage_by"] is None or row["silent"] == "few orders" and row["seasons"]
        if row["seasons"] and row["silent"] != "unlikely":
            assert row["engage_by"] == min(engage_by(season, "2011-12-09") for season in row["seasons"]), row
        assert row["confidence"] == "usual" and row["decline"] in (None, "yellow", "orange", "red")
    assert any(row["decline"] == "red" for row in rows)
    chances = [row["chance"] for row in rows]
    assert sum(chances[:100]) > 90 and sum(chances[-100:]) < 20


# Small stores

def shop(name, rows):
    table = path(name + ".csv")
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow("订单号 日期 客户编号 商品编码 数量 单价".split())
        writer.writerows([f"N{i}", day, customer, "A", quantity, 100] for i, (customer, day, quantity) in enumerate(rows))
    run(name, "init", "--currency", "CNY")
    run(name, "import", table, "--as", "orders")
    return name


def test_thin():
    store = shop("thin.pagoda", [("K1", "2026-01-05", 1), ("K1", "2026-02-05", 1), ("K1", "2026-02-05", 2), ("K2", "2026-01-10", -1),
                                 *(("K3", f"2026-0{month}-10", 2) for month in range(1, 7))])
    rows = {row["customer"]: row for row in run_json(store, "--as-of", "2026-06-20", "rhythm")}
    assert set(rows) == {"K1", "K3"}, rows
    assert rows["K1"]["silent"] == "few orders" and rows["K1"]["next_order"] is None
    assert rows["K3"]["silent"] is None and rows["K3"]["window"][0] > "2026-06-20" and rows["K3"]["confidence"] == "low"
    only = run_json(store, "--as-of", "2026-06-20", "rhythm", "--customer", "K2")
    assert len(only) == 1 and only[0]["silent"] == "no order" and only[0]["alive"] is None and only[0]["expected_profit"] == 0
    assert run_json(store, "--as-of", "2025-06-20", "rhythm") == []
    assert "Nobody has ordered" in run(store, "--as-of", "2025-06-20", "rhythm")
    assert "Low confidence" in run(store, "--as-of", "2026-06-20", "rhythm")
    assert "Fewer than three" in run(store, "--as-of", "2026-06-20", "rhythm", "--customer", "K1")
    assert "No order yet" in run(store, "--as-of", "2026-06-20", "rhythm", "--customer", "K2")
    track = run_json(store, "rhythm", "--backtest", "2026-03-31", "--horizon", "60")
    assert track["all"]["customers"] == 2 and track["key"]["auc"] is None


def test_decline_in_words():
    rows = [("K1", f"{year}-{month:02}-10", 1) for year in (2024, 2025) for month in range(1, 13)][:18]
    store = shop("decline.pagoda", rows)
    row = run_json(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K1")[0]
    assert row["decline"] == "red" and row["overdue"] < .1, row
    text = run(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K1")
    for words in ("Days since the last order: 204", "Order days of the last twelve months: 6", "Check"):
        assert words in text, text
    assert run_json(store, "--as-of", "2025-06-20", "rhythm")[0]["decline"] is None


def answer(store, day, level, cause, note=None):
    with sqlite3.connect(path(store)) as handle:
        handle.execute("INSERT INTO decline_answer (customer, day, alert, cause, note) SELECT id, ?, ?, ?, ? FROM customer WHERE code = 'K1'",
                       ((datetime.date.fromisoformat(day) - EPOCH).days, level, cause, note))


def test_answered():
    rows = [("K1", f"{year}-{month:02}-10", 1) for year in (2024, 2025) for month in range(1, 13)][:18]
    store = shop("answered.pagoda", rows + [("K2", f"2025-{month:02}-12", 1) for month in range(1, 13)])
    row = run_json(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K1")[0]
    assert row["decline"] == "red" and not row["answered"] and row["decline_answer"] is None, row
    answer(store, "2025-12-20", "red", "our service", "late")
    row = run_json(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K1")[0]
    assert row["decline"] == "red" and row["answered"], row
    assert row["decline_answer"] == {"day": "2025-12-20", "level": "red", "cause": "our service", "note": "late"}, row
    text = run(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K1")
    assert "Red (answered)" in text and "Answered on 2025-12-20: Our service · late" in text, text
    for day, silent in (("2025-12-19", False), ("2025-12-20", True), ("2026-06-10", True)):
        row = run_json(store, "--as-of", day, "rhythm", "--customer", "K1")[0]
        assert row["answered"] == silent, (day, row)
    other = run_json(store, "--as-of", "2025-12-31", "rhythm", "--customer", "K2")[0]
    assert other["decline"] is None and not other["answered"]
def test_seasons():
    """Christmas goods are ordered in January; without samples the customer is to be engaged in November (O3)."""
    store = shop("seasons.pagoda", [("K1", f"{year}-01-{8 + year % 5:02}", 1) for year in range(2022, 2027)] + [("K2", "2026-01-05", 1)])
    rows = {row["customer"]: row for row in run_json(store, "--as-of", "2026-04-10", "rhythm")}
    assert rows["K2"]["buys_in"] == [] and rows["K2"]["seasons"] == []
    assert rows["K1"]["buys_in"] == [1], rows["K1"]
    assert rows["K1"]["engage_by"] == "2026-11-30", rows["K1"]
    season, = rows["K1"]["seasons"]
    assert season["window"] == ["2027-01-01", "2027-01-31"] and season["outcome"] == "open" and season["ordered"] is None
    assert season["milestones"] == [{"milestone": "engage", "from": "2026-11-01", "due": "2026-11-30", "state": "ahead",
                                     "planned": None, "done": None}]
    handle = sqlite3.connect(path(store))
    customer, = handle.execute("SELECT id FROM customer WHERE code = 'K1'").fetchone()
    handle.execute("INSERT INTO month_span VALUES (1, ?, 'samples', 6, 9, NULL)", (customer,))
    handle.commit()
    handle.close()
    season, = run_json(store, "--as-of", "2026-04-10", "rhythm", "--customer", "K1")[0]["seasons"]
    assert [(stone["milestone"], stone["due"], stone["state"]) for stone in season["milestones"]] == [
        ("engage", "2026-04-30", "due"), ("new samples", "2026-06-30", "ahead"), ("final samples", "2026-09-30", "ahead")]
    text = run(store, "--as-of", "2026-04-10", "rhythm", "--customer", "K1")
    assert "Season 2027-01-01 to 2027-01-31: Open" in text and "Engage: by 2026-04-30, due" in text, text
    ordered, = run_json(store, "--as-of", "2026-01-31", "rhythm", "--customer", "K1")[0]["seasons"]
    assert ordered["outcome"] == "ordered" and ordered["ordered"] == "2026-01-09"


def test_wrong_words():
    store = shop("words.pagoda", [("K1", "2026-01-05", 1)])
    for words in (("--horizon", "0"), ("--horizon", "1101"), ("--backtest", "2026-02-30"),
                  ("--backtest", "2026-02-01", "--customer", "K1"), ("more",)):
        run(store, "rhythm", *words, expect=2)
    for day, horizon, words in (("2026-05-02", 31, "have not passed"), ("2030-01-01", 90, "have not passed"),
                                ("2026-01-04", 31, "nothing was ordered")):
        text = run(store, "--as-of", "2026-06-01", "rhythm", "--backtest", day, "--horizon", str(horizon), expect=2)
        assert words in text, text
    run(store, "--as-of", "2026-06-01", "rhythm", "--backtest", "2026-05-01", "--horizon", "31")
    assert "“K9”" in run(store, "rhythm", "--customer", "K9", expect=1)


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

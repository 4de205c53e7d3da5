#!/usr/bin/python3
# test_months.py: five years by month of products, and their season index, counted again from the tables (O1).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_months.py PAGODACTL SUPPORT.

The sheets of the orders and the report of the months over a sample, read back, and made in the slow and obvious way.
"""
import csv
import datetime
import math
import os
import sqlite3
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = datetime.date(2026, 9, 22)
EPOCH = datetime.date(1970, 1, 1)
FIRST = datetime.date(2022, 1, 1)
ENOUGH = 30  # purchases
YEARS = range(2022, 2027)


def run(*words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", STORE, "--as-of", TODAY.isoformat(), *words], capture_output=True, text=True,
                          check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def day_of(number):
    return EPOCH + datetime.timedelta(number)


def write(name, *words):
    path = os.path.join(FOLDER.name, name)
    run("report", words[0], "--out", path, *words[1:])
    return path


def sheets_of(path):
    book = openpyxl.load_workbook(path)
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


run("init", "--currency", "CNY")
run("sample", "--customers", "120")
HANDLE = sqlite3.connect(STORE)
# Some of it without a product.
HANDLE.execute("UPDATE order_line SET product = NULL WHERE (order_id + position) % 50 = 0")
HANDLE.commit()
LINES = HANDLE.execute("SELECT o.id, o.customer, o.day, p.code, l.amount FROM orders o JOIN order_line l ON l.order_id = o.id "
                       "LEFT JOIN product p ON p.id = l.product").fetchall()
LINES = [(order, customer, day_of(day), code, amount) for order, customer, day, code, amount in LINES
         if FIRST <= day_of(day) <= TODAY]


def months_between(first, last):
    return (last.year - first.year) * 12 + last.month - first.month


def season_of(purchases):
    """The index of the twelve months from days of purchases, as rhythm.md says, or None where there are too few."""
    if not purchases:
        return None
    first = min(purchases)
    try:
        two_years_on = first.replace(year=first.year + 2)
    except ValueError:
        two_years_on = first.replace(year=first.year + 2, day=28)
    if TODAY < two_years_on - datetime.timedelta(1) or len(purchases) < ENOUGH:
        return None
    n = months_between(first, TODAY) + 1
    days, orders = [0] * n, [0] * n
    for number in range((TODAY - first).days + 1):
        days[months_between(first, first + datetime.timedelta(number))] += 1
    for day in purchases:
        orders[months_between(first, day)] += 1
    before = after = 0
    for i in range(n - 12):
        shared = min(days[i], days[i + 12])
        if shared >= 28:
            before += orders[i] / days[i] * shared
            after += orders[i + 12] / days[i + 12] * shared
    growth = math.log(after / before) if before and after else 0
    bought, usual = [0] * 12, [0] * 12
    for i in range(n):
        month = (first.month - 1 + i) % 12
        bought[month] += orders[i]
        usual[month] += days[i] * math.exp(growth * (i + 0.5) / 12)
    mean = sum(b / u for b, u in zip(bought, usual)) / 12
    shrunk = [1 + (b / u / mean - 1) * b / (b + 30) for b, u in zip(bought, usual)]
    clipped = [min(max(value, 0.3), 3) for value in shrunk]
    return [value / (sum(clipped) / 12) for value in clipped]


def purchases_of(lines):
    """The days on which a customer bought, one for each customer and day."""
    sums = {}
    for _, customer, day, _, amount in lines:
        sums[customer, day] = sums.get((customer, day), 0) + amount
    return [day for (_, day), amount in sums.items() if amount > 0]


def sum_months(lines):
    months = {}
    for _, _, day, code, amount in lines:
        months.setdefault((code, day.year), [0] * 12)[day.month - 1] += amount
    return months


def test_products_by_month():
    sheet = sheets_of(write("orders.xlsx", "orders"))["Products by month"]
    assert sheet[0] == ["Product code", "Product", "Year", *map(str, range(1, 13)), "Whole year"]
    found = {(row[0], row[2]): [round(cell * 100) for cell in row[3:15]] for row in sheet[1:]}
    wanted = sum_months(LINES)
    assert found == wanted
    assert all(abs(sum(row[3:15]) - row[15]) < 0.005 for row in sheet[1:])
    # The product with the most revenue comes first.
    totals = {}
    for (code, _), months in wanted.items():
        totals[code] = totals.get(code, 0) + sum(months)
    assert sheet[1][0] == max(totals, key=totals.get)


def test_season_index():
    sheet = sheets_of(write("orders.xlsx", "orders"))["Season index"]
    codes = {code for _, _, _, code, _ in LINES}
    assert len(sheet) == 2 + len(codes)
    told = 0
    for row in sheet[2:]:
        purchases = purchases_of([line for line in LINES if line[3] == row[0]])
        wanted = season_of(purchases)
        assert row[2] == len(purchases), row
        assert row[3] == (datetime.datetime.combine(min(purchases), datetime.time()) if purchases else None), row
        assert row[4] == (wanted is not None), row
        if wanted is None:
            assert row[5:17] == [None] * 12
            continue
        told += 1
        assert all(abs(cell - value) < 0.0051 for cell, value in zip(row[5:17], wanted)), (row, wanted)
    assert told > 5 and told < len(codes), told


def test_season_of_all():
    orders = HANDLE.execute("SELECT customer, day FROM orders WHERE revenue > 0 AND day <= ?",
                            ((TODAY - EPOCH).days,)).fetchall()
    purchases = [day_of(day) for _, day in set(orders) if day_of(day) >= FIRST]
    row = sheets_of(write("orders.xlsx", "orders"))["Season index"][1]
    assert row[:3] == [None, "All products", len(purchases)] and row[4] is True
    assert all(abs(cell - value) < 0.0051 for cell, value in zip(row[5:17], season_of(purchases)))


def test_report_of_the_months():
    code = next(code for _, _, _, code, _ in LINES if code)
    wanted = sum_months(LINES)
    rows = rows_of(write("product.csv", "months", "--product", code.lower()))
    for row in rows[1:6]:
        months = [round(float(cell) * 100) for cell in row[1:13]]
        assert months == wanted.get((code, int(row[0])), [0] * 12), row
    rows = rows_of(write("orders.csv", "months", "--by", "orders"))
    years = {str(year): 0 for year in YEARS}
    for (day,) in HANDLE.execute("SELECT day FROM orders"):
        if FIRST <= day_of(day) <= TODAY:
            years[str(day_of(day).year)] += 1
    assert {row[0]: int(row[13]) for row in rows[1:6]} == years
    assert rows[6][0] == "Season index"


def test_report_of_some():
    customer, name = HANDLE.execute("SELECT c.id, c.code FROM customer c JOIN orders o ON o.customer = c.id GROUP BY c.id "
                                    "ORDER BY count(*) DESC").fetchone()
    rows = rows_of(write("customer.csv", "months", "--customer", name))
    years = {str(year): 0 for year in YEARS}
    for day, revenue in HANDLE.execute("SELECT day, revenue FROM orders WHERE customer = ?", (customer,)):
        if FIRST <= day_of(day) <= TODAY:
            years[str(day_of(day).year)] += revenue
    assert {row[0]: round(float(row[13]) * 100) for row in rows[1:6]} == years
    tiers = ("top", "large", "medium", "small", "inactive", "prospect", "suspect", "other")
    parts = [rows_of(write("tier.csv", "months", "--segment", f"tier={tier}", "--by", "profit"))[5][13] for tier in tiers]
    whole = rows_of(write("whole.csv", "months", "--by", "profit"))[5][13]
    assert round(sum(map(float, parts)) * 100) == round(float(whole) * 100)


def test_pictures():
    for ending in ("png", "pdf", "svg"):
        assert os.path.getsize(write("months." + ending, "months", "--lang", "zh_CN")) > 3000


def test_refused():
    out = os.path.join(FOLDER.name, "no.csv")
    for status, words in ((2, ("--by", "weight")), (2, ("--segment", "class=top")), (2, ("--segment", "customer=1")),
                          (1, ("--product", "no such product")), (1, ("--customer", "no such customer")),
                          (2, ("--customer", "C00001", "--segment", "tier=top")), (2, ("--from", "2026-01-01"))):
        assert run("report", "months", "--out", out, *words, expect=status).count("\n") == 1, words
        assert not os.path.exists(out)
    run("report", "customers", "--out", out, "--by", "profit", expect=2)


def test_nothing_sold():
    empty = os.path.join(FOLDER.name, "empty.pagoda")
    for words in (("init", "--currency", "CNY"), ("report", "months", "--out", os.path.join(FOLDER.name, "empty.csv"))):
        subprocess.run([PAGODACTL, "--store", empty, "--as-of", TODAY.isoformat(), *words], check=True, capture_output=True)
    rows = rows_of(os.path.join(FOLDER.name, "empty.csv"))
    assert [row[13] for row in rows[1:]] == ["0"] * 5 or [float(row[13]) for row in rows[1:]] == [0] * 5, rows


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

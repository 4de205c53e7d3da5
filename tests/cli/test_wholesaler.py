#!/usr/bin/python3
# test_wholesaler.py: two years of a wholesaler, from spreadsheet to pyramid, against a slow and obvious oracle.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_wholesaler.py PAGODACTL SUPPORT DATA.

The oracle reads the CSV files with Python's own reader and computes every pyramid from the words of the rules.  The
figures of 2011-12-09 are those that the data's description states.
"""
import collections
import csv
import datetime
import decimal
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PROGRAM = sys.argv[1]
DATA = os.path.join(os.environ.get("PAGODA_TEST_DATA", sys.argv[3]), "orders")
FIRST = "online-retail-2009-2010.csv.gz"
SECOND = "online-retail-2010-2011.csv.gz"
WORKBOOK = "online-retail-2010-2011.xlsx"
if not os.path.exists(os.path.join(DATA, FIRST)):
    print("1..0 # SKIP the wholesaler's orders are not on this machine")
    sys.exit(0)

FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-wholesaler-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
STORE = os.path.join(FOLDER.name, "shop.pagoda")
TIERS = "top large medium small inactive prospect suspect other".split()
MAPPINGS = {
    FIRST: "Invoice=order.number Quantity=line.quantity Price=line.price InvoiceDate=order.day "
           "Customer ID=customer.code StockCode=line.product",
    SECOND: "InvoiceNo=order.number Quantity=line.quantity UnitPrice=line.price InvoiceDate=order.day "
            "CustomerID=customer.code StockCode=line.product",
}


def run(*words, store=STORE):
    done = subprocess.run([PROGRAM, "--store", store, "--json", *words], capture_output=True, text=True)
    assert done.returncode == 0, (words, done.stderr[-500:])
    return json.loads(done.stdout)


def unpack(name):
    path = os.path.join(FOLDER.name, name[:-len(".gz")])
    if not os.path.exists(path):
        with gzip.open(os.path.join(DATA, name)) as packed, open(path, "wb") as plain:
            shutil.copyfileobj(packed, plain)
    return path


def mapping_words(name):
    fields = MAPPINGS[name].replace("Customer ID", "Customer_ID").split()
    return [word for field in fields for word in ("--map", field.replace("Customer_ID", "Customer ID"))]


def import_file(name, store=STORE):
    return run("import", unpack(name), "--as", "orders", *mapping_words(name), store=store)


# The oracle

def cents(quantity, price):
    amount = decimal.Decimal(quantity) * decimal.Decimal(price) * 100
    return int(amount.quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_EVEN))


def read_orders():
    """number → [customer, day, cents]; an invoice of both files counts as the second has it."""
    orders = {}
    for name in (FIRST, SECOND):
        of_file = {}
        with open(unpack(name), newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                customer = row.get("Customer ID") or row.get("CustomerID")
                if not customer:
                    continue
                number = row.get("Invoice") or row.get("InvoiceNo")
                day = datetime.date.fromisoformat(row["InvoiceDate"][:10])
                order = of_file.setdefault(number, [customer.removesuffix(".0"), day, 0])
                order[2] += cents(row["Quantity"], row.get("Price") or row.get("UnitPrice"))
        orders.update(of_file)
    return orders


ORDERS = read_orders()
BY_CUSTOMER = collections.defaultdict(list)
for customer_, day_, amount_ in ORDERS.values():
    BY_CUSTOMER[customer_].append((day_, amount_))


def a_year_before(day):
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def oracle(day):
    """customer → tier, and the revenue of the active ones, from the words of P1–P4."""
    revenue, first, tiers = {}, {}, {}
    for customer, orders in BY_CUSTOMER.items():
        window = [a for d, a in orders if a_year_before(day) < d <= day]
        positive = [d for d, a in orders if a > 0 and d <= day]
        if any(a > 0 for a in window):
            revenue[customer] = sum(window)
            first[customer] = min(positive)
        elif positive:
            tiers[customer] = "inactive"
        else:
            tiers[customer] = "prospect" if any(d <= day for d, a in orders) else "suspect"
    ranked = sorted(revenue, key=lambda c: (-revenue[c], -profit(c, day), first[c], c))
    n = len(ranked)
    for place, customer in enumerate(ranked):
        cut = next((t for t, percent in (("top", 1), ("large", 5), ("medium", 20))
                    if place < -(-percent * n // 100)), "small")
        tiers[customer] = cut
    return tiers, revenue, ranked


def profit(customer, day):
    margin = decimal.Decimal("0.3")
    return sum(int((a * margin).quantize(decimal.Decimal(1), rounding=decimal.ROUND_HALF_EVEN))
               for d, a in BY_CUSTOMER[customer] if a_year_before(day) < d <= day)


def compare_day(iso):
    day = datetime.date.fromisoformat(iso)
    tiers, revenue, ranked = oracle(day)
    ours = run("--as-of", iso, "pyramid", "--basis", "revenue")
    total = sum(revenue.values())
    assert ours["active"] == len(ranked)
    for entry in ours["tiers"]:
        members = [c for c in tiers if tiers[c] == entry["tier"]]
        assert entry["customers"] == len(members), (iso, entry, len(members))
        if entry["tier"] in TIERS[:4]:
            assert round(entry["revenue"] * 100) == sum(revenue[c] for c in members)
            assert round(entry["profit"] * 100) == sum(profit(c, day) for c in members)
            if total > 0:
                assert abs(entry["revenue_share"] - sum(revenue[c] for c in members) / total) < 1e-9
    top = ranked[:-(-20 * len(ranked) // 100)]
    if total > 0:
        assert abs(ours["top20_share"] - sum(revenue[c] for c in top) / total) < 1e-9
        running, needed = 0, 0
        while running * 5 < total * 4:
            running += revenue[ranked[needed]]
            needed += 1
        assert ours["customers_for_80"] == needed
    listed = {r["code"]: r["tier"] for r in run("--as-of", iso, "customers", "--basis", "revenue")}
    assert listed == tiers
    return tiers


# Cases

def test_import():
    run("init", "--currency", "GBP", "--margin", "0.3")
    first = import_file(FIRST)
    assert (first["rows"], first["skipped"], len(first["problems"])) == (525461, 107927, 107927)
    second = import_file(SECOND)
    assert (second["rows"], second["skipped"], len(second["problems"])) == (541909, 135080, 135080)
    reasons = collections.Counter((p["column"], p["reason"]) for p in second["problems"])
    assert len(reasons) == 1 and set(p["value"] for p in second["problems"]) == {""}, reasons


def test_counts():
    rows = run("--as-of", "2011-12-09", "customers", "--basis", "revenue")
    assert sum(1 for r in rows if r["first_order"]) == 5878
    assert sum(1 for number in ORDERS if ORDERS[number][2] > 0) == 36969
    out = os.path.join(FOLDER.name, "lines.csv")
    run("report", "orders", "--out", out)
    totals = collections.Counter()
    with open(out, newline="", encoding="utf-8-sig") as file:
        rows = csv.reader(file)
        head = next(rows)
        number, amount = head.index("Order number") if "Order number" in head else 0, head.index("Amount")
        for row in rows:
            totals[row[number]] += round(float(row[amount]) * 100)
    assert dict(totals) == {n: o[2] for n, o in ORDERS.items()}
    assert sum(1 for total in totals.values() if total > 0) == 36969


def test_the_stated_figures():
    pyramid = run("--as-of", "2011-12-09", "pyramid", "--basis", "revenue")
    by_tier = {t["tier"]: t for t in pyramid["tiers"]}
    assert pyramid["active"] == 4264 and by_tier["inactive"]["customers"] == 1614
    assert [by_tier[t]["customers"] for t in TIERS[:4]] == [43, 171, 639, 3411]
    assert [round(by_tier[t]["revenue_share"], 4) for t in TIERS[:4]] == [.2969, .1853, .2514, .2664]
    assert round(pyramid["top20_share"], 4) == .7336 and pyramid["customers_for_80"] == 1168


def purchase_days():
    """customer → days with an order of a positive total; (customer, product) → days of such orders that sold it."""
    customers, items = collections.defaultdict(set), collections.defaultdict(set)
    lines = {}
    for name in (FIRST, SECOND):
        of_file = collections.defaultdict(list)
        with open(unpack(name), newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                if row.get("Customer ID") or row.get("CustomerID"):
                    amount = cents(row["Quantity"], row.get("Price") or row.get("UnitPrice"))
                    of_file[row.get("Invoice") or row.get("InvoiceNo")].append((row["StockCode"].upper(), amount))
        lines.update(of_file)
    for number, (customer, day, amount) in ORDERS.items():
        if amount > 0:
            customers[customer].add(day.toordinal())
            for product, part in lines[number]:
                if part > 0:
                    items[customer, product].add(day.toordinal())
    return {c: sorted(d) for c, d in customers.items()}, {i: sorted(d) for i, d in items.items()}


def followed(sequences, first, last, window, known_to, *, new_from=None):
    """(hits, cases) of days followed by another within @window; with @new_from of first days only."""
    hits = cases = 0
    for days in sequences:
        for place, day in enumerate(days if new_from is None else days[:1]):
            if first <= day <= last and day + window <= known_to and (new_from is None or day >= new_from):
                cases += 1
                hits += place + 1 < len(days) and days[place + 1] <= day + window
    return hits, cases


def test_reorder():
    customers, items = purchase_days()
    known_to = datetime.date(2011, 12, 9).toordinal()
    new_from = datetime.date(2010, 4, 1).toordinal()
    stated = {  # the rates that the purchase rhythm of this data was described with
        ("2009-12-01", "2010-11-30"): {"customers": .647, "follow_up": [.692, .812, .886], "items": [.149, .215, .283]},
        ("2010-04-01", "2010-12-09"): {"conversion": [.375, .526, .638]},
        ("2010-12-10", "2011-12-09"): {},
    }
    for (from_day, to_day), rates in stated.items():
        ours = run("--as-of", "2011-12-09", "reorder", "--from", from_day, "--to", to_day)
        first, last = (datetime.date.fromisoformat(d).toordinal() for d in (from_day, to_day))
        before = first - (last - first + 1)
        buying = [sum(first <= d <= last for d in days) for days in customers.values()]
        earlier = [any(before <= d < first for d in days) for days in customers.values()]
        whole = {"customers": (sum(n >= 2 for n in buying), sum(n >= 1 for n in buying)),
                 "retention": (sum(n > 0 and e for n, e in zip(buying, earlier)), sum(earlier))}
        for name, (hits, cases) in whole.items():
            assert (ours[name]["hits"], ours[name]["cases"]) == (hits, cases), (name, ours[name], hits, cases)
        for place, window in enumerate((90, 180, 365)):
            wanted = {"follow_up": followed(customers.values(), first, last, window, known_to),
                      "conversion": followed(customers.values(), first, last, window, known_to, new_from=new_from),
                      "items": followed(items.values(), first, last, window, known_to, new_from=0)}
            for name, (hits, cases) in wanted.items():
                found = ours[name][place]
                assert (found["within"], found["hits"], found["cases"]) == (window, hits, cases), (name, found, hits)
        for name, figures in rates.items():
            found = [r["share"] for r in ours[name]] if isinstance(figures, list) else ours[name]["share"]
            found = [round(s, 3) for s in found] if isinstance(found, list) else round(found, 3)
            assert found == figures, (name, found, figures)
        for name in ("tiers", "owners"):
            for rate in ("customers", "retention"):
                assert sum(part[rate]["cases"] for part in ours[name]) == ours[rate]["cases"], (name, rate)


def test_other_days():
    for iso in ("2009-11-30", "2009-12-01", "2010-02-28", "2010-12-09", "2010-12-31", "2011-05-31", "2012-02-29",
                "2012-12-09", "2013-06-01"):
        compare_day(iso)


def test_movement():
    before, after = compare_day("2010-12-09"), compare_day("2011-12-09")
    ours = run("--as-of", "2011-12-09", "pyramid", "--basis", "revenue", "--compare", "2010-12-09")["movement"]
    wanted = [[0] * 8 for _ in range(8)]
    for customer in BY_CUSTOMER:
        wanted[TIERS.index(before[customer])][TIERS.index(after[customer])] += 1
    assert ours == wanted


def test_again_changes_nothing():
    before = run("history")
    for name in (SECOND, FIRST):
        again = import_file(name)
        assert (again["created"], again["updated"], again["history"]) == (0, 0, None), (name, again["history"])
    assert run("history") == before


def test_undo_takes_all_back():
    while any(entry["kind"] == "do" and not entry["undone"] for entry in run("history")):
        run("undo")
    assert run("customers") == []


def test_workbook_gives_the_same():
    stores = []
    for name, source in (("csv", unpack(SECOND)), ("xlsx", os.path.join(DATA, WORKBOOK))):
        store = os.path.join(FOLDER.name, f"{name}.pagoda")
        stores.append(store)
        run("init", "--currency", "GBP", store=store)
        run("import", source, "--as", "orders", *mapping_words(SECOND), store=store)
    lines = []
    for store in stores:
        out = store + ".csv"
        run("report", "orders", "--out", out, store=store)
        with open(out, "rb") as file:
            lines.append(file.read())
    assert lines[0] == lines[1]


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

# test_reports.py: the reports as openpyxl, a CSV reader and LibreOffice see them.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_reports.py WRITE-REPORT.  Prints TAP.

A book of customers is made up here, its pyramid computed here in the slow and obvious way, and what WRITE-REPORT
makes of the same book is compared with that.
"""
import collections
import csv
import datetime
import gettext
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))

import tap

try:
    import openpyxl
except ImportError:
    print("1..0 # SKIP openpyxl is not on this machine")
    sys.exit(0)

TOOL = sys.argv[1]
AS_OF = datetime.date(2011, 12, 9)
BEFORE = datetime.date(2011, 6, 9)
TIERS = ["Top", "Large", "Medium", "Small", "Inactive", "Prospect", "Suspect", "Other"]
CLASSES = ["TOP", "TOP", "Important", "Ordinary", "Ordinary", "Ordinary", "Ordinary", "Ordinary"]
MOST = 32767
FOLDER = tempfile.mkdtemp(prefix="pagoda-test-")
CHINESE = gettext.translation("pagoda", os.environ["PAGODA_LOCALE_DIR"], ["zh_CN"], fallback=True)

Customer = collections.namedtuple("Customer", "code name owner country province city contact other hand assumed")


# The book.


def make_book():
    """Customers of every tier with sales (day, revenue, profit in minor units) and visits."""
    dice = random.Random(1)
    book = []
    for i in range(260):
        name = f"江苏榆泽纺机有限公司 {i}" if i % 3 else f"Müller & Söhne <{i}>"
        contact = str(AS_OF - datetime.timedelta(days=dice.randrange(900))) if i % 4 else "-"
        hand = "strategic" if i % 50 == 0 else ""
        customer = Customer(f"K{i:03}", name, "王芳" if i % 2 else "", "中国", "江苏", "苏州", contact,
                            i % 29 == 0, hand, i % 5 == 0)
        kind = dice.choice(["regular", "regular", "regular", "past", "never", "returns"])
        first = 400 if kind == "past" else 0
        count = {"never": 0, "returns": 1}.get(kind, dice.randrange(1, 9))
        sales = []
        for _ in range(count):
            day = AS_OF - datetime.timedelta(days=first + dice.randrange(800))
            revenue = int(dice.lognormvariate(9, 2)) + 1
            if kind == "returns" or dice.random() < 0.1:
                revenue = -revenue
            sales.append((day, revenue, revenue * dice.randrange(-10, 60) // 100))
        visits = [AS_OF - datetime.timedelta(days=dice.randrange(700)) for _ in range(dice.randrange(4))]
        book.append((customer, sorted(sales), sorted(visits)))
    return book


def write_book(path, book, lines=()):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for customer, sales, visits in book:
            fields = customer._replace(other=int(customer.other), assumed=int(customer.assumed))
            file.write("\t".join(["customer", *map(escape, map(str, fields))]) + "\n")
            for sale in sales:
                file.write("sale\t" + "\t".join(map(str, sale)) + "\n")
            for day in visits:
                file.write(f"visit\t{day}\n")
        for line in lines:
            file.write("\t".join(["line", *(escape(field) for field in line)]) + "\n")


def escape(field):
    """A field, str or bytes, with C escapes for what the file cannot hold."""
    data = field if isinstance(field, bytes) else field.encode()
    return "".join(chr(b) if 32 <= b < 127 and b != 92 else f"\\{b:03o}" for b in data)


# The pyramid, computed the obvious way.


def a_year_before(day):
    return day.replace(year=day.year - 1)


class Oracle:
    """Figures of each customer as of a day, ranked by profit or revenue."""

    def __init__(self, book, day, basis="profit"):
        self.rows = [self.figures(entry, day) for entry in book]
        active = [row for row in self.rows if row["active"]]
        other = "revenue" if basis == "profit" else "profit"
        active.sort(key=lambda row: (-row[basis], -row[other], row["first"], row["code"]))
        cuts = [math.ceil(len(active) * percent / 100) for percent in (1, 5, 20, 100)]
        for rank, row in enumerate(active, start=1):
            row["rank"] = rank
            row["tier"] = next(tier for tier, cut in enumerate(cuts) if rank <= cut)
        self.active = active
        self.profit = sum(row["profit"] for row in active)
        self.revenue = sum(row["revenue"] for row in active)
        self.basis = basis

    def figures(self, entry, day):
        customer, sales, visits = entry
        window = [sale for sale in sales if a_year_before(day) < sale[0] <= day]
        positive = [sale[0] for sale in sales if sale[0] <= day and sale[1] > 0]
        orders = sum(1 for sale in window if sale[1] > 0)
        contacted = customer.contact != "-" and datetime.date.fromisoformat(customer.contact) <= day
        contacted = contacted or any(sale[0] <= day for sale in sales)
        active = orders > 0
        tier = 7 if customer.other else 4 if positive else 5 if contacted else 6
        return {
            "code": customer.code, "name": customer.name, "active": active, "tier": tier, "rank": None,
            "profit": sum(sale[2] for sale in window), "revenue": sum(sale[1] for sale in window), "orders": orders,
            "visits": sum(1 for visit in visits if a_year_before(day) < visit <= day),
            "first": min(positive, default=None), "last": max(positive, default=None),
        }

    def in_tier(self, tier):
        return [row for row in self.rows if row["tier"] == tier]


# Reading and writing reports.


def run(name, path, *arguments, book="book", status=0, environment=None, prefix=()):
    command = [*prefix, TOOL, name, os.path.join(FOLDER, book), path, *arguments]
    result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **(environment or {})})
    assert result.returncode == status, f"{command}: {result.stdout}{result.stderr}"
    assert result.stderr == "", result.stderr
    return result.stdout.strip()


def report(name, file, *arguments, **more):
    """Writes a report and opens it; the counts it prints."""
    path = os.path.join(FOLDER, file)
    counts = run(name, path, *arguments, **more)
    return openpyxl.load_workbook(path, data_only=True), counts


def rows_of(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def table_of(sheet):
    """Rows below the header as dictionaries by title."""
    titles, *rows = rows_of(sheet)
    assert len(set(titles)) == len(titles)
    return [dict(zip(titles, row)) for row in rows]


def day_of(value):
    return value.date() if value is not None else None


def assert_near(a, b):
    assert (a is None) == (b is None) and (a is None or math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)), (a, b)


def assert_list_look(sheet):
    """Frozen and repeated header, filter over everything, A4 landscape one page wide, page numbers."""
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows in ("1:1", "$1:$1"), sheet.print_title_rows
    assert sheet.auto_filter.ref == sheet.dimensions, (sheet.auto_filter.ref, sheet.dimensions)
    assert_page(sheet)


def assert_page(sheet):
    assert sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert "P" in str(sheet.oddFooter.right.text) and "N" in str(sheet.oddFooter.right.text)


def assert_widths(sheet):
    """Wide enough for the content, Chinese characters counting double, and never absurd."""
    for column in sheet.columns:
        letter = column[0].column_letter
        width = sheet.column_dimensions[letter].width
        texts = [cell.value for cell in column[1:1000] if isinstance(cell.value, str)]
        need = max((sum(2 if ord(c) > 0x2E7F else 1 for c in text) for text in texts), default=0)
        assert 7 <= width <= 101 and (width >= need or width >= 48), (sheet.title, letter, width, need)


# The cases.


def check_customers():
    book, counts = report("customers", "customers.xlsx", "--margin", "25%")
    oracle = Oracle(BOOK, AS_OF)
    assert book.sheetnames == ["Customers", "Definitions"] and counts == f"2 {len(BOOK)}"
    sheet = book["Customers"]
    assert_list_look(sheet)
    assert_widths(sheet)
    found = table_of(sheet)
    ranked = [row["rank"] for row in oracle.active]
    assert [row["Rank"] for row in found[:len(ranked)]] == ranked
    places = [TIERS.index(row["Tier"]) for row in found]
    assert places == sorted(places)
    by_code = {row["Code"]: row for row in found}
    for (customer, _, _), row in zip(BOOK, oracle.rows):
        cells = by_code[customer.code]
        assert cells["Customer"] == customer.name and cells["Tier"] == TIERS[row["tier"]] and cells["Rank"] == row["rank"]
        assert cells["Class"] == ("Strategic" if customer.hand else CLASSES[row["tier"]])
        assert cells["Set by hand"] is bool(customer.hand) and cells["Profit assumed"] is customer.assumed
        assert (cells["Owner"] or "") == customer.owner and cells["City"] == "苏州" and cells["Country"] == "中国"
        assert_near(cells["Profit, CNY"], row["profit"] / 100)
        assert_near(cells["Revenue, CNY"], row["revenue"] / 100)
        assert cells["Orders"] == row["orders"] and cells["Visits"] == row["visits"]
        assert day_of(cells["First order"]) == row["first"] and day_of(cells["Last order"]) == row["last"]


def check_listed():
    """A list may be chosen and ordered by its caller."""
    book, counts = report("customers", "listed.xlsx", "--last", "7")
    codes = [row["Code"] for row in table_of(book["Customers"])]
    assert codes == [entry[0].code for entry in reversed(BOOK)][:7] and counts == "2 7"


def check_chosen_columns():
    """The columns may be chosen too: the city, the code and the profit, places of PagodaReportColumn."""
    book, counts = report("customers", "columns.xlsx", "--last", "3", "--columns", "10,1,11")
    cells = [[cell.value for cell in row] for row in book["Customers"].rows]
    assert cells[0] == ["City", "Code", "Profit, CNY"] and counts == "2 3"
    rows = Oracle(BOOK, AS_OF).rows
    for line, place in zip(cells[1:], (-1, -2, -3)):
        assert line[:2] == ["苏州", BOOK[place][0].code]
        assert_near(line[2], rows[place]["profit"] / 100)


def check_formats():
    book, _ = report("customers", "formats.xlsx")
    titles = [cell.value for cell in book["Customers"][1]]
    formats = {title: {cell.number_format for cell in column[1:] if cell.value is not None}
               for title, column in zip(titles, book["Customers"].columns)}
    assert formats["Profit, CNY"] == {"#,##0.00"} and formats["Orders"] == {"#,##0"}
    assert formats["Last order"] == {"yyyy-mm-dd"} and formats["Customer"] == {"General"}
    assert all(cell.font.bold and cell.fill.fgColor.rgb != "00000000" for cell in book["Customers"][1])
    pyramid, _ = report("pyramid", "formats.xlsx")
    assert {cell.number_format for cell in pyramid["Pyramid"]["C"][1:9]} == {"0.0%"}


def assert_summary(cells, rows, oracle, active):
    assert cells["Number of customers"] == len(rows)
    assert_near(cells["Share of all customers"], len(rows) / len(oracle.rows))
    for title, key, total in (("Profit", "profit", oracle.profit), ("Revenue", "revenue", oracle.revenue)):
        amount = sum(row[key] for row in rows)
        assert_near(cells[f"{title}, CNY"], amount / 100)
        assert_near(cells[f"Share of {title.lower()}"], amount / total if active else None)
    assert cells["Orders"] == sum(row["orders"] for row in rows)
    assert cells["Visits"] == sum(row["visits"] for row in rows)


def check_pyramid():
    for basis in ("profit", "revenue"):
        oracle = Oracle(BOOK, AS_OF, basis)
        book, counts = report("pyramid", f"{basis}.xlsx", "--basis", basis)
        assert book.sheetnames == ["Pyramid", "Ranked customers", "Definitions"]
        assert counts == f"3 {8 + len(oracle.active)}"
        table = table_of(book["Pyramid"])
        for tier, cells in enumerate(table[:8]):
            assert cells["Tier"] == TIERS[tier]
            assert_summary(cells, oracle.in_tier(tier), oracle, tier < 4)
        assert table[8]["Tier"] == "Active customers" and table[9]["Tier"] == "All customers"
        assert_summary(table[8], oracle.active, oracle, True)
        assert_summary(table[9], oracle.rows, oracle, False)
        amounts = [row[basis] for row in oracle.active]
        running = [sum(amounts[:k + 1]) for k in range(len(amounts))]
        bottom = {row["Tier"]: row["Number of customers"] for row in table[10:]}
        assert_near(bottom["Top 20 % bring"], running[math.ceil(len(amounts) / 5) - 1] / sum(amounts))
        assert bottom["Customers for 80 %"] == next(k + 1 for k, sum_ in enumerate(running) if sum_ * 5 >= sum(amounts) * 4)
        assert_page(book["Pyramid"])
        compare_ranked(book["Ranked customers"], oracle, running)


def compare_ranked(sheet, oracle, running):
    assert_list_look(sheet)
    table = table_of(sheet)
    assert [row["Code"] for row in table] == [row["code"] for row in oracle.active]
    for cells, row, sum_ in zip(table, oracle.active, running):
        assert cells["Rank"] == row["rank"] and cells["Tier"] == TIERS[row["tier"]] and cells["Customer"] == row["name"]
        assert_near(cells["Profit, CNY"], row["profit"] / 100)
        assert_near(cells["Share of revenue"], row["revenue"] / oracle.revenue)
        assert_near(cells["Cumulative share"], sum_ / running[-1])


def check_chart():
    book, _ = report("pyramid", "chart.xlsx")
    charts = book["Pyramid"]._charts
    line, = book["Ranked customers"]._charts
    assert line.tagname == "lineChart" and line.series[0].val.numRef.f.startswith("'Ranked customers'!$K$2:$K$")
    assert len(charts) == 1
    series = charts[0].series[0]
    assert charts[0].barDir == "bar" and series.cat.strRef.f == "Pyramid!$A$2:$A$5"
    assert series.val.numRef.f == "Pyramid!$E$2:$E$5"
    cached = [point.v for point in series.cat.strRef.strCache.pt]
    assert cached == TIERS[:4], cached
    values = [cell.value for cell in book["Pyramid"]["E"][1:5]]
    for point, value in zip(series.val.numRef.numCache.pt, values):
        assert_near(float(point.v), value)


def check_movement():
    book, counts = report("pyramid", "movement.xlsx", "--compare", str(BEFORE))
    before, now = Oracle(BOOK, BEFORE), Oracle(BOOK, AS_OF)
    assert book.sheetnames == ["Pyramid", "Ranked customers", "Movement", "Movement by customer", "Definitions"]
    assert counts == f"5 {8 + len(now.active) + 8 + len(BOOK)}"
    cells = collections.Counter((a["tier"], b["tier"]) for a, b in zip(before.rows, now.rows))
    matrix = rows_of(book["Movement"])
    assert matrix[0][1:] == TIERS + ["All customers"]
    for tier, row in enumerate(matrix[1:9]):
        assert row == [TIERS[tier]] + [cells[tier, to] for to in range(8)] + [len(before.in_tier(tier))]
    assert matrix[9] == ["All customers"] + [len(now.in_tier(to)) for to in range(8)] + [len(BOOK)]
    listed = table_of(book["Movement by customer"])
    places = [(TIERS.index(row["Tier before"]), TIERS.index(row["Tier now"])) for row in listed]
    assert places == sorted(places) and collections.Counter(places) == cells
    earlier = {row["code"]: row for row in before.rows}
    later = {row["code"]: row for row in now.rows}
    for row in listed:
        assert row["Rank before"] == earlier[row["Code"]]["rank"] and row["Rank now"] == later[row["Code"]]["rank"]
        assert TIERS.index(row["Tier before"]) == earlier[row["Code"]]["tier"]
        assert_near(row["Revenue before, CNY"], earlier[row["Code"]]["revenue"] / 100)
        assert_near(row["Profit now, CNY"], later[row["Code"]]["profit"] / 100)


def check_definitions():
    book, _ = report("pyramid", "definitions.xlsx", "--compare", str(BEFORE), "--margin", "27.5%")
    terms = dict(rows_of(book["Definitions"])[1:])
    assert terms["As of"] == "2011-12-09" and terms["Compared with"] == "2011-06-09"
    assert terms["Trailing twelve months"] == "2010-12-10 – 2011-12-09"
    assert terms["Basis"] == "Profit" and terms["Currency"] == "CNY" and "27.5 %" in terms["Assumed margin"]
    assert [sum(term.startswith(f"P{i} ") for term in terms) for i in range(1, 8)] == [1] * 7
    book, _ = report("pyramid", "definitions.xlsx", "--basis", "revenue")
    terms = dict(rows_of(book["Definitions"])[1:])
    assert "Compared with" not in terms and terms["Basis"] == "Revenue" and "%" not in terms["Assumed margin"]
    assert not any(term.startswith("P7") for term in terms)


def check_chinese():
    english, _ = report("pyramid", "en.xlsx", "--compare", str(BEFORE))
    chinese, _ = report("pyramid", "zh.xlsx", "--compare", str(BEFORE), "--lang", "zh_CN")
    assert chinese.sheetnames == [CHINESE.gettext(name) for name in english.sheetnames]
    labels = [CHINESE.pgettext("tier", tier) for tier in TIERS]
    assert [row[0] for row in rows_of(chinese.worksheets[0])[1:9]] == labels
    for sheet, other in zip(english.worksheets, chinese.worksheets):
        assert sheet.dimensions == other.dimensions
        for title, translated in zip(rows_of(sheet)[0], rows_of(other)[0]):
            known = CHINESE.pgettext("tier", title) if title in TIERS else CHINESE.gettext(title.replace("CNY", "%s"))
            assert translated == known.replace("%s", "CNY"), (title, translated)
    assert rows_of(chinese.worksheets[1])[1][2] == Oracle(BOOK, AS_OF).active[0]["name"]


def check_german():
    """A locale with decimal commas changes nothing."""
    locales = os.path.join(FOLDER, "locales")
    os.makedirs(locales, exist_ok=True)
    if shutil.which("localedef") is None or subprocess.run(
            ["localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(locales, "de_DE.UTF-8")],
            capture_output=True).returncode != 0:
        raise tap.Skip("the locale de_DE cannot be made on this machine")
    german = {"LOCPATH": locales, "LC_ALL": "de_DE.UTF-8"}
    printed = subprocess.run(["/usr/bin/printf", "%.1f", "1,5"], env={**os.environ, **german}, capture_output=True)
    assert printed.stdout == b"1,5", "the locale is not in force"
    for name in ("customers", "pyramid", "orders"):
        plain, _ = report(name, "plain.xlsx")
        other, _ = report(name, "german.xlsx", environment=german)
        assert [rows_of(sheet) for sheet in plain] == [rows_of(sheet) for sheet in other]
        assert any(isinstance(value, float) for row in rows_of(other.worksheets[0]) for value in row)


def check_orders():
    book, counts = report("orders", "orders.xlsx")
    assert book.sheetnames == ["Order lines"] and counts == f"1 {len(LINES)}"
    sheet = book["Order lines"]
    assert_list_look(sheet)
    assert_widths(sheet)
    for cells, line in zip(table_of(sheet), LINES, strict=True):
        order, day, code, customer, product, name, quantity, price, amount, cost, currency = line
        assert (cells["Order"], cells["Customer code"], cells["Customer"]) == (order, code, customer)
        assert (cells["Product code"], cells["Product"]) == (product, name or None)
        assert str(cells["Day"].date()) == day and cells["Currency"] == (currency or "CNY")
        assert_near(cells["Quantity"], int(quantity) / 1e6)
        assert_near(cells["Unit price"], int(price) / 1e6)
        digits = 0 if currency == "JPY" else 2
        assert_near(cells["Amount"], int(amount) / 10**digits)
        assert_near(cells["Cost"], None if cost == "-" else int(cost) / 10**digits)
    formats = {(row[10].value, row[8].number_format) for row in sheet.iter_rows(min_row=2)}
    assert formats == {("CNY", "#,##0.00"), ("JPY", "#,##0")}


def check_split():
    # rows of a sheet, lines → lines of each sheet
    for limit, repeat, expected in ((41, 1, [40]), (11, 1, [10] * 4), (14, 1, [13, 13, 13, 1]), (41, 2, [40, 40]), (2, 1, [1] * 40)):
        book, counts = report("orders", "split.xlsx", "--rows-of-sheet", str(limit), "--repeat", str(repeat))
        assert [sheet.max_row - 1 for sheet in book] == expected
        assert counts == f"{len(expected)} {sum(expected)}"
        assert book.sheetnames == ["Order lines"] + [f"Order lines {i}" for i in range(2, len(expected) + 1)]
        orders = [row["Order"] for sheet in book for row in table_of(sheet)]
        assert orders == [line[0] for line in LINES] * repeat
        for sheet in book:
            assert_list_look(sheet)


HOSTILE = [
    (b"=1+1", "=1+1"), (b"+1", "+1"), (b"-1", "-1"), (b"@SUM(A1)", "@SUM(A1)"), (b"=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    (b"{=A1}", "{=A1}"), (b"http://example.org/", "http://example.org/"), (b"\x01bell\x07", " bell "), (b"\xff\xfe", "��"),
    (b"\xef\xbf\xbe\xef\xbf\xbf", "��"), (b"a\r\nb", "a\nb"), (b"<a href=\"x\">&amp;", "<a href=\"x\">&amp;"),
    (b"]]>", "]]>"), (b"  kept  ", "  kept  "), ("𠮷😀".encode(), "𠮷😀"), (b"x" * 40000, "x" * (MOST - 1) + "…"),
    ("客".encode() * 40000, "客" * (MOST - 1) + "…"), (b"'", "'"), (b"_x12_", "_x12_"), (b"0012", "0012"), (b"1e5", "1e5"),
]


def write_hostile():
    line = lambda text: ("1", "2011-01-01", "c", text, "p", "q", "1000000", "1000000", "100", "-", "")
    write_book(os.path.join(FOLDER, "hostile"), [], [line(text) for text, _ in HOSTILE])


def check_hostile():
    write_hostile()
    book, _ = report("orders", "hostile.xlsx", book="hostile")
    for cell, (_, expected) in zip(book["Order lines"]["D"][1:], HOSTILE, strict=True):
        assert cell.value == expected and cell.data_type != "f", (cell.value, expected)


def check_escape():
    """What looks like the escape of a character is itself escaped: Excel shows it as it was."""
    line = ("1", "2011-01-01", "c", "a_x0041_", "p", "q", "1000000", "1000000", "100", "-", "")
    write_book(os.path.join(FOLDER, "escape"), [], [line])
    path = os.path.join(FOLDER, "escape.xlsx")
    run("orders", path, book="escape")
    with zipfile.ZipFile(path) as archive:
        assert b"<t>a_x005F_x0041_</t>" in archive.read("xl/worksheets/sheet1.xml")


def read_csv(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))


def assert_changes(rows, before, now):
    moves = [(a["tier"], b["tier"]) for a, b in zip(before.rows, now.rows)]
    for tier, row in enumerate(rows):
        assert int(row["Customers before"]) == len(before.in_tier(tier))
        assert_near(float(row["Profit before, CNY"]), sum(e["profit"] for e in before.in_tier(tier)) / 100)
        assert_near(float(row["Revenue before, CNY"]), sum(e["revenue"] for e in before.in_tier(tier)) / 100)
        assert int(row["Risen into it"]) == sum(b == tier and a > tier for a, b in moves)
        assert int(row["Fallen into it"]) == sum(b == tier and a < tier for a, b in moves)


def check_csv():
    oracle = Oracle(BOOK, AS_OF)
    path = os.path.join(FOLDER, "customers.CSV")
    assert run("customers", path) == f"1 {len(BOOK)}"
    rows = read_csv(path)
    assert [row["Code"] for row in rows[:len(oracle.active)]] == [row["code"] for row in oracle.active]
    assert sum(round(float(row["Revenue, CNY"]) * 100) for row in rows) == sum(row["revenue"] for row in oracle.rows)
    assert {row["Profit assumed"] for row in rows} == {"yes", "no"}
    path = os.path.join(FOLDER, "pyramid.csv")
    assert run("pyramid", path, "--compare", str(BEFORE)) == "1 8"
    rows = read_csv(path)
    assert [row["Tier"] for row in rows] == TIERS
    assert [int(row["Number of customers"]) for row in rows] == [len(oracle.in_tier(tier)) for tier in range(8)]
    assert [row["Share of profit"] == "" for row in rows] == [tier >= 4 for tier in range(8)]
    assert_changes(rows, Oracle(BOOK, BEFORE), oracle)
    assert run("pyramid", path) == "1 8" and "Customers before" not in read_csv(path)[0]
    path = os.path.join(FOLDER, "orders.csv")
    assert run("orders", path, "--rows-of-sheet", "3") == f"1 {len(LINES)}"
    rows = read_csv(path)
    assert [row["Order"] for row in rows] == [line[0] for line in LINES]
    assert [row["Cost"] == "" for row in rows] == [line[9] == "-" for line in LINES]


def check_csv_formulas():
    line = lambda text: ("1", "2011-01-01", "c", text, "p", "q", "-1000000", "1000000", "-100", "-", "")
    write_book(os.path.join(FOLDER, "formulas"), [], [line(text) for text in ("=1+1", "+1", "-1", "@A1", "plain")])
    path = os.path.join(FOLDER, "formulas.csv")
    run("orders", path, book="formulas")
    rows = read_csv(path)
    assert [row["Customer"] for row in rows] == ["'=1+1", "'+1", "'-1", "'@A1", "plain"]
    assert rows[0]["Quantity"] == "-1" and rows[0]["Amount"] == "-1.00"


def check_empty():
    write_book(os.path.join(FOLDER, "empty"), [])
    for name, counts in (("customers", "2 0"), ("pyramid", "3 8"), ("orders", "1 0")):
        arguments = ("--repeat", "0") if name == "orders" else ()
        book, printed = report(name, "nothing.xlsx", *arguments, book="empty")
        assert printed == counts and book.worksheets[0]["A1"].value is not None


def check_libreoffice():
    """Another program opens it: the Chinese and the sums are there."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        raise tap.Skip("LibreOffice is not on this machine")
    path = os.path.join(FOLDER, "office.xlsx")
    run("customers", path, "--lang", "zh_CN")
    profile = "file://" + os.path.join(FOLDER, "profile")
    subprocess.run([office, f"-env:UserInstallation={profile}", "--headless", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "--outdir", FOLDER, path],
                   check=True, capture_output=True, timeout=200)
    converted = next(name for name in os.listdir(FOLDER) if name.startswith("office") and name.endswith(".csv"))
    with open(os.path.join(FOLDER, converted), encoding="utf-8") as file:
        titles, *rows = csv.reader(file)
    column = titles.index(CHINESE.gettext("Customer"))
    assert sorted(row[column] for row in rows) == sorted(entry[0].name for entry in BOOK)
    column = titles.index(CHINESE.gettext("Revenue, %s").replace("%s", "CNY"))
    total = sum(round(float(row[column].replace(",", "")) * 100) for row in rows)
    assert total == sum(row["revenue"] for row in Oracle(BOOK, AS_OF).rows)


# $1 becomes a small file system; what is left of its target after a failed report.
FULL = """
set -e
mount -t tmpfs -o size=$SIZE tmpfs "$1"
echo old > "$1/report.xlsx"
folder=$1; shift
if "$@"; then exit 3; fi
[ "$(cat "$folder/report.xlsx")" = old ]
[ "$(ls -A "$folder")" = report.xlsx ]
"""


def check_full_disk():
    """Whatever the point at which the disk is full: one error, the old file, and nothing beside it."""
    mount = os.path.join(FOLDER, "mount")
    os.makedirs(mount, exist_ok=True)
    if shutil.which("unshare") is None or subprocess.run(
            ["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", mount], capture_output=True).returncode != 0:
        raise tap.Skip("this machine does not permit a file system of our own")
    target = os.path.join(mount, "report.xlsx")
    # 1,600 lines take 0.8 MB in a temporary file, as much again when closed, and 60 kB when packed.
    for size in (8, 16, 64, 256, 512, 800, 900, 1024, 1200, 1400):
        for name in ("orders", "customers") if size < 64 else ("orders",):
            command = ["unshare", "-Urm", "sh", "-c", FULL, "sh", mount, TOOL, name, os.path.join(FOLDER, "book"), target,
                       "--repeat", "40"]
            result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "SIZE": f"{size}k"})
            assert result.returncode == 0, (size, name, result)
            assert result.stdout.startswith("pagoda_report_error 0 "), (size, name, result.stdout, result.stderr)
            assert result.stderr == "", (size, result.stderr)


def make_lines():
    lines = []
    for i in range(40):
        currency = "JPY" if i % 7 == 3 else ""
        quantity, price = (i - 5) * 1000000 + (250000 if i % 3 == 0 else 0), 2550000 + i * 1001
        amount = round(quantity * price / 1e12 * (1 if currency else 100))
        lines.append((f"A{i}", str(datetime.date(2011, 1, 1) + datetime.timedelta(days=i)), f"00{i}", f"榆泽纺机 {i}", f"P{i}",
                      "棉纱 WHITE" if i % 4 else "", str(quantity), str(price), str(amount),
                      "-" if i % 2 else str(amount * 7 // 10), currency))
    return lines


BOOK = make_book()
LINES = make_lines()
write_book(os.path.join(FOLDER, "book"), BOOK, LINES)
try:
    tap.run([(name[6:].replace("_", "-"), case) for name, case in list(globals().items())
             if name.startswith("check_")])
finally:
    shutil.rmtree(FOLDER)

# bench.py: Pagoda beside the least that could do the same, measured in turns within one run.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   bench.py BUILD [--check] [--rounds N] [--only WORD]
#
# Each measure runs both sides alternately and compares the medians, so that what else the machine does meets both.  A
# measure whose data or program is missing says so.  With --check a missed bound is a failure.

import argparse
import contextlib
import csv
import datetime
import gzip
import itertools
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import display

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ORDERS = os.path.join(os.environ.get("PAGODA_TEST_DATA", os.path.join(TOP, "..", "shared", "data")), "orders")

COLUMNS_2009 = {
    "Invoice": "order.number",
    "Quantity": "line.quantity",
    "Price": "line.price",
    "InvoiceDate": "order.day",
    "Customer ID": "customer.code",
    "StockCode": "line.product",
}
COLUMNS_2010 = {
    "InvoiceNo": "order.number",
    "Quantity": "line.quantity",
    "UnitPrice": "line.price",
    "InvoiceDate": "order.day",
    "CustomerID": "customer.code",
    "StockCode": "line.product",
}


# Days since 1970-01-01; how many visits there are on it.
VISIT_DAY = 20_000
VISITS = 12


class Absent(Exception):
    """What a measure needs is not on this machine; the text says what."""


def time_of(command, **options):
    """Seconds that a command takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def said_by(command):
    """Seconds as the command itself prints them."""
    return float(subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True).stdout)


def need_program(name):
    path = shutil.which(name)
    if path is None:
        raise Absent(f"{name} is not installed")
    return path


def need_display():
    for name in display.PROGRAMS:
        need_program(name)


class Bench:
    """The folder that everything is measured in, and what several measures share, each made once."""

    def __init__(self, build, folder):
        self.build = os.path.abspath(build)
        self.folder = folder
        os.environ["PAGODA_DATA_DIR"] = self.path("data")

    def path(self, name):
        return os.path.join(self.folder, name)

    def built(self, *parts):
        path = os.path.join(self.build, *parts)
        if not os.path.exists(path):
            raise Absent(f"{'/'.join(parts)} was not built")
        return path

    def pagodactl(self, store, *arguments):
        return [self.built("src", "cli", "pagodactl"), "--store", store, *arguments]

    def run(self, store, *arguments):
        time_of(self.pagodactl(store, *arguments))

    def fresh(self, name):
        """A path where nothing is."""
        path = self.path(name)
        for each in (path, path + "-lock"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(each)
        return path

    def new_store(self, name):
        store = self.fresh(name)
        self.run(store, "init", "--currency", "GBP", "--margin", "0.3")
        return store

    def copy_store(self, store):
        copy = self.fresh("copy.pagoda")
        shutil.copyfile(store, copy)
        os.sync()
        return copy

    def once(self, name, make):
        """The path of a file that make (path) has written."""
        path = self.path(name)
        if not os.path.exists(path):
            make(path)
        return path

    def data(self, name):
        source = os.path.join(ORDERS, name)
        if not os.path.exists(source):
            raise Absent(f"{name} is not on this machine")
        return source

    def table(self, name):
        """A table of real orders, unpacked."""
        source = self.data(name + ".gz")

        def unpack(path):
            with gzip.open(source) as packed, open(path, "wb") as plain:
                shutil.copyfileobj(packed, plain)

        return self.once(name, unpack)

    def table_2010(self):
        return self.table("online-retail-2010-2011.csv")

    def import_command(self, store, table, columns):
        mapping = [part for header, field in columns.items() for part in ("--map", f"{header}={field}")]
        return self.pagodactl(store, "import", table, "--as", "orders", *mapping)

    def store_2010(self):
        def make(path):
            self.run(path, "init", "--currency", "GBP", "--margin", "0.3")
            time_of(self.import_command(path, self.table_2010(), COLUMNS_2010))

        return self.once("one-year.pagoda", make)

    def store_both(self):
        def make(path):
            shutil.copyfile(self.store_2010(), path)
            time_of(self.import_command(path, self.table("online-retail-2009-2010.csv"), COLUMNS_2009))

        return self.once("both-years.pagoda", make)

    def store_of(self, customers):
        """Ten orders for each of many customers with Chinese names."""

        def make(path):
            table = self.fresh("book.csv")
            write_book(table, customers, 10 * customers)
            self.run(path, "init", "--currency", "CNY")
            self.run(path, "import", table, "--as", "orders")

        return self.once(f"customers-{customers}.pagoda", make)

    def store_of_barriers(self, customers):
        """Many customers, each with a barrier; a quarter of these in each state, every second one overdue."""

        def make(path):
            shutil.copyfile(self.store_of(customers), path)
            with contextlib.closing(sqlite3.connect(path)) as store, store:
                write_barriers(store)

        return self.once(f"barriers-{customers}.pagoda", make)

    def store_of_visits(self, customers):
        """Many customers, each with five visits behind it and a barrier; on VISIT_DAY some of them are to be visited, and
        ten times as many on the day after."""

        def make(path):
            shutil.copyfile(self.store_of_barriers(customers), path)
            with contextlib.closing(sqlite3.connect(path)) as store, store:
                write_visits(store)

        return self.once(f"visits-{customers}.pagoda", make)

    def backed_up(self, store):
        """The store with the backup of the day, which a window would make while it is measured."""
        self.run(store, "backup")
        return store

    def store_of_activities(self, activities):
        """A hundred customers and many visits, calls and messages with them in this year."""

        def make(path):
            table = self.fresh("activities.csv")
            write_activities(table, activities)
            shutil.copyfile(self.store_of(100), path)
            mapping = ("customer.code", "activity.kind", "activity.day", "activity.state", "activity.note")
            fields = [part for field in mapping for part in ("--map", f"{field}={field}")]
            self.run(path, "import", table, "--as", "activities", *fields)

        return self.once(f"activities-{activities}.pagoda", make)


def write_barriers(store):
    states = ("open", "working", "cleared", "waived")
    first = 1 << 40
    for i, (customer,) in enumerate(store.execute("SELECT id FROM customer ORDER BY id").fetchall()):
        store.execute(
            "INSERT INTO barrier (id, customer, kind, side, severity, title, owner, due_day)"
            " VALUES (?, ?, 'competitor', 'against us', ?, ?, '林珊', ?)",
            (first + 2 * i, customer, i % 3 + 1, f"关键技术参数 {i}", 18_000 if i % 2 else 40_000),
        )
        store.execute(
            "INSERT INTO barrier_state (id, barrier, from_day, state, reason) VALUES (?, ?, 17900, ?, '样例')",
            (first + 2 * i + 1, first + 2 * i, states[i % 4]),
        )


def write_visits(store):
    ids = itertools.count(1 << 41)
    customers = [customer for (customer,) in store.execute("SELECT id FROM customer ORDER BY id")]
    add = "INSERT INTO activity (id, customer, kind, state, day, note) VALUES (?, ?, 'visit', ?, ?, ?)"
    behind = ((customer, day) for day in range(5) for customer in customers)
    store.executemany(add, ((next(ids), c, "done", 17_900 + 30 * day + c % 30, "说过的话") for c, day in behind))
    for day, visits in ((VISIT_DAY, VISITS), (VISIT_DAY + 1, 10 * VISITS)):
        step = len(customers) // visits
        store.executemany(add, ((next(ids), customers[i * step], "planned", day, "目的") for i in range(visits)))


def write_activities(path, activities):
    year = time.localtime().tm_year
    with open(path, "w", encoding="utf-8") as table:
        table.write("customer.code,activity.kind,activity.day,activity.state,activity.note\n")
        for i in range(activities):
            day = f"{year}-{i % 12 + 1:02}-{i % 28 + 1:02}"
            table.write(f"K{i % 100:06},{('visit', 'call', 'message')[i % 3]},{day},done,note {i}\n")


def write_book(path, customers, orders):
    cities = "杭州 宁波 温州 上海 苏州 南京 广州 深圳 成都 武汉 西安 青岛".split()
    trades = "机械 电子 纺织 食品 化工 建材 包装 物流 医药 仪器 五金 光电 环保".split()
    with open(path, "w", encoding="utf-8") as table:
        table.write("订单号,日期,客户编号,客户名称,产品编号,数量,单价\n")
        for i in range(orders):
            customer = i % customers
            name = f"{cities[customer % 12]}{trades[customer % 13]}{customer:06}有限公司"
            day = f"{2020 + i % 5}-{i % 12 + 1:02}-{i % 28 + 1:02}"
            table.write(f"D{i:07},{day},K{customer:06},{name},P{i % 200:03},{i % 9 + 1},{i % 70 + 1}.{i % 90 + 10}\n")


# Measures: each returns what makes one run of ours and one of the other side, in seconds


def measure_csv_import(bench):
    sqlite = need_program("sqlite3")
    table = bench.table_2010()

    def ours():
        return time_of(bench.import_command(bench.new_store("import.pagoda"), table, COLUMNS_2010))

    def theirs():
        return time_of([sqlite, bench.fresh("plain.db"), ".mode csv", f".import {table} lines"])

    return ours, theirs


def measure_xlsx_import(bench):
    ssconvert = need_program("ssconvert")
    workbook = bench.data("online-retail-2010-2011.xlsx")

    def ours():
        return time_of(bench.import_command(bench.new_store("import.pagoda"), workbook, COLUMNS_2010))

    def theirs():
        return time_of([ssconvert, workbook, bench.fresh("converted.csv")], stderr=subprocess.DEVNULL)

    return ours, theirs


def measure_undo(bench):
    store = bench.store_2010()
    program = bench.built("tests", "bench", "apply-inverse")

    def ours():
        return time_of(bench.pagodactl(bench.copy_store(store), "undo"))

    def theirs():
        return said_by([program, bench.copy_store(store)])

    return ours, theirs


def write_cells(table, workbook, path):
    """The cells of a report for the bare loop: texts from its table, the kind of each column from its workbook."""
    import openpyxl

    rows = openpyxl.load_workbook(workbook, read_only=True).worksheets[0].iter_rows(min_row=2, max_row=2)
    kinds = [{"n": "n", "d": "d"}.get(cell.data_type, "s") for cell in next(rows)]
    with open(table, encoding="utf-8-sig", newline="") as source, open(path, "w", encoding="utf-8") as cells:
        reader = csv.reader(source)
        cells.write("\t".join("s" + text for text in next(reader)) + "\n")
        for row in reader:
            cells.write("\t".join(make_cell(kind, text) for kind, text in zip(kinds, row)) + "\n")


def make_cell(kind, text):
    if text == "":
        return ""
    if kind == "d":
        return f"d{(datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days}"
    return kind + text.replace("\t", " ").replace("\n", " ")


def measure_report(bench):
    store = bench.store_2010()
    program = bench.built("tests", "bench", "write-cells")

    def make(path):
        bench.run(store, "report", "orders", "--out", bench.fresh("orders.csv"))
        bench.run(store, "report", "orders", "--out", bench.fresh("orders.xlsx"))
        write_cells(bench.path("orders.csv"), bench.path("orders.xlsx"), path)

    cells = bench.once("orders.cells", make)

    def ours():
        return time_of(bench.pagodactl(store, "report", "orders", "--out", bench.fresh("orders.xlsx")))

    def theirs():
        return said_by([program, cells, bench.fresh("bare.xlsx")])

    return ours, theirs


def measure_pyramid(bench):
    sqlite = need_program("sqlite3")
    store = bench.store_both()
    query = "SELECT customer, sum(revenue) FROM orders INDEXED BY orders_by_customer GROUP BY customer"

    def ours():
        return time_of(bench.pagodactl(store, "--as-of", "2011-12-09", "pyramid", "--basis", "revenue"))

    def theirs():
        return time_of([sqlite, store, query])

    return ours, theirs


def measure_rhythm(bench):
    store = bench.store_of(100_000)
    return (
        lambda: time_of(bench.pagodactl(store, "--as-of", "2024-12-31", "rhythm")),
        lambda: time_of(bench.pagodactl(store, "--as-of", "2024-12-31", "pyramid")),
    )


def measure_rhythm_cost(customers, part, limit):
    """Seconds of one core, beside those that are allowed."""

    def measure(bench):
        program = bench.built("tests", "bench", "rhythm-cost")
        return lambda: said_by([program, str(customers), part]), lambda: limit

    return measure


def measure_rhythm_growth(customers):
    """Scoring ten times as many customers, beside ten times the scoring."""

    def measure(bench):
        program = bench.built("tests", "bench", "rhythm-cost")
        return (
            lambda: said_by([program, str(10 * customers), "score"]),
            lambda: 10 * said_by([program, str(customers), "score"]),
        )

    return measure


def measure_next_snapshot(bench):
    program = bench.built("tests", "bench", "next-snapshot")
    store = bench.copy_store(bench.store_of(100_000))

    def ours():
        return said_by([program, store, "follow"])

    def theirs():
        return said_by([program, store, "load"])

    return ours, theirs


def measure_first_frame(bench):
    need_display()
    window = bench.built("src", "app", "pagoda")
    empty = bench.built("tests", "bench", "empty-window")
    store = bench.store_of(100_000)

    def ours():
        return display.time_to_line([window, "--trace-startup", store], "names")

    def theirs():
        return display.time_to_line([empty], "first frame")

    return ours, theirs


def measure_keys(way):
    """A measure of keys in the window, with many customers beside few."""

    def measure(bench):
        need_display()
        window = bench.built("src", "app", "pagoda")
        keystroke = bench.built("tests", "bench", "keystroke")
        many, few = bench.backed_up(bench.store_of(100_000)), bench.backed_up(bench.store_of(1_000))

        def ours():
            return display.time_of_keys(window, many, keystroke, way)

        def theirs():
            return display.time_of_keys(window, few, keystroke, way)

        return ours, theirs

    return measure


# A frame that comes later than this is seen as a jerk.
FRAME_LIMIT = 0.1


def measure_frame_gap(bench):
    need_display()
    program = bench.built("tests", "bench", "frame-gap")
    workbook = bench.data("online-retail-2010-2011.xlsx")

    def ours():
        return said_by([program, bench.new_store("import.pagoda"), workbook])

    return ours, lambda: FRAME_LIMIT


def measure_rhythm_gap(bench):
    need_display()
    program = bench.built("tests", "bench", "rhythm-gap")
    store = bench.store_of(100_000)
    return lambda: said_by([program, store, "2024-12-31"]), lambda: FRAME_LIMIT


def measure_board(way, *lanes, fewer=100):
    def measure(bench):
        need_display()
        program = bench.built("tests", "bench", "board-frames")
        many, few = bench.store_of(2_000), bench.store_of(fewer)
        # The program spreads the cards over the layers, so each run has a copy of its own.
        return (
            lambda: said_by([program, bench.copy_store(many), way, *lanes]),
            lambda: said_by([program, bench.copy_store(few), way, *lanes]),
        )

    return measure


def measure_barriers(form, way):
    def measure(bench):
        need_display()
        program = bench.built("tests", "bench", "barrier-frames")
        many, few = bench.store_of_barriers(2_000), bench.store_of_barriers(100)
        return lambda: said_by([program, many, form, way]), lambda: said_by([program, few, form, way])

    return measure


def measure_agenda(way):
    def measure(bench):
        need_display()
        program = bench.built("tests", "bench", "calendar-frames")
        many, few = bench.store_of_activities(10_000), bench.store_of_activities(100)
        return lambda: said_by([program, many, way]), lambda: said_by([program, few, way])

    return measure


def write_day_sheet(bench, customers, days_later=0):
    """Seconds of reading a day of a store with so many customers and writing its sheet."""
    day = (datetime.date(1970, 1, 1) + datetime.timedelta(days=VISIT_DAY + days_later)).isoformat()
    store = bench.store_of_visits(customers)
    return time_of(bench.pagodactl(store, "report", "visits", "--from", day, "--to", day, "--out", bench.fresh("day.pdf")))


def measure_day_sheet(customers):
    def measure(bench):
        return lambda: write_day_sheet(bench, customers), lambda: write_day_sheet(bench, 1_000)

    return measure


def measure_long_day(bench):
    return lambda: write_day_sheet(bench, 1_000, 1), lambda: 10 * write_day_sheet(bench, 1_000)


def write_quarter(bench, accounts):
    """Seconds of making and writing the pack of a quarter for a board of so many accounts."""
    store = bench.store_of_barriers(accounts)
    return time_of(
        bench.pagodactl(store, "--as-of", "2025-01-15", "report", "quarter", "--quarter", "2024Q4", "--out",
                        bench.fresh("quarter.pdf"))
    )


def measure_quarter(bench):
    return lambda: write_quarter(bench, 300), lambda: 10 * write_quarter(bench, 30)


MEASURES = (
    # what, the other side, how, bound of the ratio
    ("CSV import, 541,909 lines", "sqlite3 .import", measure_csv_import, 4.0),
    ("XLSX import of the same", "ssconvert to CSV", measure_xlsx_import, 0.25),
    ("undo of that import", "bare inverse changeset", measure_undo, 1.5),
    ("report of all order lines", "bare libxlsxwriter loop", measure_report, 2.5),
    ("pyramid over both years", "sqlite3, sum by customer", measure_pyramid, 2.0),
    ("rhythm of 100,000 customers", "pyramid of the same", measure_rhythm, 10.0),
    ("rhythm: fit to 1,000", "a second", measure_rhythm_cost(1_000, "fit", 1.0), 1.0),
    ("rhythm: fit to 10,000", "a second", measure_rhythm_cost(10_000, "fit", 1.0), 1.0),
    ("rhythm: fit to 100,000", "a second", measure_rhythm_cost(100_000, "fit", 1.0), 1.0),
    ("rhythm: 100,000 scored", "three seconds", measure_rhythm_cost(100_000, "score", 3.0), 1.0),
    ("rhythm: 10,000 scored", "ten times 1,000", measure_rhythm_growth(1_000), 1.5),
    ("rhythm: 100,000 scored again", "ten times 10,000", measure_rhythm_growth(10_000), 1.5),
    ("snapshot after an edit, 100,000", "loading it whole", measure_next_snapshot, 0.1),
    ("day sheet, 10,000 customers", "the same with 1,000", measure_day_sheet(10_000), 1.5),
    ("day sheet, 100,000 customers", "the same with 1,000", measure_day_sheet(100_000), 1.5),
    (f"day sheet of {10 * VISITS} visits", f"ten times that of {VISITS}", measure_long_day, 1.0),
    ("quarter pack of 300 accounts", "ten times that of 30", measure_quarter, 1.0),
    ("first frame with names, 100,000", "empty libadwaita window", measure_first_frame, 1.5),
    ("key to frame, 100,000 customers", "the same with 1,000", measure_keys(display.NARROWING), 1.5),
    ("page switch, 100,000 customers", "the same with 1,000", measure_keys(display.SWITCHING), 1.5),
    ("opening one of 100,000 customers", "the same with 1,000", measure_keys(display.OPENING), 1.5),
    ("board frame, scrolled, 2,000 cards", "the same with 100", measure_board("scroll"), 1.5),
    ("agenda frame, scrolled, 10,000", "the same with 100", measure_agenda("scroll"), 1.5),
    ("agenda frame, filtered, 10,000", "the same with 100", measure_agenda("filter"), 1.5),
    ("board frame, filtered, 2,000 cards", "the same with 100", measure_board("filter"), 1.5),
    # A column in a lane of a hundred cards in all is too short to be scrolled as far.
    ("lanes frame, scrolled, 2,000 cards", "the same with 200", measure_board("scroll", "lanes", fewer=200), 1.5),
    ("lanes frame, filtered, 2,000 cards", "the same with 100", measure_board("filter", "lanes"), 1.5),
    ("barrier list, scrolled, 2,000", "the same with 100", measure_barriers("list", "scroll"), 1.5),
    ("barrier list, filtered, 2,000", "the same with 100", measure_barriers("list", "filter"), 1.5),
    ("barrier board, scrolled, 2,000", "the same with 100", measure_barriers("board", "scroll"), 1.5),
    ("barrier board, filtered, 2,000", "the same with 100", measure_barriers("board", "filter"), 1.5),
    ("longest gap while importing XLSX", "a frame seen as late", measure_frame_gap, 1.0),
    ("longest gap while rhythms are made", "a frame seen as late", measure_rhythm_gap, 1.0),
)

ROW = "{:<34} {:>10}  {:<25} {:>10}  {:>6}  {:>6}  {}"


def compare(sides, rounds):
    """The medians of both sides, run in turns."""
    ours, theirs = sides
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return tuple(map(statistics.median, zip(*pairs)))


def print_measure(bench, measure, rounds):
    """Prints a row of the table; False where the bound is missed."""
    what, other, prepare, bound = measure
    try:
        ours, theirs = compare(prepare(bench), rounds)
    except Absent as reason:
        print(f"{what:<34} not measured: {reason}", flush=True)
        return True
    except (subprocess.CalledProcessError, RuntimeError) as failure:
        print(f"{what:<34} FAILED: {failure}", flush=True)
        return False
    ratio = ours / theirs
    verdict = "ok" if ratio <= bound else "MISSED"
    print(ROW.format(what, f"{ours:.3f} s", other, f"{theirs:.3f} s", f"{ratio:.2f}", bound, verdict), flush=True)
    return ratio <= bound


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="measures whose name contains this")
    options = parser.parse_args()
    measures = [measure for measure in MEASURES if options.only in measure[0]]

    print(ROW.format("measure", "Pagoda", "other side", "", "ratio", "bound", ""))
    shown = display.open() if all(map(shutil.which, display.PROGRAMS)) else contextlib.nullcontext()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.build) as folder, shown:
        bench = Bench(options.build, folder)
        good = [print_measure(bench, measure, options.rounds) for measure in measures]
    return 0 if all(good) or not options.check else 1


sys.exit(main())

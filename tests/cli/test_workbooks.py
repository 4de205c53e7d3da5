#!/usr/bin/python3
# test_workbooks.py: the workbook of every report has what its readers are promised.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_workbooks.py PAGODACTL SUPPORT.

A table says of each report which sheets have charts, heat maps, lists to choose from and sums; what all of them have
in common is asked of every sheet.
"""
import gettext
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, sys.argv[2])
import tap

try:
    import openpyxl
except ImportError:
    print("1..0 # SKIP openpyxl is not on this machine")
    sys.exit(0)

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
CHINESE = gettext.translation("pagoda", os.environ["PAGODA_LOCALE_DIR"], ["zh_CN"])
TODAY = "2026-09-22"
STORE = os.path.join(FOLDER.name, "sample.pagoda")

# By report: the charts of its sheets by kind, where heat maps are, where cells offer a list, where sums are formulas.
REPORTS = {
    "customers": {"lists": {"Customers": 3}, "sums": {"Customers": 4}},
    "pyramid": {"charts": {"Pyramid": "barChart", "Ranked customers": "lineChart"}, "sums": {"Pyramid": 14}},
    "orders": {"heat": {"Sales by month", "Products by month", "Season index"}},
    "layers": {"heat": {"Five layers"}},
    "visits": {},
    "barriers": {},
    "coverage": {"sums": {"Coverage by class": 3}},
    "people": {},
    "averages": {"charts": {"Chain": "barChart"}},
    "wallet": {"sums": {"Wallet": 3}},
    "review": {"lists": {"Yearly review": 1}, "sums": {"By decision": 20}},
    "months": {"heat": {"Sales by month"}, "sums": {"Sales by month": 13}},
    "roadmap": {"charts": {name: "barChart" for name in ("Closing roadmap", "First stage joined", "Stages joined",
                                                         "Days from opening to close", "Days from the first contact",
                                                         "Visits to close", "Lost because")},
                "heat": {"Closing roadmap"}},
    "quarter": {},
    "market": {},
    "referrals": {},
}


def run(*words, status=0, **more):
    done = subprocess.run([PAGODACTL, "--store", STORE, "--as-of", TODAY, *words], capture_output=True, text=True,
                          check=False, **more)
    assert done.returncode == status, (words, done.stdout, done.stderr)
    return done.stdout if status == 0 else done.stderr


run("init", "--currency", "CNY")
run("sample", "--customers", "200")


def report(name, language="en", *words):
    out = os.path.join(FOLDER.name, f"{name}-{language}.xlsx")
    run("report", name, "--out", out, "--lang", language, *words)
    return out


def check_sheet(sheet):
    """What every sheet has: a frozen header that is printed on every page, and an area to print."""
    assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1", sheet.title
    area = sheet.print_area[0] if isinstance(sheet.print_area, list) else sheet.print_area
    last = re.search(r"\$A\$1:\$([A-Z]+)\$(\d+)$", area)
    assert last and int(last[2]) >= sheet.max_row, (sheet.title, area, sheet.dimensions)
    assert openpyxl.utils.column_index_from_string(last[1]) >= sheet.max_column, (sheet.title, area)
    assert sheet.oddFooter.left.text and sheet.page_setup.fitToHeight is not None, sheet.title
    if sheet.auto_filter.ref:
        assert sheet.auto_filter.ref.startswith("A1:"), sheet.title


def check_sums(sheet, values, wanted):
    """Formulas have the values that a program which does not compute shows; the simple ones are computed here."""
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == wanted, (sheet.title, len(formulas))
    for cell in formulas:
        value = values[cell.coordinate].value
        assert isinstance(value, (int, float)), (sheet.title, cell.coordinate, value)
        simple = re.fullmatch(r"=(?:SUM\(|SUBTOTAL\(109,)([A-Z]+)(\d+):[A-Z]+(\d+)\)", cell.value)
        if simple:
            column = [values[f"{simple[1]}{row}"].value for row in range(int(simple[2]), int(simple[3]) + 1)]
            total = sum(number for number in column if isinstance(number, (int, float)))
            assert abs(total - value) < 1e-6 * max(1, abs(total)), (sheet.title, cell.coordinate, value, total)


def check_definitions(book, title):
    sheet = book[title]
    rows = dict(list(sheet.iter_rows(min_row=2, values_only=True)))
    assert any(re.fullmatch(r"\d{4}-\d\d-\d\d", str(text)) for text in rows.values()), rows
    assert len(rows) >= 3 and all(term and meaning for term, meaning in rows.items()), rows


def check_report(name):
    wanted = REPORTS[name]
    out = report(name)
    book, values = openpyxl.load_workbook(out), openpyxl.load_workbook(out, data_only=True)
    assert book.properties.title and book.properties.creator == "Pagoda" and TODAY in book.properties.subject
    check_definitions(book, "Definitions")
    assert {sheet["A1"].style for sheet in book} == {"Pagoda header"} and "Pagoda header" in book.named_styles
    assert all(name == "Normal" or name.startswith("Pagoda ") for name in book.named_styles), book.named_styles
    for sheet in book:
        check_sheet(sheet)
        kinds = [chart.tagname for chart in sheet._charts]
        assert kinds == ([wanted.get("charts", {})[sheet.title]] if sheet.title in wanted.get("charts", {}) else []), (
            sheet.title, kinds)
        assert all(series.val.numRef.numCache.pt for chart in sheet._charts for series in chart.series), sheet.title
        assert (len(sheet.conditional_formatting) > 0) == (sheet.title in wanted.get("heat", set())), sheet.title
        lists = len(sheet.data_validations.dataValidation)
        assert lists == wanted.get("lists", {}).get(sheet.title, 0), (sheet.title, lists)
        check_sums(sheet, values[sheet.title], wanted.get("sums", {}).get(sheet.title, 0))
    assert all(set(wanted.get(key, ())) <= set(book.sheetnames) for key in ("charts", "heat", "lists", "sums"))


def check_chinese(name):
    """Sheets, headers and properties speak the language of the report."""
    english = openpyxl.load_workbook(report(name))
    chinese = openpyxl.load_workbook(report(name, "zh_CN"))
    assert len(chinese.sheetnames) == len(english.sheetnames)
    for before, after in zip(english.sheetnames, chinese.sheetnames):
        assert before.startswith("pagoda-") or re.search("[\u4e00-\u9fff]", after), after
    assert CHINESE.gettext("Definitions") in chinese.sheetnames
    assert re.search("[\u4e00-\u9fff]", chinese.properties.title), chinese.properties.title


def test_filters():
    """What was chosen is said."""
    book = openpyxl.load_workbook(report("orders", "en", "--from", "2026-01-01", "--to", "2026-03-31"))
    rows = dict(list(book["Definitions"].iter_rows(min_row=2, values_only=True)))
    assert rows["Period"] == "2026-01-01 – 2026-03-31", rows
    book = openpyxl.load_workbook(report("customers"))
    rows = dict(list(book["Definitions"].iter_rows(min_row=2, values_only=True)))
    assert "Filters" in rows, rows


def old_and_left(out):
    """The content of the file, and what lies beside it."""
    with open(out, encoding="utf-8") as file:
        return file.read(), sorted(os.listdir(os.path.dirname(out)))


def prepare(name):
    folder = os.path.join(FOLDER.name, name)
    os.makedirs(folder)
    out = os.path.join(folder, "report.xlsx")
    with open(out, "w", encoding="utf-8") as file:
        file.write("old")
    return out


def limit_files():
    """No file may grow beyond 40 KiB, which is told and not a signal."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40960, 40960))


def test_no_room():
    """A quota that ends in the middle: the old file stays, and nothing lies beside it."""
    out = prepare("quota")
    message = run("report", "orders", "--out", out, status=1, preexec_fn=limit_files)
    assert "unchanged" in message and old_and_left(out) == ("old", ["report.xlsx"]), (message, old_and_left(out))


def test_temporary_folder_is_of_no_use():
    """All that is needed lies beside the target: a full or missing folder for temporary files is no matter."""
    out = prepare("temporary")
    run("report", "customers", "--out", out, env={**os.environ, "TMPDIR": os.path.join(FOLDER.name, "nowhere")})
    assert openpyxl.load_workbook(out).sheetnames[0] == "Customers"


def test_killed():
    """At whatever moment it is killed, the old file stays or the new one is complete."""
    out = prepare("killed")
    seen = set()
    for delay in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.8, 1.2, 30):
        process = subprocess.Popen([PAGODACTL, "--store", STORE, "--as-of", TODAY, "report", "orders", "--out", out],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        with open(out, "rb") as file:
            whole = file.read() != b"old"
        seen.add(whole)
        if whole:
            book = openpyxl.load_workbook(out, read_only=True)
            assert book.sheetnames[0] == "Order lines" and book["Order lines"].max_row > 100
            book.close()
            with open(out, "w", encoding="utf-8") as file:
                file.write("old")
        time.sleep(0.01)
    assert True in seen


tap.run([(f"the workbook of {name}", lambda name=name: check_report(name)) for name in REPORTS]
        + [(f"{name} in Chinese", lambda name=name: check_chinese(name)) for name in REPORTS]
        + [("what was chosen is said", test_filters),
           ("no room for the file", test_no_room),
           ("no folder for temporary files", test_temporary_folder_is_of_no_use),
           ("killed while writing", test_killed)])

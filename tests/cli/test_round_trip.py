#!/usr/bin/python3
# test_round_trip.py: the workbook of customers is exported, edited by other programs and imported again.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_round_trip.py PAGODACTL SUPPORT.

openpyxl and LibreOffice edit; what the store holds after it is read from its tables.
"""
import csv
import datetime
import gettext
import json
import os
import re
import shutil
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
TODAY = "2026-09-22"
EPOCH = datetime.date(1970, 1, 1)
CHINESE = gettext.translation("pagoda", os.environ["PAGODA_LOCALE_DIR"], ["zh_CN"])
ENGLISH = {"code": "Code", "name": "Customer", "class": "Class", "hand": "Set by hand", "until": "Class until",
           "owner": "Owner", "city": "City", "phone": "Phone", "note": "Note", "profit": "Profit, %s", "tier": "Tier",
           "sheet": "Customers"}
HEADERS = {
    "en": {key: word.replace("%s", "CNY") for key, word in ENGLISH.items()} | {"strategic": "Strategic"},
    "zh_CN": {key: CHINESE.gettext(word).replace("%s", "CNY") for key, word in ENGLISH.items()}
             | {"strategic": CHINESE.pgettext("account class", "Strategic")},
}



def path(name):
    return os.path.join(FOLDER.name, name)


def run(store, *words, status=0):
    done = subprocess.run([PAGODACTL, "--store", store, "--as-of", TODAY, *words], capture_output=True, text=True,
                          check=False)
    assert done.returncode == status, (words, done.stdout, done.stderr)
    return done.stdout if status == 0 else done.stderr


def run_json(store, *words):
    return json.loads(run(store, "--json", *words))


SAMPLE = path("sample.pagoda")
run(SAMPLE, "init", "--currency", "CNY")
run(SAMPLE, "sample", "--customers", "60", "--as-of", TODAY)


def new_store(name):
    """A copy of the sample with a mark of its own kept: the same store on another day."""
    store = path(name)
    with sqlite3.connect(SAMPLE) as handle:
        handle.execute("VACUUM INTO ?", (store,))
    return store


def content(store):
    """All that a round trip may change, by customer."""
    handle = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    rows = {}
    for row in handle.execute("SELECT id, code, name, country, province, city, phone, note FROM customer"):
        rows[str(row[0])] = list(row[1:]) + [None, None]
    for customer, owner in handle.execute("SELECT customer, owner FROM customer_owner ORDER BY from_day, id"):
        rows[str(customer)][7] = owner
    for customer, name, until in handle.execute("SELECT customer, class, until_day FROM customer_class "
                                                "ORDER BY from_day, id"):
        rows[str(customer)][8] = (name, until) if name else None
    handle.close()
    return rows


class Book:
    """An exported workbook, whose cells are named by customer code and column."""

    def __init__(self, store, name, language="en", *options):
        self.file = path(name)
        run(store, "report", "customers", "--out", self.file, "--lang", language, *options)
        self.words = HEADERS[language]
        self.load()

    def load(self):
        self.book = openpyxl.load_workbook(self.file)
        self.sheet = self.book.worksheets[0]
        self.columns = {cell.value: cell.column for cell in self.sheet[1]}
        code = self.columns[self.words["code"]]
        # The last row has the sums.
        self.rows = {self.sheet.cell(row, code).value: row for row in range(2, self.sheet.max_row)}

    def cell(self, code, column):
        return self.sheet.cell(self.rows[code], self.columns[self.words[column]])

    def address(self, code, column):
        return f"{self.words['sheet']}!{self.cell(code, column).coordinate}"

    def codes(self):
        return sorted(self.rows, key=self.rows.get)

    def save(self):
        self.book.save(self.file)
        return self.file


def id_of(store, code):
    handle = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    found = handle.execute("SELECT id FROM customer WHERE code = ?", (code,)).fetchone()
    handle.close()
    return str(found[0]) if found else None


def check_unchanged(language):
    store = new_store(f"unchanged-{language}.pagoda")
    book = Book(store, f"unchanged-{language}.xlsx", language)
    assert book.sheet.title == book.words["sheet"]
    before = content(store)
    for file in (book.file, book.save()):
        done = run_json(store, "import", file)
        assert (done["rows"], done["unchanged"], done["updated"], done["created"]) == (60, 60, 0, 0), done
        assert done["changes"] == [] and done["problems"] == [] and done["notices"] == [] and done["history"] is None
    assert content(store) == before


def test_unchanged():
    check_unchanged("en")
    check_unchanged("zh_CN")


def check_edits(language):
    """Each kind of cell is changed; exactly those differ in the store, the dry run says the same, and undo takes
    them back."""
    store = new_store(f"edits-{language}.pagoda")
    book = Book(store, f"edits-{language}.xlsx", language)
    a, b, c, d, e = book.codes()[3:8]
    expected = content(store)
    ids = {code: id_of(store, code) for code in (a, b, c, d, e)}
    until = datetime.date(2027, 3, 31)
    edits = [(a, "name", "重命名的客户有限公司"), (a, "city", "厦门"), (b, "phone", "0592-007"), (b, "note", "两行\n备注"),
             (c, "owner", "新来的人"), (d, "class", book.words["strategic"]), (d, "until", until),
             (e, "code", "00012"), (e, "city", None)]
    befores = {}
    for code, column, value in edits:
        cell = book.cell(code, column)
        befores[f"{book.words['sheet']}!{cell.coordinate}"] = (code, column, cell.value, value)
        cell.value = value
    expected[ids[a]][1], expected[ids[a]][4] = "重命名的客户有限公司", "厦门"
    expected[ids[b]][5], expected[ids[b]][6] = "0592-007", "两行\n备注"
    expected[ids[c]][7] = "新来的人"
    expected[ids[d]][8] = ("strategic", (until - EPOCH).days)
    expected[ids[e]][0], expected[ids[e]][4] = "00012", None
    file, before = book.save(), content(store)
    dry = run_json(store, "import", file, "--dry-run")
    assert content(store) == before and dry["history"] is None
    assert {change["cell"] for change in dry["changes"]} == set(befores), dry["changes"]
    for change in dry["changes"]:
        code, column, old, new = befores[change["cell"]]
        assert change["code"] == code and change["customer"] == ids[code] and change["column"] == book.words[column]
        assert change["taken"] and change["stored"] is None
        if not isinstance(old, (bool, datetime.datetime)):
            assert change["before"] == (old or ""), change
        assert change["after"] == ("" if new is None else str(new)), change
    done = run_json(store, "import", file)
    assert done["changes"] == dry["changes"] and (done["updated"], done["unchanged"], done["created"]) == (5, 55, 0)
    assert done["problems"] == [] and content(store) == expected
    again = run_json(store, "import", file)
    assert again["changes"] == [] and again["history"] is None and content(store) == expected
    run(store, "undo")
    assert content(store) == before


def test_edits():
    check_edits("en")
    check_edits("zh_CN")


def test_class():
    """Set by hand, back to the tier, and what contradicts itself."""
    store = new_store("class.pagoda")
    book = Book(store, "class.xlsx")
    free = [code for code in book.codes() if book.cell(code, "hand").value is False]
    a, b, c, d = free[:4]
    book.cell(a, "class").value = "Strategic"
    book.cell(b, "hand").value = True
    book.cell(c, "until").value = datetime.date(2027, 1, 1)
    book.cell(d, "class").value = "Best of all"
    shown = book.cell(b, "class").value
    done = run_json(store, "import", book.save())
    held = content(store)
    assert held[id_of(store, a)][8] == ("strategic", None) and held[id_of(store, b)][8] == (shown.lower(), None)
    assert {problem["cell"] for problem in done["problems"]} == {book.address(c, "until"), book.address(d, "class")}
    assert held[id_of(store, c)][8] is None and held[id_of(store, d)][8] is None and done["updated"] == 2
    book = Book(store, "class-back.xlsx")
    assert book.cell(a, "hand").value is True
    book.cell(a, "hand").value = False
    book.cell(b, "class").value = None
    done = run_json(store, "import", book.save())
    held = content(store)
    assert held[id_of(store, a)][8] is None and held[id_of(store, b)][8] is None and done["updated"] == 2, done
    book = Book(store, "class-twice.xlsx")
    book.cell(a, "class").value = "TOP" if book.cell(a, "class").value != "TOP" else "Ordinary"
    book.cell(a, "until").value = datetime.date(2020, 1, 1)
    done = run_json(store, "import", book.save())
    assert [problem["cell"] for problem in done["problems"]] == [book.address(a, "until")] and done["updated"] == 0


def test_refused():
    """Bad cells are refused at their addresses, the good ones of the same row go on."""
    store = new_store("refused.pagoda")
    book = Book(store, "refused.xlsx")
    a, b, c = book.codes()[:3]
    ids = {code: id_of(store, code) for code in (a, b, c)}
    book.cell(a, "name").value = None
    book.cell(a, "city").value = "三明"
    book.cell(b, "code").value = c
    book.cell(b, "note").value = "gut"
    book.cell(c, "profit").value = 1
    book.cell(c, "tier").value = "Top of the tops"
    where = {book.address(a, "name"), book.address(b, "code")}
    figures = {book.address(c, "profit"), book.address(c, "tier")}
    expected = content(store)
    expected[ids[a]][4], expected[ids[b]][6] = "三明", "gut"
    file = book.save()
    done = run_json(store, "import", file, "--problems", path("problems.csv"))
    assert {problem["cell"] for problem in done["problems"]} == where, done["problems"]
    assert all(problem["reason"] for problem in done["problems"])
    assert {notice["cell"] for notice in done["notices"]} == figures, done["notices"]
    assert content(store) == expected
    with open(path("problems.csv"), encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.DictReader(lines))) == 4
    text = run(store, "import", file, "--dry-run")
    assert all(address in text for address in where | figures), text


def test_codes_change_places():
    store = new_store("codes.pagoda")
    book = Book(store, "codes.xlsx")
    a, b = book.codes()[:2]
    ids = [id_of(store, a), id_of(store, b)]
    book.cell(a, "code").value, book.cell(b, "code").value = b, a
    done = run_json(store, "import", book.save())
    assert done["updated"] == 2 and [id_of(store, b), id_of(store, a)] == ids, done


def test_rows():
    """Sorted, filtered, columns and rows taken out and put in."""
    store = new_store("rows.pagoda")
    book = Book(store, "rows.xlsx")
    before = content(store)
    sheet, codes = book.sheet, book.codes()
    rows = [[cell.value for cell in sheet[row]] for row in range(2, sheet.max_row)]
    name, code = book.columns["Customer"] - 1, book.columns["Code"] - 1
    rows.sort(key=lambda row: row[name], reverse=True)
    twice, gone = rows[5], rows[9]
    rows.remove(gone)
    rows.insert(20, list(twice))
    new, nameless, known, foreign = ([None] * len(rows[0]) for _ in range(4))
    new[name], new[book.columns["City"] - 1], new[book.columns["Owner"] - 1] = "全新的客户", "莆田", "沈砚"
    new[book.columns["Class"] - 1] = "Important"
    nameless[book.columns["City"] - 1] = "莆田"
    known[name] = rows[0][name]
    foreign[name], foreign[-1] = "别处来的", "12345"
    rows += [new, nameless, known, foreign]
    sheet.delete_rows(2, sheet.max_row)
    sheet.insert_rows(1, 2)
    sheet.cell(1, 1).value = "Our customers, spring"
    for number, row in enumerate(rows, start=4):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    changed = rows[30]
    sheet.cell(34, name + 1).value = "排序之后改的"
    sheet.row_dimensions[34].hidden = True
    sheet.delete_cols(book.columns["Phone"], 2)
    sheet.delete_cols(book.columns["Rank"])
    sheet.title = "Frühling 'A"
    places = {row[code] if row[code] else number: number for number, row in enumerate(rows, start=4)}
    done = run_json(store, "import", book.save())
    assert (done["rows"], done["created"], done["updated"], done["absent"]) == (len(rows), 1, 1, 1), done
    assert done["skipped"] == 5, done["problems"]
    refused = sorted(problem["row"] for problem in done["problems"])
    last = len(rows) + 3
    assert refused == [9, 24, last - 2, last - 1, last], done["problems"]
    assert all(problem["cell"].startswith("'Frühling ''A'!") for problem in done["problems"]), done["problems"]
    assert {notice["column"] for notice in done["notices"]} == {"Phone", "Note"}, done["notices"]
    held = content(store)
    added = [key for key in held if key not in before]
    assert len(added) == 1 and held[added[0]][1] == "全新的客户" and held[added[0]][4] == "莆田"
    assert held[added[0]][7] == "沈砚" and held[added[0]][8] == ("important", None) and held[added[0]][0]
    del held[added[0]]
    before[id_of(store, changed[code])][1] = "排序之后改的"
    assert held == before and id_of(store, gone[code]) is not None and places
    run(store, "undo")
    assert len(content(store)) == 60 and codes


def test_conflict():
    """What the store has changed since the export stays unless it is chosen."""
    store = new_store("conflict.pagoda")
    book = Book(store, "conflict.xlsx")
    a, b, c = book.codes()[:3]
    ids = {code: id_of(store, code) for code in (a, b, c)}
    with open(path("meanwhile.csv"), "w", encoding="utf-8") as lines:
        lines.write("客户编号,城市,负责人,类别\n" + f"{a},龙岩,甲,战略\n{b},宁德,,\n{c},南平,,\n")
    run(store, "import", path("meanwhile.csv"), "--as", "customers")
    book.cell(a, "city").value = "三明"
    book.cell(a, "owner").value = "乙"
    book.cell(a, "class").value = "Ordinary" if book.cell(a, "class").value != "Ordinary" else "Important"
    book.cell(a, "note").value = "free of conflict"
    book.cell(b, "city").value = "宁德"
    book.cell(c, "phone").value = "110"
    file = book.save()
    expected = content(store)
    expected[ids[a]][6], expected[ids[c]][5] = "free of conflict", "110"
    dry = run_json(store, "import", file, "--dry-run")
    told = {change["cell"]: change for change in dry["changes"]}
    assert dry["conflicts"] == 3 and set(told) == {book.address(a, column) for column in
                                                   ("city", "owner", "class", "note")} | {book.address(c, "phone")}
    assert told[book.address(a, "city")]["stored"] == "龙岩" and not told[book.address(a, "city")]["taken"]
    assert told[book.address(a, "owner")]["stored"] == "甲"
    text = run(store, "import", file, "--dry-run")
    assert "龙岩" in text and f"--take '{book.address(a, 'city')}'" in text, text
    done = run_json(store, "import", file)
    assert done["updated"] == 2 and content(store) == expected, done
    done = run_json(store, "import", file, "--take", book.address(a, "city"))
    expected[ids[a]][4] = "三明"
    assert done["conflicts"] == 3 and content(store) == expected, done
    done = run_json(store, "import", file, "--take", "all")
    held = content(store)
    assert held[ids[a]][7] == "乙" and held[ids[a]][8][0] in ("ordinary", "important")
    run(store, "undo")
    assert content(store) == expected


def test_deleted_customer():
    store = new_store("deleted.pagoda")
    book = Book(store, "deleted.xlsx")
    a = book.codes()[0]
    book.cell(a, "note").value = "too late"
    handle = sqlite3.connect(store)
    handle.execute("PRAGMA foreign_keys = OFF")
    handle.execute("DELETE FROM customer WHERE code = ?", (a,))
    handle.commit()
    handle.close()
    done = run_json(store, "import", book.save())
    assert done["problems"][0]["cell"].startswith("Customers!A") and done["updated"] == 0, done


def test_not_ours():
    """Another store, no ids, a damaged copy: nothing is imported, and it is said why.  Without the hidden sheet it is
    a list of customers like any other."""
    store = new_store("ours.pagoda")
    book = Book(store, "ours.xlsx")
    other = path("other.pagoda")
    run(other, "init", "--currency", "CNY")
    assert "another store" in run(other, "import", book.file, status=1)
    book.sheet.delete_cols(book.columns["Id, not to be changed"])
    assert "Id, not to be changed" in run(store, "import", book.save(), status=1)
    book = Book(store, "ours.xlsx")
    book.book["pagoda-exported"].cell(1, 1).value = "?"
    assert "hidden sheet" in run(store, "import", book.save(), status=1)
    book = Book(store, "ours.xlsx")
    del book.book["pagoda-exported"]
    plain = run_json(store, "import", book.save(), "--dry-run")
    assert "changes" not in plain and plain["kind"] == "customers" and plain["rows"] == 61, plain
    book = Book(store, "ours.xlsx")
    mapped = run_json(store, "import", book.file, "--as", "customers", "--map", "Note=customer.note", "--dry-run")
    assert "changes" not in mapped, mapped


def test_for_its_reader():
    """What may be filled in looks like it and offers lists; the rest is hidden or plain."""
    store = new_store("reader.pagoda")
    book = Book(store, "reader.xlsx")
    a = book.codes()[0]
    lists = {str(entry.sqref).split(":")[0][0]: entry for entry in book.sheet.data_validations.dataValidation}
    letter = lambda column: openpyxl.utils.get_column_letter(book.columns[column])
    assert lists[letter("Class")].formula1 == '"Strategic,TOP,Important,Ordinary"'
    owners = lists[letter("Owner")]
    where = re.fullmatch(r"'pagoda-choices'!\$A\$2:\$A\$(\d+)", owners.formula1)
    offered = [cell.value for row in book.book["pagoda-choices"][f"A2:A{where[1]}"] for cell in row]
    assert book.cell(a, "owner").value in offered and owners.errorStyle == "information"
    for column in ("code", "name", "class", "hand", "until", "owner", "city", "phone", "note"):
        cell = book.cell(a, column)
        assert not cell.protection.locked and cell.fill.fgColor.rgb == "FFFFF7DC", column
    for column in ("profit", "tier"):
        cell = book.cell(a, column)
        assert cell.protection.locked and cell.fill.fill_type is None, column
    assert book.cell(a, "code").number_format == "@"
    assert book.sheet.column_dimensions[letter("Id, not to be changed")].hidden
    assert [sheet.sheet_state for sheet in book.book] == ["visible", "visible", "hidden", "hidden"]
    assert book.sheet.auto_filter.ref.endswith(f"{letter('Id, not to be changed')}61")


def office_edit(file, edits):
    """LibreOffice opens the workbook and writes it as flat XML, in which cells are edited as text, and opens that and
    writes a workbook again: two openings, two savings."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        raise tap.Skip("LibreOffice is not on this machine")
    folder = path("office")
    os.makedirs(folder, exist_ok=True)

    def convert(source, kind):
        done = subprocess.run([office, f"-env:UserInstallation=file://{path('profile')}", "--headless", "--convert-to",
                               kind, "--outdir", folder, source], capture_output=True, text=True, check=False,
                              timeout=240)
        target = os.path.join(folder, os.path.splitext(os.path.basename(source))[0] + "." + kind)
        assert os.path.exists(target), (done.stdout, done.stderr)
        return target

    flat = convert(file, "fods")
    with open(flat, encoding="utf-8") as lines:
        text = lines.read()
    for old, new in edits:
        shown = f"<text:p>{old}</text:p>"
        assert shown in text, old
        text = text.replace(shown, f"<text:p>{new}</text:p>", 1)
    with open(flat, "w", encoding="utf-8") as lines:
        lines.write(text)
    return convert(flat, "xlsx")


def check_office(language):
    store = new_store(f"office-{language}.pagoda")
    book = Book(store, f"office-{language}.xlsx", language)
    a, b = book.codes()[:2]
    ids = [id_of(store, a), id_of(store, b)]
    expected = content(store)
    assert run_json(store, "import", office_edit(book.file, []))["changes"] == []
    edited = office_edit(book.file, [(book.cell(a, "name").value, "办公软件改的名"), (book.cell(b, "phone").value, "007-1")])
    done = run_json(store, "import", edited)
    expected[ids[0]][1], expected[ids[1]][5] = "办公软件改的名", "007-1"
    assert {change["cell"] for change in done["changes"]} == {book.address(a, "name"), book.address(b, "phone")}, done
    assert content(store) == expected and done["problems"] == [] and done["notices"] == [], done


def test_office():
    check_office("en")
    check_office("zh_CN")


tap.run([
    ("exported and imported unchanged, nothing changes", test_unchanged),
    ("exactly the edited cells are imported, as one undo", test_edits),
    ("the class, who set it and until when", test_class),
    ("bad cells are refused at their addresses", test_refused),
    ("two customers change codes", test_codes_change_places),
    ("sorted, filtered, rows and columns in and out", test_rows),
    ("what the store has changed meanwhile", test_conflict),
    ("a customer that was deleted meanwhile", test_deleted_customer),
    ("what is not ours", test_not_ours),
    ("how it looks to its reader", test_for_its_reader),
    ("LibreOffice opens, edits and saves", test_office),
])

#!/usr/bin/python3
# test_corpus.py: every workbook of the spreadsheet libraries' own tests, compared with two other readers.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_corpus.py DUMP-TABLE DATA.  Prints TAP: one line for each workbook below the folder xlsx of
PAGODA_TEST_DATA, by default of DATA.

What we read must be what the workbook's XML says, by a slow and obvious reading of it, and what openpyxl gives:
DEVIATIONS and SOMETIMES name the workbooks in which openpyxl is wrong or fails, and why.  What we refuse stands in REFUSED or
has an ending that is always refused.  Nothing may take more than 300 MiB.
"""
import datetime
import io
import json
import os
import posixpath
import re
import subprocess
import sys
import warnings
import zipfile
from xml.etree import ElementTree

TOOL = sys.argv[1]
FOLDER = os.path.join(os.environ.get("PAGODA_TEST_DATA", sys.argv[2]), "xlsx")
if not os.path.isdir(FOLDER):
    print("1..0 # SKIP the workbooks are not on this machine")
    sys.exit(0)
try:
    import openpyxl
    from openpyxl.utils.datetime import to_excel
except ImportError:
    print("1..0 # SKIP openpyxl is not on this machine")
    sys.exit(0)

warnings.simplefilter("ignore")
MOST_KIB = 300 * 1024
EMPTY, NOT_A_TABLE, OLD_WORKBOOK, ENCRYPTED, TRUNCATED = 1, 2, 3, 4, 5

REFUSED_ENDINGS = {".xls": OLD_WORKBOOK, ".xlsb": NOT_A_TABLE, ".ods": NOT_A_TABLE}

REFUSED = {
    "calamine/tests/issue252.xlsx": TRUNCATED,  # a checksum is wrong
    "calamine/tests/pass_protected.xlsb": ENCRYPTED,
    "calamine/tests/pass_protected.xlsx": ENCRYPTED,
    "exceljs/spec/integration/data/invalid-xml.xlsx": TRUNCATED,
    "exceljs/spec/integration/data/missing-bits.xlsx": NOT_A_TABLE,
    "online-retail-subsets/amishra527/Online Retail.xlsx": TRUNCATED,
    "openpyxl/openpyxl/reader/tests/data/null_file.xlsx": EMPTY,
    "openpyxl/openpyxl/tests/data/reader/null_archive.xlsx": NOT_A_TABLE,
}

# Named like a workbook, and a text.
TEXTS = {"calamine/tests/too_small.xls"}

TRIMMED = "Excel shows no white space at the ends without xml:space"
NO_STRINGS = "openpyxl wants a part of shared strings"
STYLE = "openpyxl stumbles over a style"
ESCAPED = "openpyxl resolves _x005F_ and nothing else"
DEVIATIONS = {
    "calamine/tests/empty_s_attribute.xlsx": STYLE,
    "calamine/tests/encoded_entities.xlsx": TRIMMED,
    "calamine/tests/issue_174.xlsx": TRIMMED,
    "calamine/tests/issue_419.xlsx": NO_STRINGS,
    "calamine/tests/issue_530.xlsx": NO_STRINGS,
    "calamine/tests/minimal_package.xlsx": STYLE,
    "calamine/tests/strict_iso_paths.xlsx": "openpyxl does not read the strict dialect",
    "calamine/tests/whitespace_trim.xlsx": TRIMMED,
    "exceljs/spec/integration/data/1904.xlsx": "day 0 of the 1904 system is 1904-01-01, not midnight",
    "exceljs/spec/integration/data/shared_string_with_escape.xlsx": ESCAPED,
    "exceljs/spec/integration/data/test-issue-877.xlsx": "openpyxl puts the target of a link into an empty cell",
    "exceljs/spec/integration/data/test-row-styles.xlsx": "openpyxl does not take the state `show` of a sheet",
    "fesod/fesod/src/test/resources/dataformat/dataformat.xlsx": "openpyxl lacks the East Asian formats 27 to 58",
    "readxl/tests/testthat/sheets/Ekaterinburg_IP_9.xlsx": TRIMMED,
    "readxl/tests/testthat/sheets/dates-leap-year-1900-xlsx.xlsx": "openpyxl does not count 1900-02-29 back",
    "readxl/tests/testthat/sheets/los-angeles-arrests-xlsx.xlsx": STYLE,
    "readxl/tests/testthat/sheets/new_line_errors.xlsx": ESCAPED,
    "xlsx2csv/test/formatted_inline_string.xlsx": NO_STRINGS,
}

# In which openpyxl is wrong in some versions only.
SOMETIMES = {
    "calamine/tests/pivots.xlsx": "openpyxl 3.1.5 stumbles over the pivot table, 3.0.9 does not",
}


def dump(path):
    """The sheets of our reader as [(name, {(row, column): cell})], what was refused, and the memory it took."""
    process = subprocess.run([TOOL, path], stdout=subprocess.PIPE, timeout=120)
    if process.returncode != 0:
        return [], [{"refused": 0, "message": "ended with status %d" % process.returncode}], 0
    sheets, refusals, memory = [], [], 0
    for line in process.stdout.decode().split("\n"):
        item = json.loads(line) if line else {}
        if "sheet" in item:
            sheets.append((item["sheet"], {}))
        elif "refused" in item:
            refusals.append(item)
        elif "peak_kib" in item:
            memory = item["peak_kib"]
        elif "row" in item:
            for column, cell in enumerate(item["cells"], 1):
                if cell is not None:
                    sheets[-1][1][item["row"], column] = cell
    return sheets, refusals, memory


def unescape(text):
    units = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def equal_numbers(a, b):
    return a is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b))


# ----- the XML itself


def local(tag):
    return tag.rsplit("}", 1)[-1]


def attribute(element, name):
    return next((v for k, v in element.attrib.items() if local(k) == name), None)


def child(element, name):
    return next((e for e in element if local(e.tag) == name), None)


def descend(element, *names):
    for name in names:
        element = child(element, name) if element is not None else None
    return element


def rich_text(element):
    text = ""
    for part in element:
        if local(part.tag) == "t":
            keep = attribute(part, "space") == "preserve"
            text += (part.text or "") if keep else (part.text or "").strip(" \t\r\n")
        elif local(part.tag) == "r":
            text += rich_text(part)
    return text


class Archive:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = {}
        for name in self.zip.namelist():
            self.names.setdefault(name.replace("\\", "/").lstrip("/").lower(), name)

    def root(self, part):
        name = self.names.get(part.lstrip("/").lower())
        return ElementTree.parse(io.BytesIO(self.zip.read(name))).getroot() if name else ElementTree.Element("none")

    def relations(self, part):
        folder, name = posixpath.split(part)
        root = self.root("%s/_rels/%s.rels" % (folder, name))
        return [(r.get("Id"), r.get("Type").rsplit("/", 1)[-1], posixpath.normpath(posixpath.join("/" + folder,
                 r.get("Target").replace("\\", "/")))[1:]) for r in root if r.get("TargetMode") != "External"]


def cell_of_reference(reference):
    column = 0
    for letter in re.match("[A-Za-z]+", reference)[0].upper():
        column = column * 26 + ord(letter) - 64
    return int(re.search("[0-9]+", reference)[0]), column


def xml_cells(root, strings):
    """{(row, column): (type, raw)} of a sheet."""
    cells, row_number = {}, 0
    for row in descend(root, "sheetData") or []:
        row_number, column = int(row.get("r") or row_number + 1), 0
        for cell in row:
            if cell.get("r"):
                reference_row, column = cell_of_reference(cell.get("r"))
                row_number = row_number if row.get("r") else reference_row
            else:
                column += 1
            kind, value, inline = cell.get("t", "n"), child(cell, "v"), child(cell, "is")
            raw = (value.text or "") if value is not None else ""
            if inline is not None:
                kind, raw = "inlineStr", rich_text(inline)
            elif kind == "s" and raw:
                raw = strings[int(raw)]
            if raw.strip() if kind in "nbed" else raw:
                cells[row_number, column] = kind, raw
    return cells


def xml_sheets(path):
    archive = Archive(path)
    book = next((t for _, kind, t in archive.relations("") if kind == "officeDocument"), "xl/workbook.xml")
    relations = archive.relations(book)
    strings = next((archive.root(t) for _, kind, t in relations if kind == "sharedStrings"), [])
    strings = [rich_text(item) for item in strings if local(item.tag) == "si"]
    targets = {i: t for i, kind, t in relations if kind == "worksheet"}
    return [(sheet.get("name"), xml_cells(archive.root(targets[attribute(sheet, "id")]), strings))
            for sheet in descend(archive.root(book), "sheets") if attribute(sheet, "id") in targets]


def equals_xml(ours, raw):
    kind, text = raw
    if kind == "n":
        return equal_numbers(ours.get("number", ours.get("serial")), float(text))
    if kind == "b":
        return ours.get("boolean") == float(text)
    if kind == "e":
        return ours.get("error") == text
    if kind == "d":
        seconds = "%02d:%02d:%02d" % (ours["second"] // 3600, ours["second"] // 60 % 60, ours["second"] % 60)
        return text.split(".")[0].rstrip("Z") in (ours["day"], seconds, "%sT%s" % (ours["day"], seconds))
    return ours.get("text") == unescape(text)


# ----- openpyxl


def openpyxl_sheets(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return [(s.title, {place: (c, book.epoch) for place, c in s._cells.items() if c.value not in (None, "")})
            for s in book.worksheets]


def equal_days(ours, value, epoch):
    if isinstance(value, datetime.timedelta):
        return "serial" in ours and abs(ours["serial"] - value.total_seconds() / 86400) < 1e-5
    if "serial" not in ours or abs(ours["serial"] - to_excel(value, epoch)) > 1e-5:
        return False
    day = None if isinstance(value, datetime.time) else value.strftime("%Y-%m-%d")
    time = value.time() if isinstance(value, datetime.datetime) else value
    seconds = 0
    if isinstance(time, datetime.time):
        seconds = time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6
    return ours["day"] == day and abs(ours["second"] - seconds) <= 0.51


def equals_openpyxl(ours, other):
    cell, epoch = other
    value = cell.value
    if isinstance(value, bool):
        return ours.get("boolean") == value
    if isinstance(value, (int, float)):
        return equal_numbers(ours.get("number"), value)
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return equal_days(ours, value, epoch)
    if cell.data_type == "e":
        return ours.get("error") == value
    return ours.get("text") == unescape(str(value))


# ----- the comparison


def differences(ours, theirs, equal):
    if [name for name, _ in ours] != [name for name, _ in theirs]:
        yield "sheets %s, not %s" % ([name for name, _ in ours], [name for name, _ in theirs])
        return
    for (name, cells), (_, others) in zip(ours, theirs):
        for place in sorted(set(cells) | set(others)):
            one, other = cells.get(place), others.get(place)
            if one is None or other is None or not equal(one, other):
                shown = other[0].value if other and hasattr(other[0], "value") else other
                yield "%s %s: %s, not %r" % (name, place, one, shown)


def compare_with_openpyxl(name, path, ours):
    try:
        found = list(differences(ours, openpyxl_sheets(path), equals_openpyxl))
    except Exception as problem:
        found = ["openpyxl: %r" % problem]
    if name in SOMETIMES:
        return []
    if name not in DEVIATIONS:
        return found
    return [] if found else ["openpyxl agrees; the deviation is to be taken off the list"]


def check(name, path):
    ours, refusals, memory = dump(path)
    code = REFUSED.get(name, REFUSED_ENDINGS.get(os.path.splitext(name)[1]))
    if memory > MOST_KIB:
        return ["took %d KiB" % memory]
    if name in TEXTS:
        return [r["message"] for r in refusals]
    if code is not None:
        codes = [r["refused"] for r in refusals]
        return [] if codes == [code] and refusals[0]["message"] else ["refused with %s, not %d" % (codes, code)]
    if refusals:
        return [r["message"] for r in refusals]
    return list(differences(ours, xml_sheets(path), equals_xml)) + compare_with_openpyxl(name, path, ours)


def main():
    endings = tuple(REFUSED_ENDINGS) + (".xlsx", ".xlsm")
    paths = sorted(os.path.join(where, name) for where, _, names in os.walk(FOLDER) for name in names
                   if name.lower().endswith(endings))
    print("1..%d" % len(paths))
    failed = 0
    for number, path in enumerate(paths, 1):
        name = os.path.relpath(path, FOLDER)
        problems = check(name, path)
        failed += bool(problems)
        for problem in problems[:8]:
            print("#", problem.replace("\n", "\\n")[:300])
        print("%s %d - %s" % ("not ok" if problems else "ok", number, name), flush=True)
    sys.exit(failed > 0)


main()

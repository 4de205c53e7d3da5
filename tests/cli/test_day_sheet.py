#!/usr/bin/python3
# test_day_sheet.py: the day sheet as a PDF: every visit with what is known, on as many pages as it takes.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_day_sheet.py PAGODACTL SUPPORT."""
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

TOOL = sys.argv[1]
KEPT = tempfile.TemporaryDirectory(prefix="pagoda-day-sheet-")
FOLDER = KEPT.name
STORE = os.path.join(FOLDER, "days.pagoda")
DAY, FULL, EMPTY = "2026-06-15", "2026-06-16", "2026-06-18"
VISITS = 60
LONG_NAME = "苏州工业园区精密机械与自动化装备进出口贸易股份有限公司华东区域运营管理中心第二采购事业部暨供应链协同创新联合实验室与技术服务站"

CUSTOMERS = f"""customer.code,customer.name,customer.city,customer.address,customer.phone
K-1,Keystone Bearings,Hangzhou,12 West Lake Road,0571-8800-1122
K-2,{LONG_NAME},苏州,工业园区星湖街 328 号,0512-6688-1234
"""
CONTACTS = """customer.code,contact.name,contact.title,contact.mobile
K-1,Ada Lund,Buyer,13900001111
K-1,Bo Wei,Director,13900002222
K-2,王晓芳,采购经理,13811112222
"""
ACTIVITIES = f"""customer.code,activity.kind,activity.day,activity.time,activity.state,activity.contact,activity.note,\
activity.next_step,activity.next_day
K-1,visit,2026-05-02,10:00,done,Ada Lund,prices are too high,bring a sample,2026-06-20
K-1,call,2026-05-09,,done,Ada Lund,asked for the new catalogue,,
K-1,visit,{DAY},14:30,planned,Bo Wei,agree on the trial,,
K-1,sample,{DAY},,planned,,two bearings 6204,,
K-2,visit,{DAY},09:15,planned,王晓芳,介绍新产品,,
K-2,visit,{DAY},16:00,cancelled,王晓芳,not this one,,
"""


def run(*arguments, expect=0):
    environment = dict(os.environ, PAGODA_DATA_DIR=os.path.join(FOLDER, "data"), LANGUAGE="en", TZ="Asia/Shanghai")
    process = subprocess.run([TOOL] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                             timeout=300)
    assert process.returncode == expect, (arguments, process.returncode, process.stderr.decode())
    return process.stdout.decode()


def take_in(kind, table):
    path = os.path.join(FOLDER, kind + ".csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(table)
    fields = table.splitlines()[0].split(",")
    run("--store", STORE, "import", path, "--as", kind, *[f"--map={field}={field}" for field in fields])


def fill_store():
    customers = "".join(f"M-{i},Mill number {i:03},Ningbo,{i} Long Street,0574-{i:04}\n" for i in range(VISITS))
    activities = "".join(
        f"M-{i},visit,{FULL},{8 + i // 6:02}:{i % 6 * 10:02},planned,,purpose {i:03},,\n" for i in range(VISITS))
    run("--store", STORE, "init", "--currency", "CNY")
    take_in("customers", CUSTOMERS + customers)
    take_in("contacts", CONTACTS)
    take_in("activities", ACTIVITIES + activities)
    connection = sqlite3.connect(STORE)
    (customer,) = connection.execute("SELECT id FROM customer WHERE code = 'K-1'").fetchone()
    first = 1 << 40
    for i, (title, state) in enumerate((("Not on the shortlist", "open"), ("Certificate missing", "cleared"))):
        connection.execute("INSERT INTO barrier (id, customer, kind, side, severity, title, owner) "
                           "VALUES (?, ?, 'competitor', 'against us', 2, ?, 'Lin')", (first + 2 * i, customer, title))
        connection.execute("INSERT INTO barrier_state (id, barrier, from_day, state, reason) VALUES (?, ?, 17900, ?, 'x')",
                           (first + 2 * i + 1, first + 2 * i, state))
    (buyer,) = connection.execute("SELECT id FROM contact WHERE name = 'Bo Wei'").fetchone()
    for i, goal in enumerate(("introduction", "problems", "fit", "doubts")):
        connection.execute("INSERT INTO ladder_rung VALUES (?, ?, ?, 20500, 14, ?, ?, NULL, NULL, ?, NULL, ?, NULL)",
                           (first + 10 + i, buyer, goal, 20550 if i == 0 else None, "took the folder" if i == 0 else None,
                            "his room", f"claim {goal}"))
    connection.commit()
    connection.close()


def write_sheet(first, last, language):
    path = os.path.join(FOLDER, f"{first}-{language}.pdf")
    done = json.loads(run("--json", "--store", STORE, "report", "visits", "--from", first, "--to", last, "--lang", language,
                          "--out", path))
    assert done["file"] == path, done
    return path, done


def pages_of(path):
    """The text of each page, its lines without space around them."""
    if shutil.which("pdftotext") is None:
        raise tap.Skip("pdftotext is not on this machine")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


def joined(pages):
    """Without any space, since a line may break anywhere in Chinese."""
    return re.sub(r"\s", "", "".join("".join(page) for page in pages))


def test_every_visit():
    for language, words in (("en", ("Day sheet", "Where", "Next rung", "Their problems and thinking", "Last said", "To bring")), ("zh_CN", ())):
        path, done = write_sheet(DAY, DAY, language)
        assert done["rows"] == 3 and done["sheets"] == 1, done
        text = joined(pages_of(path))
        for part in ("14:30", "Keystone Bearings", "12 West Lake Road", "0571-8800-1122", "Ada Lund Buyer", "13900001111",
                     "13900002222", "Not on the shortlist", "asked for the new catalogue", "2026-05-09", "bring a sample",
                     "2026-06-20", "two bearings 6204", "agree on the trial", "09:15", LONG_NAME, "星湖街 328 号", "王晓芳",
                     "his room", "claim problems", "2026-04-21", "13811112222", "介绍新产品", DAY, "1 / ") + words:
            assert part.replace(" ", "") in text, (language, part, text)
        for part in ("claim fit", "Certificate missing", "not this one", "Mill number"):
            assert part.replace(" ", "") not in text, (language, part)
        assert text.index("09:15") < text.index("14:30"), text
        # Whom the visit is to comes first.
        keystone = text[text.index("14:30"):]
        assert keystone.index("BoWei") < keystone.index("AdaLund"), keystone


def test_many_pages():
    """No head of a visit ends a page, each page says which it is, and nobody is left out."""
    for language in ("en", "zh_CN"):
        path, done = write_sheet(FULL, FULL, language)
        assert done["rows"] == VISITS, done
        pages = pages_of(path)
        assert len(pages) > 5
        text = joined(pages)
        for i in range(VISITS):
            assert f"Millnumber{i:03}" in text and f"purpose{i:03}" in text and f"{i}LongStreet" in text, (language, i)
        for number, page in enumerate(pages, start=1):
            assert page[-1].endswith(f"{number} / {len(pages)}"), page
            heads = [i for i, line in enumerate(page) if "Mill number" in line]
            # Its kind and its first field come with it.
            assert heads and heads[-1] + 2 < len(page) - 1, (number, page)


def test_several_days():
    """Each on sheets of its own, without those on which nothing is to be done."""
    path, done = write_sheet(DAY, EMPTY, "en")
    assert done["sheets"] == len(pages_of(path)) and done["rows"] == VISITS + 3, done
    heads = [line for page in pages_of(path) for line in page if line.startswith("Day sheet 2026-06-1") and "," in line]
    assert [head.split()[2] for head in heads] == [DAY + ",", FULL + ","], heads


def test_empty_day():
    for language in ("en", "zh_CN"):
        path, done = write_sheet(EMPTY, EMPTY, language)
        assert done["rows"] == 0, done
        pages = pages_of(path)
        assert len(pages) == 1 and any(EMPTY in line for line in pages[0]), pages
    assert any("Nothing is planned" in line for line in pages_of(write_sheet(EMPTY, EMPTY, "en")[0])[0])


def test_refused():
    nowhere = os.path.join(FOLDER, "no", "day.pdf")
    run("--store", STORE, "report", "visits", "--from", DAY, "--to", DAY, "--out", os.path.join(FOLDER, "day.png"), expect=2)
    run("--store", STORE, "report", "visits", "--from", FULL, "--to", DAY, "--out", os.path.join(FOLDER, "day.pdf"), expect=2)
    run("--store", STORE, "report", "visits", "--from", DAY, "--to", DAY, "--out", nowhere, expect=1)
    assert not os.path.exists(nowhere)


fill_store()
tap.run([
    ("every visit", test_every_visit),
    ("many pages", test_many_pages),
    ("several days", test_several_days),
    ("an empty day", test_empty_day),
    ("refused", test_refused),
])

#!/usr/bin/python3
# test_import.py: files as people have them, and Pagoda's own reports, through pagodactl's import.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_import.py PAGODACTL SUPPORT."""
import fcntl
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import locales
import tap

PROGRAM = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-import-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
DAY = "2026-09-22"


def path(name):
    return os.path.join(FOLDER.name, name)


def run(*words, expect=0, language="C"):
    environment = {**os.environ, **locales.speaking(language)}
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env=environment)
    assert done.returncode == expect, (words, done.returncode, done.stdout[-500:], done.stderr[-500:])
    return done


def run_json(*words):
    return json.loads(run(*words, "--json").stdout)


def write(name, text):
    with open(path(name), "w", encoding="utf-8") as file:
        file.write(text)
    return path(name)


def new_store(name):
    store = path(name)
    run("--store", store, "init")
    return store


def revenue(store, name):
    rows = run_json("--store", store, "--as-of", DAY, "customers")
    return [row["revenue"] for row in rows if row["name"] == name]


def test_units_of_headers():
    store = new_store("units.pagoda")
    orders = write("units.csv", "客户,日期,订单号,金额(万元)\n甲公司,2026-03-05,Z1,1.5\n")
    done = run_json("--store", store, "import", orders)
    assert revenue(store, "甲公司") == [15000.0], revenue(store, "甲公司")
    assert [(n["row"], n["column"]) for n in done["notices"]] == [(1, "金额(万元)")], done


def test_optional_cells():
    store = new_store("optional.pagoda")
    file = write("optional.csv", "客户编号,客户名称,客户等级,毛利率\nK1,甲,A,20%\nK2,乙,B,lots\n")
    done = run_json("--store", store, "import", file)
    assert (done["created"], done["skipped"], done["problems"]) == (2, 0, []), done
    assert [(n["row"], n["value"]) for n in done["notices"]] == [(2, "A"), (3, "B"), (3, "lots")], done
    text = run("--store", store, "import", file, "--dry-run").stdout
    assert "Notices" in text and "more rows like it: 1" in text, text


def test_contacts_beside_customers():
    store = new_store("beside.pagoda")
    file = write("beside.csv", "客户名称,地址,联系人,手机,职务\n甲,南京,单丽,138,采购经理\n乙,上海,,021-1,\n")
    for dry in (["--dry-run"], []):
        done = run_json("--store", store, "import", file, *dry)
        assert (done["kind"], done["created"]) == ("customers", 2), done
        assert done["contacts"] == {"created": 1, "updated": 0, "unchanged": 0}, done
    text = run("--store", store, "import", file, "--dry-run").stdout
    assert "column 联系人: contact.name" in text, text
    assert "Contacts: 0 created, 0 updated, 1 unchanged" in text, text


def test_codes_under_a_name():
    store = new_store("codes.pagoda")
    run("--store", store, "import", write("c.csv", "客户编号,客户名称\nC900,甲公司\nC901,C900\nC902,丙\n"))
    head = "Customer,Date,Order,Amount\n"
    done = run_json("--store", store, "import", write("by-code.csv", head + "C902,2026-03-05,Z1,5\nC900,2026-03-05,Z2,7\n"))
    assert [row["name"] for row in run_json("--store", store, "customers")].count("C902") == 0
    assert revenue(store, "丙") == [5.0] and revenue(store, "甲公司") == [0.0], done
    # C900 is the code of one and the name of another.
    assert [problem["value"] for problem in done["problems"]] == ["C900"], done


def test_text_says_what_was_guessed():
    store = new_store("text.pagoda")
    file = write("text.csv", "客户,日期,订单号,金额,颜色\n甲,2026-03-05,Z1,5,red\n甲,2026-03-05,Z2,x,red\n")
    text = run("--store", store, "import", file).stdout
    assert "Read as: Orders (guessed" in text and "Columns not imported: 颜色" in text, text
    assert "Rows: 2 read, 1 skipped" in text and "Orders: 1 created, 0 updated, 0 unchanged" in text, text
    assert "row 3, 金额 “x”" in text, text
    assert "guessed" not in run("--store", store, "import", file, "--as", "orders").stdout


def test_dates_that_contradict():
    store = new_store("dates.pagoda")
    file = write("dates.csv", "客户,日期,订单号,金额\n甲,13/04/2026,Z1,5\n甲,04/25/2026,Z2,6\n")
    message = run("--store", store, "import", file, expect=1).stderr
    assert all(word in message for word in ("13/04/2026", "04/25/2026", "--date-order")), message
    done = run_json("--store", store, "import", file, "--date-order", "dmy")
    assert (done["created"], [p["value"] for p in done["problems"]]) == (1, ["04/25/2026"]), done


def test_missing_column_names_the_option():
    store = new_store("missing.pagoda")
    message = run("--store", store, "import", write("m.csv", "客户,订单号,金额\n甲,Z1,5\n"), "--as", "orders",
                  expect=1).stderr
    assert "order.day" in message and "--map" in message, message


def test_cards():
    store = new_store("cards.pagoda")
    cards = write("a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:单丽\r\nEND:VCARD\r\n")
    message = run("--store", store, "import", cards, expect=1).stderr
    assert "vCard" in message and "CSV" in message, message


def test_calendars():
    store = new_store("calendars.pagoda")
    empty = write("empty.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
    assert "no event" in run("--store", store, "import", empty, expect=1).stderr
    run("--store", store, "import", write("shop.csv", "客户编号,客户名称\nK1,甲乙机电\n"), "--as", "customers")
    events = "".join("BEGIN:VEVENT\r\nUID:%s\r\nDTSTART:2026120%dT093000\r\nSUMMARY:%s\r\nEND:VEVENT\r\n" % event
                     for event in (("a", 1, "甲乙机电 年度回顾"), ("b", 2, "牙医")))
    file = write("calendar.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n")
    tried = run_json("--store", store, "import", file, "--dry-run")
    assert (tried["created"], len(tried["problems"])) == (1, 1), tried
    done = run_json("--store", store, "import", file)
    assert (done["created"], len(done["problems"])) == (1, 1) and done["problems"][0]["row"] == 8, done
    assert run_json("--store", store, "import", file)["unchanged"] == 1


def test_dry_run_beside_a_writer():
    store = new_store("locked.pagoda")
    file = write("locked.csv", "客户编号,客户名称\nK1,甲\n")
    with open(store + "-lock", "a+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        run("--store", store, "import", file, expect=1)
        assert run_json("--store", store, "import", file, "--dry-run")["created"] == 1


def test_sheets_and_mappings():
    store = new_store("usage.pagoda")
    file = write("usage.csv", "客户编号,客户名称\nK1,甲\n")
    run("--store", store, "import", file, "--sheet", "3", expect=1)
    run("--store", store, "import", file, "--map", "客户编号=customer.nothing", expect=2)
    run("--store", store, "import", file, "--map", "客户编号", expect=2)
    run("--store", store, "import", file, "--map", "别的=customer.note", expect=1)


def test_sheets_are_named():
    import openpyxl
    store = new_store("sheets.pagoda")
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active.append(["这份文件的说明"])
    for row in (["订单号", "日期", "客户编号", "数量", "单价"], ["N1", "2026-03-04", "K1", 1, 5]):
        (book["订单"] if "订单" in book.sheetnames else book.create_sheet("订单")).append(row)
    book.save(path("sheets.xlsx"))
    for words in ((), ("--sheet", "别的")):
        assert "说明, 订单" in run("--store", store, "import", path("sheets.xlsx"), *words, expect=1).stderr
    assert run_json("--store", store, "import", path("sheets.xlsx"), "--sheet", "订单")["created"] == 1


def test_own_reports_come_back():
    store = new_store("own.pagoda")
    day = ("--store", store, "--as-of", DAY)
    run(*day, "sample", "--customers", "60", "--years", "2", "--seed", "5")
    before = run_json(*day, "history")
    for language in ("en", "zh_CN"):
        for ending in ("csv", "xlsx"):
            for name, kind in (("customers", "customers"), ("orders", "orders"), ("visits", "activities"),
                               ("layers", "customers")):
                out = path(f"{name}-{language}.{ending}")
                period = ("--from", "2020-01-01", "--to", "2030-12-31") if name == "visits" else ()
                run(*day, "report", name, "--out", out, "--lang", language, *period)
                done = run_json(*day, "import", out)
                assert done["kind"] == kind, (out, done["kind"], done["columns"])
                assert done["rows"] > 1 and done["problems"] == [] and done["notices"] == [], (out, done)
                assert (done["created"], done["updated"], done["history"]) == (0, 0, None), (out, done)
            # The table of the tiers is about no customer.
            out = path(f"pyramid-{language}.{ending}")
            run(*day, "report", "pyramid", "--out", out, "--lang", language)
            run(*day, "import", out, expect=1)
        ranked = run_json(*day, "import", path(f"pyramid-{language}.xlsx"), "--sheet", "2")
        assert (ranked["kind"], ranked["created"], ranked["updated"]) == ("customers", 0, 0), ranked
    assert run_json(*day, "history") == before


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

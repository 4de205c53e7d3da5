#!/usr/bin/python3
# test_contract.py: every command of pagodactl, its JSON fields, its exit status, and what it must refuse.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_contract.py PAGODACTL SUPPORT.  The field names are fixed: scripts depend on them."""
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import locales
import tap

PROGRAM = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-contract-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
TIERS = "top large medium small inactive prospect suspect other".split()

CUSTOMERS = "客户编号,客户名称,省,城市,负责人\nK1,江苏榆泽纺机有限公司,江苏,南京,林珊\nK2,砺峰数控机床,浙江,杭州,王强\nK3,Acme,,,\n"
ORDERS = "订单号,日期,客户编号,商品编码,数量,单价\nN1,2026-03-01,K1,A,2,100.50\nN1,2026-03-01,K1,B,1,50\nN2,2026-05-02,K2,A,1,80\nN3,2024-05-02,K3,A,1,80\n"
ACTIVITIES = "客户编号,类型,状态,日期,是否接通,备注\nK1,电话,已完成,2026-06-01,是,谈了交期\nK2,拜访,计划,2026-10-01,,\n"


def path(name):
    return os.path.join(FOLDER.name, name)


def run(*words, expect=0, environment=None):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(environment or {})})
    assert done.returncode == expect, (words, done.returncode, done.stdout[-500:], done.stderr[-500:])
    if expect != 0:
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
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


def filled_store(name):
    store = new_store(name)
    for kind, text in (("customers", CUSTOMERS), ("orders", ORDERS), ("activities", ACTIVITIES)):
        run("--store", store, "import", write(f"{kind}.csv", text), "--as", kind)
    return store


def test_money_is_exact():
    store = new_store("exact.pagoda")
    run("--store", store, "import", write("exact.csv", "订单号,日期,客户编号,商品编码,数量,单价\nN1,2026-03-01,K1,A,1,6772846.02\n"),
        "--as", "orders")
    text = run("--store", store, "--as-of", "2026-05-31", "customers", "--json").stdout
    assert '"revenue" : 6772846.02,' in text, text
    assert '"customer_share" : 0.1' not in text and json.loads(text)[0]["revenue"] == 6772846.02


def test_layers():
    store = filled_store("layers.pagoda")
    board = run_json("--store", store, "--as-of", "2026-09-22", "layers")
    assert [card["customer"] for card in board] == ["K1"], board
    one = run_json("--store", store, "--as-of", "2026-09-22", "layers", "--customer", "K3")
    assert one["customer"] == "K3" and one["current_layer"] == "information"
    assert [layer["layer"] for layer in one["layers"]] == ["information", "barrier", "business", "relationship", "interest"]
    for card in [*board, one]:
        assert {"customer", "current_layer", "layers", "lead", "band"} <= set(card)
        assert card["lead"] is None and card["band"] is None
        for layer in card["layers"]:
            assert set(layer) == {"layer", "score", "verdict", "missing"} and layer["score"] == 0
            assert layer["verdict"] in ("passed", "working", "not started") and layer["missing"]
    run("--store", store, "layers", "--customer", "nobody", expect=1)
    assert "榆泽" in run("--store", store, "--as-of", "2026-09-22", "layers").stdout


def test_visits():
    store = filled_store("visits.pagoda")
    due = run_json("--store", store, "visits", "--day", "2026-09-22")
    fields = {"customer", "due", "reason", "region", "need", "intent", "overdue_days"}
    assert all(fields <= set(entry) for entry in due)
    by_customer = {entry["customer"]: entry for entry in due}
    assert set(by_customer) == {"K1", "K2", "K3"}, due
    # A call that reached somebody on 1 June; TOP is due again after 14 days.
    assert by_customer["K1"]["due"] == "2026-06-15" and by_customer["K1"]["overdue_days"] == 99
    assert by_customer["K1"]["region"] == "江苏 南京" and by_customer["K1"]["need"] is None
    # A contact planned for after the week that is looked at counts, too.
    assert by_customer["K1"]["planned"] is None and by_customer["K2"]["planned"] == "2026-10-01"
    week = {entry["customer"]: entry for entry in run_json("--store", store, "visits", "--day", "2026-09-26")}
    assert week["K2"]["planned"] == "2026-10-01"
    run("--store", store, "visits", "--days", "0", expect=2)
    run("--store", store, "visits", "--day", "tomorrow", expect=2)


def test_report_of_layers_and_visits():
    store = filled_store("layer-report.pagoda")
    day = ("--store", store, "--as-of", "2026-09-26")
    made = run_json(*day, "report", "layers", "--out", path("layers.xlsx"))
    assert made["sheets"] == 7 and made["rows"] > 1
    assert run_json(*day, "report", "layers", "--out", path("layers.csv"))["rows"] == 1
    visits = run_json(*day, "report", "visits", "--out", path("visits.xlsx"))
    assert visits == {"file": path("visits.xlsx"), "sheets": 4, "rows": 1 + 0 + 3}, visits
    year = run_json(*day, "report", "visits", "--from", "2026-01-01", "--to", "2026-12-31", "--out", path("year.csv"))
    assert year["rows"] == 2
    run(*day, "report", "visits", "--from", "2026-01-01", "--out", path("v.csv"), expect=2)
    run(*day, "report", "layers", "--from", "2026-01-01", "--out", path("v.csv"), expect=2)
    try:
        import openpyxl
    except ImportError:
        return
    book = openpyxl.load_workbook(path("layers.xlsx"))
    assert book.sheetnames == ["Five layers", "Information", "Barrier", "Business", "Relationship", "Interest",
                               "Definitions"]
    heads, *rows = [[cell.value for cell in row] for row in book["Five layers"].rows]
    board = dict(zip(heads, rows[0]))
    assert board["Code"] == "K1" and board["Layer"] == "Information" and board["Lead"] is None and len(rows) == 1
    items = [[cell.value for cell in row] for row in book["Information"].rows]
    assert len(items) == 12 and items[1][4] == "Fact: Founded" and items[1][5] is False
    book = openpyxl.load_workbook(path("visits.xlsx"))
    heads, visit = [[cell.value for cell in row] for row in book["Visits"].rows]
    planned = dict(zip(heads, visit))
    assert planned["Customer code"] == "K2" and str(planned["Day"])[:10] == "2026-10-01" and planned["State"] == "Planned"
    due = [[cell.value for cell in row] for row in book["Due"].rows]
    assert {row[0] for row in due[1:]} == {"K1", "K2", "K3"}


def test_salvage():
    store = filled_store("salvage.pagoda")
    before = run_json("--store", store, "customers")
    with open(store, "r+b") as file:
        file.write(bytes(100))
    saved = run_json("--store", store, "salvage")
    assert saved["whole"] and os.path.exists(saved["damaged"]) and saved["placeholders"] == 0
    assert {"table": "customer", "saved": 3, "partial": 0, "lost": 0, "uncertain": False} in saved["tables"]
    assert run_json("--store", store, "customers") == before
    run("--store", write("nothing.pagoda", "no store at all"), "salvage", expect=1)


def test_init():
    made = run_json("--store", path("i.pagoda"), "init", "--currency", "GBP", "--margin", "0.3")
    assert made == {"store": path("i.pagoda"), "schema": 7, "currency": "GBP"}, made
    run("--store", path("i.pagoda"), "init", expect=1)
    run("--store", path("j.pagoda"), "init", "--currency", "gbp", expect=2)
    run("--store", path("j.pagoda"), "init", "--margin", "1.5", expect=2)
    assert not os.path.exists(path("j.pagoda"))


def test_own_store():
    run("init")
    assert os.path.exists(path("main.pagoda"))
    assert run_json("customers") == []


def test_import():
    store = new_store("import.pagoda")
    file = write("some.csv", CUSTOMERS + ",,,,\n,no code,,,\n")
    dry = run_json("--store", store, "import", file, "--as", "customers", "--dry-run")
    assert dry["kind"] == "customers" and dry["columns"][0] == {"header": "客户编号", "field": "customer.code"}, dry
    assert dry["created"] >= 3 and dry["history"] is None and run_json("--store", store, "customers") == []
    done = run_json("--store", store, "import", file, "--as", "customers", "--problems", path("problems.csv"))
    assert {"rows", "created", "updated", "unchanged", "skipped", "problems", "history"} <= set(done), done
    assert done["history"] == "1" and os.path.exists(path("problems.csv"))
    again = run_json("--store", store, "import", file, "--as", "customers")
    assert (again["created"], again["updated"], again["history"]) == (0, 0, None), again
    run("--store", store, "import", file, "--as", "customers", "--on-existing", "fail", expect=1)
    run("--store", store, "import", path("none.csv"), expect=1)
    run("--store", store, "import", file, "--as", "dogs", expect=2)
    run("--store", store, "import", file, "--date-order", "yy", expect=2)
    run("--store", store, "import", file, "--sheet", "7", expect=1)
    run("--store", store, "import", expect=2)
    run("--store", store, "import", file, "--as", "customers", "--map", "客户编号=customer.nothing", expect=2)
    run("--store", store, "import", file, "--as", "customers", "--map", "客户编号", expect=2)
    run("--store", store, "import", file, "--as", "customers", "--map", "无此列=customer.note", expect=1)


def test_problem_fields():
    store = new_store("problem.pagoda")
    file = write("bad.csv", ORDERS + "N4,0000-00-00,K1,A,1,80\nN5,2026-01-01,,A,1,80\n")
    done = run_json("--store", store, "import", file, "--as", "orders")
    assert done["skipped"] == 2 and [p["row"] for p in done["problems"]] == [6, 7], done
    for problem in done["problems"]:
        assert set(problem) == {"row", "column", "value", "reason"} and problem["reason"], problem
    assert done["problems"][0]["value"] == "0000-00-00" and done["problems"][0]["column"] == "日期"


def test_history():
    store = filled_store("history.pagoda")
    before = run_json("--store", store, "customers")
    entries = run_json("--store", store, "history")
    assert [e["label"] for e in entries] == ["Import activities from activities.csv", "Import orders from orders.csv",
                                             "Import customers from customers.csv"], entries
    for _ in range(3):
        assert run_json("--store", store, "undo")["label"]
    assert run_json("--store", store, "customers") == []
    run("--store", store, "undo", expect=1)
    for _ in range(3):
        run("--store", store, "redo")
    run("--store", store, "redo", expect=1)
    assert run_json("--store", store, "customers") == before
    assert [(e["key"], e["subject"]) for e in entries] == [("import-activities", "activities.csv"),
                                                           ("import-orders", "orders.csv"),
                                                           ("import-customers", "customers.csv")], entries
    assert len(run_json("--store", store, "history", "--limit", "2")) == 2
    assert len(run_json("--store", store, "history", "--limit", "-1")) == 9


def test_empty_history():
    store = new_store("empty-history.pagoda")
    assert len(run("--store", store, "history").stdout.splitlines()) == 1
    assert run_json("--store", store, "history") == []


def test_customers():
    store = filled_store("customers.pagoda")
    rows = run_json("--store", store, "--as-of", "2026-09-22", "customers")
    assert [r["code"] for r in rows] == ["K1", "K2", "K3"], rows
    assert {"id", "code", "name", "tier", "class", "profit", "revenue", "orders", "last_order", "currency"} <= set(
        rows[0])
    assert isinstance(rows[0]["id"], str) and rows[0]["revenue"] == 251.0 and rows[0]["last_order"] == "2026-03-01"
    assert rows[0]["profit"] == 62.75 and rows[0]["assumed"] is True
    assert [r["owner"] for r in run_json("--store", store, "customers")] == ["林珊", "王强", None]
    assert [r["rank"] for r in rows] == [1, 2, None]
    assert rows[0]["province"] == "江苏" and rows[0]["country"] is None and rows[2]["city"] is None
    text = run("--store", store, "--as-of", "2026-09-22", "customers").stdout
    assert "¥62.75*" in text and "¥0.00*" not in text and "25%" in text.splitlines()[-1], text
    assert [r["tier"] for r in rows] == ["top", "small", "inactive"], rows
    assert [r["code"] for r in run_json("--store", store, "customers", "--search", "yzfj")] == ["K1"]
    assert [r["code"] for r in run_json("--store", store, "--as-of", "2026-09-22", "customers", "--tier", "inactive")
            ] == ["K3"]
    assert len(run_json("--store", store, "customers", "--limit", "1")) == 1
    run("--store", store, "customers", "--tier", "huge", expect=2)


def test_pyramid():
    store = filled_store("pyramid.pagoda")
    pyramid = run_json("--store", store, "--as-of", "2026-09-22", "pyramid", "--basis", "revenue", "--compare",
                       "2025-01-01")
    assert pyramid["as_of"] == "2026-09-22" and pyramid["basis"] == "revenue" and pyramid["active"] == 2
    assert [t["tier"] for t in pyramid["tiers"]] == TIERS
    fields = {"tier", "customers", "customer_share", "profit", "profit_share", "revenue", "revenue_share", "orders",
              "visits"}
    assert all(fields <= set(t) for t in pyramid["tiers"])
    assert abs(pyramid["top20_share"] - 251 / 331) < 1e-12 and pyramid["customers_for_80"] == 2
    assert len(pyramid["movement"]) == 8 and all(len(row) == 8 for row in pyramid["movement"])
    assert sum(map(sum, pyramid["movement"])) == 3
    assert pyramid["tiers"][4]["profit_share"] is None
    assert pyramid["assumed"] is True and pyramid["assumed_margin"] == 0.25
    assert [t["assumed"] for t in pyramid["tiers"]] == [True, False, False, True] + [False] * 4
    run("--store", store, "pyramid", "--basis", "guess", expect=2)
    run("--store", store, "--as-of", "yesterday", "pyramid", expect=2)


def make_german():
    """An environment with decimal commas, where this machine can make one."""
    with contextlib.suppress(FileNotFoundError):
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", path("de_DE.UTF-8")], capture_output=True)
    return {"LOCPATH": FOLDER.name, "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "en"}


def test_pyramid_as_text():
    store = filled_store("pyramid-text.pagoda")
    day = ("--store", store, "--as-of", "2026-09-22", "pyramid")
    lines = run(*day, "--basis", "revenue", environment=make_german()).stdout.splitlines()
    assert lines[:2] == ["As of: 2026-09-22", "Basis: Revenue"], lines
    rows = {line.split("  ")[0]: line.split() for line in lines}
    assert rows["Active customers"][2:] == ["2", "66.7", "%", "¥82.75*", "100.0", "%", "¥331.00", "100.0", "%", "2", "0"]
    assert rows["All customers"][2:] == ["3", "100.0", "%", "¥82.75*", "¥331.00", "2", "0"], rows["All customers"]
    assert "Top 20 % bring: 75.8 %" in lines and "Customers for 80 %: 2" in lines, lines
    assert lines[-1].startswith("* ") and "25%" in lines[-1]


def test_nothing_is_assumed():
    store = new_store("costs.pagoda")
    run("--store", store, "import", write("costs.csv", "订单号,日期,客户编号,商品编码,数量,单价,成本单价\nN1,2026-03-01,K1,A,2,10,6\n"),
        "--as", "orders", "--map", "成本单价=line.unit_cost")
    day = ("--store", store, "--as-of", "2026-05-31")
    pyramid = run_json(*day, "pyramid")
    assert pyramid["profit"] == 8.0 and pyramid["assumed"] is False and pyramid["assumed_margin"] is None, pyramid
    for command in ("customers", "pyramid"):
        assert "*" not in run(*day, command).stdout


def test_sample():
    store = new_store("sample.pagoda")
    made = run_json("--store", store, "--as-of", "2026-09-22", "sample", "--customers", "30", "--years", "2", "--seed",
                    "3")
    assert made["customers"] == 30 and made["orders"] > 30 and made["activities"] > 10
    for option, value in (("--years", "0"), ("--years", "31"), ("--customers", "-1"), ("--customers", "1000001")):
        run("--store", new_store(f"sample{option}{value}.pagoda"), "sample", option, value, expect=2)
    run("--store", store, "sample", expect=1)
    run("--store", store, "undo")
    assert run_json("--store", store, "customers") == []


def test_report():
    store = filled_store("report.pagoda")
    for name, ending, sheets in (("customers", "xlsx", 2), ("pyramid", "xlsx", 3), ("orders", "xlsx", 7),
                                 ("customers", "csv", 1), ("pyramid", "csv", 1), ("orders", "csv", 1),
                                 ("pyramid", "pdf", 3), ("pyramid", "png", 1), ("pyramid", "svg", 1)):
        out = path(f"{name}.{ending}")
        done = run_json("--store", store, "--as-of", "2026-09-22", "report", name, "--out", out)
        assert done["file"] == out and done["sheets"] == sheets and done["rows"] > 0 and os.path.getsize(out) > 0, done
    compared = path("compared.csv")
    run("--store", store, "--as-of", "2026-09-22", "report", "pyramid", "--compare", "2025-01-01", "--out", compared)
    with open(compared, encoding="utf-8-sig") as table:
        assert "Customers before" in table.readline()
    for ending in ("pdf", "png", "svg"):
        compared = path(f"compared.{ending}")
        run("--store", store, "--as-of", "2026-09-22", "report", "pyramid", "--compare", "2025-01-01", "--out", compared)
        with open(compared, "rb") as drawing, open(path(f"pyramid.{ending}"), "rb") as alone:
            assert drawing.read() != alone.read(), ending
    run("--store", store, "report", "weather", "--out", path("w.xlsx"), expect=2)
    run("--store", store, "report", "orders", "--out", path("w.docx"), expect=2)
    run("--store", store, "report", "orders", expect=2)
    run("--store", store, "report", "orders", "--out", "/nowhere/w.xlsx", expect=1)


def test_nothing_is_overwritten():
    store = filled_store("precious.pagoda")
    source = write("source.csv", ORDERS)
    note = write("note.txt", "mine")
    kept = {name: open(name, "rb").read() for name in (store, source, note)}
    run("--store", store, "import", source, "--problems", store, expect=2)
    run("--store", store, "import", source, "--problems", source, expect=2)
    run("--store", store, "import", source, "--problems", os.path.join(FOLDER.name, ".", "source.csv"), expect=2)
    run("--store", store, "import", source, "--dry-run", "--problems", store + "-lock", expect=2)
    run("--store", store, "backup", "--out", store, expect=2)
    run("--store", store, "backup", "--out", note, expect=2)
    run("--store", store, "report", "customers", "--out", os.path.join(FOLDER.name, "precious.pagoda"), expect=2)
    assert kept == {name: open(name, "rb").read() for name in kept}


def test_unwritable_problems_change_nothing():
    store = new_store("unwritable.pagoda")
    run("--store", store, "import", write("fine.csv", ORDERS), "--problems", "/nowhere/p.csv", expect=1)
    assert run_json("--store", store, "history") == []


def test_refused_imports_leave_the_problems_file():
    store = new_store("kept.pagoda")
    kept = write("kept.csv", "of yesterday")
    ambiguous = write("ambiguous.csv", "订单号,日期,客户编号,数量,单价\nN1,03/04/2026,K1,1,1\n")
    names = os.listdir(FOLDER.name)
    for problems in (kept, path("not-yet.csv")):
        run("--store", store, "import", ambiguous, "--problems", problems, expect=1)
    run("--store", store, "import", ambiguous, "--problems", FOLDER.name, expect=2)
    with open(kept, encoding="utf-8") as file:
        assert file.read() == "of yesterday"
    assert set(os.listdir(FOLDER.name)) - set(names) <= {"kept.pagoda-lock"}


def test_output_that_cannot_be_written():
    store = filled_store("output.pagoda")
    for words in (("customers",), ("pyramid", "--json"), ("history",), ("report", "pyramid", "--out", path("output.csv"))):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, "--store", store, *words], stdout=full, stderr=subprocess.PIPE, text=True)
        assert done.returncode == 1 and len(done.stderr.splitlines()) == 1, (words, done)


def test_options_that_would_not_be_heeded():
    store = filled_store("options.pagoda")
    for words in (["orders", "--out", path("o.csv"), "--from", "2026-02-01", "--to", "2026-01-01"],
                  ["orders", "--out", path("o.xlsx"), "--compare", "2025-01-01"],
                  ["orders", "--out", path("o.xlsx"), "--layers"],
                  ["customers", "--out", path("c.xlsx"), "--from", "2025-01-01"],
                  ["pyramid", "--out", path("p.xlsx"), "--compare", "2099-01-01"]):
        run("--store", store, "report", *words, expect=2)
    run("--store", store, "pyramid", "--compare", "2099-01-01", expect=2)
    run("--store", store, "customers", "--limit", "-7", expect=2)
    lines = run_json("--store", store, "report", "orders", "--out", path("o.csv"), "--from", "2026-03-01", "--to",
                     "2026-03-01")
    assert lines["rows"] == 2


def test_an_older_store_is_migrated_when_it_is_read():
    store = path("older.pagoda")
    schema = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "src", "store",
                          "sql", "schema", "0001-core.sql")
    with open(schema, encoding="utf-8") as file, contextlib.closing(sqlite3.connect(store)) as handle:
        handle.executescript(file.read() + """
            PRAGMA application_id = 0x50474441;
            PRAGMA user_version = 1;
            INSERT INTO identity VALUES (1, 'x');
            INSERT INTO preference VALUES ('currency', 'CNY'), ('margin', '0.25');
            INSERT INTO customer (id, code, name, reading) VALUES (7, 'K1', '榆泽纺机', 'yu ze fang ji');""")
    assert [r["name"] for r in run_json("--store", store, "customers")] == ["榆泽纺机"]
    assert os.path.exists(store + ".before-2")
    assert run_json("--store", store, "check")["ok"]


def test_damage_is_told():
    store = filled_store("damaged.pagoda")
    with open(store, "r+b") as file:
        file.seek(4096 * 4)
        file.write(b"\x5a" * 4096 * 12)
    found = json.loads(run("--store", store, "check", "--json", expect=1).stdout)
    assert found["ok"] is False and found["findings"], found
    what, *raw = found["findings"]
    assert what.startswith("The file of the store is damaged inside.") and what.endswith("What SQLite found:"), found
    assert raw and all(line.startswith("SQLite: ") and "\n" not in line and "***" not in line for line in raw), found
    chinese = json.loads(run("--store", store, "check", "--json", expect=1, environment=locales.speaking("zh_CN")).stdout)
    assert chinese["findings"][1:] == raw
    refused = run("--store", store, "backup", "--out", path("of-damaged.pagoda"), expect=1)
    assert "damaged" in refused.stderr and not os.path.exists(path("of-damaged.pagoda")), refused.stderr


def test_a_damaged_record_is_told():
    store = filled_store("record.pagoda")
    with contextlib.closing(sqlite3.connect(store)) as database:
        database.execute("UPDATE history SET changeset = x'789c00' WHERE id = 3")
        database.commit()
    for command in ("undo", "check"):
        done = run("--store", store, command, expect=1)
        assert "The record of " in done.stderr + done.stdout, done
    assert "no store" in run("--store", path("absent.pagoda"), "salvage", expect=1).stderr


def test_backup_restore_check():
    store = filled_store("backup.pagoda")
    made = run_json("--store", store, "backup", "--out", path("copy.pagoda"))
    assert made["file"] == path("copy.pagoda") and made["bytes"] == os.path.getsize(path("copy.pagoda"))
    dated = run_json("--store", store, "backup")
    assert os.path.exists(dated["file"])
    run("--store", store, "undo")
    run("--store", store, "undo")
    assert run_json("--store", store, "pyramid")["active"] == 0
    run("--store", store, "restore", path("copy.pagoda"))
    assert run_json("--store", store, "--as-of", "2026-09-22", "pyramid")["active"] == 2
    assert run_json("--store", store, "check") == {"ok": True, "findings": []}
    run("--store", store, "restore", path("customers.csv"), expect=1)
    run("--store", store, "restore", path("none.pagoda"), expect=1)
    assert "pass phrase" in run("--store", store, "restore", path("any.pagoda-sealed"), expect=1).stderr


def test_damage_is_named():
    store = filled_store("cut.pagoda")
    size = os.path.getsize(store)
    own = filled_store("own.pagoda")
    run("--store", store, "backup", "--out", path("cut-copy.pagoda"))
    for file in (store, path("cut-copy.pagoda")):
        os.truncate(file, os.path.getsize(file) // 2)
    checked = run("--store", store, "check", expect=1)
    assert f"{size // 2} of {size} bytes" in checked.stdout, checked.stdout
    assert "no automatic backup" in checked.stderr and "is damaged" not in checked.stdout
    assert f"{size // 2}" in json.loads(run("--store", store, "check", "--json", expect=1).stdout)["findings"][0]
    with open(own, "rb") as file:
        before = file.read()
    for backup, message in ((path("cut-copy.pagoda"), "damaged"), (own, "itself"), (write("no.pagoda", "x" * 999), "no Pagoda backup")):
        refused = run("--store", own, "restore", backup, expect=1).stderr
        assert backup in refused and message in refused, refused
    with open(own, "rb") as file:
        assert file.read() == before
    good = run_json("--store", own, "backup")["file"]
    os.truncate(own, size // 2)
    assert good in run("--store", own, "check", expect=1).stderr
    run("--store", own, "restore", good)
    assert run_json("--store", own, "check")["ok"]


def test_only_the_owner_reads():
    store = filled_store("private.pagoda")
    run("--store", store, "backup", "--out", path("private-copy.pagoda"))
    for file in (store, path("private-copy.pagoda")):
        assert os.stat(file).st_mode & 0o777 == 0o600, file
    os.chmod(store, 0o660)
    run("--store", store, "restore", path("private-copy.pagoda"))
    assert os.stat(store).st_mode & 0o777 == 0o660


def test_usage():
    for words in ([], ["nonsense"], ["--store"], ["pyramid", "--nonsense"], ["import", "a", "b"]):
        run(*words, expect=2)
    for words in (["--help"], ["--version"], ["import", "--help"]):
        run(*words)
    assert "line.quantity" in run("import", "--help").stdout
    assert "|holidays" in run("import", "--help").stdout
    names = "customers, pyramid, orders, layers, visits, barriers, coverage, people"
    assert names in run("--help").stdout
    assert names in run("report", "nothing", "--out", path("x.csv"), expect=2).stderr
    assert "“nonsense”" in run("nonsense", expect=2).stderr
    run("--store", path("absent.pagoda"), "pyramid", expect=1)


def test_values_that_are_commands():
    """An option's value is not the command, whatever it is called and whichever command's option it is."""
    os.rename(filled_store("value.pagoda"), path("undo"))
    done = subprocess.run([os.path.abspath(PROGRAM), "--store", "undo", "pyramid", "--json"], cwd=FOLDER.name, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["customers"] == 3
    store = ("--store", path("undo"))
    file = write("history", CUSTOMERS)
    before = len(run_json(*store, "history"))
    assert run_json(*store, "--search", "undo", "customers") == []
    assert run_json("--as-of", "2026-01-01", *store, "--dry-run", "--as", "customers", "import", file)["rows"] == 3
    run(*store, "--sheet", "undo", "import", file, "--as", "customers", "--dry-run", expect=1)
    assert "--as-of" in run("--as-of", "undo", "history", expect=2).stderr
    run("--dry-run", *store, "--as", "customers", "--", "import", file)
    assert len(run_json(*store, "history")) == before
    assert "“pyramids”" in run("pyramids", "--basis", "undo", expect=2).stderr
    assert "“undone”" in run(*store, "undone", "undo", expect=2).stderr
    assert "--nonsense" in run(*store, "--nonsense", "undo", expect=2).stderr


def test_starts_light():
    """Linking one of these would double the time that a pyramid takes; pagodactl-full has them."""
    loaded = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert "libsqlite3.so" in loaded, loaded
    for library in "cairo expat icui18n minizip pango sodium xlsxwriter zip".split():
        assert f"lib{library}" not in loaded, loaded


def test_words_too_many():
    store = filled_store("words.pagoda")
    with open(store, "rb") as file:
        before = file.read()
    for command in "init sample undo redo history customers pyramid layers rhythm visits backup check salvage".split():
        done = run("--store", store, command, "3", expect=2)
        assert "“3”" in done.stderr and done.stdout == "", done
    for command in ("import", "restore", "report"):
        run("--store", store, command, "one", "two", expect=2)
    with open(store, "rb") as file:
        assert file.read() == before


def test_day_in_help():
    dated = {"sample", "import", "customers", "pyramid", "layers", "rhythm", "visits", "report"}
    for command in [*dated, *"init undo redo history backup restore check salvage".split()]:
        assert ("--as-of" in run(command, "--help").stdout) == (command in dated), command
    assert "--as-of" in run("--help").stdout


def test_one_language():
    """What gettext says and what is said in a language chosen per call is in one language, whatever the locale."""
    store = filled_store("languages.pagoda")
    linked = {"LC_ALL": "C.UTF-8", "LOCPATH": locales.FOLDER}
    for locale, expected in (({"LC_ALL": "C"}, False), ({"LC_ALL": "C.UTF-8", "LOCPATH": "/nowhere"}, None),
                             ({"LC_ALL": "C.UTF-8"}, None), (linked, True), ({**linked, "LANGUAGE": ""}, False)):
        environment = {"LANGUAGE": "zh_CN", **locale}
        by_gettext = "客户" in run("--help", environment=environment).stdout
        per_call = "超级" in run("--store", store, "pyramid", environment=environment).stdout
        assert by_gettext == per_call, (locale, by_gettext, per_call)
        assert expected in (None, by_gettext), (locale, by_gettext)


def test_chinese():
    chinese = locales.speaking("zh_CN")
    store = filled_store("chinese.pagoda")
    assert "客户" in run("--help", environment=chinese).stdout
    assert "导入" in run("--store", store, "history", environment=chinese).stdout
    assert "超级" in run("--store", store, "pyramid", environment=chinese).stdout


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

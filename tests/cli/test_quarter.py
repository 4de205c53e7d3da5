#!/usr/bin/python3
# test_quarter.py: the pack of a quarter against the other commands, frozen, and on paper.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_quarter.py PAGODACTL SUPPORT."""
import csv
import datetime
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

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
TODAY = "2026-11-20"
LAST = "2026-09-30"
BEFORE = "2026-06-30"
EPOCH = datetime.date(1970, 1, 1)
# The first of them so long that no cell of a table has room for it in one line.
LONG = "上海浦东新区张江高科技园区国际精密机械自动化控制设备进出口贸易股份有限责任公司华东地区第一销售服务分公司重点客户管理部专用名称啊啊"


def path(name):
    return os.path.join(FOLDER.name, name)


def run(store, *words, expect=0):
    done = subprocess.run([PAGODACTL, "--store", path(store), "--as-of", TODAY, *words], capture_output=True,
                          text=True, check=False)
    assert done.returncode == expect, (words, done.stdout, done.stderr)
    return done.stderr if expect else done.stdout


def run_json(store, *words):
    return json.loads(run(store, "--json", *words))


def day(number):
    return str(EPOCH + datetime.timedelta(days=int(number)))


def figures(store, quarter="2026Q3"):
    """The sections of the newest frozen pack of the quarter."""
    handle = sqlite3.connect(path(store))
    text = handle.execute("SELECT figures FROM frozen_quarter WHERE year = ? AND quarter = ? ORDER BY turn DESC LIMIT 1",
                          (int(quarter[:4]), int(quarter[5]))).fetchone()[0]
    handle.close()
    return json.loads(text)["sections"]


def money(text):
    return round(int(text.rstrip("*")) / 100, 2)


def read_pdf(name, layout=True):
    words = ["pdftotext", "-layout", path(name), "-"] if layout else ["pdftotext", path(name), "-"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def count_pages(name):
    return int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", path(name)], capture_output=True, text=True,
                                                           check=True).stdout).group(1))


run("sample", "init", "--currency", "CNY", "--margin", "0.25")
run("sample", "sample", "--customers", "400")
FROZEN = run_json("sample", "freeze", "--quarter", "2026Q3")
SECTIONS = figures("sample")


def test_freeze():
    assert FROZEN["quarter"] == "2026Q3" and FROZEN["as_of"] == LAST and FROZEN["frozen"] == TODAY
    assert FROZEN["rows"] == sum(len(rows) for rows in SECTIONS.values())
    assert run_json("sample", "history")[0]["label"] == "Close the quarter 2026Q3"
    for section in "sales pyramid movers board closings chain renewed visits next_targets next_visits".split():
        assert SECTIONS[section], section


def test_pyramid():
    pyramid = run_json("sample", "--as-of", LAST, "pyramid", "--compare", BEFORE)
    before = run_json("sample", "--as-of", BEFORE, "pyramid")
    for row, tier, earlier in zip(SECTIONS["pyramid"], pyramid["tiers"], before["tiers"], strict=True):
        assert row["tier"] == tier["tier"]
        assert int(row["customers"]) == tier["customers"] and int(row["before"]) == earlier["customers"]
        assert money(row["revenue"]) == tier["revenue"]
        if "profit" in row:
            assert money(row["profit"]) == tier["profit"] and money(row["profit_before"]) == earlier["profit"]
            assert abs(float(row["profit_share"]) - tier["profit_share"]) < 1e-9
    names = [tier["tier"] for tier in pyramid["tiers"]]
    for i, start in enumerate(names):
        for k, end in enumerate(names):
            moved = [row for row in SECTIONS["movers"] if row["from"] == start and row["to"] == end]
            assert len(moved) == (pyramid["movement"][i][k] if i != k else 0), (start, end)
    risen = sum(sum(row[:i]) for i, row in enumerate(pyramid["movement"]))
    assert sum(int(row["risen"]) for row in SECTIONS["pyramid"]) == risen


def test_sales():
    handle = sqlite3.connect(path("sample"))
    for row in SECTIONS["sales"]:
        revenue = handle.execute("SELECT coalesce (sum (revenue), 0) FROM orders WHERE day BETWEEN ? AND ?",
                                 (row["first"], row["last"])).fetchone()[0]
        assert int(row["revenue"]) == revenue, row
        active = run_json("sample", "--as-of", day(row["last"]), "pyramid")["active"]
        assert int(row["active"]) == active, row
    assert [row["quarter"] for row in SECTIONS["sales"]] == ["2026Q3", "2026Q2", "2025Q3"]


def test_board():
    board = {card["customer"]: card for card in run_json("sample", "--as-of", LAST, "layers")}
    assert [row["code"] for row in SECTIONS["board"]] == list(board)
    for row in SECTIONS["board"]:
        card = board[row["code"]]
        assert row["layer"] == card["current_layer"] and row["class"] == card["class"], (row, card)
        assert int(row["days"]) == card["days_in_layer"] and bool(int(row["stalled"])) == card["stalled"]
        if "lead" in row:
            assert abs(float(row["lead"]) - card["lead"]) < 1e-9


def test_closings():
    roadmap = run_json("sample", "--as-of", LAST, "roadmap", "--from", "2026-07-01", "--to", LAST)
    states = [row["state"] for row in SECTIONS["closings"]]
    rate = SECTIONS["win_rate"][0]
    assert states.count("won") == roadmap["won"] == int(rate["won"])
    assert states.count("lost") == roadmap["lost"] == int(rate["lost"])
    few = roadmap["won"] + roadmap["lost"] < 8
    assert few == ("rate" not in rate)
    assert few or abs(float(rate["rate"]) - roadmap["win_rate"]) < 1e-9
    assert int(SECTIONS["win_rate"][1]["won"]) == run_json("sample", "--as-of", LAST, "roadmap", "--from", "2026-04-01",
                                                           "--to", BEFORE)["won"]


def test_averages():
    chain = run_json("sample", "--as-of", LAST, "averages", "--from", "2026-07-01", "--to", LAST)["chain"]
    assert [(row["step"], int(row["count"])) for row in SECTIONS["chain"]][1:] \
        == [(row["step"], row["successes"]) for row in chain if row["step"] != "attempt"]


def test_renewal():
    found = run_json("sample", "--as-of", LAST, "targets")["renewal"]
    row = SECTIONS["renewal"][0]
    for key in "entered converted dropped left".split():
        assert int(row[key]) == len(found[key])
        assert sorted(line["code"] for line in SECTIONS["renewed"] if line["what"] == key) == sorted(found[key])
    for key in "start entered_needed entered_missing converted_needed converted_missing".split():
        assert int(row[key]) == found[key]


def test_visits():
    """Counted again from the table."""
    first, last = ((datetime.date.fromisoformat(iso) - EPOCH).days for iso in ("2026-07-01", LAST))
    handle = sqlite3.connect(path("sample"))
    visits = "('visit', 'executive visit', 'technical exchange', 'service visit')"
    planned = handle.execute(f"SELECT count (*) FROM activity WHERE kind IN {visits} AND CASE state WHEN 'done' THEN "
                             "planned_day ELSE day END BETWEEN ? AND ?", (first, last)).fetchone()[0]
    kept = handle.execute(f"SELECT count (*) FROM activity WHERE kind IN {visits} AND state = 'done' AND planned_day "
                          "BETWEEN ? AND ? AND day <= ?", (first, last, last)).fetchone()[0]
    alone = handle.execute(f"SELECT count (*) FROM activity WHERE kind IN {visits} AND state = 'done' AND planned_day "
                           "IS NULL AND day BETWEEN ? AND ?", (first, last)).fetchone()[0]
    total = SECTIONS["visits"][-1]
    assert (int(total["planned"]), int(total["kept"]), int(total["unplanned"])) == (planned, kept, alone)
    for key in "planned kept cancelled open unplanned done".split():
        assert int(total[key]) == sum(int(row[key]) for row in SECTIONS["visits"][:-1]), key


def test_frozen_stays():
    """Later edits of the data change no byte of the print, in either language."""
    shutil.copy(path("sample"), path("edited"))
    for language in ("en", "zh_CN"):
        run("edited", "report", "quarter", "--quarter", "2026Q3", "--lang", language, "--out", path(f"{language}-1.pdf"))
    code = SECTIONS["board"][0]["code"]
    with open(path("late.csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Customer code", "Customer", "Order number", "Order date", "Amount"],
                                    [code, SECTIONS["board"][0]["name"], "LATE-1", "2026-08-15", "123456"]])
    run("edited", "import", path("late.csv"), "--as", "orders")
    for language in ("en", "zh_CN"):
        run("edited", "report", "quarter", "--quarter", "2026Q3", "--lang", language, "--out", path(f"{language}-2.pdf"))
        with open(path(f"{language}-1.pdf"), "rb") as one, open(path(f"{language}-2.pdf"), "rb") as other:
            assert one.read() == other.read(), language
    run("edited", "report", "quarter", "--quarter", "2026Q4", "--lang", "en", "--out", path("next.pdf"))
    text = read_pdf("next.pdf")
    assert "What the quarter before is now" in text and "2026Q3 as it was frozen on 2026-11-20" in text
    assert "Import orders from late.csv" in re.sub(r"\s+", " ", text), text[-3000:]
    revenue = int(SECTIONS["sales"][0]["revenue"])
    for amount in (revenue, revenue + 12345600):
        assert f"¥{amount / 100:,.2f}" in text, amount
    refused = run("edited", "freeze", "--quarter", "2026Q3", expect=1)
    assert "2026Q3 was closed on 2026-11-20" in refused, refused
    run("edited", "freeze", "--quarter", "2026Q3", "--reason", "a late order")
    run("edited", "report", "quarter", "--quarter", "2026Q3", "--lang", "en", "--out", path("again.pdf"))
    assert "a late order" in read_pdf("again.pdf")
    run("edited", "undo")
    run("edited", "report", "quarter", "--quarter", "2026Q3", "--lang", "en", "--out", path("en-3.pdf"))
    with open(path("en-1.pdf"), "rb") as one, open(path("en-3.pdf"), "rb") as other:
        assert one.read() == other.read()


def test_words_on_paper():
    for language, words in (("en", ["Quarter pack 2026Q3", "Customer pyramid", "Five layers of the key accounts",
                                    "Frozen on 2026-11-20"]),
                            ("zh_CN", ["客户金字塔", "等级", "负责人"])):
        run("sample", "report", "quarter", "--quarter", "2026Q3", "--lang", language, "--out", path("words.pdf"))
        text = read_pdf("words.pdf")
        for word in words:
            assert word in text, (language, word)
        pages = count_pages("words.pdf")
        for page in range(1, pages + 1):
            assert re.search(rf"\b{page} / {pages}\b|\b{page}/{pages}\b", text), (language, page)
        for row in SECTIONS["board"]:
            assert row["code"] in text, row


def make_accounts(store, n):
    """A store of so many key accounts with an order and a long name each."""
    run(store, "init", "--currency", "CNY")
    with open(path("accounts.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Code", "Name", "Class", "Set by hand"])
        writer.writerows([f"K{i:04}", f"{LONG[:54]}第{i:04}号", "important", "yes"] for i in range(n))
    with open(path("orders.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Customer code", "Customer", "Order number", "Order date", "Amount"])
        writer.writerows([f"K{i:04}", "", f"O{i}", f"2026-0{i % 9 + 1}-11", str(1000 + i)] for i in range(n))
    run(store, "--as-of", "2026-01-02", "import", path("accounts.csv"), "--as", "customers")
    run(store, "import", path("orders.csv"), "--as", "orders")


def test_many_accounts():
    make_accounts("many", 300)
    for sheet in ("a4", "letter"):
        run("many", "report", "quarter", "--lang", "zh_CN", "--paper", sheet, "--out", path(f"{sheet}.pdf"))
    text = read_pdf("a4.pdf", layout=False)
    packed = re.sub(r"\s", "", text)
    for i in range(300):
        assert f"K{i:04}" in packed, i
        assert f"第{i:04}号" in packed, i
    assert LONG[:20] in packed
    assert text.count("编号") >= 5  # the head of the table stands on each sheet
    sizes = [re.search(r"Page size:\s+([\d.]+) x", subprocess.run(["pdfinfo", path(f"{sheet}.pdf")], capture_output=True,
                                                                  text=True, check=True).stdout).group(1)
             for sheet in ("a4", "letter")]
    assert all(abs(float(size) - points) < 2 for size, points in zip(sizes, (842, 792), strict=True)), sizes


def test_empty():
    run("empty", "init", "--currency", "CNY")
    for language in ("en", "zh_CN"):
        run("empty", "report", "quarter", "--lang", language, "--out", path("empty.pdf"))
        assert "2026Q3" in read_pdf("empty.pdf")
        assert "(null)" not in read_pdf("empty.pdf")
    run("empty", "report", "quarter", "--out", path("empty.xlsx"))


def test_refusals():
    for words, sentence in ((["report", "quarter", "--out", path("x.csv")], "ends with one of: .pdf, .xlsx"),
                            (["report", "quarter", "--out", path("x.pdf"), "--quarter", "2026-3"], "such as 2026Q3"),
                            (["report", "quarter", "--out", path("x.pdf"), "--paper", "a3"], "a4 or letter"),
                            (["report", "quarter", "--out", path("x.xlsx"), "--paper", "a4"], "--paper goes with"),
                            (["report", "pyramid", "--out", path("x.pdf"), "--quarter", "2026Q3"], "--quarter goes with"),
                            (["freeze", "--quarter", "Q3"], "such as 2026Q3")):
        assert sentence in run("empty", *words, expect=2), words
    for words, sentence in ((["report", "quarter", "--out", path("x.pdf"), "--quarter", "2027Q1"], "has not begun"),
                            (["freeze", "--quarter", "2026Q4"], "is not over")):
        assert sentence in run("empty", *words, expect=1), words


if __name__ == "__main__":
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

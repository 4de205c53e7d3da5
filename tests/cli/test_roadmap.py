#!/usr/bin/python3
# test_roadmap.py: 8,800 deals, from the list to the closing roadmap, counted again with Python's csv (R5).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_roadmap.py PAGODACTL SUPPORT DATA.

The same deals were published with dates in three spellings, and once more damaged.
"""
import collections
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

import openpyxl

sys.path.insert(0, sys.argv[2])
import tap

PROGRAM = sys.argv[1]
DATA = os.path.join(os.environ.get("PAGODA_TEST_DATA", sys.argv[3]), "opportunities")
if not os.path.exists(os.path.join(DATA, "ikebude")):
    print("1..0 # SKIP the list of deals is not on this machine")
    sys.exit(0)

FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-roadmap-")
os.environ["PAGODA_DATA_DIR"] = FOLDER.name
DAY = "2018-01-31"
ALIAS = ["--alias", "GTXPro=GTX Pro"]
CONTENT = ("SELECT p.code, c.name, p.name, product, seller, p.region, amount, opened_day, state, closed_day, reason "
           "FROM project p JOIN customer c ON c.id = p.customer ORDER BY p.code")


def store_of(name):
    return os.path.join(FOLDER.name, name + ".pagoda")


def run(name, *words):
    done = subprocess.run([PROGRAM, "--store", store_of(name), "--as-of", DAY, "--json", *words], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, (words, done.stderr[-500:])
    return json.loads(done.stdout)


def text_of(name, *words):
    done = subprocess.run([PROGRAM, "--store", store_of(name), "--as-of", DAY, *words], capture_output=True,
                          text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, (words, done.stderr[-500:])
    return done.stdout


def source_of(name):
    return os.path.join(DATA, name, "sales_pipeline.csv")


def take(name, *words, path=None):
    if not os.path.exists(store_of(name)):
        run(name, "init", "--currency", "USD")
    return run(name, "import", path or source_of(name), "--as", "projects", *words)


def rows_of(name, sql):
    return sqlite3.connect(store_of(name)).execute(sql).fetchall()


def read_deals():
    """The deals with the region of their seller's office beside them."""
    with open(os.path.join(DATA, "ikebude", "sales_teams.csv"), encoding="utf-8", newline="") as file:
        regions = {row["sales_agent"]: row["regional_office"] for row in csv.DictReader(file)}
    with open(source_of("ikebude"), encoding="utf-8", newline="") as file:
        deals = list(csv.DictReader(file))
    for deal in deals:
        deal["region"] = regions[deal["sales_agent"]]
    return deals


def write_joined(deals):
    path = os.path.join(FOLDER.name, "joined.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(deals[0]))
        writer.writeheader()
        writer.writerows(deals)
    return path


DEALS = read_deals()
FIRST = take("ikebude", *ALIAS)


def closed_deals():
    return [deal for deal in DEALS if deal["deal_stage"] in ("Won", "Lost")]


def days_of(deal):
    return (datetime.date.fromisoformat(deal["close_date"]) - datetime.date.fromisoformat(deal["engage_date"])).days


def tally(key):
    """Won, lost and won value by @key."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for deal in closed_deals():
        count = counts[key(deal)]
        won = deal["deal_stage"] == "Won"
        count[0 if won else 1] += 1
        count[2] += int(deal["close_value"]) if won else 0
    return {name: tuple(count) for name, count in counts.items()}


def cells_of(roadmap, list_name, key):
    return {cell[key]: (cell["won"], cell["lost"], round(cell["won_value"])) for cell in roadmap[list_name]}


def quarter_of(deal):
    day = datetime.date.fromisoformat(deal["close_date"])
    return datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1).isoformat()


def test_import():
    assert (FIRST["rows"], FIRST["created"], FIRST["problems"]) == (8800, 8800, [])
    assert {column["header"]: column["field"] for column in FIRST["columns"]} == {
        "opportunity_id": "project.code", "sales_agent": "project.seller", "product": "project.product",
        "account": "customer.name", "deal_stage": "project.stage", "engage_date": "project.opened",
        "close_date": "project.closed", "close_value": "project.amount"}
    assert rows_of("ikebude", "SELECT state, COUNT(*) FROM project GROUP BY 1") == [
        ("lost", 2473), ("open", 2089), ("won", 4238)]
    # Those without an account are nobody's, and no account has more than its own.
    counts = dict(rows_of("ikebude", "SELECT c.code || ' ' || c.name, COUNT(*) FROM project p JOIN customer c "
                                     "ON c.id = p.customer GROUP BY c.id"))
    unnamed = [key for key in counts if key.startswith("? ")]
    assert len(unnamed) == 1 and counts.pop(unnamed[0]) == 1425 and len(counts) == 85
    expected = collections.Counter(deal["account"] for deal in DEALS if deal["account"])
    assert {key.split(" ", 1)[1]: n for key, n in counts.items()} == expected
    # It is told once, with how many they are.
    told = [notice for notice in FIRST["notices"] if notice["column"] == "account"]
    first = next(place for place, deal in enumerate(DEALS, 2) if not deal["account"])
    assert len(told) == 1 and told[0]["row"] == first and "1425" in told[0]["reason"], told
    tiers = {row["code"]: row["tier"] for row in run("ikebude", "customers")}
    assert tiers["?"] == "other"


def test_again_and_undo():
    before = rows_of("ikebude", CONTENT)
    again = take("ikebude")
    assert (again["created"], again["updated"], again["unchanged"], again["history"]) == (0, 0, 8800, None), again
    assert [notice for notice in again["notices"] if notice["column"] == "account"] == []
    assert rows_of("ikebude", CONTENT) == before
    run("ikebude", "undo")
    assert rows_of("ikebude", "SELECT (SELECT COUNT(*) FROM project), (SELECT COUNT(*) FROM customer), "
                              "(SELECT COUNT(*) FROM name_alias)") == [(0, 0, 0)]
    run("ikebude", "redo")
    assert rows_of("ikebude", CONTENT) == before


def test_alias():
    assert dict(rows_of("ikebude", "SELECT product, COUNT(*) FROM project GROUP BY 1"))["GTX Pro"] == 1480
    # Beside the right spelling the other one is told and kept apart.
    plain = take("unconfirmed", path=source_of("vanshika1209"), *["--date-order", "dmy"])
    assert plain["alike"] == []
    later = take("unconfirmed", "--dry-run", path=source_of("ikebude"))
    assert later["alike"] == [{"written": "GTXPro", "meant": "GTX Pro"}]


def test_other_spellings():
    expected = rows_of("ikebude", CONTENT)
    take("vanshika1209", *ALIAS)
    assert rows_of("vanshika1209", CONTENT) == expected
    take("ThomasKieny", "--date-order", "dmy", *ALIAS)
    assert rows_of("ThomasKieny", CONTENT) == expected


def test_damaged():
    done = take("moamen-essmat")
    assert (done["rows"], done["created"]) == (8800, 8800)
    damaged = [notice for notice in done["notices"] if notice["column"] == "account"]
    assert len(damaged) == 8800, len(damaged)
    # It says of no deal what came of it, and that is told once.
    assert len([notice for notice in done["notices"] if "came of it" in notice["reason"]]) == 1
    problems = os.path.join(FOLDER.name, "problems.csv")
    take("moamen-essmat", "--dry-run", "--problems", problems)
    with open(problems, encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    assert len(listed) == len(done["notices"]) and {row["imported"] for row in listed} == {"yes"}
    assert [int(row["row"]) for row in listed] == sorted(int(row["row"]) for row in listed)
    # Spaces within a name are one space.
    sellers = {row[0] for row in rows_of("moamen-essmat", "SELECT DISTINCT seller FROM project")}
    assert sellers == {" ".join(deal["sales_agent"].split()) for deal in DEALS}, sellers


def test_totals():
    roadmap = run("ikebude", "roadmap")
    won = [deal for deal in DEALS if deal["deal_stage"] == "Won"]
    lost = [deal for deal in DEALS if deal["deal_stage"] == "Lost"]
    assert (roadmap["won"], roadmap["lost"], roadmap["open"]) == (4238, 2473, 2089)
    assert round(roadmap["win_rate"], 4) == 0.6315
    assert roadmap["won_value"] == 10005534 == sum(int(deal["close_value"]) for deal in won)
    days = roadmap["days_to_close"]
    assert (round(days["mean_won"], 2), round(days["mean_lost"], 2)) == (51.78, 41.48)
    for outcome, deals in (("won", won), ("lost", lost)):
        numbers = sorted(days_of(deal) for deal in deals)
        assert abs(days["mean_" + outcome] - sum(numbers) / len(numbers)) < 1e-9
        middle = (numbers[(len(numbers) - 1) // 2] + numbers[len(numbers) // 2]) / 2
        assert days["median_" + outcome] == middle
        for entry in days["bins"]:
            last = entry["to"] if entry["to"] is not None else 10**6
            assert entry[outcome] == sum(entry["from"] <= n <= last for n in numbers), entry


def test_sizes():
    # The list knows the value only of what was won: that is said, and not that there are too few.
    roadmap = run("ikebude", "roadmap")
    assert sum(cell["n"] for cell in roadmap["by_size"]) == 6711
    for cell in roadmap["by_size"]:
        assert cell["n"] > 1000 and cell["too_few"] is False, cell
        assert cell["win_rate"] is None and cell["reason"] == "value of lost deals not known", cell
    assert all(cell["reason"] is None for cell in roadmap["by_product"] if cell["n"] >= 8)
    assert "value of lost deals not known" in text_of("ikebude", "roadmap")


def test_text():
    text = text_of("ikebude", "roadmap")
    for words in ("Closed from 2017-03-01 to 2018-01-31: 4238 won, 2473 lost", "Win rate: 63.2 % (80 of 100 lie in ",
                  "Days from opening to close  Won", "Days from the first contact to close: nothing on record",
                  "Visits to close: nothing on record", "Reached days from opening", "Median", "121–180"):
        assert words in text, (words, text[:400])
    # Nobody weighed or analysed anything: of that nothing is said.
    assert "Condition" not in text and "Why it was lost" not in text, text[-600:]
    days = run("ikebude", "roadmap")
    assert (days["days_to_close"]["counted_from"], days["days_from_first_contact"]["counted_from"]) == (
        "opening", "first contact")
    assert days["days_from_first_contact"]["won"] == 0


def test_tables():
    path = write_joined(DEALS)
    take("joined", *ALIAS, path=path)
    roadmap = run("joined", "roadmap")
    assert cells_of(roadmap, "by_quarter", "quarter") == tally(quarter_of)
    assert cells_of(roadmap, "by_region", "region") == tally(lambda deal: deal["region"])
    assert cells_of(roadmap, "by_seller", "seller") == tally(lambda deal: deal["sales_agent"])
    names = tally(lambda deal: deal["product"].replace("GTXPro", "GTX Pro"))
    assert cells_of(roadmap, "by_product", "product") == names
    for name in ("by_region", "by_seller", "by_product", "by_quarter"):
        for cell in roadmap[name]:
            assert cell["n"] == cell["won"] + cell["lost"]
            assert abs(cell["win_rate"] - cell["won"] / cell["n"]) < 1e-12
            assert cell["low"] < cell["win_rate"] < cell["high"]


def test_period():
    roadmap = run("ikebude", "roadmap", "--from", "2017-04-01", "--to", "2017-06-30")
    expected = tally(quarter_of)["2017-04-01"]
    assert (roadmap["won"], roadmap["lost"], round(roadmap["won_value"])) == expected


def test_survival():
    roadmap = run("ikebude", "roadmap")
    as_of = datetime.date.fromisoformat(DAY)
    ages = [(as_of - datetime.date.fromisoformat(deal["engage_date"])).days if deal["engage_date"] else 0
            for deal in DEALS if deal["deal_stage"] in ("Engaging", "Prospecting")]
    rows = roadmap["survival"]
    for row, following in zip(rows, rows[1:] + [{"age": 10**6}]):
        old = [deal for deal in closed_deals() if days_of(deal) >= row["age"]]
        assert (row["won"], row["n"]) == (sum(deal["deal_stage"] == "Won" for deal in old), len(old)), row
        assert row["open"] == sum(row["age"] <= age < following["age"] for age in ages), row


def write(name, text):
    path = os.path.join(FOLDER.name, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def test_visits():
    # The timeline tells the visits of a project; what somebody wrote into its analysis goes before that.
    take("visits", path=write("visits.csv", "opportunity_id,account,deal_stage,engage_date,close_date\n"
                                            "V1,Acme,Won,2017-03-01,2017-04-01\n"
                                            "V2,Acme,Lost,2017-06-01,2017-07-01\n"
                                            "V3,Bolt,Won,2017-06-01,2017-07-01\n"))
    run("visits", "import", "--as", "activities",
        write("log.csv", "date,customer,kind,person,reached\n"
                         "2017-02-01,Acme,visit,Ann,yes\n2017-03-10,Acme,visit,Ann,yes\n"
                         "2017-06-10,Acme,visit,Ann,yes\n2017-06-11,Acme,call,Ann,yes\n"
                         "2017-07-02,Acme,visit,Ann,yes\n"))
    visits = run("visits", "roadmap")["visits_to_close"]
    days = run("visits", "roadmap")
    assert [days[name]["mean_won"] for name in ("days_to_close", "days_from_first_contact")] == [30.5, 59], days
    assert [days[name]["mean_lost"] for name in ("days_to_close", "days_from_first_contact")] == [30, 21], days
    # V1 has those of February and March, V2 the one of June; of V3 nothing is on record.
    assert (visits["won"], visits["lost"], visits["mean_won"], visits["mean_lost"]) == (1, 1, 2, 1), visits
    with sqlite3.connect(store_of("visits")) as handle:
        handle.execute("INSERT INTO closing_analysis (id, project, cornerstone, methods, losses, visits, outcome) "
                       "SELECT 1, id, 'service', 0, 0, 7, state FROM project WHERE code = 'V3'")
    roadmap = run("visits", "roadmap")
    assert (roadmap["visits_to_close"]["won"], roadmap["visits_to_close"]["mean_won"]) == (2, 4.5)
    assert [(cell["cornerstone"], cell["won"], cell["lost"]) for cell in roadmap["by_cornerstone"]] == [
        ("service", 1, 0), (None, 1, 1)]


def test_stages():
    # An open deal of our own stages keeps the stage when it is won.
    head = "opportunity_id,account,deal_stage,engage_date,close_date\n"
    take("stages", path=write("open.csv", head + "S1,Acme,problem,2017-03-01,\nS2,Acme,procurement,2017-03-01,\n"))
    take("stages", path=write("closed.csv", head + "S1,Acme,won,2017-03-01,2017-04-01\n"
                                                   "S2,Acme,lost,2017-03-01,2017-04-01\n"))
    roadmap = run("stages", "roadmap")
    assert [(cell["stage"], cell["won"], cell["lost"], cell["too_few"]) for cell in roadmap["by_stage_joined"]] == [
        ("problem", 1, 0, True), ("procurement", 0, 1, True)]
    assert [(cell["stages"], cell["n"]) for cell in roadmap["by_stages_count"]] == [(1, 2)]


def test_older_list():
    """What is over in the store is not opened again by a list of an earlier day, and that is said."""
    head = "opportunity_id,account,deal_stage,engage_date,close_date,close_value\n"
    take("older", path=write("now.csv", head + "O1,Acme,Won,2017-03-01,2017-04-01,900\nO2,Acme,need,2017-03-01,,\n"))
    done = take("older", path=write("then.csv", head + "O1,Acme,approval,2017-03-01,,\nO2,Acme,solution,2017-03-01,,\n"))
    assert [(notice["row"], notice["value"]) for notice in done["notices"]] == [(2, "Won")], done["notices"]
    assert (done["updated"], done["unchanged"]) == (1, 1), done
    assert rows_of("older", "SELECT code, state FROM project ORDER BY 1") == [("O1", "won"), ("O2", "open")]
    # The second stage is known since the second list, the first since the project is.
    days = rows_of("older", "SELECT stage, from_day = opened_day FROM project_stage JOIN project ON project.id = project "
                            "ORDER BY 1")
    assert days == [("need", 1), ("solution", 0)], days


def report(name, ending, *options):
    path = os.path.join(FOLDER.name, f"{name}.{ending}")
    done = run(name, "report", "roadmap", "--out", path, *options)
    return path, done


def test_report():
    path, done = report("ikebude", "xlsx", "--lang", "en")
    book = openpyxl.load_workbook(path)
    names = ["Closing roadmap", "First stage joined", "Stages joined", "Days from opening to close",
             "Open projects by age", "Lost because",
             "What customers weigh", "Closed projects", "Definitions"]
    assert book.sheetnames == names and done["sheets"] == len(names), book.sheetnames
    # Of a list of deals no visit is on record: no sheet of zeros says that there was none.
    visited = openpyxl.load_workbook(report("visits", "xlsx", "--lang", "en")[0])
    assert {"Days from the first contact", "Visits to close"} <= set(visited.sheetnames), visited.sheetnames
    roadmap = run("ikebude", "roadmap")
    rates = {(row[0], row[1]): row[2:] for row in book["Closing roadmap"].iter_rows(min_row=2, values_only=True)}
    for cell in roadmap["by_seller"]:
        won, lost, n, rate, low, high, enough, value, why = rates["Seller", cell["seller"]]
        assert (won, lost, n, enough, why) == (cell["won"], cell["lost"], cell["n"], True, None)
        assert abs(rate - cell["win_rate"]) < 1e-9 and abs(low - cell["low"]) < 1e-9 and abs(high - cell["high"]) < 1e-9
        assert abs(value - cell["won_value"]) < 0.01
    for row in rates:
        if row[0] == "Size":
            assert rates[row][3:6] == (None, None, None) and rates[row][8] == "the value of lost deals is not known"
    # What is worth just as much as the end of one size counts in the next.
    sizes = [row[1] for row in rates if row[0] == "Size"]
    cut = sizes[2].removesuffix(" and more")
    assert sizes[0].startswith("Under ") and sizes[1].endswith(f" to under {cut}") and cut != sizes[2], sizes
    days = list(book["Days from opening to close"].iter_rows(min_row=2, values_only=True))
    assert [row[1:] for row in days] == [(bin["won"], bin["lost"]) for bin in roadmap["days_to_close"]["bins"]]
    # Native charts: one of the rates, one of each spread with both outcomes.
    assert [len(book[name]._charts) for name in names] == [1, 1, 1, 1, 0, 0, 0, 0, 0]
    assert len(book["Days from opening to close"]._charts[0].series) == 2
    closed = list(book["Closed projects"].iter_rows(min_row=2, values_only=True))
    assert len(closed) == 4238 + 2473
    assert sum(row[11] or 0 for row in closed if row[10] == "Won") == roadmap["won_value"]


def test_report_too_few():
    # Five cases: the share of the workbook is an empty cell.
    take("sheet", path=write_five("sheet.csv"))
    book = openpyxl.load_workbook(report("sheet", "xlsx", "--lang", "zh_CN")[0])
    for row in book.worksheets[0].iter_rows(min_row=2, values_only=True):
        assert row[5] is None and row[6] is None and row[7] is None and row[8] is False, row


def test_report_formats():
    path, done = report("stages", "pdf", "--lang", "en")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "Closing roadmap" in text and "Find the problem" in text and "too few" in text and "Days from opening to close" in text, text
        for by in ("product", "source", "region", "seller", "size", "quarter closed"):
            assert f"Win rate by {by}" in text, (by, text)
        # The only per cent signs are those of the axes: two projects have no rate.
        assert set(re.findall(r"\d+%", text)) <= {"0%", "50%", "100%"}, text
    with open(report("stages", "csv", "--lang", "en")[0], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:6] == ["By", "Part", "Won", "Lost", "Cases", "Win rate"], rows[0]
    assert ["First stage joined", "Find the problem", "1", "0", "1", ""] in [row[:6] for row in rows], rows
    for ending, head in (("png", b"\x89PNG"), ("svg", b"<?xml")):
        with open(report("stages", ending)[0], "rb") as file:
            assert file.read(len(head)) == head
    quarter = report("ikebude", "csv", "--from", "2017-04-01", "--to", "2017-06-30", "--lang", "en")[0]
    with open(quarter, encoding="utf-8-sig", newline="") as file:
        quarters = [row for row in csv.reader(file) if row[0] == "Quarter closed"]
    won, lost, _ = tally(quarter_of)["2017-04-01"]
    assert [row[2:4] for row in quarters] == [[str(won), str(lost)]], quarters


def write_five(name):
    text = "opportunity_id,account,deal_stage,engage_date,close_date\n"
    for i in range(5):
        text += f"X{i},Acme,{'Won' if i else 'Lost'},2017-01-0{i + 1},2017-02-01\n"
    return write(name, text)


def test_too_few():
    # Five cases: no percentage, neither in JSON nor in words.
    path = write_five("five.csv")
    take("five", path=path)
    roadmap = run("five", "roadmap")
    assert roadmap["too_few"] and roadmap["win_rate"] is None and roadmap["low"] is None
    done = subprocess.run([PROGRAM, "--store", store_of("five"), "--as-of", DAY, "roadmap"], capture_output=True,
                          text=True, check=True)
    assert "%" not in done.stdout, done.stdout


def test_factor_weights():
    # What the customers weighed who were won, and those who were lost: means from eight cases on (R2, R5).
    path = os.path.join(FOLDER.name, "weighed.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("opportunity_id,account,deal_stage,engage_date,close_date\n")
        for i in range(16):
            file.write(f"W{i:02},Acme,{'Won' if i < 9 else 'Lost'},2016-01-01,201{6 + i % 2}-02-01\n")
    take("weighed", path=path)
    connection = sqlite3.connect(store_of("weighed"))
    for i, (project,) in enumerate(connection.execute("SELECT id FROM project ORDER BY code").fetchall()):
        profit = 50 + i if i < 9 else 20
        for k, (factor, title, day, weight) in enumerate((("profit", None, 16800, 90), ("own", "spares", 16800, 10),
                                                          ("profit", None, 16801, profit), ("own", "spares", 16801, 0),
                                                          ("risk", None, 16801, 100 - profit),
                                                          ("risk", None, 17900, 0))):
            connection.execute("INSERT INTO condition_weight VALUES (?, ?, ?, ?, ?, ?)",
                               ((1 << 40) + 8 * i + k, project, factor, title, day, weight))
    connection.commit()
    connection.close()
    roadmap = run("weighed", "roadmap")
    weights = {entry["factor"]: entry for entry in roadmap["factor_weights"]}
    assert len(weights) == 8 and weights["own"]["won"] == {"n": 9, "too_few": False, "mean": 0}, weights
    assert weights["profit"]["won"] == {"n": 9, "too_few": False, "mean": 54}, weights["profit"]
    assert weights["profit"]["lost"] == {"n": 7, "too_few": True, "mean": None}, weights["profit"]
    assert weights["risk"]["won"]["mean"] == 46, weights["risk"]
    years = roadmap["factor_weights_by_year"]
    assert [(year["year"], year["factors"][0]["won"]["n"], year["factors"][0]["lost"]["n"]) for year in years] == [
        (2016, 5, 3), (2017, 4, 4)], years
    done = subprocess.run([PROGRAM, "--store", store_of("weighed"), "--as-of", DAY, "roadmap"], capture_output=True,
                          text=True, check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["In", "all", "Profit", "9", "54.0", "7", "too", "few"] in lines, done.stdout
    assert ["2017", "Profit", "4", "too", "few", "4", "too", "few"] in lines, done.stdout
    assert not any("Worst" in line for line in lines if "few" in line), done.stdout
    sheet = openpyxl.load_workbook(report("weighed", "xlsx", "--lang", "en")[0])["What customers weigh"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("In all", "Profit", 9, 54, 7, None), rows[0]
    assert [row[0] for row in rows if row[1] == "Profit"] == ["In all", "2016", "2017"], rows
    if shutil.which("pdftotext"):
        path = report("weighed", "pdf", "--lang", "en")[0]
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "What customers weigh" in text and re.search(r"In all +Profit +9 +54\.0 +7 +too few", text), text


if __name__ == "__main__":
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

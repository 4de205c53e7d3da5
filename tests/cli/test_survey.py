#!/usr/bin/python3
# test_survey.py: the market survey of a sample, counted again from the tables (R7).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_survey.py PAGODACTL SUPPORT."""
import csv
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
DAYS = [TODAY, "2026-08-20", "2026-08-13", "2026-08-09", "2026-09-01"]
SIZES = ["large", "medium", "small", "unknown"]
EPOCH = datetime.date(1970, 1, 1)


def run(*words):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout


def iso(number):
    return None if number is None else (EPOCH + datetime.timedelta(days=number)).isoformat()


def number(day):
    return (datetime.date.fromisoformat(day) - EPOCH).days


run("init", "--currency", "CNY")
run("sample", "--customers", "400", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)
HANDLE.row_factory = sqlite3.Row


def shown(day):
    return json.loads(run("--json", "survey", "--as-of", day))["surveys"]


def contact(territory, entry, day):
    """By hand, or the last thing done with the customer while the survey ran."""
    if entry["contacted_day"] is not None and entry["contacted_day"] <= day:
        return entry["contacted_day"]
    last = day if territory["ended_day"] is None else min(day, territory["ended_day"])
    done = HANDLE.execute("SELECT max(day) FROM activity WHERE customer = ? AND state = 'done' AND day <= ? AND "
                          "(kind <> 'call' OR reached = 1)", (entry["customer"], last)).fetchone()[0]
    return done if done is not None and done >= territory["began_day"] else None


def entries_of(territory):
    return HANDLE.execute("SELECT * FROM survey_entry WHERE territory = ? ORDER BY id", (territory["id"],)).fetchall()


def learnt_of(territory, day):
    return HANDLE.execute("SELECT * FROM survey_learnt WHERE territory = ? AND day <= ? ORDER BY day, id",
                          (territory["id"], day)).fetchall()


def voices(learnt, about, kind):
    """By source what it said last."""
    last = {}
    rows = [row for row in learnt if row["about_entry"] == about and row["kind"] == kind]
    for row in rows:
        last[row["from_entry"]] = row
    said = [(row["denied"], 1 if row["from_entry"] == about else row["sureness"]) for row in last.values()]
    return {"statements": len(rows), "sources": sum(not denied for denied, _ in said),
            "denials": sum(denied for denied, _ in said),
            "own_word": any(row["from_entry"] == about and not row["denied"] for row in last.values()),
            "weight": sum(-sure if denied else sure for denied, sure in said)}


def check_day(day):
    rows = HANDLE.execute("SELECT * FROM territory WHERE began_day <= ?", (number(day),)).fetchall()
    surveys = {survey["id"]: survey for survey in shown(day)}
    assert sorted(surveys) == sorted(str(row["id"]) for row in rows)
    for territory in rows:
        check_survey(territory, surveys[str(territory["id"])], number(day))


def check_survey(territory, survey, day):
    entries = entries_of(territory)
    contacts = {str(entry["id"]): contact(territory, entry, day) for entry in entries}
    assert [entry["id"] for entry in survey["entries"]] == [str(entry["id"]) for entry in entries]
    for row, entry in zip(entries, survey["entries"]):
        assert entry["contacted"] == iso(contacts[entry["id"]]), (entry, contacts[entry["id"]])
        assert (entry["circle"], entry["size"], entry["customer_of"]) == (row["circle"], row["size"], row["customer_of"])
        if row["customer"] is None:
            assert (entry["name"], entry["region"]) == (row["name"], row["place"])
    for name, group in (("outer", [e for e in entries if e["circle"] == "outer"]),
                        ("core", [e for e in entries if e["circle"] == "core"]),
                        ("rivals", [e for e in entries if e["customer_of"]])):
        assert survey["progress"][name] == {
            "entries": len(group), "contacted": sum(contacts[str(e["id"])] is not None for e in group)}, name
    check_order(survey, contacts)
    check_big_buyers(survey, learnt_of(territory, day))
    check_missing(survey, learnt_of(territory, day))


def check_order(survey, contacts):
    outer = survey["progress"]["outer"]
    needed = max(0, min(5, outer["entries"]) - outer["contacted"])
    assert survey["progress"]["outer_needed"] == needed
    open_ones = [entry for entry in survey["entries"] if contacts[entry["id"]] is None]
    first = "outer" if needed else "core"
    wanted = sorted(open_ones, key=lambda e: (e["circle"] != first, e["region"] is None,
                                              (e["region"] or "").encode(), SIZES.index(e["size"])))
    assert [turn["id"] for turn in survey["next"]] == [entry["id"] for entry in wanted]
    reasons = {"outer": "talks freely" if needed else "rest", "core": "waits" if needed else "might buy"}
    assert [turn["reason"] for turn in survey["next"]] == [reasons[entry["circle"]] for entry in wanted]


def check_big_buyers(survey, learnt):
    wanted = []
    for place, entry in enumerate(survey["entries"]):
        said = voices(learnt, int(entry["id"]), "big")
        if said["statements"]:
            wanted.append((-said["weight"], -said["sources"], SIZES.index(entry["size"]), place, entry["id"], said))
    wanted.sort(key=lambda one: one[:4])
    assert [buyer["id"] for buyer in survey["big_buyers"]] == [one[4] for one in wanted]
    for buyer, one in zip(survey["big_buyers"], wanted):
        assert {key: buyer[key] for key in one[5]} == one[5], buyer
        assert buyer["judgement"] == "open" and buyer["reason"] is None


def check_missing(survey, learnt):
    wanted = set()
    core = survey["progress"]["core"]
    if core["contacted"] < core["entries"]:
        wanted.add(("not contacted", None, core["entries"] - core["contacted"]))
    if not any(row["kind"] == "big" and row["about_entry"] and not row["denied"] for row in learnt):
        wanted.add(("nobody big", None, 0))
    for entry in survey["entries"]:
        for kind in ("big", "brand"):
            said = voices(learnt, int(entry["id"]), kind)
            if said["sources"] and said["denials"]:
                wanted.add(("contradiction", entry["id"], 0))
            elif kind == "big" and said["sources"] == 1:
                wanted.add(("one source", entry["id"], 0))
    assert {(gap["kind"], gap["about"], gap["count"]) for gap in survey["missing"]} == wanted


def check_every_day():
    for day in DAYS:
        check_day(day)


def check_report():
    """The table has everybody on the list, and who is to be asked has a reason."""
    out = os.path.join(FOLDER.name, "market.csv")
    done = json.loads(run("--json", "report", "market", "--lang", "en", "--as-of", TODAY, "--out", out))
    survey = shown(TODAY)[0]
    with open(out, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert done["rows"] == len(rows) == len(survey["entries"])
    big = {buyer["id"] for buyer in survey["big_buyers"]}
    for row, entry in zip(rows, survey["entries"]):
        assert row["Survey"] == survey["name"] and row["Name"] == entry["name"], (row, entry)
        assert (row["Contacted on"] or None, row["Phone"] or None) == (entry["contacted"], entry["phone"]), (row, entry)
        assert bool(row["To be asked"]) == (entry["contacted"] is None), row
        assert bool(row["The big buyer?"]) == (entry["id"] in big), row


def check_workbook():
    """The second sheet has what was learnt."""
    out = os.path.join(FOLDER.name, "market.xlsx")
    done = json.loads(run("--json", "report", "market", "--lang", "en", "--as-of", TODAY, "--out", out))
    survey = shown(TODAY)[0]
    assert (done["sheets"], done["rows"]) == (3, len(survey["entries"]) + len(survey["learnt"])), done
    with zipfile.ZipFile(out) as book:
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
        assert all(learnt["text"] in sheet for learnt in survey["learnt"])


def check_before():
    assert shown("2026-08-01") == []


def check_text():
    text = run("survey", "--as-of", TODAY)
    survey = shown(TODAY)[0]
    assert survey["name"] in text
    for entry in survey["entries"]:
        assert entry["name"] in text, entry


tap.run([("a survey is what the tables say, on every day", check_every_day),
         ("the table has the list", check_report),
         ("the workbook has what was learnt, too", check_workbook),
         ("no survey before it began", check_before),
         ("the text names every entry", check_text)])

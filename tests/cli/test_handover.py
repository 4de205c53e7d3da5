#!/usr/bin/python3
# test_handover.py: accounts go from one of us to another and nothing else changes (T3).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_handover.py PAGODACTL SUPPORT.

Every table is read and counted again by Python's sqlite3, before and after.
"""
import collections
import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-handover-")
STORE = os.path.join(FOLDER.name, "handover.pagoda")
TODAY = "2026-09-22"
DAY = 20718  # the same, since 1970-01-01
UNRECORDED = {"history", "device", "identity", "hand_in"}
# Where a record names who is to do something still, and when it is over.
NAMES = {
    "barrier": ("owner", "coalesce ((SELECT state FROM barrier_state WHERE barrier = barrier.id"
                         " ORDER BY from_day DESC, id DESC LIMIT 1), 'open') IN ('open', 'working')"),
    "project": ("seller", "state = 'open'"),
    "activity": ("person", "state = 'planned'"),
    "promise": ("owner", "state = 'open'"),
    "care_item": ("owner", "done_day IS NULL"),
    "growth_step": ("owner", "done_day IS NULL"),
}


def run(*words, expect=0, day=TODAY, store=STORE):
    environment = dict(os.environ, LANGUAGE="en")
    done = subprocess.run([PAGODACTL, "--store", store, "--as-of", day, *words], capture_output=True, text=True,
                          env=environment, check=False)
    assert done.returncode == expect, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def handover(*words):
    """What the command says, with the counts called as they are in records."""
    done = json.loads(run("--json", "handover", *words))
    for account in [*done["accounts"], done]:
        for when in ("before", "after"):
            account[when] = {name.replace("_", " "): n for name, n in account[when].items()}
    return done


def query(sql, *values):
    store = sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)
    try:
        return store.execute(sql, values).fetchall()
    finally:
        store.close()


def dump():
    """Table → id (or the whole row, where there is none) → row, of all that commands change."""
    tables = [name for name, in query("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                      " AND name NOT LIKE 'sqlite%'") if name not in UNRECORDED]
    content = {}
    for table in tables:
        columns = [row[1] for row in query(f"PRAGMA table_info ({table})")]
        rows = [dict(zip(columns, row)) for row in query(f"SELECT * FROM {table}")]
        content[table] = {row["id"] if "id" in row else tuple(row.values()): row for row in rows}
    return content


def owned_by(person, day=DAY):
    """The accounts that @person looks after on @day."""
    rows = query("SELECT customer, owner FROM customer_owner WHERE from_day <= ? ORDER BY from_day, id", day)
    return {customer for customer, owner in dict(rows).items() if owner == person}


def sellers():
    """Who looks after accounts now, those with most of them first."""
    rows = dict(query("SELECT customer, owner FROM customer_owner WHERE from_day <= ? ORDER BY from_day, id", DAY))
    return [name for name, _ in collections.Counter(filter(None, rows.values())).most_common()]


def count_again(customer):
    """All that belongs to @customer, table by table, along its foreign keys."""
    counts = {}
    for table, in query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"):
        columns = [row[1] for row in query(f"PRAGMA table_info ({table})")]
        if "customer" in columns and table not in ("customer_owner", "layer_owner"):
            counts[table] = query(f"SELECT COUNT(*) FROM {table} WHERE customer = ?", customer)[0][0]
    counts["decision_maker"] = query("SELECT COUNT(*) FROM decision_maker JOIN project ON project.id = project"
                                     " WHERE customer = ?", customer)[0][0]
    return counts


def assert_counts(account, counted):
    said = account["before"]
    assert said == account["after"], account
    assert said["contacts"] == counted["contact"], (said, counted)
    assert said["decision makers"] == counted["decision_maker"]
    assert said["facts"] == counted["customer_fact"]
    assert said["barriers open"] + said["barriers ended"] == counted["barrier"]
    assert sum(n for word, n in said.items() if word.startswith("projects ")) == counted["project"]
    assert said["values"] == counted["customer_value"] + counted["lock_in"]
    assert sum(n for word, n in said.items()
               if word.startswith(("visits", "other activities", "activities"))) == counted["activity"]
    assert said["orders"] == counted["orders"] and said["receivables"] == counted["receivable"]
    assert said["promises open"] + said["promises ended"] == counted["promise"]
    assert said["care items"] == counted["care_item"] and said["growth steps"] == counted["growth_step"]
    assert said["nurture steps"] == counted["nurture_step"] and said["touch steps"] == counted["touch_step"]
    assert said["referral asks"] == counted["referral_ask"] and said["evidence"] == counted["evidence_use"]
    assert said["attachments"] == counted["attachment"]


STAGES = ("situation", "problem", "need", "solution", "approval", "procurement", "contract", "supply", "acceptance")


def assert_details(account):
    """Visits, money and open projects by the stage they reached."""
    customer = int(account["id"])
    said = account["before"]
    states = collections.Counter()
    for kind, state in query("SELECT kind, state FROM activity WHERE customer = ?", customer):
        states[state if state == "cancelled" else (kind.endswith("visit") or kind == "technical exchange", state)] += 1
    assert (said["visits done"], said["visits planned"]) == (states[True, "done"], states[True, "planned"])
    assert said["activities cancelled"] == states["cancelled"]
    orders = query("SELECT revenue, cost, uncosted FROM orders WHERE customer = ?", customer)
    margin = float(query("SELECT coalesce ((SELECT margin / 1e6 FROM customer WHERE id = ?),"
                         " (SELECT value FROM preference WHERE key = 'margin'))", customer)[0][0])
    revenue = sum(row[0] for row in orders) / 100
    profit = revenue - sum(row[1] + row[2] for row in orders) / 100 + margin * sum(row[2] for row in orders) / 100
    assert abs(said["revenue"] - revenue) < 0.006 and abs(said["profit"] - profit) < 0.011, (said, profit)
    reached = collections.Counter()
    for project, in query("SELECT id FROM project WHERE customer = ? AND state = 'open'", customer):
        latest = dict(query("SELECT stage, joined FROM project_stage WHERE project = ? ORDER BY from_day, id", project))
        stages = [STAGES.index(stage) for stage, joined in latest.items() if joined is not None]
        reached[f"at {STAGES[max (stages)]}" if stages else "begun"] += 1
    for word in ["begun"] + [f"at {stage}" for stage in STAGES]:
        assert said[f"projects {word}"] == reached[word], (word, said, reached)


def assert_only_names(before, after, customers, giver, taker, day=DAY):
    """Nothing differs but who is to do what is open at @customers; says how many records that are."""
    changed = 0
    for table, rows in before.items():
        now = after[table]
        if table in ("customer_owner", "layer_owner"):
            replaced = [key for key, row in rows.items() if now[key] != row]
            assert all(key > 1 << 61 and rows[key]["from_day"] >= day and now[key] == {**rows[key], "owner": taker}
                       for key in replaced), (table, replaced)
            changed += len(replaced)
            new = [row for key, row in now.items() if key not in rows]
            assert all(row["owner"] == taker and row["from_day"] == day and row["customer"] in customers
                       for row in new), (table, new)
            changed += len(new)
            continue
        assert set(rows) == set(now), table
        for key, row in rows.items():
            if now[key] == row:
                continue
            column = NAMES[table][0]
            assert {**row, column: taker} == now[key] and row[column] == giver, (table, row, now[key])
            assert row["customer"] in customers, (table, row)
            changed += 1
    return changed


def open_of(person, customers):
    """How many records at @customers name @person and are still to be done, by table."""
    counts = {}
    for table, (column, condition) in NAMES.items():
        rows = query(f"SELECT customer FROM {table} WHERE {column} = ? AND {condition}", person)
        counts[table] = sum(customer in customers for customer, in rows)
    return counts


run("init", "--currency", "CNY", "--margin", "0.25")
run("sample", "--customers", "150", "--years", "3", "--seed", "3")
GIVER, TAKER, OTHER = sellers()[:3]


def prepare():
    """Names of the giver in what the sample leaves to nobody, so that every kind is there, open and over."""
    store = sqlite3.connect(STORE)
    customers = sorted(owned_by(GIVER))
    for table, (column, condition) in NAMES.items():
        ids = [row[0] for row in store.execute(
            f"SELECT id FROM {table} WHERE customer IN ({','.join(map (str, customers))})")]
        store.executemany(f"UPDATE {table} SET {column} = ? WHERE id = ?",
                          [((GIVER, OTHER)[n % 7 == 0], row) for n, row in enumerate(ids)])
    for n, customer in enumerate(customers[:5]):
        row, who = (1 << 40) + n, (GIVER, OTHER)[n % 2]
        store.execute("INSERT INTO promise (id, customer, title, owner, day, due_day, state)"
                      " VALUES (?, ?, 'Samples', ?, ?, ?, 'open')", (row, customer, who, DAY - 9, DAY + n * 5))
        store.execute("INSERT INTO growth_step (id, customer, title, owner, due_day) VALUES (?, ?, 'Train', ?, ?)",
                      (row, customer, who, DAY + n * 5))
        store.execute("INSERT INTO project (id, customer, name, rate, opened_day, state, seller)"
                      " VALUES (?, ?, 'New line', 1000000, ?, 'open', ?)", (row, customer, DAY - 9, who))
        store.execute("INSERT INTO barrier (id, customer, kind, side, severity, title, owner)"
                      " VALUES (?, ?, 'other', 'against us', 2, 'Listing', ?)", (row, customer, who))
    first = max(row[0] for row in store.execute("SELECT max (id) FROM layer_owner UNION SELECT 1 << 20"))
    for n, customer in enumerate(customers[:4]):
        store.execute("INSERT INTO layer_owner (id, customer, layer, from_day, owner) VALUES (?, ?, ?, ?, ?)",
                      (first + n + 1, customer, "business", DAY - 30, (GIVER, OTHER)[n % 2]))
    # Of the same day, from a computer whose ids are larger than any of ours; and one that never counted.
    store.execute("INSERT INTO customer_owner (id, customer, from_day, owner) VALUES (?, ?, ?, ?)",
                  ((1 << 61) + 1, customers[5], DAY, GIVER))
    for n, who in enumerate((GIVER, OTHER)):
        store.execute("INSERT INTO customer_owner (id, customer, from_day, owner) VALUES (?, ?, ?, ?)",
                      ((1 << 61) + 2 + n, customers[6], DAY + 30, who))
    store.commit()
    store.close()


prepare()


def test_dry_run():
    before = open(STORE, "rb").read()
    told = handover("--from", GIVER, "--to", TAKER, "--dry-run")
    assert open(STORE, "rb").read() == before
    assert told["dry_run"] and told["history"] is None
    assert {int(account["id"]) for account in told["accounts"]} == owned_by(GIVER)
    assert told["moved"] == sum(account["moved"] for account in told["accounts"])


def test_all_and_back():
    customers = owned_by(GIVER)
    mine, theirs = open_of(GIVER, customers), open_of(OTHER, customers)
    assert all(mine.values()), mine
    before = dump()
    counted = {customer: count_again(customer) for customer in customers}
    entries = query("SELECT COUNT(*) FROM history")[0][0]
    done = handover("--from", GIVER, "--to", TAKER)
    after = dump()

    assert query("SELECT COUNT(*) FROM history")[0][0] == entries + 1
    assert {int(account["id"]) for account in done["accounts"]} == customers
    for account in done["accounts"]:
        assert_counts(account, counted[int(account["id"])])
        assert_details(account)
        assert count_again(int(account["id"])) == counted[int(account["id"])]
    assert assert_only_names(before, after, customers, GIVER, TAKER) == done["moved"]
    assert owned_by(GIVER) == set() and customers <= owned_by(TAKER)
    assert owned_by(GIVER, DAY - 1) and not any(open_of(GIVER, customers).values())
    assert open_of(OTHER, customers) == theirs
    assert len(owned_by(OTHER, DAY + 30) & customers) == 1 and not owned_by(GIVER, DAY + 30)

    lines = {(row["kind"], row["fate"], row["person"]): row["n"] for row in done["records"]}
    assert lines["account", "moves", GIVER] == len(customers)
    for table, n in mine.items():
        assert lines[table.replace("_", " "), "moves", GIVER] == n, (table, lines)
    for table, n in theirs.items():
        assert lines.get((table.replace("_", " "), "somebody else", OTHER), 0) == n, (table, lines)
    assert lines["activity", "over", GIVER] > 0 and lines["layer", "moves", GIVER] == 2

    history = json.loads(run("--json", "history"))[0]
    assert f"{GIVER} → {TAKER}, {len (customers)}" in history["label"], history
    run("undo")
    assert dump() == before and owned_by(GIVER) == customers
    run("redo")
    assert dump() == after
    assert "no account" in run("handover", "--from", GIVER, "--to", TAKER, expect=1)
    run("undo")


def test_one_account():
    code, customer = query("SELECT code, id FROM customer WHERE id = ?", min(owned_by(GIVER)))[0]
    before, owned = dump(), owned_by(GIVER)
    done = handover("--from", GIVER, "--to", TAKER, "--customer", code)
    assert [account["customer"] for account in done["accounts"]] == [code]
    assert assert_only_names(before, dump(), {customer}, GIVER, TAKER) == done["moved"]
    assert owned_by(GIVER) == owned - {customer}
    assert any(row["fate"] == "elsewhere" for row in done["records"])
    run("undo")
    assert dump() == before


def test_day_to_come():
    """What is due before the day is still the giver's to do."""
    customers = owned_by(GIVER)
    before = dump()
    done = handover("--from", GIVER, "--to", TAKER, "--day", "2026-10-01")
    after = dump()
    assert assert_only_names(before, after, customers, GIVER, TAKER, DAY + 9) == done["moved"]
    assert owned_by(GIVER) == customers and owned_by(GIVER, DAY + 9) == set()
    for table in ("activity", "promise"):
        column = {"activity": "day", "promise": "due_day"}[table]
        for row in after[table].values():
            if row["customer"] in customers and row["state"] in ("planned", "open"):
                name = row[NAMES[table][0]]
                assert name == OTHER or name == (GIVER if row[column] < DAY + 9 else TAKER), row
    assert any(row["fate"] == "due before" for row in done["records"])
    run("undo")
    assert dump() == before


def test_refusals():
    before = dump()
    code = query("SELECT code FROM customer WHERE id = ?", min(owned_by(OTHER)))[0][0]
    assert "same person" in run("handover", "--from", GIVER, "--to", f" {GIVER} ", expect=1)
    assert "Nobody is called “Nobody Atall”" in run("handover", "--from", "Nobody Atall", "--to", TAKER, expect=1)
    assert "Colleagues" in run("handover", "--from", GIVER, "--to", "Nobody Atall", expect=1)
    assert "looked after by" in run("handover", "--from", GIVER, "--to", TAKER, "--customer", code, expect=1)
    assert "no customer" in run("handover", "--from", GIVER, "--to", TAKER, "--customer", "NONE", expect=1)
    assert "--to NAME" in run("handover", "--from", GIVER, expect=2)
    assert dump() == before


def test_read_only():
    """A store that cannot be written is not handed over, and says so."""
    folder = os.path.join(FOLDER.name, "locked")
    os.mkdir(folder)
    copy = shutil.copy(STORE, folder)
    if os.getuid() == 0:
        raise tap.Skip("everything may be written by root")
    os.chmod(copy, 0o400)
    os.chmod(folder, 0o500)
    run("handover", "--from", GIVER, "--to", TAKER, expect=1, store=copy)
    os.chmod(folder, 0o700)


def test_text():
    text = run("handover", "--from", GIVER, "--to", TAKER, "--dry-run")
    assert f"{GIVER} → {TAKER}" in text and "goes to the successor" in text and "Nothing was changed." in text


LONG_NAME = "苏州工业园区精密机械与自动化装备进出口贸易股份有限公司华东区域运营管理中心第二采购事业部暨供应链协同创新联合实验室与技术服务站"


def report(ending, language, *words):
    path = os.path.join(FOLDER.name, f"book-{language}{ending}")
    done = json.loads(run("--json", "report", "handover", "--person", GIVER, "--out", path, "--lang", language, *words))
    return path, done


def text_of(path):
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout


def squeeze(text):
    return "".join(text.split())


def names_of(customers):
    return [query("SELECT name FROM customer WHERE id = ?", customer)[0][0] for customer in customers]


def book_of(path):
    book = openpyxl.load_workbook(path)
    return [[[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] for sheet in book.worksheets]


def test_book_before():
    """The giver's accounts, each with its chapter, before anything is handed over."""
    customers = owned_by(GIVER)
    for language in ("en", "zh_CN"):
        path, done = report(".pdf", language)
        text = text_of(path)
        assert done["sheets"] == text.count("\f") > len(customers), done
        for name in names_of(customers):
            assert squeeze(text).count(squeeze(name)) >= 2, name
    sheets = book_of(report(".xlsx", "en")[0])
    assert len(sheets[0]) == len(customers) and all(row[6] is None for row in sheets[0])
    told = {account["customer"]: account["before"]
            for account in handover("--from", GIVER, "--to", TAKER, "--dry-run")["accounts"]}
    for code, counts in told.items():
        rows = [row for row in sheets[1] if row[0] == code]
        assert all(row[3] is None and row[4] is None for row in rows)
        assert len(rows) == sum(n != 0 for n in counts.values()), (code, rows, counts)


def test_book_after():
    """The giver's book tells who has the accounts now, and what was counted before and after."""
    customers = owned_by(GIVER)
    done = handover("--from", GIVER, "--to", TAKER)
    sheets = book_of(report(".xlsx", "en")[0])
    assert {row[0] for row in sheets[0]} == {account["customer"] for account in done["accounts"]}
    assert all(row[5] == TAKER and row[7] == GIVER and row[8] == TAKER for row in sheets[0]), sheets[0]
    assert all(row[6].strftime("%Y-%m-%d") == TODAY for row in sheets[0])
    for account in done["accounts"]:
        rows = [row[3:] for row in sheets[1] if row[0] == account["customer"]]
        assert sorted(row[0] for row in rows) == sorted(n for n in account["before"].values() if n), rows
        assert all(before == after == now for before, after, now in rows), rows
    work = [row for row in sheets[3] if row[5] == TAKER]
    mine = open_of(TAKER, customers)
    assert len(work) == sum(mine[table] for table in ("activity", "promise", "care_item", "growth_step"))
    assert any("All contact runs through" in row[2] for row in sheets[2])
    with open(report(".csv", "en")[0], encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == len(customers) + 1
    for language in ("en", "zh_CN"):
        text = text_of(report(".pdf", language)[0])
        assert f"{TODAY}: {GIVER} → {TAKER}" in text.replace("：", ": "), text[:400]
    run("undo")


def test_book_of_one_with_a_long_name():
    """A name of 60 characters is broken, not cut; somebody who has a single account has a book of it."""
    path = os.path.join(FOLDER.name, "long.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"code,name,owner\nL-1,{LONG_NAME},Single\n")
    run("import", path, "--as", "customers", "--map", "code=customer.code", "--map", "name=customer.name", "--map",
        "owner=customer.owner")
    for language in ("en", "zh_CN"):
        path = os.path.join(FOLDER.name, f"one-{language}.pdf")
        run("report", "handover", "--person", "single", "--out", path, "--lang", language)
        text = squeeze(text_of(path))
        assert LONG_NAME in text, text[:600]  # over its chapter; in the list its lines stand between other cells
        assert LONG_NAME[:10] in text.split(LONG_NAME)[0] and LONG_NAME[-4:] in text.split(LONG_NAME)[0]
    run("undo")


def test_book_refusals():
    path = os.path.join(FOLDER.name, "none.pdf")
    assert "--person" in run("report", "handover", "--out", path, expect=2)
    assert "no account" in run("report", "handover", "--person", "Nobody Atall", "--out", path, expect=1)
    assert not os.path.exists(path)


tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

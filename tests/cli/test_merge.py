#!/usr/bin/python3
# test_merge.py: accounts handed in by others become part of a store (T3, T4).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_merge.py PAGODACTL SUPPORT.

Every table is read and counted again by Python's sqlite3, before and after.
"""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-merge-")
TODAY = "2026-09-22"
UNRECORDED = {"history", "device", "identity", "hand_in"}
NOTES = {"merged_store", "merged_row"}  # how merges are remembered
# What stays at home, or is one thing wherever it was entered.
AT_HOME = {"preference", "objection_answer", "territory", "survey_entry", "survey_learnt", "product", "colleague"}


def path(name):
    return os.path.join(FOLDER.name, name)


def run(store, *words, expect=0, day=TODAY):
    """Each store is on a computer of its own."""
    environment = dict(os.environ, LANGUAGE="en", PAGODA_DATA_DIR=path("home-" + store))
    done = subprocess.run([PAGODACTL, "--store", path(store + ".pagoda"), "--as-of", day, *words],
                          capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == expect, (words, done.returncode, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def ask(store, *words):
    return json.loads(run(store, "--json", *words))


def hand_in(store, *words, out=None):
    return ask(store, "hand-in", "--out", path(out or store + ".pagoda-handin"), *words)


def merge(store, *names, words=()):
    return ask(store, "merge", *words, *(path(name) for name in names))


def query(file, sql, *values):
    store = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return store.execute(sql, values).fetchall()
    finally:
        store.close()


def change(store, sql, *values):
    """What somebody does in the window of that computer."""
    file = sqlite3.connect(path(store + ".pagoda"))
    try:
        file.execute("PRAGMA foreign_keys = ON")
        with file:
            assert file.execute(sql, values).rowcount > 0, sql
    finally:
        file.close()


def dump(store):
    """Table → its rows, of all that commands change."""
    file = path(store if "." in store else store + ".pagoda")
    tables = [name for name, in query(file, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                            " AND name NOT LIKE 'sqlite%'") if name not in UNRECORDED]
    return {table: sorted(query(file, f"SELECT * FROM {table}"), key=repr) for table in tables}


def without_notes(content):
    return {table: rows for table, rows in content.items() if table not in NOTES}


def make(store, seed=None):
    run(store, "init")
    if seed:
        run(store, "sample", "--customers", "60", "--years", "3", "--seed", str(seed))


def one(store, sql, *values):
    return query(path(store + ".pagoda"), sql, *values)[0][0]


def test_two_into_one():
    make("anna", 1)
    make("bert", 2)
    make("boss")
    empty = dump("boss")
    assert hand_in("anna")["accounts"] == 60
    assert hand_in("bert")["accounts"] == 60
    told = merge("boss", "anna.pagoda-handin", "bert.pagoda-handin", words=["--dry-run"])
    assert dump("boss") == empty, "a dry run changed something"
    done = merge("boss", "anna.pagoda-handin", "bert.pagoda-handin")
    for count in ("inserted", "updated", "deleted", "conflicts"):
        assert told[count] == done[count], count
    assert done["conflicts"] == 0 and done["updated"] == 0 and done["deleted"] == 0
    anna, bert, boss = dump("anna"), dump("bert"), dump("boss")
    for table in boss:
        if table not in AT_HOME | NOTES:
            assert len(boss[table]) == len(anna[table]) + len(bert[table]), table
    profit = "SELECT sum (revenue - cost) FROM orders"
    assert one("boss", profit) == one("anna", profit) + one("bert", profit)
    codes = [code for code, in query(path("boss.pagoda"), "SELECT code_key FROM product")]
    assert len(codes) == len(set(codes)) == len({row[2] for row in anna["product"]} | {row[2] for row in bert["product"]})
    assert "sound" in run("boss", "check")
    # Ours is one command, and undone by one.
    history = json.loads(run("boss", "--json", "history"))
    assert len(history["entries"] if isinstance(history, dict) else history) == 1
    run("boss", "undo")
    assert dump("boss") == empty
    run("boss", "redo")
    assert dump("boss") == boss


def test_again():
    before = dump("boss")
    done = merge("boss", "anna.pagoda-handin")
    assert done["inserted"] == done["updated"] == done["deleted"] == done["conflicts"] == 0 and done["history"] is None
    assert dump("boss") == before
    # What changed there since comes over, and nothing else does.
    customer = one("anna", "SELECT min (id) FROM customer")
    change("anna", "UPDATE customer SET note = 'Anna knows more' WHERE id = ?", customer)
    change("anna", "UPDATE order_line SET quantity = quantity + 1000000 WHERE order_id ="
                   " (SELECT min (order_id) FROM order_line) AND position = 1")
    change("anna", "INSERT INTO customer_tag VALUES (?, 'of Anna')", customer)
    victim = one("anna", "SELECT max (id) FROM customer_fact")
    change("anna", "DELETE FROM customer_fact WHERE id = ?", victim)
    hand_in("anna")
    done = merge("boss", "anna.pagoda-handin")
    assert (done["inserted"], done["updated"], done["deleted"], done["conflicts"]) == (0, 2, 1, 0), done
    assert one("boss", "SELECT note FROM customer WHERE id = ?", customer) == "Anna knows more"
    assert one("boss", "SELECT count (*) FROM customer_tag WHERE customer = ? AND tag = 'of Anna'", customer) == 1
    assert one("boss", "SELECT count (*) FROM customer_fact WHERE id = ?", victim) == 0
    run("boss", "undo")
    assert dump("boss") == before
    run("boss", "redo")


def test_conflicts():
    first, second, third, fourth = (row[0] for row in query(path("anna.pagoda"), "SELECT id FROM customer ORDER BY id LIMIT 4"))
    for store, city in (("anna", "Suzhou"), ("boss", "Wuxi")):
        change(store, "UPDATE customer SET city = ? WHERE id IN (?, ?)", city, first, second)
    # Only here: stays, and is no conflict.
    change("boss", "UPDATE customer SET note = 'The boss knows' WHERE id = ?", third)
    # Deleted here and changed there, and the other way round.
    gone, kept = (row[0] for row in query(path("boss.pagoda"), "SELECT id FROM customer_fact WHERE id IN"
                  " (SELECT row FROM merged_row WHERE record = 'customer_fact') AND id IN ({})".format(
                      ",".join(str(row[0]) for row in dump("anna")["customer_fact"])) + " ORDER BY id LIMIT 2"))
    change("boss", "DELETE FROM customer_fact WHERE id = ?", gone)
    change("anna", "UPDATE customer_fact SET source = 'heard again' WHERE id = ?", gone)
    change("anna", "DELETE FROM customer_fact WHERE id = ?", kept)
    change("boss", "UPDATE customer_fact SET source = 'read again' WHERE id = ?", kept)
    hand_in("anna")
    before = dump("boss")

    done = merge("boss", "anna.pagoda-handin", words=["--take", str(second)])
    kinds = {int(each["id"]): each for each in done["differences"]}
    assert done["conflicts"] == 4, done
    assert kinds[first]["kind"] == "both changed" and not kinds[first]["theirs"]
    assert kinds[first]["fields"] == [{"field": "City", "ours": "Wuxi", "theirs": "Suzhou"}], kinds[first]
    assert kinds[second]["theirs"]
    assert kinds[gone]["kind"] == "deleted here" and kinds[kept]["kind"] == "deleted there"
    assert one("boss", "SELECT city FROM customer WHERE id = ?", first) == "Wuxi"
    assert one("boss", "SELECT city FROM customer WHERE id = ?", second) == "Suzhou"
    assert one("boss", "SELECT note FROM customer WHERE id = ?", third) == "The boss knows"
    assert one("boss", "SELECT count (*) FROM customer_fact WHERE id = ?", gone) == 0
    assert one("boss", "SELECT source FROM customer_fact WHERE id = ?", kept) == "read again"
    # Ours was decided for, and is not asked about again.
    again = merge("boss", "anna.pagoda-handin")
    assert again["conflicts"] == 0, again["differences"]
    assert again["history"] is None

    run("boss", "undo")
    assert dump("boss") == before
    done = merge("boss", "anna.pagoda-handin", words=["--theirs"])
    assert done["conflicts"] == 4 and all(each["theirs"] for each in done["differences"]
                                          if each["kind"] != "new code")
    assert one("boss", "SELECT city FROM customer WHERE id = ?", first) == "Suzhou"
    assert one("boss", "SELECT source FROM customer_fact WHERE id = ?", gone) == "heard again"
    assert one("boss", "SELECT count (*) FROM customer_fact WHERE id = ?", kept) == 0
    assert "sound" in run("boss", "check")


def test_deleted_account():
    """One that is gone there goes here, unless something of ours hangs on it."""
    customer, other = (row[0] for row in query(path("bert.pagoda"), "SELECT id FROM customer ORDER BY id DESC LIMIT 2"))
    file = sqlite3.connect(path("bert.pagoda"))
    tables = [name for name, in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    with file:
        for identity in (customer, other):
            file.execute("DELETE FROM order_line WHERE order_id IN (SELECT id FROM orders WHERE customer = ?)", (identity,))
            for table in tables:
                for row in file.execute(f"PRAGMA foreign_key_list ({table})").fetchall():
                    if row[2] == "customer":
                        file.execute(f"DELETE FROM {table} WHERE {row[3]} = ?", (identity,))
            file.execute("DELETE FROM customer WHERE id = ?", (identity,))
        while lost := file.execute("PRAGMA foreign_key_check").fetchall():
            for table, rowid, *_ in lost:
                file.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
    file.close()
    change("boss", "INSERT INTO activity (id, customer, kind, state, day) VALUES (77, ?, 'visit', 'done', 20000)", other)
    before = {table: one("boss", f"SELECT count (*) FROM {table} WHERE customer = ?", other)
              for table in ("orders", "contact", "activity")}
    hand_in("bert")
    done = merge("boss", "bert.pagoda-handin")
    assert one("boss", "SELECT count (*) FROM customer WHERE id = ?", customer) == 0
    assert before == {table: one("boss", f"SELECT count (*) FROM {table} WHERE customer = ?", other)
                      for table in before}
    assert [each["kind"] for each in done["differences"] if int(each["id"]) == other] == ["deleted there"]
    assert "sound" in run("boss", "check")


def test_chosen_accounts():
    codes = [code for code, in query(path("anna.pagoda"), "SELECT code FROM customer ORDER BY id LIMIT 2")]
    told = hand_in("anna", "--customer", codes[0], "--customer", codes[1], "--customer", codes[0], out="two.pagoda-handin")
    assert told["accounts"] == 2
    handed = dump("two.pagoda-handin")
    assert {row[1] for row in handed["customer"]} == set(codes)
    identities = {row[0] for row in handed["customer"]}
    for table in ("orders", "activity", "contact", "barrier", "project", "customer_fact"):
        columns = [row[1] for row in query(path("anna.pagoda"), f"PRAGMA table_info ({table})")]
        place = columns.index("customer")
        assert len(handed[table]) == sum(row[place] in identities for row in dump("anna")[table]), table
    assert not handed["objection_answer"] and not query(path("two.pagoda-handin"), "SELECT * FROM history")
    assert set(handed["preference"]) == {row for row in dump("anna")["preference"] if row[0] in ("currency", "margin")}
    # What is not in it is not taken for deleted.
    before = len(dump("boss")["customer"])
    done = merge("boss", "two.pagoda-handin")
    assert done["deleted"] == 0 and len(dump("boss")["customer"]) == before
    owner = one("anna", "SELECT owner FROM customer_owner ORDER BY id LIMIT 1")
    assert 0 < hand_in("anna", "--person", owner, out="owner.pagoda-handin")["accounts"] < 60
    assert "no account" in run("anna", "hand-in", "--out", path("x"), "--person", "Nobody", expect=1)
    assert "no customer" in run("anna", "hand-in", "--out", path("x"), "--customer", "NONE", expect=1)
    assert "--out" in run("anna", "hand-in", expect=2)
    assert not os.path.exists(path("x"))


def test_same_code():
    make("carl")
    make("dora")
    for store, name in (("carl", "Alpha Works"), ("dora", "alpha works")):
        with open(path("list.csv"), "w", encoding="utf-8") as file:
            file.write(f"code,name\nA-1,{name}\nB-1,{name} of {store}\n")
        run(store, "import", path("list.csv"), "--as", "customers", "--map", "code=customer.code", "--map", "name=customer.name")
        with open(path("orders.csv"), "w", encoding="utf-8") as file:
            file.write("number,code,date,amount\nN1,A-1,2026-01-05,100\n")
            file.write(f"{store},B-1,2026-02-05,50\n")
        run(store, "import", path("orders.csv"), "--as", "orders", "--map", "number=order.number", "--map",
            "code=customer.code", "--map", "date=order.day", "--map", "amount=line.amount")
    hand_in("dora")
    before = dump("carl")
    done = merge("carl", "dora.pagoda-handin")
    kinds = sorted(each["kind"] for each in done["differences"])
    assert "same customer" in kinds and "new code" in kinds, kinds
    rows = query(path("carl.pagoda"), "SELECT c.code, c.name, count (o.id) FROM customer c LEFT JOIN orders o"
                                      " ON o.customer = c.id GROUP BY c.id ORDER BY c.code")
    # The order that both had read is one order.
    assert rows == [("A-1", "Alpha Works", 1), ("B-1", "Alpha Works of carl", 1), ("B-1-2", "alpha works of dora", 1)], rows
    assert "sound" in run("carl", "check")
    again = merge("carl", "dora.pagoda-handin")
    assert again["history"] is None, again
    run("carl", "undo")
    assert dump("carl") == before
    done = merge("carl", "dora.pagoda-handin", words=["--same-code", "skip"])
    assert done["left_out"] == 4 and without_notes(dump("carl")) == without_notes(before), done
    run("carl", "undo")
    done = merge("carl", "dora.pagoda-handin", words=["--same-code", "attach"])
    assert one("carl", "SELECT count (*) FROM customer") == 2 and one("carl", "SELECT count (*) FROM orders") == 3
    assert "by-name" in run("carl", "merge", path("dora.pagoda-handin"), "--same-code", "what", expect=2)


def test_whole_store():
    """A manager reads the stores themselves, too."""
    make("chief")
    done = merge("chief", "carl.pagoda", "dora.pagoda", words=["--same-code", "new"])
    assert one("chief", "SELECT count (*) FROM customer") == 4, done


def test_refused():
    before = dump("boss")
    whole = open(path("anna.pagoda-handin"), "rb").read()

    def refused(content, *words):
        with open(path("bad.pagoda-handin"), "wb") as file:
            file.write(content)
        message = run("boss", "merge", path("bad.pagoda-handin"), expect=1)
        assert message.count("\n") == 1 and "hanged" in message, message
        for word in words:
            assert word in message, message

    refused(b"", "")
    refused(b"no store at all" * 500, "neither")
    refused(whole[:len(whole) // 2], "damaged")
    refused(whole[:4096 * 5] + b"\xff" * 4096 + whole[4096 * 6:], "damaged")
    assert "There is no" in run("boss", "merge", path("nowhere.pagoda-handin"), expect=1)
    hand_in("boss", out="own.pagoda-handin")
    assert "from this store" in run("boss", "merge", path("own.pagoda-handin"), expect=1)
    run("boss", "backup", "--out", path("copy.pagoda"))
    assert "copy of it" in run("boss", "merge", path("copy.pagoda"), expect=1)
    assert "at least one" in run("boss", "merge", expect=2).lower()
    for pragma, word in (("user_version = 999", "newer"), ("user_version = 1", "older")):
        shutil.copy(path("anna.pagoda-handin"), path("other.pagoda-handin"))
        file = sqlite3.connect(path("other.pagoda-handin"))
        file.execute(f"PRAGMA {pragma}")
        file.close()
        assert word in run("boss", "merge", path("other.pagoda-handin"), expect=1)
    run("euro", "init", "--currency", "EUR")
    hand_in("euro")
    assert "EUR" in run("boss", "merge", path("euro.pagoda-handin"), expect=1)
    # Of several files, one that is refused takes all back.
    run("boss", "merge", path("carl.pagoda"), path("bad.pagoda-handin"), expect=1)
    # An older hand-in would take a newer one back.
    shutil.copy(path("anna.pagoda-handin"), path("old.pagoda-handin"))
    file = sqlite3.connect(path("old.pagoda-handin"))
    with file:
        file.execute("UPDATE hand_in SET at = at - 1000")
    file.close()
    assert "older" in run("boss", "merge", path("old.pagoda-handin"), expect=1)
    assert dump("boss") == before
    # What is no hand-in is not written over.
    with open(path("text"), "w", encoding="utf-8") as file:
        file.write("mine")
    assert "no hand-in" in run("boss", "hand-in", "--out", path("text"), expect=2)
    assert "overwrite" in run("boss", "hand-in", "--out", path("boss.pagoda"), expect=2)
    assert open(path("text"), encoding="utf-8").read() == "mine"


def test_killed():
    """A hand-in that is killed leaves the old file; a merge that is killed leaves the store."""
    out = path("anna.pagoda-handin")
    content = open(out, "rb").read()
    environment = dict(os.environ, LANGUAGE="en", PAGODA_DATA_DIR=path("home-anna"))
    for delay in (0.01, 0.03, 0.06, 0.1):
        process = subprocess.Popen([PAGODACTL, "--store", path("anna.pagoda"), "hand-in", "--out", out],
                                   env=environment, stdout=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        now = open(out, "rb").read()
        assert now == content or sqlite3.connect(out).execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(dump("anna.pagoda-handin")["customer"]) == 60
    make("late")
    empty = dump("late")
    environment["PAGODA_DATA_DIR"] = path("home-late")
    for delay in (0.02, 0.05, 0.1):
        process = subprocess.Popen([PAGODACTL, "--store", path("late.pagoda"), "merge", out], env=environment,
                                   stdout=subprocess.DEVNULL)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        run("late", "check")
        now = dump("late")
        assert now == empty or len(now["customer"]) == 60


tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

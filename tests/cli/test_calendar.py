#!/usr/bin/python3
# test_calendar.py: visits go out as a calendar and come back as they were, wherever the laptop is.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_calendar.py PAGODACTL SUPPORT."""
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
KEPT = tempfile.TemporaryDirectory(prefix="pagoda-calendar-")
FOLDER = KEPT.name
DAY = "2026-06-15"
PERIOD = ("--from", "2000-01-01", "--to", "2040-12-31")
FIELDS = ("customer.code, contact.name, kind, state, day, planned_day, cancelled_day, minute, zone, duration, person, "
          "reached, need, need_amount, attitude, visit_chance, rejection, objection, answer, confidence, next_step, "
          "next_day, cancel_reason, activity.note, reminder")


def run(*arguments, zone="Asia/Shanghai", expect=0):
    environment = dict(os.environ, PAGODA_DATA_DIR=os.path.join(FOLDER, "data"), LANGUAGE="en", TZ=zone)
    process = subprocess.run([TOOL] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                             timeout=300)
    assert process.returncode == expect, (arguments, process.returncode, process.stderr.decode())
    return process.stdout.decode()


def run_json(*arguments, **options):
    return json.loads(run("--json", *arguments, **options))


def query(store, sql):
    connection = sqlite3.connect(store)
    rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


def activities(store):
    return sorted(query(store, "SELECT %s FROM activity JOIN customer ON customer.id = activity.customer "
                               "LEFT JOIN contact ON contact.id = activity.contact" % FIELDS), key=repr)


def new_store(name):
    path = os.path.join(FOLDER, name)
    run("--store", path, "init", "--currency", "CNY")
    return path


def make_sample():
    """A store with the sample, in which one visit says all that a visit can, and one is at a time left out in Berlin."""
    store = os.path.join(FOLDER, "sample.pagoda")
    if os.path.exists(store):
        return store
    run("--store", store, "init", "--currency", "CNY")
    run("--store", store, "sample", "--customers", "40", "--years", "2", "--as-of", DAY)
    connection = sqlite3.connect(store)
    row, = connection.execute("SELECT min (id) FROM activity WHERE contact IS NOT NULL AND kind = 'visit'").fetchone()
    connection.execute(
        "UPDATE activity SET state = 'cancelled', planned_day = day - 1, cancelled_day = day - 2, minute = 150, "
        "zone = 'Europe/Berlin', day = 20541, duration = 75, person = '张, 三; \\', reached = 0, need = 'stated', "
        "need_amount = 1234567, attitude = -2, visit_chance = 1, rejection = 1, objection = '太贵\n太慢', "
        "answer = '先试用', confidence = 2, next_step = '再约', next_day = 20600, cancel_reason = '客户出差', "
        "note = ?, reminder = 30 WHERE id = ?", ("很长的一段话，" * 40 + "\nend; \\n is no line", row))
    connection.execute("UPDATE activity SET minute = NULL, zone = NULL, duration = 45 WHERE id = "
                       "(SELECT min (id) FROM activity WHERE id > ?)", (row,))
    connection.commit()
    connection.close()
    return store


def export(store, name):
    path = os.path.join(FOLDER, name)
    result = run_json("--store", store, "--as-of", DAY, "report", "visits", "--out", path, *PERIOD)
    return path, result["rows"]


def test_nothing_changes():
    store = make_sample()
    file, rows = export(store, "again.ics")
    assert rows == query(store, "SELECT count (*) FROM activity")[0][0] > 100, rows
    for zone in ("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Pacific/Apia"):
        result = run_json("--store", store, "import", file, zone=zone)
        assert (result["unchanged"], result["problems"]) == (rows, []) and not result["history"], (zone, result)


def test_other_laptop():
    """The customers by a list, the visits by a calendar, on a laptop that is in Berlin: civil days and times are the
    same, and so is what is done with the file once more."""
    store, other = make_sample(), new_store("other.pagoda")
    customers = os.path.join(FOLDER, "customers.csv")
    with open(customers, "w", encoding="utf-8") as file:
        file.write("customer code,customer\n")
        for code, name in query(store, "SELECT code, name FROM customer"):
            file.write('"%s","%s"\n' % (code, name))
    run("--store", other, "import", customers, "--as", "customers", zone="Europe/Berlin")
    calendar, rows = export(store, "other.ics")
    result = run_json("--store", other, "import", calendar, zone="Europe/Berlin")
    assert (result["created"], result["problems"], result["notices"] if "notices" in result else []) == (rows, [], []), result
    here, there = activities(store), activities(other)
    assert here == there, [pair for pair in zip(here, there) if pair[0] != pair[1]][:2]
    uids = {uid for uid, in query(other, "SELECT uid FROM activity")}
    assert len(uids) == rows and None not in uids
    assert run_json("--store", other, "import", calendar)["unchanged"] == rows
    back, _ = export(other, "back.ics")
    assert run_json("--store", store, "import", back)["unchanged"] == rows
    run("--store", other, "undo")
    assert query(other, "SELECT count (*) FROM activity") == [(0,)]


def test_moved():
    """What was moved on one laptop is moved on the other."""
    store, copy = make_sample(), os.path.join(FOLDER, "moved.pagoda")
    shutil.copy(store, copy)
    connection = sqlite3.connect(copy)
    connection.execute("UPDATE activity SET day = day + 3, minute = 600, zone = 'Asia/Shanghai' WHERE id IN "
                       "(SELECT id FROM activity WHERE state = 'planned' ORDER BY id LIMIT 5)")
    connection.commit()
    connection.close()
    calendar, rows = export(copy, "moved.ics")
    target = os.path.join(FOLDER, "target.pagoda")
    shutil.copy(store, target)
    result = run_json("--store", target, "import", calendar)
    assert (result["updated"], result["unchanged"]) == (5, rows - 5), result
    assert activities(target) == activities(copy)


def test_rules_of_the_format():
    """RFC 5545: lines end with CRLF and have at most 75 octets, events have a UID of their own and a stamp, and a
    cancelled visit is a cancelled event."""
    file, rows = export(make_sample(), "rules.ics")
    with open(file, "rb") as handle:
        content = handle.read()
    lines = content.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in content.replace(b"\r\n", b"") and b"\r" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()
    plain = content.replace(b"\r\n ", b"").decode().split("\r\n")
    assert plain[0] == "BEGIN:VCALENDAR" and plain[-2] == "END:VCALENDAR" and "VERSION:2.0" in plain
    assert any(line.startswith("PRODID:") for line in plain)
    uids = [line for line in plain if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == rows == plain.count("BEGIN:VEVENT") == plain.count("END:VEVENT")
    assert sum(bool(re.fullmatch(r"DTSTAMP:\d{8}T\d{6}Z", line)) for line in plain) == rows
    assert sum(bool(re.match(r"DTSTART(;VALUE=DATE:\d{8}|:\d{8}T\d{6})$", line)) for line in plain) == rows
    cancelled = query(make_sample(), "SELECT count (*) FROM activity WHERE state = 'cancelled'")[0][0]
    assert plain.count("STATUS:CANCELLED") == cancelled > 1
    assert "X-PAGODA-CANCEL-REASON:客户出差" in plain and "DTSTART:20260329T023000" in plain


def test_week_and_refusals():
    store = make_sample()
    week = os.path.join(FOLDER, "week.ics")
    run("--store", store, "--as-of", DAY, "report", "visits", "--out", week)
    run("--store", store, "report", "customers", "--out", os.path.join(FOLDER, "customers.ics"), expect=2)
    run("--store", store, "report", "visits", "--out", os.path.join(FOLDER, "none", "x.ics"), expect=1)


tap.run([(name[len("test_"):], case) for name, case in list(globals().items()) if name.startswith("test_")])

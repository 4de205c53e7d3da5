#!/usr/bin/python3
# test_targets.py: the plan of a sample, counted again from the tables (G3, G4).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test_targets.py PAGODACTL SUPPORT."""
import calendar
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, sys.argv[2])
import tap

PAGODACTL = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory(prefix="pagoda-test-")
STORE = os.path.join(FOLDER.name, "sample.pagoda")
TODAY = "2026-09-22"
EPOCH = datetime.date(1970, 1, 1)
DAYS = ["2025-12-31", "2026-02-10", "2026-06-30", "2026-07-01", TODAY, "2027-03-01"]


def run(*words):
    done = subprocess.run([PAGODACTL, "--store", STORE, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (words, done.stdout, done.stderr)
    return done.stdout


def run_json(*words):
    return json.loads(run("--json", *words))


run("init", "--currency", "CNY")
run("sample", "--customers", "400", "--as-of", TODAY)
HANDLE = sqlite3.connect(STORE)


def date_of(number):
    return None if number is None else EPOCH + datetime.timedelta(days=number)


def months_after(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def read_targets():
    """The rows of the table with the day of the first order since they entered."""
    rows = []
    for row in HANDLE.execute(
            "SELECT t.id, t.customer, c.code, t.entered_day, t.due_day, t.extended_day, t.extended_due_day, t.outcome, "
            "t.ended_day, (SELECT MIN(o.day) FROM orders o WHERE o.customer = t.customer AND o.revenue > 0 AND "
            "o.day >= t.entered_day) FROM target t JOIN customer c ON c.id = t.customer"):
        number, customer, code, entered, due, extended, extended_due, outcome, ended, ordered = row
        hand = HANDLE.execute("SELECT from_day, tier FROM target_tier WHERE target = ? ORDER BY from_day, id", (number,))
        rows.append({"customer": customer, "code": code, "entered": date_of(entered), "due": date_of(due),
                     "extended": date_of(extended), "extended_due": date_of(extended_due), "outcome": outcome,
                     "ended": date_of(ended), "ordered": date_of(ordered),
                     "tiers": [(date_of(day), tier) for day, tier in hand]})
    return rows


TARGETS = read_targets()


def standing(row, day):
    """What it was on the day, or None before it entered."""
    if row["entered"] > day:
        return None
    events = [(row["ordered"], 0, "converted"), (row["ended"], 1, row["outcome"])]
    past = sorted((event for event in events if event[0] and event[0] <= day), key=lambda event: event[:2])
    return past[0][2] if past else "pursued"


def due(row, day):
    return row["extended_due"] if row["extended"] and row["extended"] <= day else row["due"]


def tier(row, day):
    by_hand = [value for since, value in row["tiers"] if since <= day]
    if by_hand and by_hand[-1]:
        return by_hand[-1]
    return "a" if due(row, day) <= months_after(day, 3) else "b" if due(row, day) <= months_after(day, 6) else "c"


def test_sample_has_all():
    """Nothing below is about an empty plan."""
    day = datetime.date.fromisoformat(TODAY)
    kinds = {standing(row, day) for row in TARGETS}
    assert {"pursued", "converted", "dropped"} <= kinds, kinds
    assert {tier(row, day) for row in TARGETS} == {"a", "b", "c"}


def test_targets():
    for iso in DAYS:
        day = datetime.date.fromisoformat(iso)
        found = run_json("--as-of", iso, "targets")
        assert found["as_of"] == iso
        expected = sorted(
            (row["code"], str(row["entered"]), str(due(row, day)), (due(row, day) - day).days, tier(row, day), standing(row, day),
             standing(row, day) == "pursued" and due(row, day) < day)
            for row in TARGETS if standing(row, day))
        printed = sorted((row["customer"], row["entered"], row["due"], row["days_left"], row["tier"], row["outcome"],
                          row["overdue"]) for row in found["targets"])
        assert printed == expected, iso
        assert [row["due"] for row in found["targets"]] == sorted(row["due"] for row in found["targets"])
        for line in found["tiers"]:
            pursued = [row for row in TARGETS if standing(row, day) == "pursued" and tier(row, day) == line["tier"]]
            assert line["targets"] == len(pursued), (iso, line)
            assert line["overdue"] == sum(due(row, day) < day for row in pursued), (iso, line)


def test_renewal():
    for iso in DAYS:
        day = datetime.date.fromisoformat(iso)
        found = run_json("--as-of", iso, "targets")["renewal"]
        first = datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        before = first - datetime.timedelta(days=1)
        assert found["from"] == str(first) and found["to"] == str(months_after(first, 3) - datetime.timedelta(days=1))
        start = [row for row in TARGETS if standing(row, before) == "pursued"]
        by_outcome = {outcome: sorted(row["code"] for row in start if standing(row, day) == outcome)
                      for outcome in ("converted", "dropped", "pursued")}
        entered = sorted(row["code"] for row in TARGETS if first <= row["entered"] <= day)
        assert found["start"] == len(start), iso
        assert sorted(found["entered"]) == entered, iso
        assert sorted(found["converted"]) == by_outcome["converted"], iso
        assert sorted(found["dropped"]) == by_outcome["dropped"], iso
        assert sorted(found["left"]) == by_outcome["pursued"], iso
        assert found["entered_needed"] == -(-len(start) // 20), iso
        assert found["entered_missing"] == max(0, found["entered_needed"] - len(entered)), iso
        assert found["converted_missing"] == max(0, len(entered) - len(by_outcome["converted"])), iso


def orders_until(customer, day):
    """The days and profits of its orders up to the day, with those that have a positive amount apart."""
    number = (day - EPOCH).days
    return [date_of(row[0]) for row in HANDLE.execute(
        "SELECT DISTINCT day FROM orders WHERE customer = ? AND revenue > 0 AND day <= ? ORDER BY day", (customer, number))]


def marked(customer, day):
    row = HANDLE.execute("SELECT other FROM customer_other WHERE customer = ? AND from_day <= ? ORDER BY from_day DESC, id DESC",
                         (customer, (day - EPOCH).days)).fetchone()
    return bool(row and row[0])


def test_dormant():
    """Who has ordered, but not within the twelve months; the best year first (G1, G2)."""
    customers = HANDLE.execute("SELECT id, code FROM customer").fetchall()
    for iso in DAYS:
        day = datetime.date.fromisoformat(iso)
        found = run_json("--as-of", iso, "targets")
        expected = {}
        for customer, code in customers:
            days = orders_until(customer, day)
            if days and days[-1] <= months_after(day, -12) and not marked(customer, day):
                expected[code] = days[-1]
        assert {row["customer"]: row["last_order"] for row in found["dormant"]} == \
            {code: str(last) for code, last in expected.items()}, iso
        profits = [row["best_profit"] for row in found["dormant"]]
        assert profits == sorted(profits, reverse=True), iso
        for row in found["dormant"]:
            last = expected[row["customer"]]
            post_mortems = HANDLE.execute(
                "SELECT cause, attracted, broke FROM post_mortem p JOIN customer c ON c.id = p.customer WHERE c.code = ? AND "
                "day BETWEEN ? AND ? ORDER BY day DESC, p.id DESC",
                (row["customer"], (last - EPOCH).days, (day - EPOCH).days)).fetchall()
            assert row["cause"] == (post_mortems[0][0] if post_mortems else None), (iso, row)
            assert row["post_mortem"] == bool(post_mortems and all(post_mortems[0][1:])), (iso, row)
    assert {row["judgement"] for row in found["dormant"]} == {"workshop", "outgrown", None}
    assert any(row["post_mortem"] for row in found["dormant"]) and any(row["misses_meeting"] for row in found["dormant"])


def test_reactivated():
    """Who ordered after twelve months without an order is counted apart, by quarter and year."""
    for iso in DAYS:
        day = datetime.date.fromisoformat(iso)
        found = run_json("--as-of", iso, "targets")
        back = []
        for customer, code in HANDLE.execute("SELECT id, code FROM customer").fetchall():
            days = orders_until(customer, day)
            back += [(now, code) for before, now in zip(days, days[1:])
                     if before <= months_after(now - datetime.timedelta(days=1), -12)]
        quarter = datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        for name, first in (("quarter", quarter), ("year", datetime.date(day.year, 1, 1))):
            expected = sorted(code for now, code in back if now >= first)
            assert sorted(found["reactivated"][name]["customers"]) == expected, (iso, name)
            assert found["reactivated"][name]["worth"] == len(expected), (iso, name)
        assert found["renewal"]["reactivated"] == found["reactivated"]["quarter"]["customers"]


def test_attractions():
    found = run_json("--as-of", TODAY, "targets")
    written = HANDLE.execute("SELECT customer, attracted FROM post_mortem WHERE attracted IS NOT NULL").fetchall()
    counted = {}
    for customer, attracted in written:
        for title in attracted.replace("，", "、").split("、"):
            counted.setdefault(title, set()).add(customer)
    assert {row["attraction"]: row["customers"] for row in found["attractions"]} == \
        {title: len(customers) for title, customers in counted.items()}
    assert all(row["too_few"] == (row["judged"] < 8) for row in found["answers"])


def test_efforts():
    day = datetime.date.fromisoformat(TODAY)
    efforts = run_json("--as-of", TODAY, "targets")["efforts"]
    pursued = sum(standing(row, day) == "pursued" and tier(row, day) == "a" for row in TARGETS)
    assert sum(effort["a_targets"] for effort in efforts) == pursued
    assert all(effort["too_much"] == (effort["a_targets"] > 10) for effort in efforts)


def test_table():
    table = run("--as-of", TODAY, "targets")
    for row in TARGETS:
        if standing(row, datetime.date.fromisoformat(TODAY)):
            assert row["code"] in table


def test_potential():
    """Who stated a need as large as the smallest Large customer's revenue, counted again (N2, N3)."""
    day = (datetime.date.fromisoformat(TODAY) - EPOCH).days
    found = run_json("--as-of", TODAY, "targets", "--potential")
    customers = {row["code"]: row for row in run_json("--as-of", TODAY, "customers")}
    strong = min(row["revenue"] for row in customers.values() if row["tier"] == "large")
    assert found["strong_need"] == strong and found["currency"] == "CNY"
    expected = {}
    for number, code in HANDLE.execute("SELECT id, code FROM customer"):
        said = HANDLE.execute("SELECT need, need_amount, id, day FROM activity WHERE customer = ? AND state = 'done' AND day <= ? "
                              "AND need IS NOT NULL ORDER BY day DESC, id DESC LIMIT 1", (number, day)).fetchone()
        if (said and said[0] == "stated" and (said[1] or 0) / 100 >= strong
                and customers[code]["tier"] in ("small", "inactive", "prospect")):
            expected[code] = (said[1] / 100, str(said[2]), str(date_of(said[3])))
    assert {row["customer"]: (row["need"], row["activity"], row["stated"]) for row in found["potential"]} == expected
    assert len(expected) >= 3, expected
    needs = [row["need"] for row in found["potential"]]
    assert needs == sorted(needs, reverse=True)
    steps = [step for row in found["potential"] for step in row["steps"]]
    assert {"planned", "done"} <= {step["state"] for step in steps}
    assert all((step["ended"] is None) == (step["state"] == "planned") for step in steps)
    assert all(row["cost"] <= row["limit"] == int(row["need"] * 5) / 100 for row in found["potential"])
    table = run("--as-of", TODAY, "targets", "--potential")
    assert all(code in table for code in expected) and "Strong is a stated need" in table
    nobody = run_json("--as-of", "2021-09-25", "targets", "--potential")
    assert nobody["strong_need"] is None and nobody["potential"] == []


if __name__ == "__main__":
    tap.run([(name[5:], case) for name, case in list(globals().items()) if name.startswith("test_")])

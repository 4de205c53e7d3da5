#!/usr/bin/env python3
# journey_civil_days.py: in every time zone the calendar shows the same days and the same times (DST, a day left out).
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_civil_days.py PAGODA PAGODACTL LANGUAGE
#
# The clock stands still in November 2018: on the 4th Brazil left out the hour after midnight.  Samoa, which left out
# a day in 2011, is on the other side of the date line.

import glob
import sys
import tempfile

import driver

ZONES = ("Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia")

# In none of the zones is this another day.
NOON = "2018-11-04 11:30:00"

CUSTOMERS = "customer.code,customer.name\nA,Aurora\n"
ACTIVITIES = "customer.code,activity.kind,activity.day,activity.time,activity.state\n" + "".join(
    f"A,visit,{day},{time},planned\n"
    for day, time in (
        ("2018-11-03", "23:59"),
        ("2018-11-04", "00:00"),
        ("2018-11-04", "00:30"),
        ("2018-11-05", ""),
        ("2018-11-30", "23:30"),
    )
)


def names_of(window, list_name):
    found = next((node for node in window.nodes() if driver.name_of(node) == list_name and driver.is_shown(node)), None)
    return [driver.name_of(node) for node in driver.walk(found) if driver.is_shown(node)] if found else []


def read_days(command, environment, say):
    """What a screen reader is told of the month, of the week, of the list of the year, and of the day."""
    with driver.running(command, **environment) as window:
        window.wait("list item", lambda name: name.startswith("Aurora"))
        driver.press("alt+5")
        window.wait("push button", lambda name: name.startswith("Aurora, ") and "00:30" in name)
        told = [names_of(window, say("Days", "calendar"))]
        driver.press("ctrl+2")
        driver.wait_for("the week", lambda: len(names_of(window, say("Days", "calendar"))) < len(told[0]))
        told.append(names_of(window, say("Days", "calendar")))
        driver.press("ctrl+4")
        driver.wait_for("the list", lambda: len(names_of(window, say("Visits and calls"))) > 5)
        told.append(names_of(window, say("Visits and calls")))
        driver.press("alt+1")
        window.wait("list item", lambda name: name.startswith("Aurora") and "00:30" in name)
        told.append([driver.name_of(node) for node in window.nodes() if driver.name_of(node).startswith("Aurora")])
    return told


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    library = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
    if not library:
        print("1..0 # SKIP faketime is not on this machine")
        sys.exit(77)
    clock = {"LD_PRELOAD": library[0], "FAKETIME": NOON, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, activities=ACTIVITIES)
        told = [
            read_days([pagoda, store], {"LANGUAGE": language, "PAGODA_DATA_DIR": folder, "TZ": zone, **clock}, say)
            for zone in ZONES
        ]
    for zone, other in zip(ZONES, told):
        assert other == told[0], (zone, other, told[0])
    assert all(told[0]), told[0]
    print(f"the civil days in {language} are done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_today.py: the day begins empty; a visit is planned, seen with what it needs, and moved to tomorrow; a long
# list is opened.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_today.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

CUSTOMERS = "客户编号,客户名称,城市,地址\nC00001,Aurora,苏州,星湖街 328 号\n"

# So many of those who are due are shown at first, and so many more at a time.
FIRST = 10
MORE = 50


def plan(window, say):
    search = say("Find the customer: name, initials, phone")
    window.tab_to("push button", lambda name: name == say("Plan a visit"))
    driver.press("Return")
    window.wait("text", search)
    window.fill({search: "aurora", say("Time (HH:MM)"): "9:30", say("Note"): "samples"})
    driver.press("ctrl+Return")
    return window.wait("list item", lambda name: name.startswith("Aurora") and "09:30" in name)


def see_needs(window, say):
    """The row says where to go, as soon as that is read."""
    window.wait("list item", lambda name: name.startswith("Aurora") and f"{say('Where')}: 苏州" in name)
    driver.check_names(window)


def move_to_tomorrow(window, say):
    window.tab_to("push button", lambda name: name.startswith(say("What can be done: %s") % "Aurora"))
    driver.press("Return")
    window.choose_item(say("Move to tomorrow"))
    driver.wait_for("nothing for today", lambda: not window.find("list item", lambda name: name.startswith("Aurora,")))


def see_tomorrow(window, say):
    """The calendar has it on the next day; undo brings it back to today."""
    driver.press("alt+5")
    window.wait("push button", lambda name: name.startswith("Aurora, ") and "09:30" in name)
    driver.press("ctrl+z", "alt+1")
    window.wait("list item", lambda name: name.startswith("Aurora,") and "09:30" in name)


def rows_of(window, name):
    node = window.find("list", name)
    return [driver.name_of(child) for child in driver.walk(node) if driver.role_of(child) == "list item"]


def see_all_due(pagoda, pagodactl, language, say, folder):
    """The first of those who are due, and the next ones where they are asked for."""
    store = os.path.join(folder, "many.pagoda")
    driver.ask(pagodactl, store, "init", "--currency", "CNY")
    driver.ask(pagodactl, store, "sample")
    due = [visit for visit in driver.ask(pagodactl, store, "visits", "--days", "1") if visit["planned"] is None]
    title = say("Whom to call first")
    more = lambda shown: say("Show %s more", "rows") % (len(due) - shown)
    assert len(due) > FIRST + MORE, "a list that is not long"
    with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
        window.wait("list item", lambda name: name.count(", ") >= 5, "the figures")
        driver.press("alt+1")
        window.wait("list item", more(FIRST))
        assert len(rows_of(window, title)) == FIRST + 1, rows_of(window, title)
        window.tab_to("list item", lambda name: name == more(FIRST), 120)
        driver.press("Return")
        window.wait("list item", more(FIRST + MORE))
        rows = rows_of(window, title)
        assert len(rows) == FIRST + MORE + 1, len(rows)
        driver.wait_for("the focus on the first that came", lambda: driver.name_of(window.focused()) == rows[FIRST])


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"today-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "customers.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(CUSTOMERS)
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "import", table, "--as", "customers")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+1")
            window.wait_text(say("No account has stalled."))
            driver.check_names(window)
            pictures.take("empty")
            plan(window, say)
            see_needs(window, say)
            pictures.take("planned")
            move_to_tomorrow(window, say)
            see_tomorrow(window, say)
        see_all_due(pagoda, pagodactl, language, say, folder)
    print(f"the day in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_due.py: a group of due customers is planned at once, by mouse and keyboard, and taken back; the load asked what if.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_due.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver
from journey_calendar import DAY, EPOCH, drag, is_day, middle_of

CUSTOMERS = """customer.code,customer.name,customer.address,customer.class
C1,Aurora,浙江省杭州市余杭区文一西路 998 号,TOP
C2,Borealis,浙江省杭州市余杭区文一西路 1 号,TOP
C3,Cirrus,浙江省杭州市西湖区文三路 90 号,TOP
C4,Dawn,江苏省苏州市吴中区东方大道 102 号,important
"""
HANGZHOU = "浙江 › 杭州"
STREET = "余杭区 › 文一西路"


def ask_store(store, query):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        return file.execute(query).fetchall()


def plans(store):
    """Who is planned for which day, by name."""
    rows = ask_store(store, "SELECT name, day FROM activity JOIN customer ON customer.id = customer WHERE state = 'planned'")
    return sorted((name, EPOCH + day * DAY) for name, day in rows)


def wait_plans(store, *expected):
    driver.wait_for(f"the plans {expected}", lambda: plans(store) == sorted(expected))


def cadence_of_top(store):
    rows = ask_store(store, "SELECT value FROM preference WHERE key LIKE '%cadence.top'")
    return int(rows[0][0]) if rows else 14


def avoid_the_season_of(store, name):
    """All the year, so that any day is one of it."""
    with sqlite3.connect(store) as file:
        file.execute(
            "INSERT INTO season_window (customer, purpose, first_third, last_third) SELECT id, 'avoid', 0, 35 FROM customer WHERE name = ?",
            [name],
        )


def is_group(say, name):
    """The button that plans all of that group."""
    before, _, rest = say("Plan all for %s…: %s (%u)").split("%s")
    after = rest.split("%u")[0]
    return lambda found: found.startswith(before) and f"{name}{after}" in found


def plan_group(window, say, store, pictures, today):
    """The street in a day said in words; whoever is better left alone is left out of the city, and named."""
    window.tab_to("push button", is_group(say, f"{HANGZHOU} › {STREET}"))
    driver.press("Return")
    row = driver.day_row(say, say("Day"))
    window.wait("text", row)
    window.wait_text(say("Will be planned: %u") % 2)
    window.fill({row: "+3d"})
    driver.check_names(window)
    pictures.take("street")
    driver.press("ctrl+Return")
    day = today + 3 * DAY
    wait_plans(store, ("Aurora", day), ("Borealis", day))
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    wait_plans(store)


def leave_out(window, say, store, pictures, today):
    window.wait("push button", is_group(say, f"{HANGZHOU} › {STREET}"))
    window.tab_to("push button", is_group(say, HANGZHOU))
    driver.press("Return")
    window.wait_text(say("Will be planned: %u") % 2)
    window.wait_text(say("Left out: %u") % 1)
    window.fill({driver.day_row(say, say("Day")): "+7d"})
    pictures.take("left-out")
    driver.press("ctrl+Return")
    day = today + 7 * DAY
    wait_plans(store, ("Aurora", day), ("Borealis", day))
    driver.wait_for("the form to close", lambda: not window.has_dialog())


def drag_group(window, say, store, today):
    """Dropped on a day, a group is planned for that day; nothing needs to be typed."""
    day = today + DAY if (today + DAY).month == today.month else today - DAY
    cell = window.wait("list item", is_day(day))
    head = window.wait("label", lambda name: name.startswith(f"{HANGZHOU} ("))
    drag(middle_of(head), middle_of(cell))
    window.wait_text(say("Will be planned: %u") % 2)
    driver.press("ctrl+Return")
    wait_plans(store, ("Aurora", day), ("Borealis", day))
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    wait_plans(store)


def by_class(window, say):
    """Who is left to be planned, by class."""
    window.tab_to("push button", lambda name: name == say("By class"))
    driver.press("space")
    for label in "TOP", say("Important", "account class"):
        window.wait("list", lambda name, label=label: name.casefold() == label.casefold())
    driver.check_names(window)


def ask_what_if(window, say, store, pictures):
    """The figures follow while nothing is stored; what is applied is one command."""
    opens = say("%s. What it is made of, and what if…").split("%s")[-1]
    window.tab_to("push button", lambda name: name.endswith(opens))
    driver.press("Return")
    window.wait("push button", say("Apply the days"))
    first = window.wait("list item", lambda name: name.startswith("TOP, "))
    before = driver.name_of(first)
    driver.check_names(window)
    pictures.take("load")
    days = lambda name: name == f"TOP: {say('Days between contacts')}"
    window.tab_to("spin button", days)
    driver.press("Up")
    driver.wait_for("another need", lambda: driver.name_of(first) != before)
    assert cadence_of_top(store) == 14
    pictures.take("what-if")
    window.tab_to("push button", lambda name: name == say("Apply the days"), key="shift+Tab")
    driver.press("Return")
    driver.wait_for("the cadence", lambda: cadence_of_top(store) == 15)
    driver.wait_for("the dialog to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    driver.wait_for("the cadence as before", lambda: cadence_of_top(store) == 14)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"due-{language}")
    say = driver.words(language)
    today = datetime.date.today()
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS)
        avoid_the_season_of(store, "Cirrus")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+5")
            window.wait("push button", is_group(say, HANGZHOU))
            drag_group(window, say, store, today)
            plan_group(window, say, store, pictures, today)
            leave_out(window, say, store, pictures, today)
            by_class(window, say)
            ask_what_if(window, say, store, pictures)
    print(f"who is due in {language} is planned")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_repeats.py: a visit that comes again every week; this one and all later ones are moved, cancelled, deleted.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_repeats.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver
from journey_calendar import DAY, EPOCH, choose, go_to_today, is_day, is_entry

CUSTOMERS = "customer.code,customer.name\nC00001,Aurora\nC00002,Borealis\n"
WEEK = 7 * DAY


def visits(store):
    """State and day of all of them, as the file itself has them."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        rows = file.execute("SELECT state, day FROM activity ORDER BY day").fetchall()
    return [(state, EPOCH + day * DAY) for state, day in rows]


def wait_visits(store, *expected):
    driver.wait_for(f"the visits {expected}", lambda: visits(store) == list(expected))


def planned(first, n):
    return [("planned", first + i * WEEK) for i in range(n)]


def plan(window, say, store, today):
    """The form asks for whom, nobody being chosen, how often, and until when; a rule that ends itself is not asked."""
    search, times = say("Find the customer: name, initials, phone"), say("How many times (2 to 366, at most a year)")
    driver.press("Return")
    window.wait("text", search)
    window.wait("combo box", f"{say('Customer')}: {say('none chosen yet', 'customer')}")
    save = window.wait("push button", say("Save"))
    assert not driver.has_state(save, driver.Atspi.StateType.SENSITIVE)
    window.choose(say("Repeats"), say("By a rule of my own", "repetition"))
    window.wait("text", times)
    driver.press("Tab")
    driver.type_text("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4")
    driver.wait_for("no other end", lambda: not window.find("text", times))
    window.choose(say("Repeats"), say("Every week", "repetition"))
    window.wait("text", times)
    driver.check_names(window)
    driver.press("Escape")
    window.wait_for_keyboard()
    assert not visits(store)

    driver.press("Return")
    window.wait("text", search)
    window.fill({search: "C00001"})
    window.choose(say("Repeats"), say("Every week", "repetition"))
    window.wait("text", times)
    # GTK 4.8 does not tell which row has the focus: after the choice and its end comes the number.
    driver.press("Tab", "Tab", "ctrl+a")
    driver.type_text("4")
    driver.wait_for("four times", lambda: driver.text_of(window.wait("text", times)) == "4")
    driver.press("ctrl+Return")
    wait_visits(store, *planned(today, 4))
    window.wait_for_keyboard()


def go_to_second(window, say, today):
    go_to_today(window, say)
    driver.press("Down")
    driver.wait_for("the day in a week", lambda: is_day(today + WEEK)(driver.name_of(window.focused())))
    window.wait("push button", lambda name: is_entry(name) and str((today + WEEK).day) in name)
    window.tab_to("push button", is_entry)


def cancel_later(window, say, store, today):
    """One of a series asks whether it is meant alone."""
    go_to_second(window, say, today)
    choose(window, say("Cancel it…"))
    window.wait("text", say("Reason"))
    window.wait_text(say("Cancel it"))
    driver.check_names(window)
    window.fill({say("Reason"): "they moved"})
    window.choose(say("Which of the series"), say("This one and all later ones"))
    driver.press("ctrl+Return")
    wait_visits(store, *planned(today, 1), *(("cancelled", today + i * WEEK) for i in (1, 2, 3)))
    window.wait_for_keyboard()
    driver.press("ctrl+z")
    wait_visits(store, *planned(today, 4))


def delete_one(window, say, store, today):
    go_to_second(window, say, today)
    driver.press("Delete")
    window.wait("combo box", lambda name: name.startswith(say("Which of the series")))
    driver.press("ctrl+Return")
    wait_visits(store, *planned(today, 1), *planned(today + 2 * WEEK, 2))
    window.wait_for_keyboard()
    driver.press("ctrl+z")
    wait_visits(store, *planned(today, 4))


def change_later(window, say, store, today, pictures):
    """The form of one of a series shows how it comes again, and plans the later ones anew."""
    go_to_second(window, say, today)
    choose(window, say("Edit…"))
    window.choose(say("Which of the series"), say("This one and all later ones"))
    window.wait("combo box", f"{say('Repeats')}: {say('Every week', 'repetition')}")
    pictures.take("form")
    window.choose(say("Repeats"), say("Every 2 weeks", "repetition"))
    driver.press("ctrl+Return")
    wait_visits(store, *planned(today, 2), ("planned", today + 3 * WEEK))
    window.wait_for_keyboard()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"repeats-{language}")
    say = driver.words(language)
    today = datetime.date.today()
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+5")
            window.wait("list item", lambda name: say("Today", "day") in name)
            go_to_today(window, say)
            plan(window, say, store, today)
            pictures.take("planned")
            cancel_later(window, say, store, today)
            delete_one(window, say, store, today)
            change_later(window, say, store, today, pictures)
    print(f"what comes again in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_travel.py: a travel on the calendar, who is on its way and who is not; a season of the year to be left alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_travel.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver
from journey_calendar import is_entry

TODAY = datetime.date.today()
CUSTOMERS = (
    "customer.code,customer.name,customer.class,customer.class_by_hand,customer.province,customer.city\n"
    "A,Aurora,important,yes,Jiangsu,Suzhou\nB,Borealis,important,yes,Zhejiang,Hangzhou\n"
)
ACTIVITIES = (
    "customer.code,activity.kind,activity.day,activity.state,activity.note\n"
    f"A,visit,{TODAY},planned,drawings\nB,call,{TODAY - datetime.timedelta(days=90)},planned,late\n"
)


def rows_of(store, sql):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        return file.execute(sql).fetchall()


def wait_rows(store, sql, *expected):
    driver.wait_for(f"{sql}: {expected}", lambda: rows_of(store, sql) == list(expected))


def travel(window, say, store):
    """It is shown on its days; a visit elsewhere is marked, and who is due where it goes."""
    elsewhere = driver.beginning(say("not on the way to %s"))
    window.wait("push button", is_entry)
    assert not window.find("push button", lambda name: elsewhere in name)
    window.press_button(say("Add a travel"))
    window.wait("text", say("Destination"))
    driver.check_names(window)
    window.fill({say("Destination"): "Hangzhou", say("Note"): "train"})
    driver.press("ctrl+Return")
    wait_rows(store, "SELECT destination, until_day - from_day, traveller, note FROM travel", ("Hangzhou", 0, None, "train"))
    window.wait_for_keyboard()
    window.wait("push button", lambda name: is_entry(name) and elsewhere in name)
    window.wait_row(driver.beginning(say("Travel: %s")) + "Hangzhou", say("Today", "day"))
    window.wait_row("Borealis", say("On the way"))
    driver.check_names(window)


def shorten_travel(window, say, store):
    """It opens from the day, too, and can be deleted there."""
    driver.press("ctrl+3")
    window.press_button(window.wait("push button", lambda name: "Hangzhou · " in name).get_name())
    window.wait("text", say("Destination"))
    window.press_button(say("Delete"))
    wait_rows(store, "SELECT destination FROM travel")
    window.wait_for_keyboard()
    window.wait("push button", lambda name: say("Delete the travel to %s", "history").replace("%s", "Hangzhou") in name)
    driver.press("ctrl+z")
    wait_rows(store, "SELECT destination FROM travel", ("Hangzhou",))


def third_of(day):
    return 3 * (day.month - 1) + min((day.day - 1) // 10, 2)


def season(window, say, store):
    """On the customer's page; who is better left alone now comes last, and says why."""
    window.wait_row("Borealis", say("On the way"))
    window.tab_to("list item", lambda name: name.startswith("Borealis, ") and say("On the way") in name)
    driver.press("Return")
    window.press_button(say("Add season"))
    window.wait("combo box", lambda name: name.startswith(say("Purpose")))
    window.choose(say("Purpose"), say("To avoid", "season"))
    for title in say("Every year from"), say("Up to and including"):
        window.tab_to("combo box", lambda found: found.startswith(title + ": "))
        driver.press("Return")
        window.wait_focus("list item")
        driver.press("Home", *["Down"] * third_of(TODAY), "Return")
        driver.wait_for("the form again", lambda: driver.role_of(window.focused()) == "combo box")
    driver.check_names(window)
    driver.press("ctrl+Return")
    wait_rows(store, "SELECT purpose, first_third, last_third FROM season_window", ("avoid", third_of(TODAY), third_of(TODAY)))
    window.wait_for_keyboard()
    window.wait_row(say("To avoid", "season"), driver.beginning(say("now, until %s")))
    driver.press("alt+5")
    window.wait_row("Borealis", say("Season to avoid until", "why"))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"travel-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, activities=ACTIVITIES)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Aurora"))
            driver.press("alt+5")
            window.wait("list item", lambda name: say("Today", "day") in name)
            travel(window, say, store)
            pictures.take("travel")
            shorten_travel(window, say, store)
            pictures.take("day")
            season(window, say, store)
            pictures.take("season")
    print(f"travels and seasons in {language} are done")


if __name__ == "__main__":
    main()

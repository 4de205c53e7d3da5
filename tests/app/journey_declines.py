#!/usr/bin/env python3
# journey_declines.py: a customer who buys less is told on Today, answered for, and planned for; a step of growth; whom
# to engage and how good forecasts were, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_declines.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver

TODAY = datetime.date.today()


def tables():
    """One who goes on every month, and one who stopped half a year ago."""
    lines = ["Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost"]
    for code, first in (("K-1", 200), ("K-2", 5)):
        for i, days in enumerate(range(1100, first - 1, -30)):
            day = TODAY - datetime.timedelta(days)
            lines.append(f"{code}-{i},{day.isoformat()},{code},P-1,1,5000.00,2000.00")
    return {"customers": "Customer code,Customer\nK-1,Kestrel Bearings\nK-2,Osprey Motors\n", "orders": "\n".join(lines) + "\n"}


def count(store, table):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def answer(window, say, store, pictures):
    """An alert that is answered is gone, and back with undo; without a cause there is no answer."""
    asked = f"{say('Answer…')} Kestrel Bearings"
    window.wait("push button", asked)
    assert not window.find("push button", f"{say('Answer…')} Osprey Motors")
    pictures.take("today")
    window.press_button(asked)
    window.wait("text", say("Note"))
    driver.check_names(window)
    pictures.take("form")
    window.choose(say("Why it buys less"), say("Our service", "decline cause"))
    window.fill({say("Note"): "late twice"})
    window.save(say)
    driver.wait_for("no alert", lambda: not window.find("push button", asked))
    assert count(store, "decline_answer") == 1
    driver.press("ctrl+z")
    window.wait("push button", asked)
    window.tab_to("list item", lambda found: found.startswith("Kestrel Bearings") and say("Red", "decline") in found)
    driver.press("Return")
    window.wait_row(say("Plan a visit…"))
    driver.press("ctrl+shift+z")


def look_at_customer(window, say, store, pictures):
    """The answer stays with the customer, is changed and deleted there; a visit is planned from there."""
    window.wait_row(say("Our service", "decline cause"), "late twice")
    window.wait_row(say("Plan a visit…"))
    pictures.take("customer")
    window.open_row(say("Our service", "decline cause"), "late twice")
    window.wait("text", say("Note"))
    window.press_button(say("Delete"))
    window.wait_row(say("Answer…"))
    assert count(store, "decline_answer") == 0
    window.open_row(say("Plan a visit…"))
    window.wait("text", say("Note"))
    driver.press("ctrl+Return")
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    driver.wait_for("the visit", lambda: count(store, "activity") == 1)


def grow(window, say, store, pictures):
    """A step that is due stands on Today, and is done there."""
    window.press_tab(say("Care"))
    window.press_button(say("Add growth step"))
    title = say("What we do so that it grows")
    window.wait("text", title)
    window.fill({title: "trial of the new line", driver.day_row(say, say("Due by")): TODAY.isoformat()})
    window.save(say)
    window.wait_row("trial of the new line")
    pictures.take("growth")
    driver.press("alt+1")
    done = f"{say('Done', 'care item')} trial of the new line"
    window.press_button(done)
    driver.wait_for("the step done", lambda: not window.find("push button", done))


def look_at_insight(window, say, pictures):
    """Every number opens into its rows."""
    driver.press("alt+7")
    window.wait("list item", lambda found: True)
    driver.press("ctrl+4")
    window.wait_row("Osprey Motors", driver.beginning(say("Engage by: %1$s · an order within 60 days: %2$s · %3$s")))
    window.wait_row(say("Next orders inside the window told"))
    driver.check_names(window)
    pictures.take("insight")
    window.open_row(say("Next orders inside the window told"))
    driver.wait_for("the rows", window.has_dialog)
    window.wait("list item", lambda found: "Osprey Motors" in found)
    pictures.take("rows")
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"declines-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, **tables())
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            driver.press("alt+1")
            answer(window, say, store, pictures)
            look_at_customer(window, say, store, pictures)
            grow(window, say, store, pictures)
            look_at_insight(window, say, pictures)
    print(f"declines in {language} is done")


if __name__ == "__main__":
    main()

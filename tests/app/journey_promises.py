#!/usr/bin/env python3
# journey_promises.py: what is promised on a call stands on the customer's page and on Today, and is moved in agreement,
# kept or broken, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_promises.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import sqlite3
import sys
import tempfile

import driver

TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)
EPOCH = datetime.date(1970, 1, 1)

CUSTOMERS = "Customer code,Customer\nK-1,Kestrel Bearings\n"
ORDERS = "Order number,Order date,Customer code,Product code,Quantity,Unit price,Cost\nA-1,2026-08-01,K-1,P-1,1,5000.00,2000.00\n"


def promises(store):
    """What the store holds, in the order of their titles."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute("SELECT * FROM promise ORDER BY title")]


def number(day):
    return (day - EPOCH).days


def record_call(window, say, store, title, day, pictures):
    """Two rows more, the second only for a call on which something was promised."""
    note, promised, due = say("What was said"), say("We promised"), driver.day_row(say, "Promised for")
    driver.press("ctrl+l")
    window.wait("text", promised)
    assert not window.find("text", due), "nothing was promised yet"
    # The focus begins in the note; a key goes there before it is counted from.
    driver.type_text("they test it")
    driver.wait_for("the note", lambda: driver.text_of(window.wait("text", note)) == "they test it")
    window.tab_to("combo box", lambda found: found.startswith(say("Plan the next step as") + ": "))
    driver.press("Tab")
    driver.type_text(title)
    window.wait("text", due)
    # A promise without a day is not saved.
    save = window.wait("push button", say("Save"))
    assert not driver.has_state(save, driver.Atspi.StateType.SENSITIVE), "a promise needs its day"
    driver.press("Tab")
    driver.type_text(day.isoformat())
    driver.wait_for("the day", lambda: driver.text_of(window.wait("text", due)) == day.isoformat())
    driver.check_names(window)
    pictures.take("call")
    driver.press("ctrl+Return")
    window.wait_for_keyboard()
    driver.wait_for("the promise", lambda: any(row["title"] == title for row in promises(store)))


def open_care(window, say):
    driver.press("alt+2")
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    driver.press("Return")
    window.wait("push button", say("Edit"))
    window.press_tab(say("Care"))
    window.wait("push button", say("Add promise"))


def add_by_form(window, say, title, day):
    """One that was made before and is overdue."""
    window.press_button(say("Add promise"))
    promised = say("What we promised")
    window.wait("text", promised)
    window.fill(
        {promised: title, driver.day_row(say, "Promised for"): day.isoformat(), driver.day_row(say, "Promised on"): (day - DAY).isoformat()}
    )
    driver.check_names(window)
    window.save(say)
    window.wait_row(title, driver.wording(say("overdue by %d days")))


def move(window, say, store, title, day):
    """The old day is remembered."""
    window.open_row(title)
    due = driver.day_row(say, "Promised for")
    reason = say("Why another day")
    window.fill({due: day.isoformat()})
    window.wait("text", reason)
    window.tab_to("combo box", lambda found: found.startswith(say("The other day") + ": "))
    driver.press("Tab")
    driver.type_text("line stop")
    driver.wait_for("the reason", lambda: driver.text_of(window.wait("text", reason)) == "line stop")
    window.save(say)
    window.wait_row(title, driver.wording(say("moved in agreement, first promised for %s")))
    moved = [row for row in promises(store) if row["title"] == title]
    assert [row["due_day"] for row in moved] == [number(day)], moved
    driver.press("ctrl+z")
    window.wait_no_row(title, driver.wording(say("moved in agreement, first promised for %s")))


def answer_today(window, say, store, pictures):
    """What is due stands on Today: one is kept there, the other broken."""
    driver.press("alt+1")
    window.wait_row("Kestrel Bearings", "price list")
    window.wait_row("Kestrel Bearings", "send samples")
    pictures.take("today")
    kept = f"{say('Kept', 'promise')} send samples"
    window.press_button(kept)
    driver.wait_for("it is kept", lambda: window.find("push button", kept) is None)
    menu = say("What can be done: %s").replace("%s", "price list")
    window.press_button(menu)
    window.choose_item(say("It was broken"))
    driver.wait_for("it is broken", lambda: [row["state"] for row in promises(store)] == ["broken", "kept"])


def see_numbers(window, say, pictures):
    """Two are too few for a share, and each number opens into its promises; the page of the customer stays at the tab that
    was seen last."""
    driver.press("alt+2")
    window.tab_to("list item", lambda found: found.startswith("Kestrel"), steps=80)
    driver.press("Return")
    window.wait("push button", say("Add promise"))
    few = say("too few (%1$u of %2$u)").replace("%1$u", "1").replace("%2$u", "2")
    window.wait_row(say("Promises kept"), few)
    pictures.take("numbers")
    window.open_row(say("Promises kept"))
    window.wait_row("send samples", driver.wording(say("kept on %s, in time")))
    window.wait_row("price list", driver.wording(say("broken on %s")))
    driver.check_names(window)
    pictures.take("ended")
    window.open_row("price list")
    window.wait("text", say("What we promised"))
    window.close_dialogs()


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"promises-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, orders=ORDERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda found: found.startswith("Kestrel"))
            open_care(window, say)
            record_call(window, say, store, "send samples", TODAY, pictures)
            window.wait_row("send samples", say("due today", "promise"))
            add_by_form(window, say, "price list", TODAY - 3 * DAY)
            pictures.take("care")
            move(window, say, store, "price list", TODAY + 5 * DAY)
            answer_today(window, say, store, pictures)
            see_numbers(window, say, pictures)
    print(f"promises in {language} are done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_read_only.py: the pages of visits and of the five layers while another program writes the store.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_read_only.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import fcntl
import sys
import tempfile

import driver
from journey_agenda import make_store
from journey_calendar import choose, go_to_today

REFUSAL = "This store is open for reading; changes are not possible."


def is_entry(name):
    return name.startswith("Aurora, ")


def wait_refused(window, say):
    """Said in a toast, which goes before the next one comes."""
    window.wait_text(say(REFUSAL))


def look_at_form(window, say):
    """A form opens to be read: it says why, and its button is dead."""
    save = driver.wait_for("the form", lambda: window.find("push button", say("Save")))
    window.wait_text(say(REFUSAL))
    assert not driver.has_state(save, driver.Atspi.StateType.SENSITIVE)
    driver.press("ctrl+Return")
    window.close_dialogs()


def try_calendar(window, say):
    driver.press("alt+5")
    window.wait("push button", is_entry)
    go_to_today(window, say)
    driver.press("Return")
    look_at_form(window, say)
    window.tab_to("push button", is_entry)
    choose(window, say("Done…"))
    look_at_form(window, say)
    window.tab_to("push button", is_entry)
    driver.press("ctrl+Right")
    wait_refused(window, say)
    window.tab_to("push button", is_entry)
    driver.press("Delete")
    wait_refused(window, say)


def try_today(window, say):
    driver.press("alt+1")
    window.wait("list item", is_entry)
    window.tab_to("push button", lambda name: name.startswith(say("What can be done: %s") % "Aurora"))
    choose(window, say("Move to tomorrow"))
    wait_refused(window, say)
    driver.check_names(window)


def try_board(window, say):
    driver.press("alt+4")
    window.wait("list item", is_entry)
    window.tab_to("list item", is_entry)
    driver.press("ctrl+Right")
    look_at_form(window, say)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"read-only-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(pagodactl, folder)
        before = driver.ask(pagodactl, store, "history")
        with open(store + "-lock", "r+", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
                window.wait("list item", lambda name: name.count(", ") >= 2)
                try_calendar(window, say)
                pictures.take("calendar")
                try_today(window, say)
                pictures.take("today")
                try_board(window, say)
        assert driver.ask(pagodactl, store, "history") == before
    print(f"reading alone in {language} is done")


if __name__ == "__main__":
    main()

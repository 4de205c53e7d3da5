#!/usr/bin/env python3
# journey_reading.py: a store that another window has open: it says so, nothing can be changed, all can be read.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_reading.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import contextlib
import os
import signal
import subprocess
import sys
import tempfile

import driver

# What changes something, by where it stands.
HEADER = ("New customer", "Remove the sample")
PROFILE = ("Add a tag", "Add supplier", "Attach file")
MENU = ("_Import…", "_Backup…")
CHANGE_ONE = ("Class…", "Owner…", "Never a customer…", "Add activity…", "Delete")
CHANGE_MANY = ("Owner…", "Class…", "Region…", "Add to a market survey…", "Add a tag…", "Take a tag off…", "Never a customer…", "Delete")


def is_held(store):
    """Asked of the system: whoever tries the lock may take it from the window that is about to."""
    lock = store + "-lock"
    if not os.path.exists(lock):
        return False
    with open("/proc/locks", encoding="ascii") as locks:
        return any(f":{os.stat(lock).st_ino} " in line for line in locks)


@contextlib.contextmanager
def held(pagoda, store, folder):
    """Another window has the store open.  On a bus of its own it is not told of later starts."""
    environment = {**os.environ, "PAGODA_DATA_DIR": folder, "GTK_A11Y": "none"}
    command = ["dbus-run-session", "--", pagoda, store]
    holder = subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        driver.wait_for("the other window", lambda: is_held(store))
        yield
    finally:
        os.killpg(holder.pid, signal.SIGTERM)
        holder.wait()


def check_off(window, role, names):
    for name in names:
        node = window.wait(role, lambda found: found.startswith(name), name)
        assert not driver.has_state(node, driver.Atspi.StateType.SENSITIVE), name


def see_customers(window, say, customers, pictures):
    window.wait("label", lambda name: driver.wording(say("%s is writing to this store. You can read it; changes are not possible.")) in name)
    pictures.take("customers")
    check_off(window, "push button", [say(name) for name in HEADER] + [say("Undo")])
    driver.press("F10")
    check_off(window, "menu item", [say(name) for name in MENU])
    driver.press("Escape")
    window.tab_to("list item", lambda name: name.startswith(customers[0]["name"]), 80)
    driver.press("shift+Down", "Delete")
    window.press_button(say("Change"))
    check_off(window, "menu item", [say(name) for name in CHANGE_MANY])
    driver.press("Escape")


def see_customer(window, say, customers, pictures):
    # Tab comes back to the row that had the focus last.
    window.tab_to("list item", lambda name: name.count(", ") >= 4, 80)
    driver.press("Home")
    driver.wait_for("the first row", lambda: driver.name_of(window.focused()).startswith(customers[0]["name"]))
    driver.press("Return")
    window.wait("push button", say("Edit"))
    check_off(window, "push button", [say(name) for name in PROFILE])
    pictures.take("customer")
    window.tab_to("push button", lambda name: name == say("Change"))
    driver.press("Return")
    check_off(window, "menu item", [say(name) for name in CHANGE_ONE])
    driver.press("Escape", "F2")
    window.wait_text(say("This store is open for reading; changes are not possible."))
    check_off(window, "push button", [say("Save")])
    window.close_dialogs()


def see_dialogs(window, say, pictures):
    driver.press("ctrl+h")
    window.wait_text(say("What was done, the newest first"))
    undo = driver.beginning(say("Undo to here: %u"))
    assert not window.find("push button", lambda name: name.startswith(undo))
    window.close_dialogs()
    driver.press("ctrl+comma")
    check_off(window, "push button", [say("Reset all")])
    pictures.take("preferences")
    language = window.find("combo box", lambda name: name.startswith(say("Language")))
    assert driver.has_state(language, driver.Atspi.StateType.SENSITIVE), "the language is not the store’s"
    window.close_dialogs()


def follow(window, say, pagodactl, folder):
    """Figures can be taken out all the same."""
    path = os.path.join(folder, "out.csv")
    driver.press("ctrl+e")
    window.name_file(path, say("_Export"))
    driver.wait_for("the file", lambda: os.path.exists(path))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"reading-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "sample", "--customers", "20")
        customers = driver.ask(pagodactl, store, "customers")
        history = driver.ask(pagodactl, store, "history")
        with held(pagoda, store, folder):
            with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
                window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
                see_customers(window, say, customers, pictures)
                see_customer(window, say, customers, pictures)
                see_dialogs(window, say, pictures)
                follow(window, say, pagodactl, folder)
        assert driver.ask(pagodactl, store, "history") == history
    print(f"reading in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_backup.py: a backup is made, something is lost, the backup is restored, by keyboard alone.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_backup.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver


PHRASE = "three quiet herons"


def choose_file(window, say, button, path):
    window.tab_to("push button", lambda name: name == say(button))
    driver.press("Return")
    saving = button.startswith("Save")
    window.enter_path(path, say("_Save" if saving else "_Choose"))


def seal(window, say, path, pictures):
    choose_file(window, say, "Save a sealed file…", path)
    window.wait("text", say("Pass phrase once more"))
    driver.type_text(PHRASE)
    window.wait_text(say("Strong. Nobody can recover a forgotten pass phrase."))
    pictures.take("phrase")
    driver.check_names(window)
    # From the first phrase to the second, past the button that shows the first.
    for _ in range(3):
        driver.press("Tab")
        driver.type_text(PHRASE)
        save = window.find("push button", say("Save"))
        if driver.has_state(save, driver.Atspi.StateType.SENSITIVE):
            break
    window.tab_to("push button", lambda name: name == say("Save"))
    driver.press("Return")
    window.wait_text(say("The sealed file is written. Only the pass phrase opens it. Attached files are not in it."))
    with open(path, "rb") as file:
        assert file.read(7) == b"PAGODA1"


def unseal(window, say, path):
    choose_file(window, say, "Restore a file…", path)
    window.wait("text", say("Pass phrase"))
    driver.type_text(PHRASE)
    driver.press("Return")
    window.wait_text(say("The backup is restored. The store as it was is kept beside it."))


def unseal_given(pagoda, window, say, path, language):
    """A sealed file that is opened from outside asks for its phrase at once."""
    window.close_dialogs()
    driver.give(pagoda, path, LANGUAGE=language)
    window.wait("text", say("Pass phrase"))
    driver.type_text(PHRASE)
    driver.press("Return")
    window.wait_text(say("The backup is restored. The store as it was is kept beside it."))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"backup-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        table = os.path.join(folder, "one.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("Customer code,Customer\nK-1,Kestrel Bearings\n")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        driver.ask(pagodactl, store, "import", table)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
            driver.press("ctrl+b")
            window.wait("push button", say("Back up now"))
            window.tab_to("push button", lambda name: name == say("Back up now"))
            driver.press("Return")
            window.wait_text(say("The backup is made and checked."))
            driver.check_names(window)
            pictures.take("list")
            driver.press("Escape")
            driver.wait_for("the dialog gone", lambda: not window.find("push button", say("Back up now")))
            driver.press("ctrl+z")
            driver.wait_for("the customer lost", lambda: driver.ask(pagodactl, store, "customers") == [])
            driver.press("ctrl+b")
            restore = say("Restore…") + " "
            window.tab_to("push button", lambda name: name.startswith(restore))
            driver.press("Return")
            window.wait_text(say("Restore this backup?"))
            pictures.take("question")
            window.tab_to("push button", lambda name: say("Restore") in name and not name.startswith(restore))
            driver.press("Return")
            window.wait_text(say("The backup is restored. The store as it was is kept beside it."))
            names = [c["name"] for c in driver.ask(pagodactl, store, "customers")]
            assert names == ["Kestrel Bearings"], names
            seal(window, say, os.path.join(folder, "away.pagoda-sealed"), pictures)
            unseal(window, say, os.path.join(folder, "away.pagoda-sealed"))
            unseal_given(pagoda, window, say, os.path.join(folder, "away.pagoda-sealed"), language)
    print(f"the backup in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_rescue.py: files that cannot be opened, and what the window offers then.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_rescue.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

# The middle of the file is lost: it still looks like a store, and some of its rows are still there.
KEPT_PART = 3


def make_store(pagodactl, path, **environment):
    """With a sample and a backup, which is where PAGODA_DATA_DIR says."""
    driver.ask(pagodactl, path, "init", "--currency", "CNY", **environment)
    driver.ask(pagodactl, path, "sample", "--customers", "30", **environment)
    driver.ask(pagodactl, path, "backup", **environment)


def damage(path):
    with open(path, "r+b") as file:
        lost = os.path.getsize(path) // KEPT_PART
        file.seek(lost)
        file.write(b"\xaa" * lost)


def kept(folder, name):
    return [file for file in os.listdir(folder) if file.startswith(name) and file != f"{name}.pagoda" and "lock" not in file]


def see_failures(pagoda, folder, say, environment):
    """Each kind of file that cannot be opened has its own heading and is left as it was."""
    text = os.path.join(folder, "letter.pagoda")
    with open(text, "w", encoding="utf-8") as file:
        file.write("Dear customer, this is no store at all.\n" * 50)
    for path, title in [
        (os.path.join(folder, "absent.pagoda"), "The data file is not there"),
        (text, "This is no data file of Pagoda"),
    ]:
        with driver.running([pagoda, path], **environment) as window:
            window.wait_text(say(title))
            driver.check_names(window)
    assert os.path.getsize(text) > 0 and not os.path.exists(os.path.join(folder, "absent.pagoda"))


def restore(pagoda, pagodactl, folder, say, environment, pictures):
    store = os.path.join(folder, "restored.pagoda")
    make_store(pagodactl, store)
    damage(store)
    with driver.running([pagoda, store], **environment) as window:
        window.wait_text(say("The data file is damaged"))
        window.wait("push button", say("Restore this backup"))
        pictures.take("damaged")
        window.press_button(say("Restore this backup"))
        window.wait("push button", say("Remove the sample"))
    assert len(driver.ask(pagodactl, store, "customers")) == 30
    assert kept(folder, "restored"), os.listdir(folder)


def salvage(pagoda, pagodactl, folder, say, environment, pictures):
    store = os.path.join(folder, "salvaged.pagoda")
    make_store(pagodactl, store)
    damage(store)
    with driver.running([pagoda, store], **environment) as window:
        window.wait_text(say("The data file is damaged"))
        driver.wait_for("what to do", lambda: window.find("push button", say("Salvage what can be read")))
        window.press_button(say("Salvage what can be read"))
        window.wait_text(say("Some records could not be read."))
        driver.check_names(window)
        pictures.take("salvaged")
        driver.press("Escape")
        driver.wait_for("the dialog gone", lambda: not window.find("label", say("Some records could not be read.")))
        driver.wait_for("the store", lambda: not window.find("label", say("The data file is damaged")))
    driver.ask(pagodactl, store, "customers")
    assert kept(folder, "salvaged"), os.listdir(folder)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"rescue-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PAGODA_DATA_DIR"] = folder
        environment = {"LANGUAGE": language}
        see_failures(pagoda, folder, say, environment)
        restore(pagoda, pagodactl, folder, say, environment, pictures)
        salvage(pagoda, pagodactl, folder, say, environment, pictures)
    print(f"the rescue in {language} is done")


if __name__ == "__main__":
    main()

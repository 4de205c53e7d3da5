#!/usr/bin/env python3
# journey_files.py: files that are given to Pagoda from outside, at its first start and at later ones.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_files.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import subprocess
import sys
import tempfile

import driver

def write_table(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("Customer code,Customer\nK-1,Kestrel Bearings\n")
    return path


def make_store(pagodactl, path, customers):
    driver.ask(pagodactl, path, "init", "--currency", "CNY")
    if customers:
        driver.ask(pagodactl, path, "sample", "--customers", str(customers))
    return path


def take_at_first_start(pagoda, folder, say, environment, pictures):
    """A table leads through the wizard into a new data file of one's own."""
    table = write_table(os.path.join(folder, "first.csv"))
    with driver.running([pagoda, table], **environment) as window:
        window.wait("push button", say("Check"))
        driver.check_names(window)
        pictures.take("table")
        window.close_dialogs()
        window.wait("push button", say("Try a sample"))


def take_at_later_starts(pagoda, pagodactl, folder, say, environment):
    """The window that is there takes them all: a table, a data file and another one."""
    first = make_store(pagodactl, os.path.join(folder, "first.pagoda"), 5)
    second = make_store(pagodactl, os.path.join(folder, "second.pagoda"), 7)
    count = say("<b>%s</b> of %s customers").replace("<b>", "").replace("</b>", "").replace("%s", "{}")
    with driver.running([pagoda, first], **environment) as window:
        window.wait_text(count.format(5, 5))
        driver.give(pagoda, os.path.join(folder, "first.csv"), **environment)
        window.wait("push button", say("Check"))
        window.close_dialogs()
        driver.give(pagoda, second, **environment)
        window.wait_text(count.format(7, 7))
        driver.give(pagoda, first, **environment)
        window.wait_text(count.format(5, 5))


def active_window():
    return subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True).stdout.strip()


def raise_window(window, pagoda, environment):
    """A second start brings the window back from where it was put away, and ends."""
    shown = active_window()
    subprocess.run(["xdotool", "windowminimize", "--sync", shown], check=True)
    driver.wait_for("no window", lambda: active_window() != shown)
    subprocess.run([pagoda], check=True, timeout=driver.PATIENCE, env={**os.environ, **environment})
    driver.wait_for("the window again", lambda: active_window() == shown)
    assert not window.has_dialog()


def make_new_file(pagoda, pagodactl, folder, say, environment, pictures):
    """The menu makes a data file and opens it; a name that is taken is refused, and what is there stays."""
    first = make_store(pagodactl, os.path.join(folder, "begun.pagoda"), 5)
    new = os.path.join(folder, "made.pagoda")
    with driver.running([pagoda, first], **environment) as window:
        window.wait("list item", lambda name: name.count(", ") >= 4, "the customers")
        raise_window(window, pagoda, environment)
        window.choose_from_menu(say("_New data file…"))
        window.name_file(new, say("_Create"))
        window.wait_text("made.pagoda")
        window.wait("push button", say("Try a sample"))
        pictures.take("new")
        window.choose_from_menu(say("_New data file…"))
        window.wait_for_chooser(say("_Create"))
        chooser = len(driver.children(window.application))
        window.enter_path(first, say("_Create"))
        # The library asks whether to replace the file; yes is its default.
        driver.wait_for("the question", lambda: len(driver.children(window.application)) > chooser)
        driver.press("Return")
        window.wait_text(say("The data file was not made"))
        pictures.take("taken")
        window.close_dialogs()
        window.wait_text("made.pagoda")
    assert driver.ask(pagodactl, new, "customers") == []
    assert len(driver.ask(pagodactl, first, "customers")) == 5


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"files-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PAGODA_DATA_DIR"] = folder
        environment = {"LANGUAGE": language}
        take_at_first_start(pagoda, folder, say, environment, pictures)
        take_at_later_starts(pagoda, pagodactl, folder, say, environment)
        make_new_file(pagoda, pagodactl, folder, say, environment, pictures)
    print(f"the files in {language} are done")


if __name__ == "__main__":
    main()

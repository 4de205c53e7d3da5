#!/usr/bin/env python3
# journey_import_paste.py: rows copied in a spreadsheet are pasted, their row of names and their key are chosen,
# what is refused is saved as a file; and a long import is cancelled.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_import_paste.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import csv
import os
import subprocess
import sys
import tempfile

import driver

# The first row looks more like names than the real one; the codes are another system's.
PASTED = "\n".join(
    "\t".join(cells)
    for cells in [
        ["Customer", "Code", "Phone", "City"],
        ["name", "code", "x", "y"],
        ["甲公司", "Z-9", "0571-1", "杭州"],
        ["乙公司", "Z-8", "0571-2", "杭州"],
        ["", "", "0571-3", "杭州"],
    ]
)
LONG_ROWS = 300000


def start_wizard(window, say):
    driver.press("ctrl+i")
    window.wait("push button", say("Choose a file…"))


def choose(window, title, offer):
    """Goes down the offers until that one is chosen, by keyboard alone."""
    row = window.tab_to("combo box", lambda name: name.startswith(title + ": "))
    for _ in range(30):
        if driver.name_of(row) == f"{title}: {offer}":
            return
        before = driver.name_of(row)
        driver.press("space")
        window.wait_focus("list item")
        driver.press("Down", "Return")
        row = driver.wait_for(
            "another choice",
            lambda: window.find("combo box", lambda name: name.startswith(title + ": ") and name != before),
        )
        window.tab_to("combo box", lambda name: name == driver.name_of(row))
    raise driver.Missing(f"{title}: {offer}")


def paste(window, say, pictures):
    subprocess.run(["xclip", "-selection", "clipboard"], input=PASTED.encode(), check=True, stdout=subprocess.DEVNULL)
    start_wizard(window, say)
    driver.press("ctrl+v")
    window.wait("combo box", lambda name: name.startswith(say("Row with the names of the columns") + ": 1: "))
    choose(window, say("Row with the names of the columns"), "2: name · code · x · y")
    window.wait("combo box", lambda name: name.startswith("name: "))
    choose(window, say("Customers are recognised by"), say("Customer"))
    window.wait("combo box", "code: " + say("Not used"))
    driver.check_names(window)
    pictures.take("answers")
    window.press_button(say("Check"))
    window.wait_text(say("Nothing has been written yet."))
    window.press_button(say("Import"))
    window.wait_text(say("Imported"))


def save_problems(window, say, folder):
    path = os.path.join(folder, "refused.csv")
    window.press_button(say("Save as file…"))
    window.enter_path(path, say("_Save"))
    driver.wait_for("the file", lambda: os.path.exists(path) and os.path.getsize(path) > 0)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2 and rows[1][0] == "5", rows


def cancel(window, say, folder):
    path = os.path.join(folder, "long.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("order,date,customer,amount\n")
        file.writelines(f"N{i},2026-01-{i % 28 + 1:02},C{i},10\n" for i in range(LONG_ROWS))
    start_wizard(window, say)
    driver.press("Return")
    window.enter_path(path, say("_Choose"))
    window.wait("push button", say("Check"))
    window.press_button(say("Check"))
    driver.wait_for("the focus on Cancel", lambda: driver.name_of(window.focused() or window.frame) == say("Cancel"))
    driver.press("Return")
    window.wait_text(say("Cancelled. Nothing has changed."))


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"import-paste-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "journey.pagoda")
        driver.ask(pagodactl, store, "init", "--currency", "CNY")
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("push button", say("Try a sample"))
            paste(window, say, pictures)
            found = {c["name"]: c["code"] for c in driver.ask(pagodactl, store, "customers")}
            assert set(found) == {"甲公司", "乙公司"}, found
            assert not set(found.values()) & {"Z-8", "Z-9"}, "the codes were used"
            save_problems(window, say, folder)
            driver.press("Escape")
            driver.wait_for("the wizard gone", lambda: not window.find("push button", say("Save as file…")))
            cancel(window, say, folder)
            assert len(driver.ask(pagodactl, store, "customers")) == 2, "a cancelled import left something"
    print(f"pasting and cancelling in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_day_sheet.py: the sheet of a day, from today and from the calendar: seen, printed, saved.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_day_sheet.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import driver

TODAY = datetime.date.today()
TOMORROW = TODAY + datetime.timedelta(days=1)
CUSTOMERS = "customer.code,customer.name,customer.city,customer.address\nK-1,Keystone,Ningbo,12 West Road\nM-1,Mill,,\n"
CONTACTS = "customer.code,contact.name,contact.mobile\nK-1,Ada Lund,13900001111\n"
ACTIVITIES = f"""customer.code,activity.kind,activity.day,activity.time,activity.state,activity.note
K-1,visit,{TODAY},09:30,planned,agree on the trial
M-1,call,{TODAY},11:00,planned,ask for news
M-1,visit,{TOMORROW},14:00,planned,see the mill
"""


def text_of(path):
    if shutil.which("pdftotext") is None:
        return None
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


def check_file(path, *parts):
    text = text_of(path)
    assert text is None or all(part in text for part in parts), (parts, text)


def first_sheet(window, say):
    return window.wait("image", say("Sheet %d of %d").replace("%d", "1"))


def print_today(window, say, folder, pictures):
    """By the key that prints any page."""
    driver.press("alt+1")
    window.wait_row("Keystone", "09:30")
    driver.press("ctrl+p")
    first_sheet(window, say)
    driver.check_names(window)
    pictures.take("preview")
    path = window.print_to_file(lambda: window.press_button(say("Print…")), folder)
    check_file(path, str(TODAY), "Keystone", "12 West Road", "Ada Lund", "13900001111", "agree on the trial", "Mill")
    os.remove(path)
    first_sheet(window, say)
    window.close_dialogs()


def save(window, say, path):
    window.press_button(say("PDF…"))
    window.name_file(path, say("_Save"))
    window.wait("label", say("Exported to %s").replace("%s", os.path.basename(path)))


def save_today(window, say, folder, pictures):
    """By its button."""
    pictures.take("today")
    window.press_button(say("Day sheet"))
    first_sheet(window, say)
    path = os.path.join(folder, "today.pdf")
    save(window, say, path)
    check_file(path, str(TODAY), "Keystone")


def save_tomorrow(window, say, folder, pictures):
    """The day that the calendar shows."""
    driver.press("alt+5")
    window.wait("push button", say("Add a travel"))
    driver.press("ctrl+3")
    driver.press("ctrl+Page_Down")
    driver.wait_for("tomorrow", lambda: any("Mill" in driver.name_of(n) and "14:00" in driver.name_of(n) for n in window.nodes()))
    pictures.take("calendar")
    driver.press("ctrl+p")
    first_sheet(window, say)
    path = os.path.join(folder, "tomorrow.pdf")
    save(window, say, path)
    check_file(path, str(TOMORROW), "Mill", "see the mill")
    assert "Keystone" not in (text_of(path) or "")


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"day-sheet-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS, contacts=CONTACTS, activities=ACTIVITIES)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.count(", ") >= 4, "the customers with their figures")
            print_today(window, say, folder, pictures)
            save_today(window, say, folder, pictures)
            save_tomorrow(window, say, folder, pictures)
    print(f"the day sheet in {language} is done")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# journey_holidays.py: holidays seen, added, changed and deleted by keyboard; a calendar of holidays, and one of visits,
# through the import.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_holidays.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sys
import tempfile

import driver

YEAR = 2026
EVENT = "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\nDTSTART%s\r\nEND:VEVENT\r\n"


def write_calendar(folder, name, events):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(EVENT % event for event in events)
                   + "END:VCALENDAR\r\n")
    return path


def open_holidays(window, say):
    window.choose_from_menu(say("Holida_ys…"))
    window.wait("push button", say("Add day"))


def turn_to_year(window, say):
    """The year of today is shown first."""
    title = say("Holidays of %d").replace("%d", str(YEAR))
    for _ in range(40):
        if any(driver.name_of(node) == title for node in window.nodes()):
            return
        window.press_button(say("Year before"))


def see_row(window, text):
    return window.wait("list item", lambda found: text in found, text)


def change_announced(window, say, pictures):
    """The first day of the National Day is worked; deleting the entry brings the holiday back."""
    name = say("National Day", "holiday")
    see_row(window, name)
    driver.check_names(window)
    pictures.take("year")
    window.tab_to("list item", lambda found: name in found, 90)
    driver.press("Return")
    window.wait("text", say("Name"))
    driver.check_names(window)
    pictures.take("form")
    window.fill({say("Name"): "Audit"})
    driver.press("ctrl+Return")
    see_row(window, "Audit")
    see_row(window, say("own entry"))
    driver.press("Escape")
    driver.wait_for("the dialog to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    open_holidays(window, say)
    turn_to_year(window, say)
    driver.wait_for("the entry taken back", lambda: not window.find("list item", lambda found: "Audit" in found))


def add_day(window, say, pictures):
    window.press_button(say("Add day"))
    row = driver.day_row(say, "Day")
    window.wait("text", row)
    window.fill({row: f"{YEAR}-11-04", say("Name"): "Fair"})
    driver.press("ctrl+Return")
    see_row(window, "Fair")
    pictures.take("added")
    window.close_dialogs()


def take_in(window, say, path, counts, pictures):
    driver.press("ctrl+i")
    window.wait("push button", say("Choose a file…"))
    driver.press("Return")
    window.enter_path(path, say("_Choose"))
    window.wait("push button", say("Check"))
    pictures.take("import-" + os.path.basename(path))
    window.tab_to("push button", lambda name: name == say("Check"))
    driver.press("Return")
    window.wait_text(say("Nothing has been written yet."))
    for word, count in counts.items():
        window.wait("list item", f"{say(word)}: {count}")
    driver.check_names(window)
    pictures.take("checked-" + os.path.basename(path))
    window.tab_to("push button", lambda name: name == say("Import"))
    driver.press("Return")
    window.wait_text(say("Imported"))
    driver.press("Escape")
    driver.wait_for("the wizard to close", lambda: not window.has_dialog())


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"holidays-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        store = driver.new_store(pagodactl, folder, customers="customer.code,customer.name\nK1,Kestrel Bearings\n")
        days = write_calendar(folder, "days.ics", [(str(n), f"Day {n}", f";VALUE=DATE:{YEAR}11{n:02}")
                                                   for n in range(16, 21)])
        visits = write_calendar(folder, "visits.ics", [("a", "Kestrel Bearings, review", f":{YEAR}1201T093000"),
                                                       ("b", "Dentist", f":{YEAR}1202T093000")])
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait("list item", lambda name: name.startswith("Kestrel Bearings"))
            open_holidays(window, say)
            turn_to_year(window, say)
            change_announced(window, say, pictures)
            add_day(window, say, pictures)
            take_in(window, say, days, {"Created": 5, "Rows with a problem": 0}, pictures)
            take_in(window, say, visits, {"Created": 1, "Rows with a problem": 1}, pictures)
            open_holidays(window, say)
            turn_to_year(window, say)
            see_row(window, "Day 16")
            see_row(window, "Fair")
            window.close_dialogs()
    print(f"the holidays in {language} are done")


if __name__ == "__main__":
    main()

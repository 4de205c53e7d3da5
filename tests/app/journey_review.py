#!/usr/bin/env python3
# journey_review.py: a year is reviewed by keyboard, kept, and carried into the next one.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_review.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import datetime
import os
import re
import sys
import tempfile

import driver

TODAY = datetime.date.today()
# In its first quarter a year is not reviewed yet.
YEAR = TODAY.year if TODAY.month >= 4 else TODAY.year - 1
# By customer: the amounts of the orders of last year and of this year, a month each.
BOOK = {
    "Zenith": ([9000, 9000, 9000], [9000, 9000, 9000]),  # steady
    "Aurora": ([900, 900], [1500, 1500, 1400]),          # grows
    "Borealis": ([1000, 1000, 1000], [3000]),            # did not buy again
    "Corona": ([], [100]),                               # too few
}
CODES = {name: f"{name[0]}-1" for name in BOOK}


def customers():
    return "customer.code,customer.name\n" + "".join(f"{CODES[name]},{name}\n" for name in BOOK)


def orders():
    lines = ["order.number,order.day,customer.code,line.amount"]
    for name, years in BOOK.items():
        for year, amounts in zip((YEAR - 1, YEAR), years):
            for month, amount in enumerate(amounts, 1):
                lines.append(f"{CODES[name]}-{year}-{month},{year}-{month:02}-05,{CODES[name]},{amount}")
    return "\n".join(lines) + "\n"


class Store:
    def __init__(self, pagodactl, path):
        self.pagodactl = pagodactl
        self.path = path

    def review(self):
        return driver.ask(self.pagodactl, self.path, "review", "--year", str(YEAR))

    def decisions(self):
        return {entry["name"]: entry["decision"] for entry in self.review()["customers"]}

    def wait(self, **expected):
        """The store has these decisions, and no others."""
        driver.wait_for(f"the decisions {expected}",
                        lambda: {name: what for name, what in self.decisions().items() if what} == expected)


def is_row(name):
    return lambda found: re.match(rf"{name}\W", found)


def wait_focus(window, name):
    driver.wait_for(f"the focus on {name}", lambda: is_row(name)(driver.name_of(window.focused() or window.frame)))


def go_to(window, name):
    window.tab_to("list item", is_row(r"\w+"))
    driver.press("Home")
    window.walk_to(is_row(name))


def open_review(window, say):
    window.open_page(say("Pages"), say("Targets"))
    driver.press("ctrl+3")
    window.wait("list item", is_row("Corona"))


def try_keys(window, say, store):
    """One key decides, and the next row has the focus; another one takes it back."""
    go_to(window, "Zenith")
    driver.press("4")
    store.wait(Zenith="keep")
    wait_focus(window, "Aurora")
    driver.press("3")
    store.wait(Zenith="keep", Aurora="drop")
    driver.press("ctrl+z")
    store.wait(Zenith="keep")
    go_to(window, "Borealis")
    driver.press("1")
    store.wait(Zenith="keep", Borealis="promote")
    go_to(window, "Borealis")
    driver.press("0")
    store.wait(Zenith="keep")
    wait_focus(window, "Borealis")


def try_note_and_reasons(window, say, store, pictures):
    go_to(window, "Corona")
    driver.press("Return")
    window.fill({say("Note"): "Pays late"})
    window.save(say)
    driver.wait_for("the note", lambda: any(entry["note"] == "Pays late" for entry in store.review()["customers"]))
    go_to(window, "Borealis")
    driver.press("space")
    window.wait("menu item", lambda name: name.startswith("1"))
    window.choose_item(say("Why…"))
    driver.wait_for("the reasons", window.has_dialog)
    window.wait("list item", lambda name: say("Did not buy again in the year.") in name)
    driver.check_names(window)
    pictures.take("why")
    driver.press("Escape")
    driver.wait_for("the reasons to go", lambda: not window.has_dialog())


def try_suggestions(window, say, store):
    """What is suggested for those that are undecided is accepted at once, and taken back at once."""
    accept = driver.beginning(say("Accept suggestions: %s"))
    window.tab_to("push button", lambda name: name.startswith(accept))
    driver.press("Return")
    all_of_them = {"Zenith": "keep", "Aurora": "promote", "Borealis": "run in"}
    store.wait(**all_of_them)
    driver.press("ctrl+z")
    store.wait(Zenith="keep")
    driver.press("ctrl+shift+z")
    store.wait(**all_of_them)


def try_carry(window, say, store, pictures):
    window.press_button(say("Carry into next year…"))
    driver.wait_for("what is carried", window.has_dialog)
    window.wait("label", say("Becomes a target", "review carry"))
    driver.check_names(window)
    pictures.take("carry")
    window.press_button(say("Carry"))
    driver.wait_for("what is carried to go", lambda: not window.has_dialog())

    def carried():
        found = {entry["name"]: entry["next_year"]["becomes"] for entry in store.review()["customers"] if entry["carried"]}
        return found == {"Aurora": "carried", "Borealis": "carried"}

    driver.wait_for("the next year", carried)
    driver.press("ctrl+z")
    driver.wait_for("nothing carried", lambda: not any(entry["carried"] for entry in store.review()["customers"]))
    driver.press("ctrl+shift+z")
    driver.wait_for("the next year again", carried)


def try_export(window, say, store, folder):
    sheets = window.export(os.path.join(folder, "window.xlsx"), say)
    other = os.path.join(folder, "pagodactl.xlsx")
    driver.ask(store.pagodactl, store.path, "report", "review", "--year", str(YEAR), "--lang", say.language, "--out", other)
    # The definitions differ in what is told of the choice: here the rows that are shown.
    assert sheets[:-1] == driver.sheets_of(other)[:-1], (sheets[0], driver.sheets_of(other)[0])
    assert len(sheets[0]) == 1 + len(BOOK)


def main():
    pagoda, pagodactl, language = sys.argv[1:4]
    pictures = driver.Pictures(sys.argv[4:], f"review-{language}")
    say = driver.words(language)
    say.language = language
    with tempfile.TemporaryDirectory() as folder:
        store = Store(pagodactl, driver.new_store(pagodactl, folder, customers=customers(), orders=orders()))
        with driver.running([pagoda, store.path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            open_review(window, say)
            pictures.take("table")
            driver.check_names(window)
            try_keys(window, say, store)
            try_note_and_reasons(window, say, store, pictures)
            try_suggestions(window, say, store)
            try_carry(window, say, store, pictures)
            try_export(window, say, store, folder)
            pictures.take("after")
        # What was decided is there when the window opens again.
        with driver.running([pagoda, store.path], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            open_review(window, say)
            window.wait("label", say("Decided: %1$s of %2$s").replace("%1$s", "3").replace("%2$s", "4"))
    print(f"the review in {language} is done")


if __name__ == "__main__":
    main()

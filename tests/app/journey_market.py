#!/usr/bin/env python3
# journey_market.py: a market is walked: names are put on the list, one is talked to and tells who is big, which is
# judged and becomes a customer; all by keyboard.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: journey_market.py PAGODA PAGODACTL LANGUAGE [PICTURES]

import os
import sqlite3
import sys
import tempfile

import driver

CUSTOMERS = "customer.code,customer.name,customer.city\nK1,Kestrel Bearings,Harbin\nK2,Old Pump Works,Xian\n"


def ask_store(store, query):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as file:
        return file.execute(query).fetchall()


def wait_rows(store, query, *expected):
    driver.wait_for(f"{query}: {expected}", lambda: ask_store(store, query) == list(expected))


def begin(window, say, store):
    driver.press("alt+6", "ctrl+5")
    window.wait_text(say("No market was surveyed yet"))
    window.press_button(say("New market survey…"))
    window.wait("text", say("Which market"))
    window.fill({say("Which market"): "North park", say("Region"): "Harbin", say("Who of us"): "Ann"})
    driver.check_names(window)
    window.save(say)
    wait_rows(store, "SELECT name, region, owner FROM territory", ("North park", "Harbin", "Ann"))
    window.wait_text(say("Nobody is on the list yet. Add names or customers."))


def fill_list(window, say, store, pictures):
    """Two lines of names, and the customers of the city."""
    window.press_button(say("Add names…"))
    window.tab_to("text", lambda name: name == say("Names, one in a line"))
    driver.type_text("Zhou transport")
    driver.press("Return")
    driver.type_text("Marsh tools")
    driver.check_names(window)
    pictures.take("names")
    window.save(say)
    wait_rows(store, "SELECT name, circle FROM survey_entry ORDER BY name", ("Marsh tools", "outer"), ("Zhou transport", "outer"))
    window.press_button(say("Add customers of a city…"))
    driver.wait_for("the form of the city", window.has_dialog)
    driver.check_names(window)
    window.save(say)
    wait_rows(store, "SELECT name, circle FROM survey_entry WHERE customer IS NOT NULL", ("Kestrel Bearings", "core"))
    window.wait_row("Kestrel Bearings", say("Core: listen in the outer circle first", "survey reason"))


def add_selected(window, say, store):
    """From the table of customers: who is on the list already is left out."""
    driver.press("alt+2")
    window.wait("list item", lambda name: name.startswith("Old Pump Works"))
    window.tab_to("list item", lambda name: name.startswith(("Old Pump Works", "Kestrel Bearings")))
    driver.press("ctrl+a")
    window.tab_to("push button", lambda name: name == say("Change"))
    driver.press("space")
    window.wait("menu item", say("Add to a market survey…"))
    driver.press("Down", "Down", "Down", "Return")
    driver.wait_for("the form of the survey", window.has_dialog)
    driver.check_names(window)
    window.save(say)
    wait_rows(store, "SELECT name, circle FROM survey_entry WHERE customer IS NOT NULL ORDER BY name",
              ("Kestrel Bearings", "core"), ("Old Pump Works", "core"))
    driver.press("alt+6")
    window.wait_row("Old Pump Works", say("Core: listen in the outer circle first", "survey reason"))


def talk(window, say, store, pictures):
    """One command holds the talk and what was heard."""
    window.open_row("Zhou transport", say("Outer circle: talks freely, so ask there first", "survey reason"))
    driver.wait_for("the form of the talk", window.has_dialog)
    window.wait("text", say("What was said"))
    window.fill({say("What was said"): "Ten trucks a week"})
    window.choose(say("About whom"), "Marsh tools")
    driver.check_names(window)
    pictures.take("talk")
    window.save(say)
    wait_rows(store, "SELECT contacted_by FROM survey_entry WHERE contacted_day IS NOT NULL", ("Ann",))
    wait_rows(store, "SELECT s.name, a.name, kind, text FROM survey_learnt JOIN survey_entry AS s ON s.id = from_entry "
              "JOIN survey_entry AS a ON a.id = about_entry", ("Zhou transport", "Marsh tools", "big", "Ten trucks a week"))
    window.wait_row("Marsh tools", "Ten trucks a week")
    driver.press("ctrl+z")
    wait_rows(store, "SELECT text FROM survey_learnt")
    driver.press("ctrl+shift+z")
    wait_rows(store, "SELECT text FROM survey_learnt", ("Ten trucks a week",))


def judge(window, say, store, pictures):
    # What was learnt stands in a row of its own as well.
    said = say("Statements: %1$u; sources that say so: %2$u; that deny it: %3$u")
    for place, number in (("%1$u", "1"), ("%2$u", "1"), ("%3$u", "0")):
        said = said.replace(place, number)
    window.open_row("Marsh tools", said)
    driver.wait_for("the form of the judgement", window.has_dialog)
    window.choose(say("The big buyer?"), say("Might be the big buyer", "big buyer"))
    window.wait("text", say("What that rests on"))
    window.fill({say("What that rests on"): "Saw the yard"})
    window.save(say)
    wait_rows(store, "SELECT judgement, reason FROM survey_entry WHERE judged_day IS NOT NULL", ("yes", "Saw the yard"))
    window.wait_row("Marsh tools", "Saw the yard")
    driver.check_names(window)
    pictures.take("list")


def make_customer(window, say, store, pictures):
    """What was learnt goes with the name; one undo takes all of it back."""
    window.open_row("Marsh tools", say("nobody talked to them yet"))
    window.wait("push button", say("Make a customer of it…"))
    driver.check_names(window)
    pictures.take("entry")
    window.press_button(say("Make a customer of it…"))
    window.wait("text", say("Province"))
    pictures.take("customer")
    window.save(say)
    query = "SELECT name, instr(note, 'Ten trucks a week') > 0 FROM customer WHERE name = 'Marsh tools'"
    wait_rows(store, query, ("Marsh tools", 1))
    driver.wait_for("the form to close", lambda: not window.has_dialog())
    driver.press("ctrl+z")
    wait_rows(store, query)
    wait_rows(store, "SELECT customer FROM survey_entry WHERE name = 'Marsh tools'", (None,))


def main():
    pagoda, pagodactl = (os.path.abspath(program) for program in sys.argv[1:3])
    language = sys.argv[3]
    pictures = driver.Pictures(sys.argv[4:], f"market-{language}")
    say = driver.words(language)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        store = driver.new_store(pagodactl, folder, customers=CUSTOMERS)
        with driver.running([pagoda, store], LANGUAGE=language, PAGODA_DATA_DIR=folder) as window:
            window.wait_for_keyboard()
            begin(window, say, store)
            fill_list(window, say, store, pictures)
            add_selected(window, say, store)
            talk(window, say, store, pictures)
            judge(window, say, store, pictures)
            make_customer(window, say, store, pictures)
    print(f"the market survey in {language} is done")


if __name__ == "__main__":
    main()
